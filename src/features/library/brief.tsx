import { useMemo, useState } from "react";
import type { Content, Manifest } from "#domain/pack/content.ts";
import { dress } from "#domain/session/dress.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { MoodMeter } from "#ui/mood-meter.tsx";
import { lookOf } from "#ui/portrait/look.ts";
import { Portrait } from "#ui/portrait/portrait.tsx";
import { Facts } from "./facts.tsx";
import { StartBar } from "./start-bar.tsx";
import { newId } from "./start-session.ts";
import { Trouble } from "./trouble.tsx";
import type { Own } from "./use-practised.ts";

const NO_MOOD = 6;

type Props = { content: Content; manifest: Manifest; own: Own; fetchContent: Sources["fetchContent"] };

/** A scenario as the trainee should know it before the first word. */
export function Brief({ content, manifest, own, fetchContent }: Props) {
  const { t } = useWords();
  const [fresh] = useState(newId);
  const open = own.practised?.open.get(content.scenario.id);
  const seed = open?.seed ?? fresh;
  const scenario = useMemo(() => dress(content.scenario, seed), [content, seed]);
  const [first] = scenario.cast;
  const look = useMemo(() => first && lookOf(first), [first]);
  return (
    <div className="brief">
      {first && look && (
        <figure className="brief-stage">
          <div className="brief-picture">
            <Portrait look={look} mood={first.mood ?? NO_MOOD} />
          </div>
          <figcaption className="brief-plate">
            <span className="brief-name">{first.name}</span>
            {first.mood !== undefined && <MoodMeter name={first.name} mood={first.mood} t={t} />}
          </figcaption>
        </figure>
      )}
      <div className="brief-side">
        <Facts content={content} manifest={manifest} />
        <section aria-labelledby="brief-text">
          <h2 className="brief-heading" id="brief-text">
            {t("library.briefing")}
          </h2>
          <p className="brief-text">{scenario.brief.trim()}</p>
        </section>
        <section aria-labelledby="brief-goals">
          <h2 className="brief-heading" id="brief-goals">
            {t("library.goals")}
          </h2>
          <ul className="brief-goals">
            {scenario.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="brief-cast">
          <h2 className="brief-heading" id="brief-cast">
            {t("library.cast")}
          </h2>
          <ul className="brief-cast">
            {scenario.cast.map((person) => (
              <li key={person.id}>
                <span className="brief-person">{person.name}</span>
                <span className="brief-role">{t(`library.role.${person.role}`)}</span>
                {person.persona !== undefined && <span className="brief-persona">{person.persona}</span>}
              </li>
            ))}
          </ul>
        </section>
        {own.trouble && <Trouble code={own.trouble} onAgain={own.again} />}
        <StartBar content={content} seed={fresh} open={open} fetchContent={fetchContent} />
      </div>
    </div>
  );
}
