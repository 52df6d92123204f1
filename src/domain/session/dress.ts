import type { Scenario } from "#domain/pack/scenario.ts";
import { randomOf } from "./random.ts";

/**
 * The scenario with its variants drawn by the seed and put into every text: another surface, never another logic.
 * The draw depends on the seed and the variant's name alone, so it is the same in every language.
 */
export function dress(scenario: Scenario, seed: string): Scenario {
  if (scenario.variants.length === 0) return scenario;
  const drawn = new Map(
    scenario.variants.map(({ name, texts }) => {
      const pick = Math.floor(randomOf(`${seed}/variant/${name}`)() * texts.length);
      return [name, texts[pick] as string] as const;
    }),
  );
  const fill = (text: string) =>
    text.replace(/\{([a-z][a-z0-9-]*)\}/g, (whole, name: string) => drawn.get(name) ?? whole);
  return { ...(mapTexts({ ...scenario, variants: [] }, fill) as Scenario), variants: scenario.variants };
}

function mapTexts(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === "string") return value.includes("{") ? fill(value) : value;
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, fill));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, fill)]));
}
