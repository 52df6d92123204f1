import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheControl, pathOf, serve } from "../../scripts/serve.js";

const outside = mkdtempSync(join(tmpdir(), "duilian-serve-"));
const folder = join(outside, "dist");
const page = `<!doctype html><title>对练</title>${" ".repeat(2000)}`;
let served: Awaited<ReturnType<typeof serve>>;
let underPath: Awaited<ReturnType<typeof serve>>;

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A request as written: no address is tidied up on its way, nothing is unpacked. */
function ask(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on("error", reject);
  });
}

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "sw.js"), "self;");
  writeFileSync(join(folder, "manifest.webmanifest"), "{}");
  writeFileSync(join(folder, "assets", "app-B1c7OH6V.js"), "export {};");
  writeFileSync(join(folder, "assets", "face.png"), Buffer.from([137, 80, 78, 71]));
  served = await serve({ folder });
  underPath = await serve({ folder, base: "/bank/training/" });
});

afterAll(() => {
  served.server.close();
  underPath.server.close();
  rmSync(outside, { recursive: true });
});

describe("serve", () => {
  it("gives the page at the root, never kept without asking", async () => {
    const { status, headers, body } = await ask(served.address, "/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(body.toString()).toBe(page);
  });

  it("squeezes text for those who can unpack it, and leaves pictures as they are", async () => {
    const gzip = { "accept-encoding": "gzip, br" };
    const text = await ask(served.address, "/index.html", gzip);
    expect(text.headers["content-encoding"]).toBe("gzip");
    expect(text.headers.vary).toBe("accept-encoding");
    expect(Number(text.headers["content-length"])).toBe(text.body.length);
    expect(gunzipSync(text.body).toString()).toBe(page);
    const picture = await ask(served.address, "/assets/face.png", gzip);
    expect(picture.headers["content-encoding"]).toBeUndefined();
    expect(picture.body.length).toBe(4);
  });

  it("names the type of each kind of file", async () => {
    const typeOf = async (path: string) => (await ask(served.address, path)).headers["content-type"];
    expect(await typeOf("/sw.js")).toBe("text/javascript; charset=utf-8");
    expect(await typeOf("/manifest.webmanifest")).toBe("application/manifest+json; charset=utf-8");
    expect(await typeOf("/assets/face.png")).toBe("image/png");
  });

  it("lets a browser keep what is hashed or versioned for ever and nothing else", () => {
    expect(cacheControl("assets/app-B1c7OH6V.js")).toContain("immutable");
    expect(cacheControl("content/zh-CN/words.json", "?v=3f2a9c")).toContain("immutable");
    expect(cacheControl("content/zh-CN/words.json", "?v=")).toBe("no-cache");
    expect(cacheControl("assets/pack/vip-jumps-queue-Dj0mHsMt.json")).toContain("immutable");
    for (const path of ["", "index.html", "sw.js", "assets/face.png", "icons/my-homework.png"]) {
      expect(cacheControl(path)).toBe("no-cache");
    }
  });

  it("answers 304 to who has the file already", async () => {
    const first = await ask(served.address, "/sw.js");
    const again = await ask(served.address, "/sw.js", { "if-none-match": String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });

  it("gives the head alone when asked for it, and refuses to be written to", async () => {
    const head = await ask(served.address, "/sw.js", {}, "HEAD");
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, "5", 0]);
    expect((await ask(served.address, "/sw.js", {}, "POST")).status).toBe(405);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%00",
    "/%",
    "/none",
  ])("does not leave its folder nor fall over at %s", async (path) => {
    const { status, body } = await ask(served.address, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("secret");
  });

  it("serves under a path, and only there", async () => {
    expect(underPath.address).toMatch(/\/bank\/training\/$/);
    expect((await ask(underPath.address, "/bank/training/")).body.toString()).toBe(page);
    expect((await ask(underPath.address, "/bank/training/sw.js")).status).toBe(200);
    expect((await ask(underPath.address, "/bank/training")).headers.location).toBe("/bank/training/");
    expect((await ask(underPath.address, "/sw.js")).status).toBe(404);
  });

  it("takes the next free port, unless it was told which", async () => {
    const taken = Number(new URL(served.address).port);
    const next = await serve({ folder, port: taken });
    expect(Number(new URL(next.address).port)).toBeGreaterThan(taken);
    next.server.close();
    await expect(serve({ folder, port: taken, strict: true })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe("pathOf", () => {
  it("gives the path inside the folder, without query and hash", () => {
    expect(pathOf("/bank/a%20b.js?x=1#y", "/bank/")).toBe("a b.js");
    expect(pathOf("/elsewhere", "/bank/")).toBeUndefined();
  });
});
