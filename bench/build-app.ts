import { join } from "node:path";
import { build, type Plugin } from "vite";

/** The built app: where it lies, and which modules went into each of its files, with their lengths before gzip. */
export type BuiltApp = { folder: string; modules: ReadonlyMap<string, ReadonlyMap<string, number>> };

/** Builds the app as `npm run build` does, but into a folder of the benchmark's own. */
export async function buildApp(root: string): Promise<BuiltApp> {
  const folder = join(root, ".cache/bench-dist");
  const modules = new Map<string, ReadonlyMap<string, number>>();
  await build({
    root,
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
    plugins: [collectModules(modules)],
  });
  return { folder, modules };
}

function collectModules(modules: Map<string, ReadonlyMap<string, number>>): Plugin {
  return {
    name: "bench-modules",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const lengths = Object.entries(file.modules).map(
          ([id, { code }]) => [id, code?.length ?? 0] as const,
        );
        modules.set(file.fileName, new Map(lengths));
      }
    },
  };
}
