import { useMemo } from "react";
import type { Manifest } from "#domain/pack/content.ts";
import { dayOf } from "#domain/practice/day.ts";
import { masteryOf } from "#domain/practice/mastery.ts";
import { suggestionsFrom } from "#domain/practice/next.ts";
import { reviewsOf } from "#domain/practice/review.ts";
import type { Suggestion, Why } from "#domain/practice/suggestion.ts";
import type { PersonRecord } from "#domain/record/person.ts";
import { type Translate, useWords } from "#i18n/words.ts";
import type { Practised } from "./practised.ts";

type Props = { manifest: Manifest; practised: Practised; person: PersonRecord | undefined; now: Date };

/** What to practise next, and why: one scenario, or the two that a newcomer begins with. */
export function NextUp({ manifest, practised, person, now }: Props) {
  const { t } = useWords();
  const all = useMemo(() => nextFor(manifest, practised, person, now), [manifest, practised, person, now]);
  const shown = all.filter(({ why }, index) => index === 0 || why.kind === "placement");
  if (shown.length === 0) return null;
  return (
    <section className="going-on" aria-labelledby="next-up">
      <h2 className="library-heading" id="next-up">
        {t("next.title")}
      </h2>
      <ul>
        {shown.map(({ scenario, why }) => {
          const title = manifest.cards.find((card) => card.id === scenario)?.title ?? scenario;
          return (
            <li className="going-on-row" key={scenario} data-next={scenario}>
              <div className="going-on-what">
                <p className="going-on-name">{title}</p>
                <p className="going-on-where">{reasonOf(t, why, manifest)}</p>
              </div>
              <a className="button" href={`#/brief/${scenario}`}>
                {t("next.look")}
                <span className="hidden-text"> {title}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nextFor(
  manifest: Manifest,
  { attempts }: Practised,
  person: PersonRecord | undefined,
  now: Date,
): Suggestion[] {
  const minutesEast = -now.getTimezoneOffset();
  const dimensionOf = new Map(Object.entries(manifest.dimensionOf));
  const difficultyOf = new Map(manifest.cards.map(({ id, difficulty }) => [id, difficulty] as const));
  const post = person && Object.hasOwn(manifest.posts, person.post) ? person.post : undefined;
  return suggestionsFrom({
    ...{ attempts, dimensionOf, minutesEast, cards: manifest.cards },
    mastery: masteryOf(attempts, { dimensionOf, difficultyOf, minutesEast }),
    reviews: reviewsOf(attempts, [...dimensionOf.keys()], minutesEast),
    callsUp: Object.fromEntries(manifest.cards.map(({ id, callsUp }) => [id, callsUp])),
    today: dayOf(now.toISOString(), minutesEast),
    ...(post !== undefined && { post }),
  });
}

function reasonOf(t: Translate, why: Why, { dimensions }: Manifest): string {
  switch (why.kind) {
    case "placement":
      return t(`next.placement.${why.params.level}`);
    case "due-rules":
      return t("next.dueRules", { n: why.params.rules.length });
    case "weakest-dimension": {
      const { dimension, ...figures } = why.params;
      return t("next.weakest", { ...figures, dimension: dimensions[dimension]?.name ?? dimension });
    }
    case "unplayed":
      return t("next.unplayed");
    case "repeat":
      return t("next.repeat", { n: why.params.days });
  }
}
