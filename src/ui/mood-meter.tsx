import type { WordKey } from "#i18n/keys.ts";
import type { Translate } from "#i18n/words.ts";
import "./mood-meter.css";

const TEN = Array.from({ length: 10 }, (_, index) => index + 1);

/** A mood as ticks, word and number; the face says it too. */
export function MoodMeter({ name, mood, t }: { name: string; mood: number; t: Translate }) {
  const word = t(`mood.${mood}` as WordKey);
  return (
    <div className="mood-meter" role="img" aria-label={t("mood.label", { name, word, value: mood })}>
      <span className="mood-meter-ticks">
        {TEN.map((tick) => (
          <span key={tick} className={tick <= mood ? "mood-tick on" : "mood-tick"} />
        ))}
      </span>
      <span className="mood-meter-word">
        {word} {mood}/10
      </span>
    </div>
  );
}
