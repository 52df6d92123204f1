import type { Diagnostic } from "#domain/diagnostic.ts";
import { type Expression, mapLeaves, partsOf } from "#domain/expression/expression.ts";
import { parseExpression } from "#domain/expression/parse.ts";
import type { PackFile } from "./pack-file.ts";
import { resolveTemplate } from "./resolve-template.ts";
import type { Rule } from "./rule.ts";
import type { RuleFile } from "./rule-file.ts";
import type { Vocabulary } from "./scope.ts";
import type { Path, Source } from "./source.ts";

/** What rules may name. */
export type RuleScope = { vocabulary: Vocabulary; pack: PackFile };

/** Rules as written → resolved, with a word about each name that leads nowhere. */
export function resolveRules(
  source: Source,
  written: readonly RuleFile[],
  scope: RuleScope,
): { rules: Rule[]; diagnostics: Diagnostic[] } {
  const resolver = new RuleResolver(source, scope);
  const rules = written.map((rule, index) => resolver.rule(rule, ["rules", index]));
  return { rules, diagnostics: resolver.found };
}

class RuleResolver {
  readonly found: Diagnostic[] = [];
  private readonly source: Source;
  private readonly scope: RuleScope;
  constructor(source: Source, scope: RuleScope) {
    this.source = source;
    this.scope = scope;
  }

  rule(written: RuleFile, path: Path): Rule {
    const { pack } = this.scope;
    if (!Object.hasOwn(pack.dimensions, written.dimension)) {
      this.say("RUL003", [...path, "dimension"], { dimension: written.dimension });
    }
    for (const code of written.source.matchAll(/\d{3}·[a-z0-9]+/g)) {
      if (!Object.hasOwn(pack.sources, code[0])) this.say("RUL004", [...path, "source"], { source: code[0] });
    }
    const severity = typeof written.severity === "string" ? [{ is: written.severity }] : written.severity;
    const outcome = written["unless-outcome"];
    return {
      id: written.id,
      name: written.name,
      dimension: written.dimension,
      severity: severity.map((each, index) => {
        const when = "when" in each ? each.when : undefined;
        const at = [...path, "severity", index, "when"];
        return when === undefined ? { is: each.is } : { when: this.expression(when, at), is: each.is };
      }),
      template: resolveTemplate(
        written.rule,
        [...path, "rule"],
        (text, at) => this.expression(text, at),
        (template, at) => this.say("RUL008", at, { template }),
      ),
      ...(written.when !== undefined && { when: this.expression(written.when, [...path, "when"]) }),
      ...(written.while !== undefined && { while: this.expression(written.while, [...path, "while"]) }),
      ...(written.scope && { scope: this.scopeOf(written.scope, [...path, "scope"]) }),
      ...(written.each !== undefined && { each: written.each }),
      ...(written.by !== undefined && { by: written.by }),
      ...(written.unless !== undefined && { unless: this.expression(written.unless, [...path, "unless"]) }),
      ...(outcome !== undefined && { unlessOutcome: outcome }),
      ...(written.repair && {
        repair: {
          by: this.expression(written.repair.by, [...path, "repair", "by"]),
          within: written.repair.within,
          ...(written.repair.to && { to: written.repair.to }),
        },
      }),
      why: written.why,
      source: written.source,
      assumed: written.assumed ?? [],
      quoted: written.quoted ?? [],
    };
  }

  private scopeOf({ after, until }: NonNullable<RuleFile["scope"]>, path: Path): NonNullable<Rule["scope"]> {
    return {
      ...(after !== undefined && { after: this.expression(after, [...path, "after"]) }),
      ...(until !== undefined && { until: this.expression(until, [...path, "until"]) }),
    };
  }

  /** In a rule a bare word is an act; where the pack names a variable so, it is that variable, true. */
  private expression(text: string, path: Path): Expression {
    const parsed = parseExpression(text);
    if ("fault" in parsed) {
      const { at, found, wanted } = parsed.fault;
      this.say("RUL006", path, { text, at: at + 1, found, wanted });
      return { kind: "or", of: [] };
    }
    return this.resolved(parsed.expression, path);
  }

  private resolved(expression: Expression, path: Path): Expression {
    const { vocabulary, pack } = this.scope;
    for (const part of partsOf(expression)) {
      if (part.kind === "visited")
        this.say("RUL006", path, { text: "visited", at: 1, found: "visited", wanted: "act" });
      if (part.kind === "is" && !pack.variables.includes(part.name)) {
        this.say("RUL002", path, { name: part.name, known: pack.variables.join(", ") });
      }
      if (part.kind === "word" && !isKnown(part.name)) this.say("RUL001", path, { act: part.name });
    }
    return mapLeaves(expression, (leaf) =>
      leaf.kind === "word" && pack.variables.includes(leaf.name)
        ? { kind: "is", name: leaf.name, op: "=", value: true }
        : leaf,
    );

    function isKnown(name: string): boolean {
      return vocabulary.staff.has(name) || vocabulary.others.has(name) || pack.variables.includes(name);
    }
  }

  private say(code: string, path: Path, params: Diagnostic["params"]) {
    this.found.push(this.source.fault(code, path, params));
  }
}
