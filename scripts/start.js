// `npm start`: installs what is missing, builds what is old, serves the app and prints its address.
// `npm start -- --port 8080 --host 0.0.0.0 --base /training/` serves elsewhere; without --port (or PORT in the
// environment) the first free port from 4173 on is taken.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.js";
import { ensureInstalled } from "./install.js";
import { root, whenEnded } from "./run.js";
import { codeOf, serve } from "./serve.js";

const { values } = parseArgs({
  options: { port: { type: "string" }, host: { type: "string" }, base: { type: "string" } },
});
const port = values.port ?? process.env.PORT;

/** @type {() => void} */
let close = () => process.exit(1);
whenEnded(() => close());

if (!(await ensureInstalled())) fail("The packages could not be installed; see npm's message above.");
if (!(await ensureBuilt())) fail("The app could not be built; see the message above.");

try {
  const { server, address } = await serve({
    folder: join(root, "dist"),
    ...(port && { port: Number(port), strict: true }),
    ...(values.host && { host: values.host }),
    ...(values.base && { base: values.base }),
  });
  console.log(`\nDuilian 对练 is served at ${address}\nStop it with Ctrl+C.`);
  close = () => {
    server.closeAllConnections();
    process.exit(0);
  };
} catch (error) {
  fail(codeOf(error) === "EADDRINUSE" ? `Port ${port} is taken.` : String(error));
}

function fail(message) {
  console.log(message);
  process.exit(1);
}
