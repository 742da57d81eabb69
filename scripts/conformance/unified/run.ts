import { isDeepStrictEqual } from "node:util";
import mongoose from "mongoose";
import { type CaseResult, type Outcome, firstLine, unsuccessful } from "../outcome.ts";
import { type Entities, createEntities } from "./entities.ts";
import { matchError } from "./errors.ts";
import { matchEvents } from "./events.ts";
import type { CollectionData, Doc, Operation, TestDescription, TestFile } from "./format.ts";
import { type LoadedFile, loadSpecifications } from "./load.ts";
import { match } from "./match.ts";
import { Mismatch, expectThat } from "./mismatch.ts";
import { perform } from "./operations.ts";
import { skipReason } from "./requirements.ts";
import { type Runner, performForRunner } from "./test-runner-operations.ts";

/** Longest time for one test: those that wait for the server wait well below it. */
const TEST_LIMIT_MS = 20_000;
/** Longest wait for its clients to close: one that hangs is left behind, the next test has its own. */
const CLOSE_LIMIT_MS = 2_000;

/** Runs the unified tests of a checkout against a server; yields each result as it comes. */
export async function* runSpecifications(folder: string, uri: string): AsyncGenerator<CaseResult> {
  const internal = await new mongoose.mongo.MongoClient(uri).connect();
  try {
    for (const file of loadSpecifications(folder)) yield* runFile(file, internal, uri);
  } finally {
    await internal.close();
  }
}

async function* runFile(
  { suite, name, read }: LoadedFile,
  internal: mongoose.mongo.MongoClient,
  uri: string,
): AsyncGenerator<CaseResult> {
  for (const index of read().tests.keys()) {
    const file = read();
    const test = file.tests[index];
    if (!test) continue;
    const id = `${suite} › ${name} › ${test.description}`;
    const reason = skipReason(file, test);
    const outcome: Outcome =
      reason === undefined ? await runTest(file, test, internal, uri) : { kind: "skipped", reason };
    yield { suite, id, outcome };
  }
}

async function runTest(
  file: TestFile,
  test: TestDescription,
  internal: mongoose.mongo.MongoClient,
  uri: string,
): Promise<Outcome> {
  const entities = createEntities(uri);
  const failPoints: unknown[] = [];
  const runner: Runner = {
    entities,
    internal,
    async setFailPoint(failPoint) {
      await internal.db("admin").command({ ...failPoint });
      failPoints.push(failPoint["configureFailPoint"]);
    },
  };
  try {
    await within(TEST_LIMIT_MS, story(file, test, runner));
    return { kind: "passed" };
  } catch (error) {
    return unsuccessful(firstLine(error), entities.complaints);
  } finally {
    for (const configureFailPoint of failPoints)
      await internal.db("admin").command({ configureFailPoint, mode: "off" });
    await within(CLOSE_LIMIT_MS, entities.close()).catch(() => undefined);
  }
}

async function story(file: TestFile, test: TestDescription, runner: Runner): Promise<void> {
  const { entities, internal } = runner;
  for (const data of file.initialData ?? []) await prepare(internal, data);
  entities.create(file.createEntities ?? []);
  for (const operation of test.operations) await execute(operation, runner);
  for (const expected of test.expectEvents ?? [])
    matchEvents(expected, entities.events(expected.client), entities);
  for (const data of test.outcome ?? []) await checkOutcome(internal, data);
}

async function prepare(internal: mongoose.mongo.MongoClient, data: CollectionData): Promise<void> {
  const { databaseName, collectionName, createOptions, documents = [] } = data;
  const db = internal.db(databaseName);
  await db.dropCollection(collectionName);
  if (createOptions !== undefined || documents.length === 0)
    await db.createCollection(collectionName, createOptions);
  if (documents.length > 0) await db.collection(collectionName).insertMany([...documents]);
}

async function execute(operation: Operation, runner: Runner, rethrow = false): Promise<void> {
  if (operation.object === "testRunner") return performForRunner(operation, runner);
  const { entities } = runner;
  const { expectError, expectResult, ignoreResultAndError, saveResultAsEntity } = operation;
  const runAll = async (operations: readonly Operation[]): Promise<void> => {
    for (const each of operations) await execute(each, runner, true);
  };
  let result: unknown;
  try {
    result = await perform(operation, entities, runAll);
  } catch (error) {
    if (error instanceof Mismatch || (!expectError && ignoreResultAndError !== true)) throw error;
    if (expectError) matchError(expectError, error, entities);
    if (rethrow) throw error;
    return;
  }
  if (ignoreResultAndError === true) return;
  expectThat(!expectError, `${operation.name} succeeded, but was expected to fail`);
  if ("expectResult" in operation) matchResult(operation.name, expectResult, result, entities);
  if (saveResultAsEntity !== undefined) entities.save(saveResultAsEntity, result);
}

/** Operations whose result is a list of documents, each of them a root. */
const ITERATED = new Set(["find", "aggregate", "listCollections", "listIndexes"]);

function matchResult(name: string, expected: unknown, actual: unknown, entities: Entities): void {
  if (!ITERATED.has(name) || !Array.isArray(expected) || !Array.isArray(actual))
    return match(expected, actual, entities);
  expectThat(
    expected.length === actual.length,
    `expected ${expected.length} documents, got ${actual.length}`,
  );
  expected.forEach((doc, i) => match(doc, actual[i], entities));
}

async function checkOutcome(internal: mongoose.mongo.MongoClient, data: CollectionData): Promise<void> {
  const found = await internal
    .db(data.databaseName)
    .collection(data.collectionName)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  const expected: readonly Doc[] = data.documents ?? [];
  expectThat(
    isDeepStrictEqual(found, expected),
    `the collection holds ${JSON.stringify(found).slice(0, 200)}, expected ${JSON.stringify(expected).slice(0, 200)}`,
  );
}

/** Fails when the work takes longer; what it has begun is ended by closing its clients. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const { promise, reject } = withResolvers();
  const timer = setTimeout(() => reject(new Mismatch(`not done after ${milliseconds} ms`)), milliseconds);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function withResolvers(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, failed) => {
    reject = failed;
  });
  return { promise, reject };
}
