import { isUsable } from "#domain/diagnostic.ts";
import { parseScenario } from "#domain/pack/parse.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { tinyVocabulary } from "./vocabulary.ts";

/** A scenario from text that must be in order. */
export function readScenario(text: string, vocabulary = tinyVocabulary): Scenario {
  const { value, diagnostics } = parseScenario("test.yaml", text, vocabulary);
  const faults = diagnostics.filter((each) => each.severity === "error");
  if (!value || !isUsable(diagnostics)) throw new Error(JSON.stringify(faults));
  return value;
}
