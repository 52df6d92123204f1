type Timer = { ring: () => void; ms: number; handle?: ReturnType<typeof setTimeout> | undefined };

/** A clock that can be stopped. What was set on it counts from anew when it goes again. */
export type StoppableClock = {
  setTimeout(ring: () => void, ms: number): Timer;
  clearTimeout(timer: Timer | undefined): void;
  stop(): void;
  go(): void;
};

/** The machine's clock: patience runs only while its line is there to be answered. */
export function stoppableClock(): StoppableClock {
  const timers = new Set<Timer>();
  let stopped = false;
  const start = (timer: Timer) => {
    timer.handle = setTimeout(() => {
      timers.delete(timer);
      timer.ring();
    }, timer.ms);
  };
  return {
    setTimeout(ring, ms) {
      const timer: Timer = { ring, ms };
      timers.add(timer);
      if (!stopped) start(timer);
      return timer;
    },
    clearTimeout(timer) {
      if (!timer) return;
      clearTimeout(timer.handle);
      timers.delete(timer);
    },
    stop() {
      stopped = true;
      for (const { handle } of timers) clearTimeout(handle);
    },
    go() {
      if (stopped) for (const timer of timers) start(timer);
      stopped = false;
    },
  };
}
