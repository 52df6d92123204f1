import type { Act, Choice, Node, TickItem } from "./scenario.ts";

/** A ticked item with what it does. */
export type TickEffect = TickItem & Pick<Choice, "acts" | "set" | "add">;

/** The choice that ticks nothing; no item may be called so. */
export const NOTHING_TICKED = "none";

/** How the choice that ticks these items is called. */
export function tickChoiceId(ticked: readonly string[]): string {
  return ticked.length === 0 ? NOTHING_TICKED : ticked.join("+");
}

/**
 * Every way to fill in a tick list, as a choice: so a checklist needs no second semantics anywhere.
 * n items (at most 6) give 2ⁿ choices; credit is 3 × right decisions ÷ n, and a right item left blank adds the
 * act `leave-out`.
 */
export function tickChoices(items: readonly TickEffect[], addressed: string): Choice[] {
  const leaveOut: Act = { act: "leave-out", who: addressed };
  return Array.from({ length: 2 ** items.length }, (_, mask) => {
    const ticked = items.filter((_, bit) => mask & (1 << bit));
    const decidedRight = items.filter((item) => item.right === ticked.includes(item)).length;
    const missed = items.some((item) => item.right && !ticked.includes(item));
    return {
      id: tickChoiceId(ticked.map((item) => item.id)),
      acts: [...ticked.flatMap((item) => item.acts), ...(missed ? [leaveOut] : [])],
      credit: (3 * decidedRight) / items.length,
      reply: [],
      set: ticked.flatMap((item) => item.set),
      add: ticked.flatMap((item) => item.add),
      to: [],
    };
  });
}

/** The items a tick choice ticked, in the file's order. */
export function tickedBy(node: Node, choiceId: string): TickItem[] {
  const ids = new Set(choiceId.split("+"));
  return (node.tick ?? []).filter((item) => ids.has(item.id));
}
