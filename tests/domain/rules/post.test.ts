import { expect, it } from "vitest";
import type { Expression } from "#domain/expression/expression.ts";
import { holdsAt, type Moment } from "#domain/rules/moment.ts";
import { aScenario } from "#tests/kit/a-content.ts";

const asked: Expression = { kind: "is", name: "post", op: "=", value: "teller" };
const view = { acts: [], atLine: true };

function moment(values: readonly number[]): Moment {
  return {
    ...{ turn: 0, repeat: false, addressed: "aunt", checklist: false, values },
    ...{ line: [], options: [], chosen: [] },
  };
}

it("reads the scenario's own post where the post never changes", () => {
  const values = [5, 0, 0];
  expect(holdsAt(aScenario({ post: "teller" }), asked, moment(values), view)).toBe(true);
  expect(holdsAt(aScenario({ post: "lobby-manager" }), asked, moment(values), view)).toBe(false);
});

it("reads the variable where there is one", () => {
  const { variables } = aScenario();
  const of = ["lobby-manager", "teller"];
  const moving = aScenario({
    post: "lobby-manager",
    variables: [...variables, { kind: "list", name: "post", start: "lobby-manager", of }],
  });
  expect(holdsAt(moving, asked, moment([5, 0, 0, 0]), view)).toBe(false);
  expect(holdsAt(moving, asked, moment([5, 0, 0, 1]), view)).toBe(true);
});
