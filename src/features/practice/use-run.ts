import { useActorRef } from "@xstate/react";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { compileMachine } from "#domain/machine/compile.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { type Exchange, isOver, type Session, takeTurn } from "#domain/session/session.ts";
import { patienceOn } from "#store/current.ts";
import { appendTurn } from "#store/sessions.ts";
import { keepUnsaved } from "#store/unsaved.ts";
import { type Opened, troubleOf } from "./open-conversation.ts";
import { stoppableClock } from "./stoppable-clock.ts";
import type { TroubleCode } from "./trouble.tsx";

/** The live conversation: the machine runs ahead by one turn at most, and only what is stored is shown. */
export type Run = {
  session: Session;
  exchanges: Exchange[];
  over: boolean;
  /** A turn is being stored. */
  storing: boolean;
  /** Whether turns are being stored at all. */
  kept: boolean;
  trouble?: { code: TroubleCode; retry(): void; goOn(): void };
  choose(choice: string): void;
};

/** Storing that takes longer than this, in milliseconds, is shown. */
const SLOW = 100;

/** Runs an opened conversation as an XState actor; each transition is stored, then shown. */
export function useRun(opened: Opened, scenario: Scenario): Run {
  const [shown, setShown] = useState({ session: opened.session, exchanges: opened.exchanges });
  const [storing, setStoring] = useState(false);
  const [kept, setKept] = useState(opened.kept);
  const [trouble, setTrouble] = useState<Run["trouble"]>();
  const [machine] = useState(() =>
    compileMachine(opened.content.scenario, { from: opened.session.at, patience: patienceOn() ? 1000 : 0 }),
  );
  const [clock] = useState(stoppableClock);
  const actor = useActorRef(machine, { clock });
  // What is so at once, before the page shows it: a second answer may come in the same breath.
  const now = useRef({ ...shown, kept: opened.kept, busy: false });

  const commit = useCallback(
    async (next: { session: Session; exchange: Exchange }) => {
      const { trace } = next.session;
      const n = trace.turns.length - 1;
      now.current.busy = true;
      clock.stop();
      const slow = setTimeout(() => setStoring(true), SLOW);
      try {
        if (now.current.kept) {
          await opened.create();
          await appendTurn(opened.record.id, n, next.exchange.turn);
        }
      } catch (error) {
        clearTimeout(slow);
        setStoring(false);
        const goOn = () => {
          now.current.kept = false;
          setKept(false);
          setTrouble(undefined);
          void commit(next);
        };
        const retry = () => {
          setTrouble(undefined);
          void commit(next);
        };
        setTrouble({ code: troubleOf(error), retry, goOn });
        return;
      }
      clearTimeout(slow);
      if (!now.current.kept) keepUnsaved(opened.record, trace.turns, opened.content);
      const exchanges = [...now.current.exchanges, next.exchange];
      now.current = { ...now.current, session: next.session, exchanges, busy: false };
      setShown({ session: next.session, exchanges });
      setStoring(false);
      clock.go();
    },
    [opened, clock],
  );

  // Before anything can be clicked: the actor starts a moment later, and an answer given in between waits for it.
  useLayoutEffect(() => {
    let before: unknown;
    const subscription = actor.subscribe(({ context: { last } }) => {
      if (!last || last === before) return;
      before = last;
      const made = { chosen: last.choice, by: last.by, at: new Date().toISOString() };
      const next = takeTurn(opened.content.scenario, now.current.session, made);
      if (next) void commit(next);
    });
    return () => subscription.unsubscribe();
  }, [actor, opened, commit]);

  const over = isOver(scenario, shown.session);
  const choose = (choice: string) => {
    const event = { type: "choose", choice } as const;
    if (now.current.busy || over || !actor.getSnapshot().can(event)) return;
    now.current.busy = true;
    actor.send(event);
  };
  return { ...shown, over, storing, kept, choose, ...(trouble && { trouble }) };
}
