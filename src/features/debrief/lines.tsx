import { type Branch, personOf, type Scenario } from "#domain/pack/scenario.ts";
import { useWords } from "#i18n/words.ts";
import "./transcript.css";

/** What others said, each with their name, and the stage direction before it. */
export function Lines({ branch, scenario }: { branch: Branch; scenario: Scenario }) {
  const { t } = useWords();
  return (
    <div className="row-line">
      {branch.scene !== undefined && <p className="row-scene">{branch.scene}</p>}
      {branch.says.map(({ who, text }) => (
        <p key={`${who}${text}`}>{t("debrief.says", { name: personOf(scenario, who).name, text })}</p>
      ))}
    </div>
  );
}
