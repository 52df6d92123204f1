import { describe, expect, it, vi } from "vitest";
import {
  currentPerson,
  patienceOn,
  readPreferences,
  setPreference,
  subscribePreferences,
} from "#store/current.ts";
import { freshEachTime } from "./fresh.ts";

freshEachTime();

/** What another tab's change looks like from here. */
function elsewhere(key: string, value: string) {
  localStorage.setItem(key, value);
  dispatchEvent(new StorageEvent("storage", { key }));
}

describe("preferences", () => {
  it("are nothing until chosen, and then the same object until the next choice", () => {
    expect(readPreferences()).toEqual({});
    expect(patienceOn()).toBe(true);
    setPreference("patience", false);
    setPreference("person", "li");
    expect(readPreferences()).toEqual({ patience: false, person: "li" });
    expect(readPreferences()).toBe(readPreferences());
    expect([patienceOn(), currentPerson()]).toEqual([false, "li"]);
    setPreference("person", undefined);
    expect(currentPerson()).toBeUndefined();
    expect(localStorage.getItem("duilian.person")).toBeNull();
  });

  it("tell who listens, of this tab's choices and of others'", () => {
    const listener = vi.fn();
    const stop = subscribePreferences(listener);
    setPreference("locale", "en");
    elsewhere("duilian.theme", "dark");
    elsewhere("somebody.else", "1");
    expect(listener).toHaveBeenCalledTimes(2);
    expect(readPreferences()).toEqual({ locale: "en", theme: "dark" });
    stop();
    setPreference("locale", undefined);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it("are heard from other tabs while nobody listens", () => {
    setPreference("person", "li");
    elsewhere("duilian.person", "wang");
    expect(currentPerson()).toBe("wang");
  });

  it("that make no sense are not there", () => {
    elsewhere("duilian.theme", "pink");
    elsewhere("duilian.patience", "perhaps");
    expect(readPreferences()).toEqual({});
  });

  it("hold for this tab where nothing can be stored", () => {
    const refuse = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    setPreference("theme", "dark");
    expect(readPreferences().theme).toBe("dark");
    refuse.mockRestore();
  });
});
