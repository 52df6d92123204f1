import type { PackTexts } from "#domain/pack/parse-book.ts";
import { beside } from "#domain/pack/parse-pack.ts";
import { bigScenario } from "./big-scenario.ts";

/** The bank's pack with the generated scenario in place of its own, and as few rule files as hold so many rules. */
export function bigPack(
  bank: PackTexts,
  nodes: number,
  leastRules: number,
): { texts: PackTexts; rules: number } {
  const common = [...bank].filter(([file]) => !file.includes("/"));
  const chosen: [string, string][] = [];
  let rules = 0;
  for (const [file, text] of bank) {
    if (!/^rules\/[a-z-]+\.yaml$/.test(file) || rules >= leastRules) continue;
    chosen.push([file, text]);
    rules += text.match(/^ {2}- id:/gm)?.length ?? 0;
  }
  const file = "lobby/big.yaml";
  const walks = "format: 1\nwalks: []\n";
  return {
    texts: new Map([...common, ...chosen, [file, bigScenario("big", nodes)], [beside(file, "walks"), walks]]),
    rules,
  };
}
