import type { z } from "zod";
import type { Outcome } from "#domain/diagnostic.ts";
import { resolveScenario } from "./resolve.ts";
import type { Scenario } from "./scenario.ts";
import { ScenarioFile } from "./scenario-file.ts";
import type { Vocabulary } from "./scope.ts";
import { shaped } from "./shape-faults.ts";
import { readYaml, type Source } from "./source.ts";

/** Text → a value of that schema, with the way back to its lines. Never throws for what is in the text. */
export function parseFile<T extends z.ZodType>(
  schema: T,
  file: string,
  text: string,
): Outcome<{ source: Source; value: z.infer<T> }> {
  const { source, diagnostics } = readYaml(file, text);
  if (!source) return { diagnostics };
  const read = shaped(schema, source, source.value);
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  return { value: { source, value: read.value }, diagnostics: [] };
}

/** A scenario file's text → the scenario, or everything that is wrong with it, each at its line. */
export function parseScenario(file: string, text: string, vocabulary: Vocabulary): Outcome<Scenario> {
  const { value, diagnostics } = parseFile(ScenarioFile, file, text);
  if (!value) return { diagnostics };
  const resolved = resolveScenario(value.source, value.value, vocabulary);
  const { scenario, diagnostics: found } = resolved;
  return { ...(scenario && { value: scenario }), diagnostics: found };
}
