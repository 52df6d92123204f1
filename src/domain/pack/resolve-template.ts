import type { Expression } from "#domain/expression/expression.ts";
import type { SimpleTemplateOf, TemplateOf } from "./rule.ts";
import type { Contrary, SimpleTemplate, Template } from "./rule-file.ts";
import type { Path } from "./source.ts";

/** The keys of a template that hold an event; the others hold plain values. */
const EVENTS = new Set(["event", "with", "one", "other", "to", "first", "then", "unless-between"]);

type Read = (text: string, path: Path) => Expression;
/** Called where a template has no contrary that is a template. */
type Refuse = (template: string, path: Path) => void;

/** A template as written → with its events read. */
export function resolveTemplate(
  written: Template,
  path: Path,
  read: Read,
  refuse: Refuse,
): TemplateOf<Expression> {
  const items = (
    kind: "all" | "any",
    of: readonly (SimpleTemplate | Contrary)[],
  ): TemplateOf<Expression> => ({
    kind,
    of: of.map((each, index) => resolveItem(each, [...path, kind, index], read, refuse)),
  });
  if ("all" in written) return items("all", written.all);
  if ("any" in written) return items("any", written.any);
  return resolveItem(written, path, read, refuse);
}

function resolveItem(written: SimpleTemplate | Contrary, path: Path, read: Read, refuse: Refuse) {
  if (!("not" in written)) return resolveSimple(written, path, read);
  const template = resolveSimple(written.not, [...path, "not"], read);
  const contrary = contraryOf(template);
  if (!contrary) refuse(template.kind, [...path, "not"]);
  return contrary ?? template;
}

/** A template is a map of one key: its name, over an event or a map of events and plain values. */
function resolveSimple(written: SimpleTemplate, path: Path, read: Read): SimpleTemplateOf<Expression> {
  const [kind, body] = Object.entries(written)[0] as [string, string | Record<string, unknown>];
  if (typeof body === "string") {
    return { kind, event: read(body, [...path, kind]) } as SimpleTemplateOf<Expression>;
  }
  const fields = Object.entries(body).flatMap(([key, value]): [string, unknown][] => {
    if (value === undefined) return [];
    const name = key === "unless-between" ? "unlessBetween" : key;
    return [[name, EVENTS.has(key) ? read(String(value), [...path, kind, key]) : value]];
  });
  const defaults = kind === "precedence" ? { strict: false } : {};
  // The schema has checked the shape; a test holds every template of docs/rules against the stored form.
  return { kind, ...defaults, ...Object.fromEntries(fields) } as SimpleTemplateOf<Expression>;
}

/** What holds exactly where a template of one event does not; `undefined` where no template says that. */
function contraryOf(template: SimpleTemplateOf<Expression>): SimpleTemplateOf<Expression> | undefined {
  switch (template.kind) {
    case "exists":
      return { kind: "never", event: template.event };
    case "never":
      return { kind: "exists", event: template.event };
    case "always-first":
    case "last":
      return { kind: template.kind, event: { kind: "not", of: template.event } };
    case "at-most":
      return { kind: "at-least", event: template.event, n: template.n + 1 };
    case "at-least":
      return template.n > 0 ? { kind: "at-most", event: template.event, n: template.n - 1 } : undefined;
    default:
      return undefined;
  }
}
