/** Texts made to break a reader: each must be refused, or read, and fast. */

const MIB = 1024 * 1024;
const times = (count: number, row: (index: number) => string, joint = "\n") =>
  Array.from({ length: count }, (_, index) => row(index)).join(joint);
/** Numbers that look random and are the same every time. */
const mixed = (index: number) => Math.imul(index + 1, 2654435761) >>> 11;

/** A scenario that is right but for what is put under its only node. */
const around = (node: string) =>
  `format: 1\nid: a\ntitle: 甲\npost: teller\nprocedure: complaint\nminutes: 1\nbrief: 乙\ngoals: [丙]
cast:\n  li: { name: 李, role: customer }\nstart: a\nnodes:\n  a:\n    line: 丁\n${node}`;

/** Name, text, and the code it must be refused with; any code, or none, where that is `undefined`. */
export const hostile: [string, string, string | undefined][] = [
  ["fifty megabytes", "a".repeat(50 * MIB), "SCN002"],
  ["10,000 flow lists", "[".repeat(10_000), "SCN003"],
  ["10,000 flow maps", "{a: ".repeat(10_000), "SCN003"],
  ["1,400 block levels", times(1_400, (depth) => `${" ".repeat(depth)}a:`), "SCN003"],
  ["10,000 dashes", "- ".repeat(10_000), "SCN003"],
  ["10,000 dashes and tabs", "-\t".repeat(10_000), "SCN003"],
  ["10,000 questions", "? ".repeat(10_000), "SCN003"],
  ["10,000 keys in a row", "a: ".repeat(10_000), "SCN001"],
  ["10,000 tags", "!a ".repeat(10_000), "SCN001"],
  ["10,000 anchors", "&a ".repeat(10_000), "SCN001"],
  [
    "a billion laughs",
    `a: &a [哈, 哈]\n${times(9, (i) => `${"bcdefghij"[i]}: &${"bcdefghij"[i]} [*${"abcdefghi"[i]}, *${"abcdefghi"[i]}]`)}`,
    "SCN004",
  ],
  ["many aliases", `a: &a [x]\nb: [${times(65, () => "*a", ", ")}]`, "SCN004"],
  ["an alias to nothing", "a: *b", "SCN042"],
  ["an alias to itself", "a: &a [*a]", "SCN004"],
  ["a key from an alias", "a: &a constructor\n? *a\n: 1", "SCN040"],
  ["a map as a key", "? {a: b}\n: 1", "SCN040"],
  ["__proto__", "__proto__: { title: 甲 }", "SCN006"],
  ["__proto__ in quotes", '"__proto__": 1', "SCN006"],
  ["constructor as a node", "nodes:\n  constructor: 1", "SCN006"],
  ["prototype in a flow map", "state: { prototype: 1 }", "SCN006"],
  ["a merge key", "a: &a { b: 1 }\n<<: *a", "SCN010"],
  ["YAML 1.1 with a merge", "%YAML 1.1\n---\na: &a { __proto__x: 1 }\n<<: *a", "SCN010"],
  ["garbage, printable", times(MIB, (i) => String.fromCharCode(32 + (mixed(i) % 95)), ""), undefined],
  ["garbage, any unit", times(MIB, (i) => String.fromCharCode(mixed(i) % 65_536), ""), "SCN045"],
  ["garbage, marks only", times(MIB, (i) => `{}[]:,-#&*!|>'"%@\` \n?a`[mixed(i) % 22] ?? "", ""), undefined],
  ["lone surrogates", "title: \ud800", "SCN045"],
  ["surrogates the wrong way round", "title: \udc00\ud800", "SCN045"],
  ["a lone surrogate, escaped", 'title: "\\ud800"', "SCN045"],
  ["NUL", "title: a\u0000b", "SCN045"],
  ["one line of a mebibyte", `title: ${"长".repeat(MIB - 10)}`, "SCN010"],
  ["a title of a mebibyte", around("").replace("甲", "长".repeat(MIB - 200)), undefined],
  ["only quotes", '"'.repeat(MIB), "SCN044"],
  ["only commas", `[${",".repeat(MIB - 1)}`, "SCN044"],
  ["only closing brackets", "]".repeat(MIB), "SCN044"],
  ["only dashes", "-\n".repeat(MIB / 2), "SCN044"],
  ["only comments", "#\n".repeat(MIB / 2), "SCN044"],
  ["only document marks", "---\n".repeat(MIB / 4), "SCN044"],
  ["100,000 keys", times(100_000, (i) => `k${i}: 1`), "SCN044"],
  ["59,000 keys", times(59_000, (i) => `k${i}: 1`), undefined],
  ["59,000 keys, all the same", times(59_000, () => "k: 1"), "SCN005"],
  ["59,000 people", `cast:\n${times(59_000, (i) => `  k${i}: 1`)}`, undefined],
  ["29,000 nodes with nothing in them", around("").concat(times(29_000, (i) => `  n${i}: {}`)), undefined],
  ["a list of 30,000 numbers", `goals: [${times(30_000, (i) => `${i}`, ",")}]`, undefined],
  ["anchors without end", times(30_000, (i) => `- &a${i} [1]`), undefined],
  [
    "sixty items to tick",
    around(`    to: a\n    tick:\n${times(60, (i) => `      k${i}: { do: 丁, right: true }`)}`),
    "SCN034",
  ],
  [
    "20,001 variables",
    around("").replace("start: a", `state:\n${times(20_001, (i) => `  v${i}: true`)}\nstart: a`),
    undefined,
  ],
  [
    "10,000 unknown acts",
    around(
      `    to: a\n    choices:\n${times(8_000, (i) => `      c${i}: { say: 丁, acts: [x${i}], credit: 1 }`)}`,
    ),
    undefined,
  ],
  [
    "expressions without end",
    around(`    to: [{ when: ${"not ".repeat(5_000)}a, node: a }, { node: a }]`),
    "SCN016",
  ],
];
