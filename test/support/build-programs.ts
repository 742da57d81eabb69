import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildProductInto } from "../process/support/build.ts";
import { CACHE, programOf, PROGRAMS, ROOT } from "./programs.ts";

const WORKER = pathToFileURL(programOf("src/embedded-mongo/worker")).href;

/** Compiles the programs; called once before a run. Two runs at once each write files of their own and rename them. */
export async function buildPrograms(): Promise<void> {
  const draft = join(CACHE, `draft-${String(process.pid)}`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS.map((name) => `${name}.ts`),
    outdir: draft,
    outbase: ".",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: `node${process.versions.node}`,
    format: "esm",
    logLevel: "error",
    plugins: [
      {
        name: "worker-program",
        setup(builder) {
          builder.onLoad({ filter: /embedded-mongo\/worker-program\.ts$/ }, () => ({
            contents: `export const workerProgram = () => ({ program: new URL(${JSON.stringify(WORKER)}) });`,
          }));
        },
      },
    ],
  });
  for (const name of PROGRAMS) {
    await mkdir(dirname(programOf(name)), { recursive: true });
    await rename(join(draft, `${name}.mjs`), programOf(name));
  }
  await rm(draft, { recursive: true });
}

const BUILDERS = ["build.js", "dist-main.js", "keep-code.js"].map((name) => `scripts/${name}`);

/** When something that the product is built from has changed last, in milliseconds. */
function changedAt(): number {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ["package-lock.json", ...BUILDERS].map((name) => join(ROOT, name));
  return Math.max(...[...others, ...sources].map((path) => statSync(path).mtimeMs));
}

/**
 * Builds the product for the tests that start it, unless that has been done since its sources changed.
 * @returns the path of its main program
 */
export async function prebuildProduct(): Promise<string> {
  const name = `product-${String(Math.round(changedAt()))}`;
  const folder = join(CACHE, name);
  if (!existsSync(folder)) {
    for (const other of await readdir(CACHE))
      if (other.startsWith("product-")) await rm(join(CACHE, other), { recursive: true, force: true });
    const draft = join(CACHE, `draft-${name}-${String(process.pid)}`);
    await buildProductInto(draft);
    // Another run may have been faster.
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  }
  return join(folder, "dist", "main.js");
}
