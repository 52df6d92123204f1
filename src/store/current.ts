import type { Preferences } from "#domain/record/backup.ts";

// In localStorage, because the first paint needs them and cannot wait: theme and language.

export type { Preferences };

type Name = keyof Preferences;

const PREFIX = "duilian.";
const oneOf =
  <T extends string>(...allowed: T[]) =>
  (text: string) =>
    allowed.find((each) => each === text);

const read: { [N in Name]-?: (text: string) => Preferences[N] | undefined } = {
  person: (text) => text.slice(0, 64),
  locale: oneOf("zh-CN", "zh-TW", "en"),
  theme: oneOf("light", "dark", "system"),
  patience: (text) => (text === "true" ? true : text === "false" ? false : undefined),
};

let known: Preferences | undefined;
const listeners = new Set<() => void>();

/** What was chosen on this device; the same object until something changes. What was never chosen is not there. */
export function readPreferences(): Preferences {
  known ??= Object.fromEntries(
    (Object.keys(read) as Name[]).flatMap((name) => {
      const text = stored(name);
      const value = text === null ? undefined : read[name](text);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return known;
}

/** Who is practising; nobody until somebody said so. */
export function currentPerson(): string | undefined {
  return readPreferences().person;
}

/** Whether a customer's patience can run out; so unless switched off. */
export function patienceOn(): boolean {
  return readPreferences().patience ?? true;
}

/** Chooses, or with `undefined` unchooses. Where nothing can be stored it holds as long as this tab. */
export function setPreference<N extends Name>(name: N, value: Preferences[N] | undefined): void {
  const { [name]: _before, ...others } = readPreferences();
  known = value === undefined ? others : { ...others, [name]: value };
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, String(value));
  } catch {
    // Held in `known` for this tab.
  }
  tellAll();
}

/** For `useSyncExternalStore`, beside `readPreferences`; hears what other tabs choose as well. */
export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Unchooses everything. */
export function forgetPreferences(): void {
  for (const name of Object.keys(read) as Name[]) setPreference(name, undefined);
}

// From the start, not only while somebody listens: a turn must not be kept under who practised a while ago.
globalThis.addEventListener?.("storage", onStorage);

function onStorage({ key }: StorageEvent): void {
  if (key !== null && !key.startsWith(PREFIX)) return;
  known = undefined;
  tellAll();
}

function tellAll(): void {
  for (const tell of listeners) tell();
}

function stored(name: Name): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}
