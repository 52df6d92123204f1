/** How long a holder has to answer. */
const WAIT = 150;

type Word = { say: "who holds it?" | "I do" | "now I do"; from: string };

/**
 * One holder at a time by asking around, where the browser has no locks (a page on plain http). Weaker than a lock:
 * a tab that sleeps does not answer. `appendTurn` catches what slips through.
 */
export async function lockByChannel(
  name: string,
  onStolen: () => void,
  steal: boolean,
): Promise<{ release(): Promise<void> } | "held elsewhere"> {
  if (typeof BroadcastChannel === "undefined") return { release: async () => undefined };
  const channel = new BroadcastChannel(name);
  const me = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const tell = (say: Word["say"]) => channel.postMessage({ say, from: me } satisfies Word);
  let holding = steal;
  let refused = false;
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.say === "who holds it?") {
      // Two that ask at the same moment: the smaller name has it.
      if (holding || me < data.from) tell("I do");
      else refused = true;
    } else if (data.say === "I do") {
      if (!holding) refused = true;
    } else {
      channel.close();
      if (holding) onStolen();
      holding = false;
      refused = true;
    }
  };
  if (steal) tell("now I do");
  else {
    tell("who holds it?");
    await new Promise((resolve) => setTimeout(resolve, WAIT));
    if (refused) {
      channel.close();
      return "held elsewhere";
    }
    holding = true;
  }
  return {
    release: async () => {
      holding = false;
      channel.close();
    },
  };
}
