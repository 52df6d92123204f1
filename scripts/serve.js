// A small static server for dist. Goes in: a folder, a port, a path to serve it under. Comes out: a running server.
// It only reads files; it knows nothing of the app.

import { once } from "node:events";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".yaml": "text/yaml; charset=utf-8",
};

const squeezable = /^(text\/|application\/(json|manifest|xml)|image\/svg)/;

/** What Vite writes under assets/ carries a hash of its content in its name and can be kept for ever. */
const hashed = /(^|\/)assets\/.*[-.][\w-]{8}\.\w+$/;

/** How long a browser may keep a file without asking again. An address with ?v= names one version of the content. */
export function cacheControl(path, query = "") {
  return hashed.test(path) || /[?&]v=[^&]/.test(query) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** The path inside the folder that an address asks for; undefined when it lies outside `base` or is no path. */
export function pathOf(url, base) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base) || path.includes("\0")) return undefined;
  const inside = normalize(path.slice(base.length));
  if (inside.split(sep).includes("..")) return undefined;
  return inside;
}

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 */

/** A handler of requests that serves the files of `folder` under `base`. */
export function fileHandler(folder, base = "/") {
  const squeezed = new Map();

  function squeeze(file, modified) {
    const kept = squeezed.get(file);
    if (kept?.modified === modified) return kept.body;
    const body = gzipSync(readFileSync(file), { level: 9 });
    squeezed.set(file, { modified, body });
    return body;
  }

  return (/** @type {Request} */ request, /** @type {Response} */ response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    if (`${request.url}/` === base) return response.writeHead(308, { location: base }).end();
    const path = pathOf(request.url, base);
    if (path === undefined) return refuse(response, 404);
    const asked = join(folder, path);
    const file = statSync(asked, { throwIfNoEntry: false })?.isDirectory()
      ? join(asked, "index.html")
      : asked;
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return refuse(response, 404);

    const type = types[extname(file)] ?? "application/octet-stream";
    const headers = {
      "content-type": type,
      "cache-control": cacheControl(
        path.replaceAll(sep, "/"),
        new URL(String(request.url), "http://localhost").search,
      ),
      etag: `W/"${stat.size.toString(36)}-${stat.mtimeMs.toString(36)}"`,
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
    };
    if (request.headers["if-none-match"] === headers.etag) return response.writeHead(304, headers).end();

    if (squeezable.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
      const body = squeeze(file, stat.mtimeMs);
      response.writeHead(200, { ...headers, "content-encoding": "gzip", "content-length": body.length });
      return response.end(request.method === "HEAD" ? undefined : body);
    }
    response.writeHead(200, { ...headers, "content-length": stat.size });
    if (request.method === "HEAD") return response.end();
    return createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  };
}

function refuse(response, status) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" });
  response.end(status === 404 ? "Not found\n" : "Only GET and HEAD\n");
}

/** Starts a server on the first free port from `port` on (only on `port` itself when `strict`). → {server, address} */
export async function serve({ folder, port = 4173, base = "/", host = "127.0.0.1", strict = false }) {
  const server = createServer(fileHandler(folder, base));
  for (let at = port; ; at += 1) {
    try {
      await listen(server, at, host);
      return { server, address: `http://${host}:${portOf(server)}${base}` };
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || strict || at >= port + 100) throw error;
    }
  }
}

/** A port that nothing listens on now. */
export async function freePort(host = "127.0.0.1") {
  const server = createServer();
  await listen(server, 0, host);
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The code of a system error: EADDRINUSE and the like. */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function portOf(server) {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

function listen(server, port, host) {
  server.listen(port, host);
  return once(server, "listening");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string" }, base: { type: "string" }, host: { type: "string" } },
  });
  const { address } = await serve({
    folder: positionals[0] ?? fileURLToPath(new URL("../dist", import.meta.url)),
    port: Number(values.port ?? 4173),
    base: values.base ?? "/",
    host: values.host ?? "127.0.0.1",
    strict: values.port !== undefined,
  });
  console.log(address);
}
