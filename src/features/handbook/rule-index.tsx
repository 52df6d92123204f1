import { useEffect, useState } from "react";
import { useWords } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";
import { type Dimension, EVERYTHING, findRules, type Wanted } from "./find-rules.ts";
import { Finder } from "./finder.tsx";
import { RuleFacts } from "./rule-facts.tsx";
import { lastWanted, rememberWanted, takeRead } from "./wanted.ts";

/** Every rule by its dimension, and the means to find one. */
export function RuleIndex({ dimensions }: { dimensions: readonly Dimension[] }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState(lastWanted);
  useBackWhereOneWas();
  const want = (now: Wanted) => {
    rememberWanted(now);
    setWanted(now);
  };
  const startOver = () => {
    want(EVERYTHING);
    document.getElementById("finder-words")?.focus();
  };
  const found = findRules(dimensions, wanted);
  const count = found.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <p className="handbook-purpose">{t("handbook.purpose")}</p>
      <Finder wanted={wanted} onWant={want} dimensions={dimensions} count={count} />
      {found.length === 0 && (
        <Notice
          title={t("handbook.nothing")}
          actions={
            <button type="button" className="button" onClick={startOver}>
              {t("handbook.everything")}
            </button>
          }
        >
          {t("handbook.nothingHelp")}
        </Notice>
      )}
      {found.map((dimension) => (
        <Group key={dimension.id} dimension={dimension} />
      ))}
    </>
  );
}

function Group({ dimension: { id, name, axis, rules } }: { dimension: Dimension }) {
  const { t } = useWords();
  return (
    <section aria-labelledby={`dimension-${id}`}>
      <h2 className="handbook-dimension" id={`dimension-${id}`}>
        {name} <span className={`handbook-axis of-${axis}`}>{t(`handbook.axis.${axis}`)}</span>{" "}
        <span className="handbook-count">{t("handbook.count", { n: rules.length })}</span>
      </h2>
      <ul className="handbook-rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <a className="handbook-rule" id={`rule-${rule.id}`} href={`#/handbook/${rule.id}`}>
              <h3 className="handbook-name">{rule.name}</h3>
              <p className="handbook-short">{rule.why}</p>
              <RuleFacts rule={rule} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who comes back from a rule finds it in the list again, with the focus on it. */
function useBackWhereOneWas(): void {
  useEffect(() => {
    const link = document.getElementById(`rule-${takeRead()}`);
    link?.scrollIntoView({ block: "center" });
    link?.focus({ preventScroll: true });
  }, []);
}
