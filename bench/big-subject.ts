import { join } from "node:path";
import { sourcesOf } from "#domain/analysis/pack-subject.ts";
import { type Subject, subjectOf } from "#domain/analysis/subject.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import { readPackFolder } from "../src/build/read-pack.ts";
import { bigPack } from "./big-pack.ts";
import { chained } from "./chained.ts";

const RULES = 12;
/** The most that fits into one file; what is larger is chained from such. */
const IN_A_FILE = 1000;

/** A generated scenario as checks see it, made anew each time: nothing of it is known yet. */
export function bigSubject(nodes: number): () => Subject {
  const bank = readPackFolder(join(import.meta.dirname, "../scenarios/bank"));
  const { texts } = bigPack(bank, Math.min(nodes, IN_A_FILE), RULES);
  const { value } = parsePack(texts, "zh-CN");
  const [written] = value?.scenarios ?? [];
  if (!value || !written) throw new Error("the generated scenario is in fault");
  const scenario = nodes > IN_A_FILE ? chained(written, nodes / IN_A_FILE, "good") : written;
  const edition = { locale: "zh-CN", scenario, book: value.book, file: "lobby/big.yaml" };
  return () => subjectOf({ editions: [edition], source: sourcesOf(texts) });
}
