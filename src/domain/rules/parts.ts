import type { Expression } from "#domain/expression/expression.ts";
import type { TemplateOf } from "#domain/pack/rule.ts";
import type { Part } from "./part.ts";
import { alwaysFirst } from "./templates/always-first.ts";
import { atLeast } from "./templates/at-least.ts";
import { atMost } from "./templates/at-most.ts";
import { last } from "./templates/last.ts";
import { never } from "./templates/never.ts";
import { notAfter } from "./templates/not-after.ts";
import { precedence } from "./templates/precedence.ts";
import { response } from "./templates/response.ts";
import { together } from "./templates/together.ts";

/** A template as the automata that watch it; `succession` is two. */
export function partsOfTemplate(template: TemplateOf<Expression>): Part[] {
  switch (template.kind) {
    case "always-first":
      return [alwaysFirst(template.event)];
    case "exists":
      return [atLeast(template.event, 1)];
    case "at-least":
      return [atLeast(template.event, template.n)];
    case "never":
      return [never(template.event)];
    case "at-most":
      return [atMost(template.event, template.n)];
    case "last":
      return [last(template.event)];
    case "precedence":
      return [precedence(template.first, template.then, template.strict)];
    case "response":
      return [response(template.to, template.then, template.within)];
    case "succession":
      return [
        precedence(template.first, template.then, false),
        response(template.first, template.then, template.within),
      ];
    case "not-after":
      return [notAfter(template.first, template.then)];
    case "together":
      return [together(template.event, template.with)];
  }
}
