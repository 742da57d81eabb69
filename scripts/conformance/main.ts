import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compareWithKnown, readKnown } from "./known.ts";
import { isMongoose, runMongoose } from "./mongoose.ts";
import type { CaseResult } from "./outcome.ts";
import { report } from "./report.ts";
import { startStoreWithFailPoints } from "./store.ts";
import { isSpecifications } from "./unified/load.ts";
import { runSpecifications } from "./unified/run.ts";

const USAGE = `npm run conformance -- <folder>

Runs public tests against the embedded store. The folder is a checkout of MongoDB's driver specifications
(mongodb/specifications) or of mongoose (Automattic/mongoose, with its packages installed).
Ends with 1 when a case fails that is not in scripts/conformance/known.json.`;

async function runSuites(folder: string, uri: string): Promise<CaseResult[]> {
  if (isMongoose(folder)) return runMongoose(folder, uri);
  const results: CaseResult[] = [];
  for await (const result of runSpecifications(folder, uri)) results.push(result);
  return results;
}

async function main(folder: string): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-conformance-"));
  const store = await startStoreWithFailPoints(dataDir);
  try {
    const results = await runSuites(folder, store.uri);
    const known = readKnown();
    const comparison = compareWithKnown(results, known);
    console.log(report(results, known, comparison).join("\n"));
    return comparison.unexpected.length === 0 ? 0 : 1;
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const [given] = process.argv.slice(2);
const folder = given === undefined ? undefined : resolve(given);
if (folder === undefined || !(isMongoose(folder) || isSpecifications(folder))) {
  console.error(USAGE);
  process.exitCode = 64;
} else {
  process.exitCode = await main(folder);
}
