#!/usr/bin/env node
// The command line: reads the TypeScript sources as they are, and hands over to main.ts.

import { register } from "tsx/esm/api";

register();
const { cli } = await import("./main.ts");
const write = (stream) => (text) => stream.write(text);
process.exitCode = await cli({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  language: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "",
  now: () => new Date().toISOString(),
  stdout: write(process.stdout),
  stderr: write(process.stderr),
});
