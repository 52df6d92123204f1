import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Backup, LARGEST_BACKUP, parseBackup, writeBackup } from "#domain/record/backup.ts";
import { aBook, aContent, anAttempt, aPerson, aScenario, aSession, turnsOf } from "#tests/kit/a-content.ts";

const id = fc.string({ minLength: 1, maxLength: 64, unit: "binary" });
const text = (maxLength: number) => fc.string({ maxLength, unit: "binary" });
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const locale = fc.constantFrom("zh-CN", "zh-TW", "en");
const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") })
  .map((each) => each.toISOString());
const unique = <T>(each: fc.Arbitrary<T>, key: (each: T) => string) =>
  fc.uniqueArray(each, { selector: key, maxLength: 6 });

const choices = fc.constantFrom([], ["soothe"], ["soothe", "ask-id"], ["wave-off", "skip"]);
const session = fc.record({ id, person: text(64), title: text(100), seed: text(20), choices, leftAt: time });
const sessions = unique(
  session.map(({ id, seed, choices, leftAt, ...more }) => {
    const record = aSession(id, { ...more, trace: { ...aSession(id).trace, seed } });
    const left = choices.length === 1 ? { leftAt } : {};
    return { record: { ...record, trace: { ...record.trace, ...left } }, turns: turnsOf(record, choices) };
  }),
  ({ record }) => record.id,
);
const attempts = unique(
  fc.record({ id, note: text(50) }).map(({ id, note }) => ({ ...anAttempt(id), note })),
  (each) => each.id,
);
const people = unique(
  fc.record({ id, name: text(80), createdAt: time }).map(({ id, ...more }) => aPerson(id, more)),
  (each) => each.id,
);
const contents = unique(
  fc.record({ hash, locale, title: text(50) }).map(({ hash, locale, title }) => {
    return { locale, content: aContent({ hash, scenario: aScenario({ title, locale }) }) };
  }),
  (each) => `${each.content.hash} ${each.locale}`,
);
const books = unique(
  fc.record({ hash, locale }).map(({ hash, locale }) => ({ locale, book: aBook({ hash }) })),
  (each) => `${each.book.hash} ${each.locale}`,
);
const preferences = fc.record(
  {
    person: text(64),
    locale: fc.constantFrom("zh-CN" as const, "en" as const),
    theme: fc.constantFrom("light" as const, "dark" as const, "system" as const),
    patience: fc.boolean(),
  },
  { requiredKeys: [] },
);
const backup: fc.Arbitrary<Backup> = fc.record({
  ...{ format: fc.constant("duilian-backup" as const), version: fc.constant(1 as const) },
  ...{ people, sessions, attempts, contents, books, preferences },
});

describe("a backup", () => {
  it("reads back as it was written, and writes again to the same bytes", () => {
    fc.assert(
      fc.property(backup, (written) => {
        const bytes = writeBackup(written);
        const { value, diagnostics } = parseBackup(bytes);
        expect(diagnostics).toEqual([]);
        expect(writeBackup(value as Backup)).toBe(bytes);
        expect(value?.attempts).toHaveLength(written.attempts.length);
      }),
      { numRuns: 60 },
    );
  });

  it("has the same bytes in whatever order its lists and keys were", () => {
    fc.assert(
      fc.property(backup, (written) => {
        const turned = Object.fromEntries(Object.entries(written).reverse()) as Backup;
        const reversed = {
          ...turned,
          people: written.people.toReversed(),
          attempts: written.attempts.toReversed(),
        };
        expect(writeBackup(reversed)).toBe(writeBackup(written));
      }),
      { numRuns: 30 },
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => parseBackup(any).value === undefined));
  });

  it("never throws, whatever became of some part of it", () => {
    const whole = writeBackup({
      ...{ format: "duilian-backup", version: 1, preferences: { theme: "dark" } },
      people: [aPerson("li")],
      sessions: [{ record: aSession("s1"), turns: turnsOf(aSession("s1"), ["soothe"]) }],
      attempts: [anAttempt("a1")],
      contents: [{ locale: "zh-CN", content: aContent() }],
      books: [{ locale: "zh-CN", book: aBook() }],
    });
    const places = JSON.stringify(JSON.parse(whole)).match(/"[^"]*"|\d+|true|false/g)?.length ?? 0;
    fc.assert(
      fc.property(fc.nat(places - 1), fc.json(), (place, instead) => {
        let at = -1;
        const broken = whole.replace(/"[^"]*"|\d+|true|false/g, (each) => {
          at += 1;
          return at === place ? instead : each;
        });
        expect(parseBackup(broken)).toHaveProperty("diagnostics");
      }),
      { numRuns: 1000 },
    );
  });

  it("too large is refused unread, and many faults are counted, not listed", () => {
    expect(parseBackup(" ".repeat(LARGEST_BACKUP + 1)).diagnostics[0]?.code).toBe("BKP001");
    const none = { format: "duilian-backup", version: 1, people: [], sessions: [], contents: [], books: [] };
    const bad = parseBackup(JSON.stringify({ ...none, attempts: Array(500).fill({}), preferences: {} }));
    expect(bad.diagnostics).toHaveLength(101);
    expect(bad.diagnostics.at(-1)).toMatchObject({ code: "BKP007", params: { count: 400 } });
  });
});
