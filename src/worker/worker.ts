import type { Asked, Reply, TaskName, Tasks } from "./tasks.ts";

type Work<N extends TaskName> = Generator<Tasks[N]["told"], Tasks[N]["answer"]>;

/** The code of a task comes with the task: who only wants hindsight does not load the parser. */
async function workOf(asked: Asked): Promise<Work<TaskName>> {
  if (asked.task === "hindsight") {
    const [{ hindsightOf }, { replay }] = await Promise.all([
      import("#domain/score/hindsight.ts"),
      import("#domain/session/replay.ts"),
    ]);
    const { scenario, book, trace } = asked.given;
    return hindsightOf(scenario, book, replay(scenario, trace).exchanges);
  }
  const { checkingPack } = await import("#domain/analysis/check-pack.ts");
  return checkingPack(asked.given.texts, asked.given.locales);
}

const say = (reply: Reply<TaskName>) => postMessage(reply);

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  try {
    const work = await workOf(data);
    let step = work.next();
    for (; !step.done; step = work.next()) say({ kind: "told", told: step.value });
    say({ kind: "answer", answer: step.value });
  } catch (error) {
    say({ kind: "failed", reason: String(error) });
  }
});
