import { mkdirSync, writeFileSync } from "node:fs";
import { schemaFiles } from "./schemas.ts";

// `npm run schemas`, after a change of the format: writes public/schema.
mkdirSync("public/schema", { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(`public/schema/${name}`, text);
