import type { Expression, Value } from "#domain/expression/expression.ts";
import type { Branch, Choice, Node, Scenario } from "#domain/pack/scenario.ts";
import { dress } from "#domain/session/dress.ts";

/**
 * A scenario → the same conversation as ink source: a knot a node, a sticky choice a choice, variables, branching and
 * order of a turn as in the app. What only judging needs (acts, credit, why) is left out, and so is the brief.
 */
export function inkOf(undressed: Scenario): string {
  const scenario = dress(undressed, "bench");
  const variables = scenario.variables.map(({ name, start }) => `VAR ${variable(name)} = ${written(start)}`);
  const nodes = Object.values(scenario.nodes).map((node) => knotOf(scenario, node));
  return [...variables, `-> ${knot(scenario.start)}`, ...nodes, CLAMP].join("\n\n");
}

const CLAMP = `=== function clamp(value, least, most) ===
{
- value < least: ~ return least
- value > most: ~ return most
- else: ~ return value
}`;

function knotOf(scenario: Scenario, node: Node): string {
  if (node.tick) throw new Error(`${node.id}: a node to tick off has no like in ink`);
  const set = node.set.map(({ variable: name, value }) => `~ ${variable(name)} = ${written(value)}`);
  const choices = node.choices.flatMap((choice) => choiceOf(scenario, choice));
  const ending = node.ending ? [textOf(node.ending.note), "-> END"] : [];
  const line = branchesOf(scenario, node.line);
  return [`=== ${knot(node.id)} ===`, ...set, ...line, ...choices, ...ending].join("\n");
}

function choiceOf(scenario: Scenario, choice: Choice): string[] {
  const condition = choice.when ? `{${expressionOf(choice.when)}} ` : "";
  const said = [choice.do, choice.say].filter((part) => part !== undefined).join(" · ");
  const jumps = [...scenario.whenever.map(({ when, to }) => ({ when, node: to })), ...choice.to];
  return [
    `+ ${condition}${textOf(said)}`,
    ...choice.set.map(({ variable: name, value }) => `~ ${variable(name)} = ${written(value)}`),
    ...choice.add.map(({ variable: name, by }) => addition(scenario, name, by)),
    ...branchesOf(scenario, choice.reply),
    ...jumps.map(({ when, node }) =>
      when ? `{ ${expressionOf(when)}: -> ${knot(node)} }` : `-> ${knot(node)}`,
    ),
  ].map((text, at) => (at === 0 ? text : `  ${text}`));
}

function addition(scenario: Scenario, name: string, by: number): string {
  const range = scenario.variables.find((each) => each.name === name);
  if (range?.kind !== "number") throw new Error(`${name} is no number`);
  return `~ ${variable(name)} = clamp(${variable(name)} + ${by}, ${range.min}, ${range.max})`;
}

/** The first branch that holds, as ink's own switch; a single one without condition stands plain. */
function branchesOf(scenario: Scenario, branches: readonly Branch[]): string[] {
  const [only] = branches;
  if (branches.length === 1 && only && !only.when) return saidIn(scenario, only);
  const cases = branches.flatMap((branch) => [
    `- ${branch.when ? expressionOf(branch.when) : "else"}:`,
    ...saidIn(scenario, branch).map((text) => `  ${text}`),
  ]);
  return cases.length === 0 ? [] : ["{", ...cases, "}"];
}

function saidIn(scenario: Scenario, { says, scene }: Branch): string[] {
  const lines = says.map(({ who, text }) => {
    const name = scenario.cast.find((person) => person.id === who)?.name ?? who;
    return textOf(`${name}：${text}`);
  });
  return scene === undefined ? lines : [textOf(scene), ...lines];
}

function expressionOf(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.of
        .map((each) => `(${expressionOf(each)})`)
        .join(expression.kind === "and" ? " && " : " || ");
    case "not":
      return `not (${expressionOf(expression.of)})`;
    case "is":
      return `${variable(expression.name)} ${expression.op === "=" ? "==" : expression.op} ${written(expression.value)}`;
    case "word":
      return variable(expression.name);
    case "visited":
      return `${knot(expression.node)} > 0`;
    case "becomes":
      throw new Error("no guard says `becomes`");
  }
}

const knot = (id: string) => `n_${id.replaceAll("-", "_")}`;
const variable = (name: string) => `v_${name.replaceAll(/[.-]/g, "_")}`;
const written = (value: Value) => (typeof value === "string" ? `"${value}"` : String(value));

/** Text with ink's own signs made harmless, on one line. */
function textOf(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").replaceAll(/[{}|[\]#~<>/\\*+=-]/g, (sign) => `\\${sign}`);
}
