import type { Report } from "#domain/analysis/report.ts";
import type { Figure } from "#domain/analysis/report-guesser.ts";
import type { RuleReport } from "#domain/analysis/report-rules.ts";
import type { Edition } from "#domain/analysis/subject.ts";
import { tell } from "./report-words.ts";
import type { Language } from "./world.ts";

const SHOWN = 8;

type Said = (key: Parameters<typeof tell>[1], params?: Parameters<typeof tell>[2]) => string;

/** A report as a trainer reads it, in sentences; names of rules in the language of the edition. */
export function reportText(report: Report, language: Language, edition: Edition | undefined): string {
  const said: Said = (key, params = {}) => tell(language, key, params);
  const { states, decisions, spine } = report;
  const params = { ...states, nodes: decisions.nodes, fewest: decisions.fewest ?? "–" };
  const rows = [
    `# ${edition?.scenario.title ?? report.title} · ${report.scenario}`,
    "",
    said(states.complete ? "states" : "statesUnknown", params),
    said("decisions", params),
    said("spine", { count: spine.length, list: spine.join(" → ") || "–" }),
    said("difficulty", { shown: "●".repeat(report.difficulty) + "○".repeat(5 - report.difficulty) }),
    ...["", said("endings"), ...endings(report, said)],
    ...["", said("judgement"), ...guesser(report, said)],
    ...["", said("bots"), ...bots(report, said)],
    ...["", ...rules(report, said, edition)],
    ...["", said("coverage", report.coverage.walks), ...coverage(report, said)],
  ];
  return `${rows.join("\n")}\n`;
}

function endings({ endings: all, never }: Report, said: Said): string[] {
  const rows = all.map(({ node, outcome, chance }) => {
    const share = chance === null ? said("unknown") : percent(chance);
    return `  ${share.padStart(9)}  ${said(outcome)}  ${node}`;
  });
  return never ? [...rows, `  ${percent(never).padStart(9)}  ${said("never")}`] : rows;
}

function guesser({ guesser: { judgement, reachesCut, passes } }: Report, said: Said): string[] {
  const { best, worst, random, cut } = judgement;
  const range = { best: figure(best, said), worst: figure(worst, said), random: figure(random, said) };
  const exact = reachesCut.kind === "exact";
  const chance = exact
    ? percent(reachesCut.chance)
    : said("between", { low: percent(reachesCut.atLeast), high: percent(reachesCut.atMost) });
  const pass =
    passes.kind === "plays"
      ? said("passesPlays", { ...passes, atMost: percent(passes.atMost) })
      : said("passesBound", { atMost: percent(passes.atMost) });
  return [said("range", range), said(exact ? "cutExact" : "cutUnknown", { cut, chance }), pass].map(
    (each) => `  ${each}`,
  );
}

function bots({ bots: all }: Report, said: Said): string[] {
  return all.map(({ bot, locale, aboveChance }) => {
    const earned = aboveChance === null ? "–" : aboveChance.toFixed(2);
    const where = bot === "first" || bot === "repeats" ? "" : ` (${locale})`;
    return `  ${earned.padStart(6)}  ${said(bot as "longest")}${where}`;
  });
}

function rules({ rules: all }: Report, said: Said, edition: Edition | undefined): string[] {
  const called = all.filter(({ calledUp }) => calledUp);
  const counts = {
    ...{ called: called.length, all: all.length },
    kept: called.filter(({ canBeKept }) => canBeKept).length,
    broken: called.filter(({ canBeBroken }) => canBeBroken).length,
  };
  const nameOf = ({ rule, name }: RuleReport) =>
    edition?.book.rules.find((each) => each.id === rule)?.name ?? name;
  const order = ["critical", "major", "minor"];
  const listed = called.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  const mark = (can: boolean, complete: boolean, word: "kept" | "broken") =>
    can ? said(word) : complete ? said("never1") : "?";
  const widest = Math.max(...(["critical", "major", "minor"] as const).map((each) => said(each).length));
  return [
    said("rules", counts),
    ...listed.map((each) => {
      const { canBeKept, canBeBroken, complete, severity, rule } = each;
      const marks = `${mark(canBeKept, complete, "kept")} ${mark(canBeBroken, complete, "broken")}`;
      return `  ${marks}  ${said(severity).padEnd(widest)}  ${nameOf(each)}  ${rule}`;
    }),
  ];
}

function coverage({ coverage: found }: Report, said: Said): string[] {
  const share = ({ walked, of }: { walked: number; of: number }) => `${walked} / ${of}`;
  const { choices, branches, whenever, offers, missing } = found;
  const shares = { choices: share(choices), branches: share(branches) };
  const row = said("covered", { ...shares, whenever: share(whenever), offers: share(offers) });
  if (missing.length === 0) return [`  ${row}`];
  return [`  ${row}`, `  ${said("missing", { list: shortened(missing, said) })}`];
}

/** The first few, and how many more. */
function shortened(names: readonly string[], said: Said): string {
  const shown = names.slice(0, SHOWN).join(said("comma"));
  return names.length > SHOWN ? said("more", { list: shown, count: names.length }) : shown;
}

/** Three figures that say something, however small the chance. */
function percent(chance: number): string {
  const value = 100 * chance;
  if (value === 0 || value === 100) return `${value} %`;
  return `${value >= 0.01 ? Number(value.toPrecision(3)) : value.toExponential(1)} %`;
}

function figure(found: Figure, said: Said): string {
  if (!found.known) return said("unknown");
  return found.value === null ? "–" : String(Math.round(10 * found.value) / 10);
}
