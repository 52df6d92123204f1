import { z } from "zod";
import { GlossaryFile } from "#domain/pack/glossary-file.ts";
import { ActsFile, PackFile, PhrasesFile } from "#domain/pack/pack-file.ts";
import { RulesFile } from "#domain/pack/rule-file.ts";
import { ScenarioFile } from "#domain/pack/scenario-file.ts";
import { TranslationFile } from "#domain/pack/translation-file.ts";
import { WalksFile } from "#domain/pack/walks-file.ts";
import { SCHEMA_WORDS } from "./schema-words.ts";

/** The files of a pack, by the name of their schema. */
const FILES = {
  scenario: ScenarioFile,
  translation: TranslationFile,
  walks: WalksFile,
  pack: PackFile,
  acts: ActsFile,
  phrases: PhrasesFile,
  rules: RulesFile,
  glossary: GlossaryFile,
};

/** `public/schema/<name>.schema.json` → its text: what an editor completes and checks a file of the pack by. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => {
      const made = z.toJSONSchema(schema, { io: "input" });
      const told = described({ title: `duilian ${name}`, ...made });
      return [`${name}.schema.json`, `${JSON.stringify(told, undefined, 2)}\n`] as const;
    }),
  );
}

type Json = unknown;

/** The same schema with a word about each key that has one. */
function described(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map((each) => described(each));
  if (typeof schema !== "object" || schema === null) return schema;
  const result: Record<string, Json> = {};
  for (const [name, value] of Object.entries(schema)) {
    result[name] = name === "properties" ? properties(value as Record<string, Json>) : described(value);
  }
  return result;
}

function properties(all: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => {
      const description = SCHEMA_WORDS[key];
      const inner = described(value) as Record<string, Json>;
      return [key, description === undefined ? inner : { description, ...inner }] as const;
    }),
  );
}
