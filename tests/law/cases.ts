// One planted pair for each law: a file that breaks it, the same file without the breach, and what must be said.

export interface Case {
  law: string;
  file: string;
  wrong: string;
  right: string;
  /** What the finding says, or the rule that finds it. */
  says: string | RegExp;
}

/** The order of the design, said again on purpose: the law is held to it. */
export const order = [
  "expression",
  "pack",
  "machine",
  "graph",
  "session",
  "rules",
  "score",
  "analysis",
  "record",
  "practice",
  "certify",
  "insight",
];

const uses = (...paths: string[]) => paths.map((path) => `import "${path}";\n`).join("");

const stageCases: Case[] = order.map((stage, at) => ({
  law: `${stage} imports only earlier stages`,
  file: `src/domain/${stage}/stage`,
  wrong: uses(order[at + 1] ? `#domain/${order[at + 1]}/any.ts` : "#store/any.ts"),
  right: uses(
    "#domain/diagnostic.ts",
    ...order.slice(0, at + 1).map((earlier) => `#domain/${earlier}/any.ts`),
    "#domain/text/any.ts",
    "./own.ts",
  ),
  says: new RegExp(`^Data passes one way: ${stage} may import`),
}));

/** [area, what it must not import, what it may, how the message begins] */
const areas: [folder: string, wrong: string[], right: string[], says: string | RegExp][] = [
  ["src/domain/pack", ["xstate"], ["yaml", "zod"], "of packages only zod and yaml"],
  ["src/domain/machine", ["yaml", "zod"], ["xstate"], "of packages only xstate"],
  ["src/domain/record", ["yaml", "dexie"], ["zod"], "of packages only zod"],
  ["src/domain/practice", ["zod", "dexie", "react"], ["ts-fsrs"], "of packages only ts-fsrs"],
  ["src/domain/score", ["zod", "xstate", "react", "ts-fsrs", "node:fs"], ["./own.ts"], "no package"],
  ["src/domain/text", ["#domain/pack/any.ts", "zod"], ["#domain/diagnostic.ts"], "know no stage"],
  ["src/domain/newstage", ["#domain/pack/any.ts"], ["#domain/diagnostic.ts"], "named in scripts/law.js"],
  [
    "src/store",
    ["react", "#features/team/any.ts", "#ui/any.ts"],
    ["#domain/record/any.ts", "dexie", "idb"],
    "The store knows",
  ],
  ["src/worker", ["#store/any.ts", "xstate"], ["#domain/graph/any.ts"], "The worker is"],
  ["src/i18n", ["#ui/any.ts", "react-i18next"], ["#domain/diagnostic.ts", "i18next", "react"], "Words know"],
  [
    "src/ui",
    ["#domain/pack/any.ts", "#store/any.ts", "@mantine/core"],
    ["#i18n/any.ts", "react"],
    "ui holds",
  ],
  [
    "src/features/library",
    ["#features/practice/any.ts", "#app/any.ts", "dexie", "idb", "xstate", "@mantine/core", "yaml"],
    [
      "@xstate/react",
      "#domain/pack/any.ts",
      "#i18n/any.ts",
      "#store/any.ts",
      "#ui/any.ts",
      "#worker/any.ts",
      "react",
      "wouter",
      "./own.ts",
    ],
    "never another room",
  ],
  [
    "src/features/practice",
    ["@mantine/core", "#features/debrief/any.ts"],
    ["xstate", "#features/practice/any.ts"],
    "xstate only in practice",
  ],
  [
    "src/features/studio",
    ["#features/team/any.ts", "xstate"],
    ["@mantine/core", "@mantine/core/styles/Button.css"],
    "never another room",
  ],
  ["src/features/team", ["dexie", "#cli/any.ts"], ["@mantine/core"], "never dexie"],
  ["src/features/settings", ["idb"], ["@mantine/core"], "never dexie"],
  ["src/features/newroom", ["#features/team/any.ts", "@mantine/core"], ["react"], "never another room"],
  [
    "src/app",
    ["#cli/any.ts", "#build/any.ts", "@mantine/core"],
    ["#features/team/any.ts", "#store/any.ts", "react-dom/client"],
    "app joins",
  ],
  [
    "src/build",
    ["#features/team/any.ts", "react"],
    ["#domain/pack/any.ts", "#i18n/words/any.json", "node:fs", "opencc-js", "vite", "yaml", "zod"],
    "The build turns",
  ],
  [
    "src/cli",
    ["#store/any.ts", "react"],
    ["#build/any.ts", "#domain/pack/any.ts", "#i18n/words/any.json", "node:fs"],
    "The command line",
  ],
  ["scripts", ["vite", "#domain/pack/any.ts"], ["node:fs", "./own.js"], "before anything is installed"],
];

const areaCases: Case[] = areas.flatMap(([folder, wrong, right, says], at) =>
  wrong.map((path) => ({
    law: `${folder} does not import ${path}`,
    file: `${folder}/area${at}-${path.replaceAll(/[^a-z]/g, "")}`,
    wrong: uses(path),
    right: uses(...[...right].sort()),
    says: says instanceof RegExp ? says : new RegExp(says),
  })),
);

const everywhere = [
  "src/domain/rules",
  "src/store",
  "src/worker",
  "src/i18n",
  "src/ui",
  "src/features/team",
  "src/app",
  "src/build",
  "src/cli",
];

const upwardCases: Case[] = everywhere
  .flatMap((folder) => [
    {
      law: `${folder} does not climb`,
      file: `${folder}/climb`,
      wrong: uses("../any.ts"),
      right: uses("./any.ts"),
      says: /./,
    },
    {
      law: `${folder} does not climb on a detour`,
      file: `${folder}/detour`,
      wrong: uses("./a/../../any.ts"),
      right: uses("./a/any.ts"),
      says: /./,
    },
    {
      law: `${folder} does not import the tests`,
      file: `${folder}/tested`,
      wrong: uses("#tests/kit/any.ts"),
      right: uses("./any.ts"),
      says: /./,
    },
  ])
  .map((each) => ({ ...each, rule: "noRestrictedImports" }));

const habits: Case[] = [
  {
    law: "a dynamic import obeys the law too",
    file: "src/features/library/dynamic",
    wrong: 'export const db = import("dexie");\n',
    right: 'export const db = import("#store/any.ts");\n',
    says: /never dexie/,
  },
  {
    law: "a type import obeys the law too",
    file: "src/domain/rules/typed",
    wrong: 'import type { Score } from "#domain/score/any.ts";\n\nexport type Kept = Score;\n',
    right: 'import type { Trace } from "#domain/session/any.ts";\n\nexport type Kept = Trace;\n',
    says: /^Data passes one way: rules/,
  },
  {
    law: "a worker's address does not climb",
    file: "src/worker/address",
    wrong: 'export const at = new URL("../domain/any.ts", import.meta.url);\n',
    right: 'export const at = new URL("./any.ts", import.meta.url);\n',
    says: /No way round the import law/,
  },
  {
    law: "a glob does not climb",
    file: "src/build/glob",
    wrong: 'export const all = import.meta.glob("../domain/*.ts");\n',
    right: 'export const all = import.meta.glob("./*.ts");\n',
    says: /No way round the import law/,
  },
  ...["Date.now()", "new Date()", "Math.random()"].map((call, at) => ({
    law: `the domain does not call ${call}`,
    file: `src/domain/session/pure-${at}`,
    wrong: `export const now = ${call};\n`,
    right: 'export const now = Date.parse("2026-01-01");\n',
    says: /no clock, no dice/,
  })),
  {
    law: "no default export",
    file: "src/ui/exported",
    wrong: "export default 1;\n",
    right: "export const one = 1;\n",
    says: "lint/style/noDefaultExport",
  },
  {
    law: "no any",
    file: "src/ui/loose",
    wrong: "export const one: any = 1;\n",
    right: "export const one: unknown = 1;\n",
    says: "lint/suspicious/noExplicitAny",
  },
  {
    law: "no console in the page",
    file: "src/store/loud",
    wrong: "console.log(1);\n",
    right: "export const quiet = 1;\n",
    says: "lint/suspicious/noConsole",
  },
  {
    law: "types are imported as types",
    file: "src/ui/verbatim",
    wrong: 'import { Props } from "./own.ts";\n\nexport type Kept = Props;\n',
    right: 'import type { Props } from "./own.ts";\n\nexport type Kept = Props;\n',
    says: "lint/style/useImportType",
  },
  {
    law: "no file over 300 lines",
    file: "src/ui/long",
    wrong: lines(301),
    right: lines(300),
    says: "lint/style/noExcessiveLinesPerFile",
  },
  {
    law: "two spaces and double quotes",
    file: "src/ui/formed",
    wrong: "export function one() {\n    return 'one';\n}\n",
    right: 'export function one() {\n  return "one";\n}\n',
    says: "format",
  },
];

function lines(count: number): string {
  return Array.from({ length: count }, (_, at) => `export const line${at} = ${at};\n`).join("");
}

export const cases: Case[] = [...stageCases, ...areaCases, ...upwardCases, ...habits];
