import { describe, expect, it } from "vitest";
import { isGenerated } from "#domain/analysis/cover-walk.ts";
import { editWalks } from "#domain/pack/edit-walks.ts";
import { parseFile } from "#domain/pack/parse.ts";
import { type Walk, WalksFile } from "#domain/pack/walks-file.ts";

const BY_HAND = `# 手写的
format: 1
walks:
  - id: exemplary   # 最好的
    title: 听完
    choices: [listen,
      again]
    ending: done
    broken: []
    # 记一笔

  - id: lost
    title: 低头
    choices: [look-down]
    score: { etiquette: 1, judgement: null } # 旧的
    ending: gone
    broken: [listen-first]
`;

const generated: Walk = {
  ...{ id: "cover-1", title: "自动生成", choices: ["listen", "look-down"], ending: "gone", broken: [] },
  ...{ repaired: [], score: { etiquette: null, judgement: 40 } },
};
const written = (walks: Walk[], text = BY_HAND) =>
  editWalks("a.walks.yaml", text, { generated: { walks, isGenerated } }).value ?? "";
const read = (text: string) => parseFile(WalksFile, "a.walks.yaml", text).value?.value.walks ?? [];

describe("editWalks", () => {
  it("adds walks behind what was written by hand, which stays byte for byte", () => {
    const text = written([generated]);
    expect(text.startsWith(BY_HAND.trimEnd())).toBe(true);
    expect(read(text).at(-1)).toEqual(generated);
    expect(written([generated], text)).toBe(text);
    expect(written([], text)).toBe(BY_HAND);
  });

  it("makes a file where there was none", () => {
    expect(read(written([generated], ""))).toEqual([generated]);
    expect(read(written([generated], "format: 1\nwalks: []\n"))).toEqual([generated]);
  });

  it("puts a score in place of the old one, or behind its walk", () => {
    const scores = new Map([
      ["exemplary", { etiquette: 100, judgement: 90 }],
      ["lost", { etiquette: 2, judgement: 3 }],
    ]);
    const { value = "" } = editWalks("a.walks.yaml", BY_HAND, { scores });
    expect(value).toBe(
      BY_HAND.replace(
        "    broken: []\n",
        "    broken: []\n    score: { etiquette: 100, judgement: 90 }\n",
      ).replace("{ etiquette: 1, judgement: null }", "{ etiquette: 2, judgement: 3 }"),
    );
  });

  it("writes walks one under the other where they stood in brackets", () => {
    const text = "format: 1\nwalks: [{ id: a, title: 甲, choices: [x], ending: done, broken: [] }] # 末尾\n";
    const all = read(written([generated], text));
    expect(all.map(({ id }) => id)).toEqual(["a", "cover-1"]);
  });

  it("leaves alone what it cannot read", () => {
    expect(editWalks("a.walks.yaml", "walks: [", {}).value).toBeUndefined();
  });
});
