// The import law, written once. Goes in: the order of the stages and what each area may import.
// Comes out: the `overrides` of biome.json (run `node scripts/law.js` after a change; the tests compare the two).

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The stages of src/domain in the order data passes. Each may import only those before it. */
export const stages = [
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

/** What every stage may read. */
const common = ["#domain/diagnostic.ts", "#domain/text/**"];

/** The packages a stage may use. A stage that is not named here uses none. */
/** @type {Record<string, string[]>} */
const stagePackages = {
  pack: ["zod", "zod/**", "yaml"],
  machine: ["xstate", "xstate/**"],
  record: ["zod", "zod/**"],
  practice: ["ts-fsrs"],
};

const react = ["react", "react/**"];
const mantine = ["@mantine/**"];

/** What only some rooms may use besides what every room may. */
const roomPackages = {
  practice: ["xstate", "xstate/**"],
  studio: mantine,
  team: mantine,
  settings: mantine,
};

const room = [
  "#domain/**",
  "#store/**",
  "#worker/**",
  "#i18n/**",
  "#ui/**",
  ...react,
  "wouter",
  "wouter/**",
  "@xstate/react",
];

/** Areas of src: folder, what may be imported from outside it, and why no more. */
const areas = [
  {
    includes: ["src/**"],
    deny: ["#app/**", "#tests/**"],
    message:
      "Nothing imports #app, which joins the rooms, and the product never imports its tests. Use ./ inside a folder and #area/ across folders, never ../.",
  },
  {
    includes: ["src/domain/**"],
    allow: common,
    message:
      "Outside the stages, src/domain holds only diagnostic.ts and text/, which know no stage and no package. A new stage is named in scripts/law.js, in its place in the order.",
  },
  ...stages.map((stage, at) => ({
    includes: [`src/domain/${stage}/**`],
    allow: [
      ...common,
      ...stages.slice(0, at + 1).map((s) => `#domain/${s}/**`),
      ...(stagePackages[stage] ?? []),
    ],
    message: `Data passes one way: ${stage} may import ${listed(stages.slice(0, at))}, and ${packagesOf(stage)}. What a later stage knows would make this one depend on its own result.`,
  })),
  {
    includes: ["src/store/**"],
    allow: ["#domain/**", "#store/**", "dexie", "idb"],
    message:
      "The store knows the domain, dexie and idb; it must work without a screen, so that work can be kept from anywhere.",
  },
  {
    includes: ["src/worker/**"],
    allow: ["#domain/**", "#worker/**"],
    message:
      "The worker is a thin skin over the domain: no screen, no store, no package, so that it starts at once.",
  },
  {
    includes: ["src/i18n/**"],
    allow: ["#domain/**", "#i18n/**", "i18next", ...react],
    message: "Words know i18next, react and the types of the domain, and no room: every room uses them.",
  },
  {
    includes: ["src/ui/**"],
    allow: ["#ui/**", "#i18n/**", ...react],
    message:
      "ui holds primitives that know no scenario: react, i18n and ui only. Pass domain values in as plain props.",
  },
  {
    includes: ["src/features/**"],
    allow: room,
    message: roomMessage(),
  },
  ...Object.entries(roomPackages).map(([name, packages]) => ({
    includes: [`src/features/${name}/**`],
    allow: [...room, `#features/${name}/**`, ...packages],
    message: roomMessage(),
  })),
  {
    includes: ["src/app/**"],
    deny: ["#cli/**", "#build/**", "#tests/**", "@mantine/**", "dexie", "idb", "node:*"],
    message:
      "app joins the rooms in the browser: nothing of the command line, the build or the tests, no database but through #store, and no Mantine before a room that needs it is opened.",
  },
  {
    includes: ["src/build/**"],
    allow: [
      "#build/**",
      "#domain/**",
      "#i18n/words/**",
      "node:*",
      "vite",
      "opencc-js",
      "opencc-js/**",
      "zod",
      "zod/**",
      "yaml",
    ],
    message:
      "The build turns packs into chunks: domain, the words, node, vite, opencc-js, zod and yaml, nothing that runs in the page.",
  },
  {
    includes: ["src/cli/**"],
    allow: ["#cli/**", "#domain/**", "#build/**", "#i18n/words/**", "node:*", "tsx", "tsx/**"],
    message: "The command line is a thin skin over domain and build, with the words: no screen, no store.",
  },
  {
    includes: ["scripts/**"],
    allow: ["node:*", "playwright"],
    message: "Scripts run on a fresh clone before anything is installed: node only.",
  },
];

function listed(names) {
  return names.length === 0 ? "no other stage" : names.join(", ");
}

function packagesOf(stage) {
  const names = (stagePackages[stage] ?? []).filter((name) => !name.endsWith("/**"));
  return names.length === 0 ? "no package" : `of packages only ${names.join(" and ")}`;
}

function roomMessage() {
  return "A room imports domain, store, worker, i18n, ui, react, wouter and @xstate/react: never another room (app joins them), never dexie or idb (the store does), xstate only in practice, Mantine only in studio, team and settings.";
}

const upward = ["../**", "**/../**", "..", "**/.."];

/** Allow-list: everything is forbidden but ./ and what is named; the last pattern that fits decides. */
function groupOf(area) {
  if (area.allow) return ["**", "!./**", ...area.allow.map((name) => `!${name}`), ...upward];
  return [...area.deny, ...upward];
}

/** The overrides that biome.json must hold for the import law. */
export function importLaw() {
  return areas.map((area) => ({
    includes: area.includes,
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: "error",
            options: { patterns: [{ group: groupOf(area), message: area.message }] },
          },
        },
      },
    },
  }));
}

/** True for an override that this file writes. */
export function isImportLaw(override) {
  return Boolean(override.linter?.rules?.style?.noRestrictedImports?.options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL("../biome.json", import.meta.url));
  const biome = fileURLToPath(new URL("../node_modules/@biomejs/biome/bin/biome", import.meta.url));
  const config = JSON.parse(readFileSync(path, "utf8"));
  config.overrides = [...importLaw(), ...config.overrides.filter((override) => !isImportLaw(override))];
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`);
  spawnSync(process.execPath, [biome, "format", "--write", path], { stdio: "ignore" });
  console.log(`biome.json: the import law of ${areas.length} areas is written.`);
}
