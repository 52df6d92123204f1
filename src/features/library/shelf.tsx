import { useState } from "react";
import type { Manifest } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";
import type { Practised } from "./practised.ts";
import { ScenarioCard } from "./scenario-card.tsx";

/** From how many cards on a filter is worth its place. */
const MANY = 8;

/** Every scenario as a card, by post where there are many. */
export function Shelf({ manifest, practised }: { manifest: Manifest; practised: Practised | undefined }) {
  const { t } = useWords();
  const [post, setPost] = useState("");
  const { cards, posts } = manifest;
  if (cards.length === 0) return <Notice title={t("library.empty")}>{t("library.emptyHelp")}</Notice>;
  const offered = Object.keys(posts).filter((id) => cards.some((card) => card.post === id));
  const shown = cards.filter((card) => post === "" || card.post === post);
  return (
    <section aria-labelledby="shelf">
      <div className="shelf-bar">
        <h2 className="library-heading" id="shelf">
          {t("library.scenarios")}{" "}
          <span className="shelf-count">{t("library.count", { n: shown.length })}</span>
        </h2>
        {cards.length > MANY && (
          <label className="shelf-filter">
            {t("library.filterPost")}
            <select className="library-select" value={post} onChange={(event) => setPost(event.target.value)}>
              <option value="">{t("library.allPosts")}</option>
              {offered.map((id) => (
                <option key={id} value={id}>
                  {posts[id]?.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <ul className="shelf">
        {shown.map((card) => (
          <ScenarioCard
            key={card.id}
            card={card}
            post={posts[card.post]?.name ?? ""}
            last={practised?.last.get(card.id)}
            open={practised?.open.get(card.id)}
            known={practised !== undefined}
          />
        ))}
      </ul>
    </section>
  );
}
