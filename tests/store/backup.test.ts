import { describe, expect, it, vi } from "vitest";
import { type Backup, parseBackup, writeBackup } from "#domain/record/backup.ts";
import { canonicalJson } from "#domain/record/canonical-json.ts";
import { attemptsOf, countAttempts, readAttempt, saveAttempt } from "#store/attempts.ts";
import { exportBackup } from "#store/backup.ts";
import { readPreferences, setPreference } from "#store/current.ts";
import { eraseEverything } from "#store/erase.ts";
import { importBackup } from "#store/import-backup.ts";
import { people, savePerson } from "#store/people.ts";
import { appendTurn, createSession, readSession, saveBook } from "#store/sessions.ts";
import { settleAll } from "#store/settle.ts";
import { aBook, aContent, anAttempt, aPerson, aScenario, aSession, turnsOf } from "#tests/kit/a-content.ts";
import version1 from "./fixtures/backup-v1.json?raw";
import { freshEachTime } from "./fresh.ts";

freshEachTime();

/** Two people, three attempts, an open session, contents in two languages, books, preferences. */
async function aFullDevice() {
  await savePerson(aPerson("li"));
  await savePerson(aPerson("wang", { name: "王\ud83c\udf89“引号”" }));
  for (const id of ["a3", "a1", "a2"]) await saveAttempt(anAttempt(id));
  const record = aSession("open");
  await createSession(record, aContent());
  await createSession(
    aSession("english", { locale: "en" }),
    aContent({ scenario: aScenario({ locale: "en" }) }),
  );
  await appendTurn("open", 0, turnsOf(record, ["soothe"])[0]!);
  await saveBook(aBook(), "zh-CN");
  await saveBook(aBook({ hash: "f".repeat(64) }), "zh-CN");
  setPreference("person", "li");
  setPreference("theme", "dark");
}

async function exported(): Promise<string> {
  const files = await exportBackup();
  expect(files).toHaveLength(1);
  return (await files[0]?.text()) ?? "";
}

function changed(text: string, change: (backup: Backup) => void): string {
  const backup: Backup = JSON.parse(text);
  change(backup);
  return canonicalJson(backup);
}

describe("a backup", () => {
  it("comes back to the same bytes: export, erase, import, export", async () => {
    await aFullDevice();
    const before = await exported();
    await eraseEverything();
    const empty = await exported();
    expect(parseBackup(empty).value?.attempts).toEqual([]);
    const told: number[][] = [];
    const imported = await importBackup(new Blob([before]), (...progress) => told.push(progress));
    expect(imported).toEqual({ added: 11, kept: 0, diagnostics: [] });
    expect(told.at(-1)).toEqual([11, 11]);
    expect(await exported()).toBe(before);
    expect(readPreferences()).toEqual({ person: "li", theme: "dark" });
  });

  it("is what `writeBackup` writes", async () => {
    await aFullDevice();
    const text = await exported();
    const { value, diagnostics } = parseBackup(text);
    expect(diagnostics).toEqual([]);
    expect(writeBackup(value!)).toBe(text);
  });

  it("changes nothing when imported twice", async () => {
    await aFullDevice();
    const text = await exported();
    expect(await importBackup(text)).toEqual({ added: 0, kept: 11, diagnostics: [] });
    expect(await exported()).toBe(text);
  });

  it("lets an imported session go on", async () => {
    await aFullDevice();
    const text = await exported();
    await eraseEverything();
    await importBackup(text);
    await appendTurn("open", 1, turnsOf(aSession("open"), ["soothe", "ask-id"])[1]!);
    expect((await settleAll(aBook())).map((each) => each.id)).toEqual(["open"]);
    const again = await importBackup(text);
    expect(again.diagnostics).toEqual([]);
    expect(await readSession("open")).toBeUndefined();
    expect(await countAttempts()).toBe(4);
  });

  it("never overwrites what is here with other bytes, and says so", async () => {
    await aFullDevice();
    const text = changed(await exported(), ({ people: [person], attempts: [attempt], sessions }) => {
      person!.name = "someone else";
      attempt!.note = "another end";
      sessions.find((each) => each.record.id === "open")!.turns = [];
    });
    const before = await exported();
    const { added, diagnostics } = await importBackup(text);
    expect(added).toBe(0);
    expect(diagnostics.map(({ code, params }) => `${code} ${params.kind} ${params.id}`)).toEqual([
      "BKP006 people li",
      "BKP006 sessions open",
      "BKP006 attempts a1",
    ]);
    expect(await exported()).toBe(before);
  });

  it("does not end a session that still runs here", async () => {
    await aFullDevice();
    const ended = canonicalJson({
      ...JSON.parse(await exported()),
      attempts: [anAttempt("open")],
      sessions: [],
    });
    expect((await importBackup(ended)).diagnostics).toMatchObject([
      { code: "BKP006", params: { id: "open" } },
    ]);
    expect(await readAttempt("open")).toBeUndefined();
  });

  it("holds an attempt beside its session, where the tab was killed between the two", async () => {
    await aFullDevice();
    await saveAttempt(anAttempt("open"));
    const text = await exported();
    await eraseEverything();
    expect((await importBackup(text)).diagnostics).toEqual([]);
    expect(await exported()).toBe(text);
  });

  it("is cut into files that can each be read, and come together again", async () => {
    await aFullDevice();
    const whole = await exported();
    const files = await exportBackup(new Blob([whole]).size - 2000);
    expect(files.length).toBeGreaterThan(1);
    await eraseEverything();
    for (const file of files) expect((await importBackup(file)).diagnostics).toEqual([]);
    expect(await exported()).toBe(whole);
  });

  it("of a thousand attempts comes back whole", async () => {
    const one = anAttempt("x");
    const attempts = Array.from({ length: 1000 }, (_, n) => ({ ...one, id: `a${n}` }));
    const backup = { ...JSON.parse(await exported()), attempts };
    expect(await importBackup(canonicalJson(backup))).toEqual({ added: 1000, kept: 0, diagnostics: [] });
    expect(parseBackup(await exported()).value?.attempts).toHaveLength(1000);
    expect((await attemptsOf("li", { limit: 3 })).attempts).toHaveLength(3);
  });

  it("of version 1 can be imported for ever", async () => {
    expect((await importBackup(version1)).diagnostics).toEqual([]);
    expect(await exported()).toBe(`${canonicalJson(JSON.parse(version1))}\n`);
    expect((await people()).map((each) => each.id)).toEqual(["li", "wang"]);
    expect((await readSession("open"))?.turns).toHaveLength(1);
    expect((await attemptsOf("li")).attempts.map((each) => each.id).sort()).toEqual(["a1", "a2", "a3"]);
  });
});

describe("a hostile file", () => {
  const envelope = '"format":"duilian-backup","version":1';
  const lists = '"people":[],"sessions":[],"attempts":[],"contents":[],"books":[],"preferences":{}';
  it.each([
    ["that is not JSON", "<html>", "BKP002"],
    ["that is empty", "", "BKP002"],
    ["of somebody else's", '{"format":"other"}', "BKP003"],
    ["that is no object", "[]", "BKP003"],
    ["that lacks a list", `{${envelope}}`, "BKP003"],
    ["with more in it", `{${envelope},${lists},"more":1}`, "BKP003"],
    ["of a newer version", `{"format":"duilian-backup","version":2}`, "BKP004"],
    ["of 10,000 brackets", "[".repeat(10_000) + "]".repeat(10_000), "BKP003"],
    [
      "of brackets in a record",
      `{${envelope},"people":[${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}]}`,
      "BKP003",
    ],
    ["with __proto__", `{${envelope},${lists.replace("{}", '{"__proto__":{"theme":"dark"}}')}}`, "BKP003"],
    [
      "with __proto__ in disguise",
      `{${envelope},${lists.replace("{}", '{"\\u005f_proto__":{}}')}}`,
      "BKP003",
    ],
  ])("%s is refused", async (_, text, code) => {
    const { added, diagnostics } = await importBackup(text);
    expect(added).toBe(0);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(Object.hasOwn(Object.prototype, "theme")).toBe(false);
  });

  it("too large to read is refused unread", async () => {
    const text = vi.fn();
    const file = Object.assign(new Blob(), { text });
    Object.defineProperty(file, "size", { value: 65 * 2 ** 20 });
    expect((await importBackup(file)).diagnostics[0]?.code).toBe("BKP001");
    expect(text).not.toHaveBeenCalled();
  });

  it.each<[string, (backup: Backup) => void, string]>([
    [
      "an attempt that lacks a field",
      ({ attempts }) => delete (attempts[0] as { score?: unknown }).score,
      "attempts.0.score",
    ],
    [
      "a scenario with a target that is not there",
      ({ contents }) => (contents[0]!.content.scenario.start = "nowhere"),
      "contents.0.content",
    ],
    ["a person with more in it", ({ people: [one] }) => Object.assign(one!, { more: 1 }), "people.0"],
    ["a person who comes twice", (backup) => backup.people.push(backup.people[0]!), "people.2"],
    [
      "a preference that is none",
      ({ preferences }) => Object.assign(preferences, { theme: "pink" }),
      "preferences.theme",
    ],
  ])("with %s is told so, and the rest of it comes in", async (_, change, path) => {
    await aFullDevice();
    const text = changed(await exported(), change);
    await eraseEverything();
    const { added, diagnostics } = await importBackup(text);
    expect(diagnostics.map(({ code, params }) => `${code} ${params.path}`)).toContain(`BKP005 ${path}`);
    expect(added).toBeGreaterThan(7);
    await exported();
  });

  it("with a session whose content is nowhere is told so", async () => {
    await aFullDevice();
    const text = changed(await exported(), (backup) => {
      backup.contents = [];
    });
    await eraseEverything();
    const { diagnostics } = await importBackup(text);
    expect(diagnostics.map((each) => each.params.reason)).toEqual(["no-content", "no-content"]);
  });
});
