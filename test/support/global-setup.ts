import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPrograms, prebuildProduct } from "./build-programs.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly storeUri: string;
    /** The main program of the built product. */
    readonly productMain: string;
  }
}

/** One store for the whole run: the one TEST_MONGODB_URI names, or an embedded one in a folder that goes away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPrograms();
  project.provide("productMain", await prebuildProduct());
  const given = process.env["TEST_MONGODB_URI"];
  if (given) {
    project.provide("storeUri", given);
    return () => Promise.resolve();
  }
  const { startEmbeddedStore } = await import("../../src/embedded-mongo/index.ts");
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-store-"));
  const store = await startEmbeddedStore({ dataDir, ephemeral: true });
  project.provide("storeUri", store.uri);
  return async () => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}
