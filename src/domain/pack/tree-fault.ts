import { isAlias, isScalar, type Node, type ParsedNode, visit } from "yaml";
import { oddCharacter, type TextFault } from "./text-limits.ts";

const MOST_ALIASES = 64;
const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);

/**
 * The first thing in a parsed file that is refused before it becomes a value. A key stands once and is a plain word
 * that reaches into no object's own works; an alias may repeat a branch list, not build a bomb.
 */
export function treeFault(contents: ParsedNode | null): TextFault | undefined {
  let fault: TextFault | undefined;
  let aliases = 0;
  const anchors = new Set<string>();
  const refuse = (code: string, node: Node | null, params: TextFault["params"]) => {
    fault = { code, offset: node?.range?.[0] ?? 0, params };
    return visit.BREAK;
  };
  visit(contents, {
    Alias(_, alias) {
      aliases += 1;
      if (!anchors.has(alias.source)) return refuse("SCN042", alias, { name: alias.source });
      return aliases > MOST_ALIASES ? refuse("SCN004", alias, { most: MOST_ALIASES }) : undefined;
    },
    Scalar(_, scalar) {
      if (scalar.anchor) anchors.add(scalar.anchor);
      const odd = typeof scalar.value === "string" ? oddCharacter(scalar.value) : undefined;
      return odd && refuse("SCN045", scalar, odd.params);
    },
    Map(_, map) {
      if (map.anchor) anchors.add(map.anchor);
      if (map.anchor && holdsAlias(map)) return refuse("SCN004", map, { most: 0 });
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) return refuse("SCN040", (key ?? map) as Node, {});
        const name = String(key.value);
        if (FORBIDDEN.has(name)) return refuse("SCN006", key, { key: name });
        if (seen.has(name)) return refuse("SCN005", key, { key: name });
        seen.add(name);
      }
      return undefined;
    },
    Seq(_, list) {
      if (list.anchor) anchors.add(list.anchor);
      return list.anchor && holdsAlias(list) ? refuse("SCN004", list, { most: 0 }) : undefined;
    },
  });
  return fault;
}

/** An anchored branch that itself holds an alias is how a few lines become a billion. */
function holdsAlias(node: Node): boolean {
  let found = false;
  visit(node, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found || isAlias(node);
}
