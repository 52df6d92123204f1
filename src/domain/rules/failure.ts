import type { Expression } from "#domain/expression/expression.ts";
import type { Rule, TemplateOf } from "#domain/pack/rule.ts";
import type { Activation } from "./verdict.ts";

type Kind = TemplateOf<Expression>["kind"];

/** Which sentence says how a rule was broken, and what goes into it; turns count from 1, as people do. */
export type Failure = {
  kind: Kind | "precedence-within";
  params: { name: string; at: number; from: number; a: string; b: string; n: number };
};

/** The words between the acts of an event; `or` and `and` with the spaces around them. */
export type EventWords = {
  act(name: string): string;
  or: string;
  and: string;
  not(event: string): string;
  to(event: string, who: string): string;
  becomes(event: string): string;
};

/** How a rule was broken, by its template. */
export function failureOf(
  { name, template }: Pick<Rule, "name" | "template">,
  { from, at }: Pick<Activation, "from" | "at">,
  words: EventWords,
): Failure {
  const [a, b] = eventsOf(template).map((event) => tell(event, words));
  const limit = "n" in template ? template.n : "within" in template ? template.within : undefined;
  const worn = template.kind === "precedence" && limit !== undefined;
  return {
    kind: worn ? "precedence-within" : template.kind,
    params: { name, from: from + 1, at: at + 1, a: a ?? "", b: b ?? "", n: limit ?? 0 },
  };
}

/** The events of a template in the order its sentence names them; those of several templates are not named. */
function eventsOf(template: TemplateOf<Expression>): Expression[] {
  if ("of" in template) return [];
  if ("event" in template) return "with" in template ? [template.event, template.with] : [template.event];
  if ("one" in template) return [template.one, template.other];
  return ["to" in template ? template.to : template.first, template.then];
}

/** An event in words. */
function tell(event: Expression, words: EventWords): string {
  switch (event.kind) {
    case "and":
    case "or":
      return event.of
        .map((each) =>
          each.kind === "or" && event.kind === "and" ? `(${tell(each, words)})` : tell(each, words),
        )
        .join(words[event.kind]);
    case "not":
      return words.not(tell(event.of, words));
    case "becomes":
      return words.becomes(tell(event.of, words));
    case "word":
      return event.to === undefined ? words.act(event.name) : words.to(words.act(event.name), event.to);
    case "is":
      return event.value === true && event.op === "="
        ? event.name
        : `${event.name} ${event.op} ${event.value}`;
    case "visited":
      return event.node;
  }
}
