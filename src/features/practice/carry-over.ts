import { begin } from "#domain/machine/moves.ts";
import { codesOf } from "#domain/machine/plan.ts";
import { layoutOf } from "#domain/machine/state.ts";
import type { Content } from "#domain/pack/content.ts";
import type { Session } from "#domain/session/session.ts";
import type { Opened } from "./open-conversation.ts";

/**
 * A running conversation on a scenario that was just edited: at the same node with the same values, as far as those
 * still exist; from the start where the node is gone. Only while writing: a trainee's conversation never changes.
 */
export function carryOver(opened: Opened, session: Session, content: Content): Opened {
  const { scenario } = content;
  const stays = Object.hasOwn(scenario.nodes, session.at.node);
  const at = stays
    ? { node: session.at.node, values: carriedValues(opened.content, session, content) }
    : begin(scenario);
  return {
    ...opened,
    content,
    session: { trace: { ...session.trace, content: content.hash }, at },
    exchanges: [],
  };
}

function carriedValues(from: Content, { at }: Session, to: Content): number[] {
  const [before, after] = [layoutOf(from.scenario), layoutOf(to.scenario)];
  const fresh = [...begin(to.scenario).values];
  for (const variable of after.variables) {
    const place = before.places.get(variable.name);
    const value = place === undefined ? undefined : at.values[place];
    const { least, count } = codesOf(variable);
    const fits = value !== undefined && value >= least && value < least + count;
    if (fits) fresh[after.places.get(variable.name) as number] = value;
  }
  for (const [node, bit] of after.visited) {
    const place = before.visited.get(node);
    if (place !== undefined) fresh[bit] = at.values[place] as number;
  }
  return fresh;
}
