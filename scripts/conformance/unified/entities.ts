import mongoose from "mongoose";
import { type ObservedEvent, observe } from "./events.ts";
import type { ClientDescription, Doc, EntityDescription } from "./format.ts";
import type { References } from "./match.ts";
import { Mismatch } from "./mismatch.ts";

const { ClientSession, Collection, Db, MongoClient } = mongoose.mongo;
type Entity = mongoose.mongo.MongoClient | mongoose.mongo.Db | mongoose.mongo.Collection | object;

/** What a test names and works with: clients, databases, collections, sessions and saved results. */
export interface Entities extends References {
  create(descriptions: readonly EntityDescription[]): void;
  save(name: string, value: unknown): void;
  client(name: string): mongoose.mongo.MongoClient;
  database(name: string): mongoose.mongo.Db;
  collection(name: string): mongoose.mongo.Collection;
  session(name: string): mongoose.mongo.ClientSession;
  /** The events a client has seen so far, of the kinds its description asks for. */
  events(client: string): readonly ObservedEvent[];
  /** The messages of all errors that the server has answered with. */
  readonly complaints: readonly string[];
  /** Ends sessions and closes clients. */
  close(): Promise<void>;
}

/** Entities whose clients connect to the given server. */
export function createEntities(uri: string): Entities {
  const byName = new Map<string, unknown>();
  const events = new Map<string, readonly ObservedEvent[]>();
  const complaints: string[] = [];
  /** Sessions end with their test, their ids are asked for until then. */
  const sessionIds = new Map<string, mongoose.mongo.ClientSession["id"]>();

  function typed<T extends Entity>(name: string, type: abstract new (...parameters: never[]) => T): T {
    const entity = byName.get(name);
    if (entity instanceof type) return entity;
    throw new Mismatch(`there is no ${type.name} named ${name}`);
  }

  function createClient(description: ClientDescription): void {
    const { id, uriOptions = {} } = description;
    const client = new MongoClient(withOptions(uri, uriOptions), {
      monitorCommands: true,
      // Tests close connections on purpose; the driver's default of 500 ms until it looks again is for networks.
      minHeartbeatFrequencyMS: 20,
      heartbeatFrequencyMS: Number(uriOptions["heartbeatFrequencyMS"] ?? 500),
    });
    client.on("commandFailed", ({ failure }) => void complaints.push(failure.message));
    client.on("commandSucceeded", ({ reply }) => {
      const { writeErrors = [] } = reply as { writeErrors?: ReadonlyArray<{ errmsg: string }> };
      complaints.push(...writeErrors.map(({ errmsg }) => errmsg));
    });
    byName.set(id, client);
    events.set(id, observe(client, description));
  }

  const entities: Entities = {
    create(descriptions) {
      for (const { client, database, collection, session } of descriptions) {
        if (client) createClient(client);
        else if (database) {
          const { id, databaseName, databaseOptions } = database;
          byName.set(id, entities.client(database.client).db(databaseName, { ...databaseOptions }));
        } else if (collection) {
          const { id, collectionName, collectionOptions } = collection;
          const parent = entities.database(collection.database);
          byName.set(id, parent.collection(collectionName, { ...collectionOptions }));
        } else if (session) {
          const created = entities.client(session.client).startSession({ ...session.sessionOptions });
          byName.set(session.id, created);
          sessionIds.set(session.id, created.id);
        } else throw new Mismatch("an entity of a kind this runner does not know");
      }
    },
    save: (name, value) => void byName.set(name, value),
    client: (name) => typed(name, MongoClient),
    database: (name) => typed(name, Db),
    collection: (name) => typed(name, Collection),
    session: (name) => typed(name, ClientSession),
    entity: (name) => byName.get(name),
    sessionId: (name) => sessionIds.get(name),
    events: (client) => events.get(client) ?? [],
    complaints,
    async close() {
      for (const entity of byName.values()) {
        if (entity instanceof ClientSession) await entity.endSession().catch(() => undefined);
      }
      for (const entity of byName.values()) {
        if (entity instanceof MongoClient) await entity.close();
      }
    },
  };
  return entities;
}

function withOptions(uri: string, options: Doc): string {
  const pairs = Object.entries(options).map(
    ([name, value]) => `&${name}=${encodeURIComponent(String(value))}`,
  );
  return uri + pairs.join("");
}
