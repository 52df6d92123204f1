import { useWords } from "#i18n/words.ts";
import { type Dimension, EVERYTHING, type Wanted } from "./find-rules.ts";

type Props = {
  wanted: Wanted;
  onWant(now: Wanted): void;
  dimensions: readonly Dimension[];
  /** How many rules that finds. */
  count: number;
};

/** Words to look for, one axis or both, one dimension or all, and how much that finds. */
export function Finder({ wanted, onWant, dimensions, count }: Props) {
  const { t } = useWords();
  const { words, axis, dimension } = wanted;
  const searching = words.trim() !== "" || axis !== "" || dimension !== "";
  const offered = dimensions.filter((each) => axis === "" || each.axis === axis);
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
        value={words}
        onChange={(event) => onWant({ ...wanted, words: event.target.value })}
      />
      <Axes wanted={wanted} onWant={onWant} />
      <select
        className="finder-dimension"
        aria-label={t("handbook.dimension")}
        value={dimension}
        onChange={(event) => onWant({ ...wanted, dimension: event.target.value })}
      >
        <option value="">{t("handbook.allDimensions")}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <p className="finder-count" role="status">
        {t(searching ? "handbook.found" : "handbook.all", { n: count })}
      </p>
    </search>
  );
}

const AXES = ["", "warmth", "rule"] as const;

function Axes({ wanted, onWant }: Pick<Props, "wanted" | "onWant">) {
  const { t } = useWords();
  return (
    <fieldset className="finder-axes">
      <legend className="hidden-text">{t("handbook.axis")}</legend>
      {AXES.map((axis) => (
        <label className="finder-axis" key={axis}>
          <input
            type="radio"
            name="axis"
            value={axis}
            checked={wanted.axis === axis}
            onChange={() => onWant({ ...EVERYTHING, words: wanted.words, axis })}
          />
          {axis === "" ? t("handbook.allAxes") : t(`handbook.axis.${axis}`)}
        </label>
      ))}
    </fieldset>
  );
}
