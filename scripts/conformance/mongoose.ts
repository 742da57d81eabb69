import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type CaseResult, type Outcome, firstLine, unsuccessful } from "./outcome.ts";

/** The part of mocha's JSON report that is read here. */
interface MochaTest {
  readonly fullTitle: string;
  readonly file: string;
  readonly err?: { readonly message?: string };
}
interface MochaReport {
  readonly tests: readonly MochaTest[];
  readonly pending: readonly MochaTest[];
  readonly failures: readonly MochaTest[];
}

/** True for a checkout of mongoose. */
export function isMongoose(folder: string): boolean {
  const file = join(folder, "package.json");
  return (
    existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown }).name === "mongoose"
  );
}

/**
 * Runs mongoose's own tests, with its own mocha and driver, against a server that is a replica set; client-side
 * encryption is left out, as in mongoose's own runs. Throws when the checkout's packages are not installed.
 */
export async function runMongoose(folder: string, uri: string): Promise<CaseResult[]> {
  const mocha = join(folder, "node_modules", "mocha", "bin", "mocha.js");
  if (!existsSync(mocha)) throw new Error(`run npm install in ${folder} first`);
  const workFolder = await mkdtemp(join(tmpdir(), "pomich-conformance-"));
  const output = join(workFolder, "report.json");
  try {
    const said = await run(folder, uri, [mocha, "--reporter-option", `output=${output}`]);
    if (!existsSync(output)) throw new Error(`mocha wrote no report: ${said.slice(-2000)}`);
    return results(folder, JSON.parse(readFileSync(output, "utf8")) as MochaReport);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** Ends with what mocha said; how many tests failed stands in its report, so the exit code says nothing more. */
function run(folder: string, uri: string, command: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    MONGOOSE_TEST_URI: uri,
    MONGOOSE_REPLSET_URI: uri,
    START_REPLICA_SET: "1",
    REPLICA_SET: "embedded",
  };
  const settings = "--reporter json --exit --timeout 10000 --ignore test/encryption/**/*.test.js".split(" ");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...command, ...settings, "test/**/*.test.js"],
      { cwd: folder, env, maxBuffer: 256 * 1024 * 1024 },
      (_, stdout, stderr) => resolve(stdout + stderr),
    );
  });
}

function results(folder: string, { tests, pending, failures }: MochaReport): CaseResult[] {
  const skipped = new Set(pending.map(keyOf));
  const idOf = unique();
  const outcomeOf = (test: MochaTest): Outcome => {
    if (test.err && Object.keys(test.err).length > 0)
      return unsuccessful(firstLine(test.err.message ?? "no message"));
    if (skipped.has(keyOf(test))) return { kind: "skipped", reason: "left out by mongoose itself" };
    return { kind: "passed" };
  };
  // A failed hook is a failure without a test of its own.
  const hooks = failures.filter((test) => !tests.some((each) => keyOf(each) === keyOf(test)));
  return [...tests, ...hooks].map((test) => ({
    suite: "mongoose",
    id: idOf(`mongoose › ${relative(join(folder, "test"), test.file)} › ${test.fullTitle.trim()}`),
    outcome: outcomeOf(test),
  }));
}

const keyOf = ({ file, fullTitle }: MochaTest): string => `${file}\n${fullTitle}`;

/** Numbers names that come again. */
function unique(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}
