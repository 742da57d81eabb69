import type mongoose from "mongoose";
import type { Entities } from "./entities.ts";
import { type Doc, type Operation, isDoc } from "./format.ts";
import { Mismatch } from "./mismatch.ts";

type Driver = typeof mongoose.mongo;
type Session = mongoose.mongo.ClientSession;
type Collection = mongoose.mongo.Collection;

/** The arguments that signatures name; a test gives those of its operation, and the driver checks them as anybody's. */
interface NamedArguments {
  readonly filter: mongoose.mongo.Filter<mongoose.mongo.Document>;
  readonly update: mongoose.mongo.UpdateFilter<mongoose.mongo.Document>;
  readonly replacement: Doc;
  readonly document: Doc;
  readonly documents: readonly Doc[];
  readonly requests: readonly mongoose.mongo.AnyBulkWriteOperation[];
  readonly models: ReadonlyArray<Record<string, Doc>>;
  readonly pipeline: Doc[];
  readonly fieldName: string;
  readonly keys: Record<string, 1>;
  readonly name: string;
  readonly collection: string;
  readonly database: string;
  readonly command: Doc;
  readonly callback: readonly Operation[];
}

interface Arguments extends NamedArguments {
  /** All other arguments. */
  readonly options: Doc;
}

const NAMED: ReadonlySet<string> = new Set(
  "filter update replacement document documents requests models pipeline fieldName keys collection database command commandName callback".split(
    " ",
  ),
);

function argumentsOf(given: Doc, entities: Entities): Arguments {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (NAMED.has(name)) continue;
    if (name === "session" && typeof value === "string") options[name] = entities.session(value);
    else if (name === "returnDocument") options[name] = String(value).toLowerCase();
    else options[name] = value;
  }
  const named = given as unknown as NamedArguments;
  return { ...named, filter: named.filter ?? {}, options };
}

type OnCollection = (collection: Collection, given: Arguments) => Promise<unknown>;

const COLLECTION: Readonly<Record<string, OnCollection>> = {
  find: (on, { filter, options }) => on.find(filter, options).toArray(),
  findOne: (on, { filter, options }) => on.findOne(filter, options),
  aggregate: (on, { pipeline, options }) => on.aggregate(pipeline, options).toArray(),
  distinct: (on, { fieldName, filter, options }) => on.distinct(fieldName, filter, options),
  count: (on, { filter, options }) => on.count(filter, options),
  countDocuments: (on, { filter, options }) => on.countDocuments(filter, options),
  estimatedDocumentCount: (on, { options }) => on.estimatedDocumentCount(options),
  insertOne: (on, { document, options }) => on.insertOne({ ...document }, options),
  insertMany: (on, { documents, options }) =>
    on.insertMany(
      documents.map((doc) => ({ ...doc })),
      options,
    ),
  updateOne: (on, { filter, update, options }) => on.updateOne(filter, update, options),
  updateMany: (on, { filter, update, options }) => on.updateMany(filter, update, options),
  replaceOne: (on, { filter, replacement, options }) => on.replaceOne(filter, replacement, options),
  deleteOne: (on, { filter, options }) => on.deleteOne(filter, options),
  deleteMany: (on, { filter, options }) => on.deleteMany(filter, options),
  findOneAndUpdate: (on, { filter, update, options }) => on.findOneAndUpdate(filter, update, options),
  findOneAndReplace: (on, { filter, replacement, options }) =>
    on.findOneAndReplace(filter, replacement, options),
  findOneAndDelete: (on, { filter, options }) => on.findOneAndDelete(filter, options),
  bulkWrite: (on, { requests, options }) => on.bulkWrite(requests, options),
  createIndex: (on, { keys, options }) => on.createIndex(keys, options),
  dropIndex: (on, { name, options }) => on.dropIndex(name, options),
  dropIndexes: (on, { options }) => on.dropIndexes(options),
  listIndexes: (on, { options }) => on.listIndexes(options).toArray(),
};

const DATABASE: Readonly<Record<string, (db: mongoose.mongo.Db, given: Arguments) => Promise<unknown>>> = {
  aggregate: (db, { pipeline, options }) => db.aggregate(pipeline, options).toArray(),
  runCommand: (db, { command, options }) => db.command({ ...command }, options),
  createCollection: (db, { collection, options }) => db.createCollection(collection, options),
  dropCollection: (db, { collection, options }) => db.dropCollection(collection, options),
  listCollections: (db, { filter, options }) => db.listCollections(filter, options).toArray(),
  modifyCollection: (db, { collection, options }) => db.command({ collMod: collection, ...options }),
};

const CLIENT: Readonly<
  Record<string, (client: mongoose.mongo.MongoClient, given: Arguments) => Promise<unknown>>
> = {
  listDatabases: (client, { filter, options }) =>
    client
      .db()
      .admin()
      .listDatabases({ filter, ...options }),
  dropDatabase: (client, { database, options }) => client.db(database).dropDatabase(options),
  clientBulkWrite: (client, { models, options }) => {
    const flat = models.map((model) => {
      const [name, content] = Object.entries(model)[0] ?? ["", {}];
      return { name, ...content };
    });
    return client.bulkWrite(
      flat as unknown as Parameters<InstanceType<Driver["MongoClient"]>["bulkWrite"]>[0],
      options,
    );
  },
};

type OnSession = (session: Session, given: Arguments, runAll: RunAll) => unknown;
/** Runs the operations of a callback; throws the first error, an expected one too. */
type RunAll = (operations: readonly Operation[]) => Promise<void>;

const SESSION: Readonly<Record<string, OnSession>> = {
  startTransaction: (session, { options }) => session.startTransaction({ ...options }),
  commitTransaction: (session) => session.commitTransaction(),
  abortTransaction: (session) => session.abortTransaction(),
  endSession: (session) => session.endSession(),
  getSnapshotTime: (session) => (session as unknown as Doc)["snapshotTime"],
  withTransaction: (session, { callback, options }, runAll) =>
    session.withTransaction(() => runAll(callback), { ...options }),
};

/** Performs an operation on an entity and returns what the driver returns. */
export async function perform(operation: Operation, entities: Entities, runAll: RunAll): Promise<unknown> {
  const { name, object } = operation;
  const given = argumentsOf(operation.arguments ?? {}, entities);
  const entity = entities.entity(object);
  const kind = isDoc(entity) ? entity.constructor.name : "";
  const session = SESSION[name];
  if (kind === "ClientSession" && session) return session(entities.session(object), given, runAll);
  const collection = COLLECTION[name];
  if (kind === "Collection" && collection) return collection(entities.collection(object), given);
  const database = DATABASE[name];
  if (kind === "Db" && database) return database(entities.database(object), given);
  const client = CLIENT[name];
  if (kind === "MongoClient" && client) return client(entities.client(object), given);
  throw new Mismatch(`the operation ${name} on ${kind || "nothing"} is not known to this runner`);
}
