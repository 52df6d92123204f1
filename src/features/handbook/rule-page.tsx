import { useEffect, useRef } from "react";
import type { HandbookRule } from "#domain/pack/handbook.ts";
import { useWords } from "#i18n/words.ts";
import type { Dimension } from "./find-rules.ts";
import { Moment } from "./moment.tsx";
import { Severity } from "./rule-facts.tsx";
import { rememberRead } from "./wanted.ts";
import "./rule-page.css";

type Props = { rule: HandbookRule; dimension: Dimension };

/** One rule: why, how it looks in a conversation, where to practise it and where it comes from. */
export function RulePage({ rule, dimension }: Props) {
  const { t } = useWords();
  const title = useFocusOnArrival();
  useEffect(() => () => leave(rule.id), [rule.id]);
  return (
    <article className="rule-page">
      <a className="link rule-page-back" href="#/handbook">
        <span aria-hidden="true">‹&nbsp;</span>
        {t("handbook.title")}
      </a>
      <h1 className="rule-page-name" ref={title} tabIndex={-1}>
        {rule.name}
      </h1>
      <p className="handbook-facts rule-page-facts">
        <span className={`handbook-axis of-${dimension.axis}`}>{t(`handbook.axis.${dimension.axis}`)}</span>
        <span>{dimension.name}</span>
        <Severity rule={rule} />
      </p>
      <p className="rule-page-why">{rule.why}</p>
      {rule.ours && (
        <p className="rule-page-ours">
          {t(rule.ours === "rule" ? "handbook.oursRuleHelp" : "handbook.oursFigureHelp")}
        </p>
      )}
      <section aria-labelledby="rule-moment">
        <h2 className="rule-page-heading" id="rule-moment">
          {t("handbook.moment")}
        </h2>
        {rule.moments.length === 0 && <p className="rule-page-none">{t("handbook.noMoment")}</p>}
        {rule.moments.map((moment) => (
          <Moment key={moment.wrong ? "wrong" : "right"} moment={moment} />
        ))}
      </section>
      <Practise rule={rule} />
      <Sources rule={rule} />
      <Siblings rule={rule} dimension={dimension} />
    </article>
  );
}

function Practise({ rule: { practise } }: Pick<Props, "rule">) {
  const { t } = useWords();
  return (
    <section aria-labelledby="rule-practise">
      <h2 className="rule-page-heading" id="rule-practise">
        {t("handbook.practise")}
      </h2>
      {practise.length === 0 && <p className="rule-page-none">{t("handbook.noPractise")}</p>}
      <ul className="rule-page-practise">
        {practise.map(({ id, title, post }) => (
          <li key={id}>
            <a className="practise-link" href={`#/brief/${id}`}>
              <span className="practise-title">{title}</span> <span className="practise-post">{post}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ rule: { sources } }: Pick<Props, "rule">) {
  const { t } = useWords();
  return (
    <section aria-labelledby="rule-sources">
      <h2 className="rule-page-heading" id="rule-sources">
        {t("handbook.sources")}
      </h2>
      <ul className="rule-page-sources">
        {sources.map(({ place, title }) => (
          <li key={place}>
            {title}{" "}
            <span className="source-place" lang="zh-CN">
              {place}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Siblings({ rule, dimension: { name, rules } }: Props) {
  const { t } = useWords();
  const others = rules.filter(({ id }) => id !== rule.id);
  if (others.length === 0) return null;
  return (
    <nav aria-labelledby="rule-more">
      <h2 className="rule-page-heading" id="rule-more">
        {t("handbook.more", { name })}
      </h2>
      <ul className="rule-page-more">
        {others.map((other) => (
          <li key={other.id}>
            <a className="link" href={`#/handbook/${other.id}`}>
              {other.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Only who goes back to the list is to find the rule there. */
function leave(rule: string): void {
  if (window.location.hash === "#/handbook") rememberRead(rule);
}

/** The rule comes after the page, so its name takes the focus itself; unless somebody is already elsewhere. */
function useFocusOnArrival() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}
