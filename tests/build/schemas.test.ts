// The schemas that editors use: as the format is now, and right about every file of the pack.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { schemaFiles } from "#build/schemas.ts";
import { readYaml } from "#domain/pack/source.ts";

type Schema = Record<string, unknown>;

/** What is wrong with a value by a schema, as far as these schemas go. */
function faults(schema: Schema, value: unknown, path = ""): string[] {
  const wrong = (what: string) => [`${path || "/"} ${what}`];
  const {
    anyOf,
    type,
    enum: allowed,
    pattern,
  } = schema as { anyOf?: Schema[]; type?: string | string[]; enum?: unknown[]; pattern?: string };
  if (anyOf) {
    const tried = anyOf.map((each) => faults(each, value, path));
    return tried.some((each) => each.length === 0)
      ? []
      : wrong(`fits none: ${tried.map((each) => each[0]).join(" | ")}`);
  }
  if ("const" in schema && value !== schema.const) return wrong("is another constant");
  if (allowed && !allowed.includes(value)) return wrong("is none of the values");
  if (
    type &&
    ![type].flat().includes(typeOf(value)) &&
    !(type === "number" && typeOf(value) === "integer") &&
    !([type].flat().includes("number") && typeOf(value) === "integer")
  )
    return wrong(`is no ${type}`);
  if (typeof value === "string" && pattern && !new RegExp(pattern, "u").test(value))
    return wrong("does not match");
  if (
    typeof value === "number" &&
    (value < Number(schema.minimum ?? -Infinity) || value > Number(schema.maximum ?? Infinity))
  )
    return wrong("is out of range");
  if (Array.isArray(value)) {
    if (value.length < Number(schema.minItems ?? 0) || value.length > Number(schema.maxItems ?? Infinity))
      return wrong("has too few or too many");
    return value.flatMap((each, index) => faults((schema.items ?? {}) as Schema, each, `${path}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  const known = (schema.properties ?? {}) as Record<string, Schema>;
  const missing = ((schema.required ?? []) as string[]).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${path}/${key} is missing`),
    ...Object.entries(value).flatMap(([key, each]) => {
      const inner = known[key] ?? schema.additionalProperties;
      if (inner === false) return [`${path}/${key} is unknown`];
      const named = schema.propertyNames ? faults(schema.propertyNames as Schema, key, `${path}/${key}`) : [];
      return [...named, ...(inner === undefined ? [] : faults(inner as Schema, each, `${path}/${key}`))];
    }),
  ];
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (value === null) return "null";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Which schema a file of the pack is written by; a translation of the pack's own files follows none. */
function kindOf(file: string): string | undefined {
  const own = /^(pack|acts|phrases)\.yaml$/.exec(file)?.[1];
  if (own) return own;
  if (file === "glossary.zh-TW.yaml") return "glossary";
  if (file.startsWith("rules/")) return /\.\w\w\.yaml$/.test(file) ? undefined : "rules";
  if (!file.includes("/")) return undefined;
  if (file.endsWith(".walks.yaml")) return "walks";
  return /\.(en|zh-TW)\.yaml$/.test(file) ? "translation" : "scenario";
}

const schemas = schemaFiles();
const schema = (kind: string) => JSON.parse(schemas.get(`${kind}.schema.json`) ?? "");
const read = (text: string) => readYaml("x.yaml", text).source?.value;

describe("public/schema", () => {
  it("is what the format is now (npm run schemas writes it)", () => {
    expect(readdirSync("public/schema").sort()).toEqual([...schemas.keys()].sort());
    for (const [name, text] of schemas) expect(readFileSync(`public/schema/${name}`, "utf8")).toBe(text);
  });

  it("says what each key of a scenario is for", () => {
    const described = Object.entries(schema("scenario").properties as Record<string, Schema>);
    for (const [key, { description }] of described)
      expect([key, typeof description]).toEqual([key, "string"]);
  });

  const pack = [...readPackFolder("scenarios/bank")].flatMap(([file, text]) => {
    const kind = kindOf(file);
    return kind === undefined ? [] : [[file, kind, text] as const];
  });
  it.each(pack)("accepts %s as %s", (_, kind, text) => {
    expect(faults(schema(kind), read(text))).toEqual([]);
  });

  it("finds what an editor can find", () => {
    const good = readFileSync("tests/cases/good/every-way.yaml", "utf8");
    expect(faults(schema("scenario"), read(good))).toEqual([]);
    const seen = readdirSync("tests/cases/bad").filter(
      (file) =>
        /^SCN0(10|11|14|15|31|38)/.test(file) &&
        file !== "SCN010-empty-cast.yaml" &&
        file !== "SCN014-capital-start.yaml",
    );
    for (const file of seen) {
      const found = faults(schema("scenario"), read(readFileSync(`tests/cases/bad/${file}`, "utf8")));
      expect([file, found.length]).not.toEqual([file, 0]);
    }
  });
});
