import { useEffect, useRef, useState } from "react";

/** Something fetched: on its way (`slow` after a second), not to be had, or here. */
export type Arrival<T> = { kind: "waiting"; slow: boolean } | { kind: "failed" } | { kind: "here"; value: T };

const SLOW = 1000;

/**
 * Fetches, and fetches anew when the key changes, a language for instance. What is here stays until the new one is,
 * so that the page never goes blank in between.
 */
export function useArrival<T>(key: string, load: () => Promise<T>): { arrival: Arrival<T>; again(): void } {
  const [arrival, setArrival] = useState<Arrival<T>>({ kind: "waiting", slow: false });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is fetched, the round for trying again
  useEffect(() => {
    let gone = false;
    const show = (next: (before: Arrival<T>) => Arrival<T>) => gone || setArrival(next);
    const timer = setTimeout(() => {
      show((before) => (before.kind === "waiting" ? { kind: "waiting", slow: true } : before));
    }, SLOW);
    latest.current().then(
      (value) => show(() => ({ kind: "here", value })),
      () => show((before) => (before.kind === "here" ? before : { kind: "failed" })),
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key, round]);

  const again = () => {
    setArrival({ kind: "waiting", slow: false });
    setRound((before) => before + 1);
  };
  return { arrival, again };
}
