import { useMemo } from "react";
import type { Situation } from "#domain/machine/state.ts";
import { readVariable } from "#domain/machine/state.ts";
import type { Person, Scenario } from "#domain/pack/scenario.ts";
import { useWords } from "#i18n/words.ts";
import { MoodMeter } from "#ui/mood-meter.tsx";
import { lookOf } from "#ui/portrait/look.ts";
import { Portrait } from "#ui/portrait/portrait.tsx";
import "./stage.css";

const NO_MOOD = 6;

/** The person one faces, with a face that follows the mood, and the mood in words under it. */
export function Stage({ scenario, at, person }: { scenario: Scenario; at: Situation; person: Person }) {
  const { t } = useWords();
  const look = useMemo(() => lookOf(person), [person]);
  const mood = readVariable(scenario, at.values, `${person.id}.mood`);
  return (
    <figure className="stage">
      <div className="stage-picture">
        <Portrait look={look} mood={typeof mood === "number" ? mood : NO_MOOD} />
      </div>
      <figcaption className="stage-plate">
        <span className="stage-name">{person.name}</span>
        {typeof mood === "number" && <MoodMeter name={person.name} mood={mood} t={t} />}
      </figcaption>
    </figure>
  );
}
