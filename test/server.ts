import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedStore } from "../src/embedded-mongo/index.ts";

/**
 * `npm run test:server -- [mongodb://…]`: everything that TEST_MONGODB_URI can point at a server, one after the other; on
 * the embedded store, served to other processes, when no server is named. Ends with 1 when anything has failed.
 */
const STEPS = [
  "npx vitest run --config test/vitest.config.ts --exclude test/browser/**",
  "npm run crash",
  "npm run walk",
  "npm run bench:store",
  "npm run bench:updates",
  "npm run bench:wizard",
  "npm run bench:trips",
  "npm run bench:broadcast",
];

async function run(step: string, uri: string): Promise<boolean> {
  const [program = "", ...args] = step.split(" ");
  const env = { ...process.env, TEST_MONGODB_URI: uri };
  const [code] = (await once(spawn(program, args, { stdio: "inherit", env }), "exit")) as [number | null];
  return code === 0;
}

async function runAll(uri: string): Promise<void> {
  const failed: string[] = [];
  for (const step of STEPS) if (!(await run(step, uri))) failed.push(step);
  process.stdout.write(`\n${String(STEPS.length - failed.length)} of ${String(STEPS.length)} passed\n`);
  for (const step of failed) process.stdout.write(`✗ ${step}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

const [given] = process.argv.slice(2);
if (given === undefined) {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-server-"));
  const store = await startEmbeddedStore({ dataDir });
  try {
    await runAll(store.uri);
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
} else await runAll(given);
