import { useWords } from "#i18n/words.ts";
import type { Wanted } from "./find-rules.ts";

type Props = { wanted: Wanted; onWant(now: Wanted): void; count: number };

const AXES = ["", "warmth", "rule"] as const;

/** Words to look for, one axis or both, and how much that finds. */
export function Finder({ wanted, onWant, count }: Props) {
  const { t } = useWords();
  const searching = wanted.words.trim() !== "" || wanted.axis !== "";
  return (
    <search className="finder">
      <label className="finder-label" htmlFor="finder-words">
        {t("handbook.search")}
      </label>
      <input
        className="finder-words"
        id="finder-words"
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        placeholder={t("handbook.searchHint")}
        value={wanted.words}
        onChange={(event) => onWant({ ...wanted, words: event.target.value })}
      />
      <fieldset className="finder-axes">
        <legend className="hidden-text">{t("handbook.axis")}</legend>
        {AXES.map((axis) => (
          <label className={`finder-axis of-${axis || "all"}`} key={axis}>
            <input
              type="radio"
              name="axis"
              value={axis}
              checked={wanted.axis === axis}
              onChange={() => onWant({ ...wanted, axis })}
            />
            {axis === "" ? t("handbook.allAxes") : t(`handbook.axis.${axis}`)}
          </label>
        ))}
      </fieldset>
      <p className="finder-count" role="status">
        {t(searching ? "handbook.found" : "handbook.count", { n: count })}
      </p>
    </search>
  );
}
