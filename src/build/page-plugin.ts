import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { versionOf } from "./pack-plugin.ts";

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * The page: puts in the few lines that start fetching words and scenario beside the code instead of after it
 * (`early.js`), and in the built page a policy that lets nothing else run.
 */
export function pagePlugin(folder: string): Plugin {
  let root = process.cwd();
  let building = false;
  return {
    name: "duilian-page",
    config: (config) => ({
      define: { "import.meta.env.CONTENT_VERSION": JSON.stringify(versionOf(config.root ?? root, folder)) },
    }),
    configResolved(config) {
      root = config.root;
      building = config.command === "build";
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const early = readFileSync(resolve(root, "src/build/early.js"), "utf8")
          .replace(/\/\*[\s\S]*?\*\//g, "")
          .replace(/\s+/g, " ")
          .replace("__VERSION__", versionOf(root, folder))
          .trim();
        const hash = createHash("sha256").update(early).digest("base64");
        const policy = [...POLICY, `script-src 'self' 'sha256-${hash}'`].join("; ");
        const meta = building ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "";
        return html.replace("<!--early-->", `${meta}<script>${early}</script>`);
      },
    },
  };
}
