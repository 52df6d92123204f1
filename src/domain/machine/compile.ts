import { assign, setup } from "xstate";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { apply, begin, enabled, type Move } from "./moves.ts";
import type { Situation } from "./state.ts";

export type ChooseEvent = { type: "choose"; choice: string };

/** What the machine remembers: the values, and how it came here. */
export type MachineContext = {
  values: readonly number[];
  /** The choice that led here, and whether the trainee or the clock made it. */
  last?: { choice: string; by: "trainee" | "patience"; from: string };
};

/** How many milliseconds a second of patience lasts; 0 switches patience off. */
export type MachineOptions = { from?: Situation; patience?: number };

/**
 * The scenario as an XState v5 machine: nodes are states, `{type: "choose", choice}` the event, `patience` an `after`,
 * endings final. `moves` stays the one semantics: XState tests guards before it assigns, so each guard asks `moves`
 * where the choice would lead, with the state as it will be. Every transition re-enters: a node that leads to itself
 * would otherwise keep its old `after`.
 */
export function compileMachine(scenario: Scenario, options: MachineOptions = {}) {
  const from = options.from ?? begin(scenario);
  const patience = options.patience ?? 1000;
  return setup({ types: { context: {} as MachineContext, events: {} as ChooseEvent } }).createMachine({
    id: scenario.id,
    context: { values: from.values },
    initial: from.node,
    output: ({ context }: { context: MachineContext }) => context.values,
    states: Object.fromEntries(
      Object.keys(scenario.nodes).map((id) => [id, stateOf(scenario, id, patience)] as const),
    ),
  });
}

export type ScenarioMachine = ReturnType<typeof compileMachine>;

/** Where a snapshot of the machine stands. */
export function situationOf(snapshot: { value: unknown; context: MachineContext }): Situation {
  return { node: String(snapshot.value), values: snapshot.context.values };
}

/** The choices a snapshot accepts. */
export function enabledIn(
  scenario: Scenario,
  snapshot: { value: unknown; context: MachineContext },
): string[] {
  return enabled(scenario, situationOf(snapshot)).map((choice) => choice.id);
}

/** `event` is `choose`, or XState's own for an `after`. */
type Args = { context: MachineContext; event: ChooseEvent };

function stateOf(scenario: Scenario, id: string, patience: number) {
  const node = nodeOf(scenario, id);
  if (node.ending) return { type: "final" as const };
  const chosen = transitionsTo(scenario, id, ({ event }) => event.choice);
  const waits = node.patience && patience > 0 ? node.patience : undefined;
  return {
    on: { choose: chosen },
    ...(waits && {
      after: { [waits.seconds * patience]: transitionsTo(scenario, id, () => waits.choice) },
    }),
  };
}

/** One guarded transition a target that some choice here can lead to. */
function transitionsTo(scenario: Scenario, id: string, choiceOf: (args: Args) => string) {
  const move = (args: Args): Move | undefined =>
    apply(scenario, { node: id, values: args.context.values }, choiceOf(args));
  const targets = nodeOf(scenario, id).choices.flatMap((choice) => choice.to.map((each) => each.node));
  return [...new Set([...scenario.whenever.map((each) => each.to), ...targets])].map((target) => ({
    target,
    reenter: true,
    guard: (args: Args) => move(args)?.to.node === target,
    actions: assign<MachineContext, ChooseEvent, undefined, ChooseEvent, never>((args) => {
      const by = args.event.type === "choose" ? "trainee" : "patience";
      const made = move(args) as Move;
      return { values: made.to.values, last: { choice: made.choice.id, by, from: id } };
    }),
  }));
}
