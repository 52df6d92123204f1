import { useWords } from "#i18n/words.ts";
import "./said.css";

type Part = { say?: string; do?: string };

/** What was said and done, each with its tag. */
export function SaidText({ said }: { said: readonly Part[] }) {
  const { t } = useWords();
  return said.map((each) => (
    <div key={`${each.do}${each.say}`}>
      {each.do !== undefined && (
        <p>
          <span className="said-tag">{t("play.do")}</span> {each.do}
        </p>
      )}
      {each.say !== undefined && (
        <p>
          <span className="said-tag">{t("play.say")}</span> {each.say}
        </p>
      )}
    </div>
  ));
}
