import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPrograms, prebuildProduct } from "./build-programs.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly storeUri: string;
    /** A folder for the shapes of commands that are not on the list. */
    readonly unlistedShapes: string;
    /** The main program of the built product. */
    readonly productMain: string;
  }
}

const HINT =
  "commands of shapes that test/support/commands/list.txt does not have: mark a test's own with BY_TEST; for the product's, run `npm run commands`";

/** Tells which commands the test files have met that are not on the list; then the run fails. */
async function checkShapes(folder: string): Promise<void> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  await rm(folder, { recursive: true, force: true });
  if (texts.length === 0) return;
  console.error(`${HINT}\n${texts.join("")}`);
  process.exitCode = 1;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPrograms();
  project.provide("productMain", await prebuildProduct());
  const folder = await mkdtemp(join(tmpdir(), "pomich-unlisted-"));
  project.provide("unlistedShapes", folder);
  const close = await openStore(project);
  return async () => {
    await close();
    await checkShapes(folder);
  };
}

/** One store for the whole run: the one TEST_MONGODB_URI names, or an embedded one in a folder that goes away. */
async function openStore(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_MONGODB_URI"];
  if (given) {
    project.provide("storeUri", given);
    return () => Promise.resolve();
  }
  const { expireEvery } = await import("./expiring-store.ts");
  const { startEmbeddedStore } = await import("../../src/embedded-mongo/index.ts");
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-store-"));
  const store = await startEmbeddedStore({ dataDir, ephemeral: true });
  // The clocks of tests stand still, most of them in the past: what is new to a test may be old to the store.
  await expireEvery(store.uri, 86_400);
  project.provide("storeUri", store.uri);
  return async () => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}
