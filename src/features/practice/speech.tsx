import { lineAt } from "#domain/machine/moves.ts";
import { readVariable, type Situation } from "#domain/machine/state.ts";
import type { Content } from "#domain/pack/content.ts";
import { type Branch, nodeOf, personOf, type Scenario } from "#domain/pack/scenario.ts";
import { tickedBy } from "#domain/pack/tick.ts";
import type { Exchange } from "#domain/session/session.ts";
import { type Translate, useWords } from "#i18n/words.ts";
import { patienceOn } from "#store/current.ts";
import "./speech.css";

type Props = {
  content: Content;
  scenario: Scenario;
  at: Situation;
  last: Exchange | undefined;
  turn: number;
};

/** What has just been said: one's own words small, the answer, and the line that now wants a reply. Read out as it comes. */
export function Speech({ content, scenario, at, last, turn }: Props) {
  const { t } = useWords();
  const node = nodeOf(scenario, at.node);
  const line = lineAt(scenario, at);
  const place = newPlace(content, scenario, at, last);
  const before = last && exchangeIn(scenario, last);
  return (
    <div className="speech" aria-live="polite" aria-atomic="true">
      {turn === 0 && <Brief scenario={scenario} />}
      <div className="speech-turn" key={turn}>
        {before && (
          <div className="speech-before">
            {before.own.map((text) => (
              <p className="speech-own" key={text}>
                <span className="speech-who">{t("play.you")}</span> {text}
              </p>
            ))}
            {before.reply && (
              <Said branch={before.reply} scenario={scenario} addressed={before.addressed} small />
            )}
          </div>
        )}
        {place !== undefined && <p className="speech-place">{placeText(t, place)}</p>}
        {line && <Said branch={line} scenario={scenario} addressed={node.addressed} />}
        {node.patience && patienceOn() && (
          <p className="speech-patience">
            {t("play.patience", { name: personOf(scenario, node.addressed).name })}
          </p>
        )}
      </div>
    </div>
  );
}

function Said(props: { branch: Branch; scenario: Scenario; addressed: string; small?: boolean }) {
  const { branch, scenario, addressed, small } = props;
  return (
    <>
      {branch.scene !== undefined && <p className="speech-scene">{branch.scene}</p>}
      {branch.says.map(({ who, text }) => (
        <p className={small ? "speech-reply" : "speech-line"} key={`${who}${text}`}>
          {who !== addressed && <span className="speech-who">{personOf(scenario, who).name}</span>}
          {text}
        </p>
      ))}
    </>
  );
}

function Brief({ scenario }: { scenario: Scenario }) {
  const { t } = useWords();
  return (
    <details className="speech-brief">
      <summary>{t("play.brief")}</summary>
      <p>{scenario.brief}</p>
      <ul>
        {scenario.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
    </details>
  );
}

/** The last exchange in the words of the scenario shown now, which may be another language than it was made in. */
function exchangeIn(scenario: Scenario, { node: { id }, move }: Exchange) {
  const node = nodeOf(scenario, id);
  const choice = node.choices.find((each) => each.id === move.choice.id) ?? move.choice;
  const index = move.reply ? move.choice.reply.indexOf(move.reply) : -1;
  const reply = choice.reply[index];
  const said = node.tick ? tickedBy(node, choice.id) : [choice];
  const own = said.map((each) => [each.do, each.say].filter(Boolean).join(" · "));
  return { own, addressed: node.addressed, ...(reply && { reply }) };
}

type Place = { place?: string; day?: number };

/** Where the scene has just moved: another place, another day. */
function newPlace(
  content: Content,
  scenario: Scenario,
  at: Situation,
  last: Exchange | undefined,
): Place | undefined {
  if (!last) return undefined;
  const changed = (name: string) => {
    const value = readVariable(scenario, at.values, name);
    return value === readVariable(scenario, last.before.values, name) ? undefined : value;
  };
  const place = changed("place");
  const day = changed("day");
  if (place === undefined && day === undefined) return undefined;
  return {
    ...(place !== undefined && { place: content.places[String(place)] ?? String(place) }),
    ...(typeof day === "number" && { day }),
  };
}

function placeText(t: Translate, { place, day }: Place): string {
  const parts = [
    day === undefined ? "" : t("play.day", { n: day }),
    place === undefined ? "" : t("play.place", { place }),
  ];
  return parts.filter(Boolean).join(" · ");
}
