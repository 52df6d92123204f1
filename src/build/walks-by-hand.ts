import { parseFile } from "#domain/pack/parse.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { beside, scenarioFilesOf } from "#domain/pack/parse-pack.ts";
import { type Walk, WalksFile } from "#domain/pack/walks-file.ts";

/** The golden walks that people wrote, by the scenario's id. Generated ones cover branches and show nothing. */
export function walksByHand(texts: PackTexts): Map<string, Walk[]> {
  return new Map(
    scenarioFilesOf(texts).map((file) => {
      const walks = beside(file, "walks");
      return [file.replace(/^.*\/|\.yaml$/g, ""), writtenByHand(walks, texts.get(walks) ?? "")] as const;
    }),
  );
}

/** Reading YAML is dear, and most walks are generated: those are cut out before. */
function writtenByHand(file: string, text: string): Walk[] {
  const kept = text.split(/^(?= {2}- id:)/m).filter((each) => !/^ {2}- id: cover-/.test(each));
  return parseFile(WalksFile, file, kept.join("")).value?.value.walks ?? [];
}
