import type { Content, Manifest } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import { Difficulty } from "./difficulty.tsx";

/** A scenario's post, procedure, length and difficulty. */
export function Facts({ content, manifest }: { content: Content; manifest: Manifest }) {
  const { t } = useWords();
  const { scenario, spine, difficulty } = content;
  const facts = [
    [t("library.post"), manifest.posts[scenario.post]?.name],
    [t("library.procedure"), manifest.procedures[scenario.procedure]?.name],
    [t("library.time"), t("library.minutes", { n: scenario.minutes })],
    [t("library.decisions"), t("library.decisionsAbout", { n: spine.length })],
    [t("library.difficulty"), <Difficulty key="difficulty" value={difficulty} />],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div className="fact" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
