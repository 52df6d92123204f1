import type { Expression } from "#domain/expression/expression.ts";
import type { TemplateOf } from "#domain/pack/rule.ts";
import type { Part } from "./part.ts";
import { alternatePrecedence } from "./templates/alternate-precedence.ts";
import { alternateResponse } from "./templates/alternate-response.ts";
import { alternateSuccession } from "./templates/alternate-succession.ts";
import { alwaysFirst } from "./templates/always-first.ts";
import { any } from "./templates/any.ts";
import { atLeast } from "./templates/at-least.ts";
import { atMost } from "./templates/at-most.ts";
import { chainPrecedence } from "./templates/chain-precedence.ts";
import { chainResponse } from "./templates/chain-response.ts";
import { chainSuccession } from "./templates/chain-succession.ts";
import { choice } from "./templates/choice.ts";
import { coExistence } from "./templates/co-existence.ts";
import { exactly } from "./templates/exactly.ts";
import { exclusiveChoice } from "./templates/exclusive-choice.ts";
import { last } from "./templates/last.ts";
import { never } from "./templates/never.ts";
import { notAfter } from "./templates/not-after.ts";
import { notChain } from "./templates/not-chain.ts";
import { notTogether } from "./templates/not-together.ts";
import { precedence } from "./templates/precedence.ts";
import { respondedExistence } from "./templates/responded-existence.ts";
import { response } from "./templates/response.ts";
import { succession } from "./templates/succession.ts";
import { together } from "./templates/together.ts";

/** A template as the automata that watch it: all of them must hold. */
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
    case "exactly":
      return exactly(template.event, template.n);
    case "last":
      return [last(template.event)];
    case "together":
      return [together(template.event, template.with)];
    case "choice":
      return [choice(template.one, template.other)];
    case "exclusive-choice":
      return exclusiveChoice(template.one, template.other);
    case "co-existence":
      return coExistence(template.one, template.other);
    case "not-together":
      return [notTogether(template.one, template.other)];
    case "responded-existence":
      return [respondedExistence(template.to, template.then)];
    case "response":
      return [response(template.to, template.then, template)];
    case "alternate-response":
      return alternateResponse(template.to, template.then, template);
    case "chain-response":
      return [chainResponse(template.to, template.then, template.strict === true)];
    case "precedence":
      return [precedence(template.first, template.then, template.strict, template.within)];
    case "alternate-precedence":
      return [alternatePrecedence(template.first, template.then, template.strict === true)];
    case "chain-precedence":
      return [chainPrecedence(template.first, template.then, template.strict === true)];
    case "succession":
      return succession(template.first, template.then, template);
    case "alternate-succession":
      return alternateSuccession(template.first, template.then, template);
    case "chain-succession":
      return chainSuccession(template.first, template.then, template.strict === true);
    case "not-after":
      return [notAfter(template.first, template.then, template)];
    case "not-chain":
      return [notChain(template.first, template.then)];
    case "all":
      return template.of.flatMap(partsOfTemplate);
    case "any":
      return [any(template.of.map(partsOfTemplate))];
  }
}
