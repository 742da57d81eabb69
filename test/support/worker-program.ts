import { mkdirSync, renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const FOLDER = new URL("../../node_modules/.cache/pomich/", import.meta.url);
const PROGRAM = new URL("store-worker.mjs", FOLDER);

/**
 * Takes the place of src/embedded-mongo/worker-program.ts in tests (see vitest.config.ts): one script loads several times
 * faster than a hundred modules, and hundreds of tests open a store.
 */
export const workerProgram = (): { readonly program: URL } => ({ program: PROGRAM });

/** Makes that script; called once before a run. Two runs at once each write a file of their own and rename it. */
export async function buildWorkerProgram(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const draft = fileURLToPath(new URL(`store-worker.${String(process.pid)}.mjs`, FOLDER));
  await build({
    entryPoints: [fileURLToPath(new URL("../../src/embedded-mongo/worker.ts", import.meta.url))],
    bundle: true,
    packages: "external",
    platform: "node",
    target: `node${process.versions.node}`,
    format: "esm",
    outfile: draft,
    logLevel: "error",
  });
  renameSync(draft, fileURLToPath(PROGRAM));
}
