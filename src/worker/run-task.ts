import type { Reply, TaskName, Tasks } from "./tasks.ts";

type Options<N extends TaskName> = {
  /** Called with what is known so far. */
  onTold?: (told: Tasks[N]["told"]) => void;
  /** Ends the work at once, wherever it is; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
};

/**
 * Does a task in a worker of its own, so that stopping it is ending the worker: work that fills a processor hears no
 * message. Rejected where no worker can be had, and by a bug of ours.
 */
export function runTask<N extends TaskName>(
  task: N,
  given: Tasks[N]["given"],
  { onTold, signal }: Options<N> = {},
): Promise<Tasks[N]["answer"]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const end = (settle: () => void) => {
      worker.terminate();
      signal?.removeEventListener("abort", stop);
      settle();
    };
    const stop = () => end(() => reject(signal?.reason));
    signal?.addEventListener("abort", stop);
    worker.addEventListener("message", ({ data }: MessageEvent<Reply<N>>) => {
      if (data.kind === "told") onTold?.(data.told);
      else if (data.kind === "answer") end(() => resolve(data.answer));
      else end(() => reject(new Error(data.reason)));
    });
    worker.addEventListener("error", (event) => end(() => reject(new Error(event.message))));
    worker.postMessage({ task, given });
  });
}
