import type { Handbook } from "#domain/pack/handbook.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { useArrival } from "#ui/arrival.ts";
import { NotHere } from "#ui/not-here.tsx";
import { Notice } from "#ui/notice.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { RuleIndex } from "./rule-index.tsx";
import { RulePage } from "./rule-page.tsx";
import "./handbook.css";

/** Every rule of the pack, to be read and looked up; with a rule in the address, that one. */
export function HandbookRoom({ rule, fetchContent }: { rule: string | undefined } & Sources) {
  const { t, locale } = useWords();
  const { arrival, again } = useArrival(locale, () => fetchContent<Handbook>(locale, "handbook"));
  const dimensions = arrival.kind === "here" ? arrival.value.dimensions : [];
  const dimension = dimensions.find(({ rules }) => rules.some(({ id }) => id === rule));
  const found = dimension?.rules.find(({ id }) => id === rule);
  const bar = { href: rule === undefined ? "#/" : "#/handbook", label: t("app.back") };
  return (
    <main className="page handbook">
      {dimension && found ? (
        <RulePage key={found.id} rule={found} dimension={dimension} />
      ) : (
        <>
          <TopBar back={bar} title={t("handbook.title")} />
          {arrival.kind !== "here" && (
            <NotHere
              failed={arrival.kind === "failed"}
              slow={arrival.kind === "waiting" && arrival.slow}
              onAgain={again}
              help={t("handbook.failedHelp")}
              home
            />
          )}
          {arrival.kind === "here" && rule === undefined && <RuleIndex dimensions={dimensions} />}
          {arrival.kind === "here" && rule !== undefined && (
            <Notice
              title={t("handbook.missing")}
              actions={
                <a className="button main" href="#/handbook">
                  {t("handbook.everything")}
                </a>
              }
            >
              {t("handbook.missingHelp")}
            </Notice>
          )}
        </>
      )}
    </main>
  );
}
