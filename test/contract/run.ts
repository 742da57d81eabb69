import { randomUUID } from "node:crypto";
import { EJSON } from "bson";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { COLLECTION, type Case, type Document, type Operation, type Refusal } from "./case.ts";
import { nameOfCode } from "./codes.ts";

const { MongoBulkWriteError, MongoClient, MongoError } = mongoose.mongo;
type Db = mongoose.mongo.Db;
type Collection = mongoose.mongo.Collection;

type Ask = (collection: string, operation: Operation) => Promise<unknown>;

/** Asks through the bare driver; numbers come back by their BSON types. */
function bareDriver(db: Db): Ask {
  return async (name, operation) => {
    const collection = db.collection(name);
    const typed = db.collection(name, { promoteValues: false });
    if ("find" in operation) return typed.find(operation.find, operation.options as Document).toArray();
    if ("aggregate" in operation)
      return typed.aggregate([...named(operation.aggregate, name)], operation.options).toArray();
    if ("count" in operation) return collection.countDocuments(operation.count, operation.options);
    if ("insert" in operation) {
      const [first, second] = operation.insert;
      return first && !second
        ? collection.insertOne(first, { forceServerObjectId: true })
        : collection.insertMany([...operation.insert], operation.options);
    }
    if ("bulkWrite" in operation)
      return collection.bulkWrite(operation.bulkWrite as never, operation.options);
    if ("createIndex" in operation) return collection.createIndex(operation.createIndex, operation.options);
    if ("command" in operation) return db.command(named(operation.command, name), { promoteValues: false });
    return write(collection, operation);
  };
}

type Write = Exclude<Operation, { find: unknown } | { aggregate: unknown } | { command: unknown }>;

function write(collection: Collection, operation: Write): Promise<unknown> {
  const options: Document = { ...("options" in operation ? operation.options : {}) };
  if ("updateOne" in operation) return collection.updateOne(operation.updateOne, operation.to, options);
  if ("updateMany" in operation) return collection.updateMany(operation.updateMany, operation.to, options);
  if ("deleteOne" in operation) return collection.deleteOne(operation.deleteOne, options);
  if ("deleteMany" in operation) return collection.deleteMany(operation.deleteMany, options);
  throw new Error("an operation without a way to ask for it");
}

const ANYTHING = new mongoose.Schema(
  { _id: mongoose.Schema.Types.Mixed },
  {
    strict: false,
    strictQuery: false,
    minimize: false,
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
  },
);

/** Asks through mongoose's models where they have the operation; undefined where they have it not. */
function throughMongoose(connection: mongoose.Connection): (operation: Operation) => Ask | undefined {
  const ask: Ask = async (name, operation) => {
    const model = connection.model(name, ANYTHING, name);
    if ("find" in operation)
      return model.find(operation.find, null, { ...operation.options, promoteValues: false } as never).lean();
    if ("aggregate" in operation)
      return model.aggregate(named(operation.aggregate, name) as never, {
        ...operation.options,
        promoteValues: false,
      });
    if ("count" in operation) return model.countDocuments(operation.count, operation.options);
    if ("updateOne" in operation || "updateMany" in operation) {
      const many = "updateMany" in operation;
      const filter = many ? operation.updateMany : operation.updateOne;
      const update = many ? model.updateMany.bind(model) : model.updateOne.bind(model);
      return update(filter, operation.to, operation.options);
    }
    if ("deleteOne" in operation) return model.deleteOne(operation.deleteOne, operation.options);
    if ("deleteMany" in operation) return model.deleteMany(operation.deleteMany, operation.options);
    throw new Error("mongoose was not to be asked");
  };
  const covered = ["find", "aggregate", "count", "updateOne", "updateMany", "deleteOne", "deleteMany"];
  return (operation) => (covered.some((name) => name in operation) ? ask : undefined);
}

/** A command or answer with the collection's name in the place of `COLLECTION`. */
export function named<T>(value: T, name: string): T {
  return JSON.stringify(value)?.includes(COLLECTION) ? (replaceName(value, name) as T) : value;
}

function replaceName(value: unknown, name: string): unknown {
  if (typeof value === "string") return value.replaceAll(COLLECTION, name);
  if (Array.isArray(value)) return value.map((each) => replaceName(each, name));
  if (value === null || typeof value !== "object" || "_bsontype" in value || value instanceof Date)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceName(each, name)]));
}

/** Values with their BSON types spelt out and their fields in order, so that a difference is seen. */
function spelt(value: unknown): unknown {
  return JSON.parse(EJSON.stringify([value], { relaxed: false })) as unknown;
}

/** A database of its own for an area, reached both ways. */
export interface Ground {
  readonly db: Db;
  readonly connection: mongoose.Connection;
  /** A name no case has used. */
  readonly collection: () => string;
}

/** Registers the tests of an area: every case through the bare driver and, where it can, through mongoose. */
export function contract(area: string, cases: readonly Case[]): void {
  describe(`contract: ${area}`, () => {
    const ground = useGround();
    const both = cases.flatMap((each): Array<[string, Case, boolean]> => {
      const bare: [string, Case, boolean] = [`${each.name} [${each.source}]`, each, false];
      const asked = each.bareOnly !== true && throughMongoose(mongoose.connection)(each.run) !== undefined;
      return asked ? [bare, [`${each.name}, by mongoose`, each, true]] : [bare];
    });

    it.each(both)("%s", async (_name, each, byMongoose) => {
      await expect(check(ground(), each, byMongoose)).resolves.toBeUndefined();
    });
  });
}

/**
 * A database for the tests of one area, dropped afterwards.
 * @param open opens a store of its own instead of the one that tests share
 */
export function useGround(
  open = (): Promise<{ uri: string; close?: () => Promise<void> }> =>
    Promise.resolve({ uri: inject("storeUri") }),
): () => Ground {
  let client: mongoose.mongo.MongoClient | undefined;
  let ground: Ground | undefined;
  let close: (() => Promise<void>) | undefined;
  let counter = 0;
  beforeAll(async () => {
    const dbName = `contract_${randomUUID().slice(0, 8)}`;
    const store = await open();
    close = store.close;
    client = await new MongoClient(store.uri, { ignoreUndefined: true }).connect();
    const connection = await mongoose.createConnection(store.uri, { dbName }).asPromise();
    ground = { db: client.db(dbName), connection, collection: () => `c${++counter}` };
  });
  afterAll(async () => {
    await ground?.db.dropDatabase();
    await ground?.connection.close();
    await client?.close();
    await close?.();
  });
  return () => {
    if (!ground) throw new Error("the database is there in tests only");
    return ground;
  };
}

/** Sets a case up, asks, and compares; throws where the answer is another one. */
async function check(ground: Ground, each: Case, byMongoose: boolean): Promise<void> {
  const { db, connection } = ground;
  const name = ground.collection();
  for (const [key, options] of each.indexes ?? []) await db.collection(name).createIndex(key, options);
  if (each.documents?.length)
    await db.collection(name).insertMany([...each.documents], { forceServerObjectId: true });
  const ask = byMongoose ? throughMongoose(connection)(each.run) : bareDriver(db);
  if (!ask) throw new Error("nobody asks");
  if (each.refused) await expectRefusal(ask(name, each.run), each.refused, byMongoose);
  else expectAnswer(await ask(name, each.run), each);
  if (each.after) await expectContent(db, name, each.after);
}

function expectAnswer(answer: unknown, each: Case): void {
  if (each.pick) expect(spelt(each.pick(answer as Document))).toEqual(spelt(each.answer));
  else if ("answer" in each) expectSame(answer, each.answer);
}

function expectSame(answer: unknown, expected: unknown): void {
  expect(spelt(answer)).toEqual(spelt(expected));
  // As text, the order of fields counts too.
  expect(JSON.stringify(spelt(answer))).toBe(JSON.stringify(spelt(expected)));
}

/** Compares all that a collection holds. */
export async function expectContent(db: Db, name: string, expected: readonly Document[]): Promise<void> {
  const found = await db.collection(name, { promoteValues: false }).find().sort({ _id: 1 }).toArray();
  const idsGiven = expected.every((doc) => "_id" in doc);
  expectSame(idsGiven ? found : found.map(({ _id, ...rest }) => rest), expected);
}

/** Compares what an operation is refused with; throws where it is not refused. */
export async function expectRefusal(
  asked: Promise<unknown>,
  refused: Refusal,
  mongooseAsks: boolean,
): Promise<void> {
  let answer: unknown;
  try {
    answer = await asked;
  } catch (thrown) {
    // Mongoose refuses some operations before the server is asked: nothing wrong reached it.
    if (mongooseAsks && !(thrown instanceof MongoError)) return;
    const error = thrown as Document & Error;
    expect({ code: Number(error["code"]), message: error.message }).toMatchObject({ code: refused.code });
    if ("codeName" in error) expect(error["codeName"]).toBe(nameOfCode(refused.code));
    if (refused.message) expect(error.message).toMatch(refused.message);
    if (refused.labels) expect(error["errorLabels"]).toEqual(refused.labels);
    // The driver leaves these out of the error of several writes.
    if (error instanceof MongoBulkWriteError) return;
    if (refused.keyPattern) expect(error["keyPattern"]).toEqual(refused.keyPattern);
    if (refused.keyValue) expect(error["keyValue"]).toEqual(refused.keyValue);
    return;
  }
  throw new Error(`not refused; the answer was ${EJSON.stringify(answer)}`);
}
