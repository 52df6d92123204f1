// Completes package-lock.json. A registry mirror that carries only some systems' builds of a package leaves the
// others out of the lockfile, and `npm ci` then refuses it everywhere. Run it after `npm install` of something new:
// `node scripts/lock.js` adds every optional package that another one names with its exact version.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** Where npm finds `name` when the package at `path` asks for it; undefined when the lockfile has it nowhere. */
function found(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const place = `${at && `${at}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === "") return undefined;
  }
}

/** Every optional package that is named in the lockfile and not in it: [who names it, name, version]. */
export function leftOut(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !found(packages, path, name))
      .map(([name, version]) => /** @type {[string, string, string]} */ ([path, name, version])),
  );
}

/** The system that a package is built for, read from its name: …-linux-arm64-musl. */
function builtFor(name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : [];
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`Which system is ${name} built for?`);
  return { os, cpu, ...(os[0] === "linux" && libc.length > 0 && { libc }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const missing = leftOut(lock.packages);
  for (const [owner, name, version] of missing) {
    const dev = lock.packages[owner].dev === true;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...builtFor(name),
      ...(dev && { dev }),
      optional: true,
    };
  }
  const byPath = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(byPath.map((place) => [place, lock.packages[place]]));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} packages for other systems added.`);
}
