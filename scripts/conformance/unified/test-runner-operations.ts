import type mongoose from "mongoose";
import type { Entities } from "./entities.ts";
import type { Doc, EntityDescription, Operation } from "./format.ts";
import { Mismatch, expectThat } from "./mismatch.ts";

/** What operations of the object `testRunner` work with. */
export interface Runner {
  readonly entities: Entities;
  /** The runner's own client, which no test observes. */
  readonly internal: mongoose.mongo.MongoClient;
  /** Sets a fail point, until the test's end. */
  setFailPoint(failPoint: Doc): Promise<void>;
}

type Action = (runner: Runner, given: Doc) => Promise<void> | void;

const text = (given: Doc, name: string): string => String(given[name]);

/** The names of the collections in the database that the arguments name. */
async function collectionNames({ internal }: Runner, given: Doc): Promise<string[]> {
  const found = internal.db(text(given, "databaseName")).listCollections({}, { nameOnly: true });
  return (await found.toArray()).map(({ name }) => name);
}

/** The names of the indexes of the collection that the arguments name; none when it is missing. */
async function indexNames(runner: Runner, given: Doc): Promise<string[]> {
  if (!(await collectionNames(runner, given)).includes(text(given, "collectionName"))) return [];
  const collection = runner.internal
    .db(text(given, "databaseName"))
    .collection(text(given, "collectionName"));
  return (await collection.listIndexes().toArray()).map(({ name }) => String(name));
}

/** The session ids of the last two commands a client sent, as text. */
function lastSessionIds({ entities }: Runner, given: Doc): readonly [unknown, unknown] {
  const started = entities.events(text(given, "client")).filter(({ kind }) => kind === "commandStartedEvent");
  const [last, before] = started.slice(-2).map(({ command }) => JSON.stringify(command?.["lsid"]));
  expectThat(last !== undefined && before !== undefined, "two commands with sessions are expected");
  return [last, before];
}

const session = ({ entities }: Runner, given: Doc): mongoose.mongo.ClientSession =>
  entities.session(text(given, "session"));

/** The driver's words for the format's states of a transaction. */
const STATES: Readonly<Record<string, string>> = {
  none: "NO_TRANSACTION",
  starting: "STARTING_TRANSACTION",
  in_progress: "TRANSACTION_IN_PROGRESS",
  committed: "TRANSACTION_COMMITTED",
  aborted: "TRANSACTION_ABORTED",
};

const ACTIONS: Readonly<Record<string, Action>> = {
  failPoint: (runner, given) => runner.setFailPoint(given["failPoint"] as Doc),
  createEntities: ({ entities }, given) => entities.create(given["entities"] as readonly EntityDescription[]),
  async assertCollectionExists(runner, given) {
    const names = await collectionNames(runner, given);
    expectThat(names.includes(text(given, "collectionName")), "the collection does not exist");
  },
  async assertCollectionNotExists(runner, given) {
    const names = await collectionNames(runner, given);
    expectThat(!names.includes(text(given, "collectionName")), "the collection exists");
  },
  async assertIndexExists(runner, given) {
    expectThat(
      (await indexNames(runner, given)).includes(text(given, "indexName")),
      "the index does not exist",
    );
  },
  async assertIndexNotExists(runner, given) {
    expectThat(!(await indexNames(runner, given)).includes(text(given, "indexName")), "the index exists");
  },
  assertSessionTransactionState(runner, given) {
    const { transaction } = session(runner, given) as unknown as { transaction: { state: string } };
    expectThat(
      transaction.state === STATES[text(given, "state")],
      `the transaction's state is ${transaction.state}`,
    );
  },
  assertSessionPinned: (runner, given) =>
    expectThat(session(runner, given).isPinned, "the session is not pinned"),
  assertSessionUnpinned: (runner, given) =>
    expectThat(!session(runner, given).isPinned, "the session is pinned"),
  assertSessionDirty: (runner, given) =>
    expectThat(session(runner, given).serverSession.isDirty, "the session is not dirty"),
  assertSessionNotDirty: (runner, given) =>
    expectThat(!session(runner, given).serverSession.isDirty, "the session is dirty"),
  assertSameLsidOnLastTwoCommands(runner, given) {
    const [last, before] = lastSessionIds(runner, given);
    expectThat(last === before, "the last two commands are of different sessions");
  },
  assertDifferentLsidOnLastTwoCommands(runner, given) {
    const [last, before] = lastSessionIds(runner, given);
    expectThat(last !== before, "the last two commands are of one session");
  },
};

/** Performs an operation of the object `testRunner`; throws Mismatch where it asserts what does not hold. */
export async function performForRunner(operation: Operation, runner: Runner): Promise<void> {
  const action = ACTIONS[operation.name];
  if (!action) throw new Mismatch(`the operation ${operation.name} is not known to this runner`);
  await action(runner, operation.arguments ?? {});
}
