import { describe, expect, it } from "vitest";
import { isDefaultOfOurs } from "#domain/pack/rule.ts";

describe("a rule that is a default of ours", () => {
  it.each([
    [[], false],
    [["within", "n"], false],
    [["rule"], true],
    [["rule", "within"], true],
  ])("assumed %j: %s", (assumed, whole) => {
    expect(isDefaultOfOurs({ assumed })).toBe(whole);
  });
});
