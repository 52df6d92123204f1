import type { Check } from "#domain/analysis/check.ts";
import { distancesToGood, outcomeAt } from "#domain/analysis/endings.ts";
import { wayTo } from "#domain/analysis/ways.ts";

type Seen = { node: string; choice: string; situation: number; always: boolean; beside: boolean };

/**
 * A choice worth 2 or 3, so one of the good ones, that throws a good ending away: every time, or where a choice with
 * as much credit keeps it. Where it loses the customer on the spot it was the last drop and not the cause.
 */
export const pointOfNoReturn: Check = {
  code: "CHK009",
  name: "point-of-no-return",
  severity: "warning",
  proof: true,
  find: ({ scenario, graph }) => {
    const toGood = distancesToGood(scenario, graph);
    const winnable = (situation: number) => Number.isFinite(toGood[situation] as number);
    const seen = new Map<string, Seen>();
    graph.edges.forEach((open, situation) => {
      if (!winnable(situation)) return;
      const node = graph.situations[situation]?.node ?? "";
      for (const { choice, to } of open) {
        if (choice.credit < 2 || outcomeAt(scenario, graph.situations[to]?.node ?? "") === "lost") continue;
        const key = `${node} ${choice.id}`;
        const before = seen.get(key);
        const closes = !winnable(to);
        const beside =
          closes && open.some((other) => other.choice.credit >= choice.credit && winnable(other.to));
        seen.set(key, {
          ...{ node, choice: choice.id },
          situation: beside && !before?.beside ? situation : (before?.situation ?? situation),
          always: closes && (before?.always ?? true),
          beside: beside || (before?.beside ?? false),
        });
      }
    });
    return [...seen.values()]
      .filter(({ always, beside }) => always || beside)
      .map(({ node, choice, situation }) => ({
        path: ["nodes", node, "choices", choice],
        params: { node, choice },
        witness: [...wayTo(graph, situation), choice],
      }));
  },
};
