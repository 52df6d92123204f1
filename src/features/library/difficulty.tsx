import type { WordKey } from "#i18n/keys.ts";
import { useWords } from "#i18n/words.ts";

const FIVE = [1, 2, 3, 4, 5];

/** How hard a scenario is, as five marks and a word. */
export function Difficulty({ value }: { value: number }) {
  const { t } = useWords();
  const word = t(`library.difficulty.${value}` as WordKey);
  return (
    <span className="difficulty" role="img" aria-label={t("library.difficultyOf", { n: value, word })}>
      <span className="difficulty-marks">
        {FIVE.map((mark) => (
          <span key={mark} className={mark <= value ? "difficulty-mark on" : "difficulty-mark"} />
        ))}
      </span>
      {word}
    </span>
  );
}
