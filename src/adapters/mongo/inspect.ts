import { mongo, type Connection } from "mongoose";
import type { Store } from "./connect.ts";

/** What an operator wants to know of a MongoDB before going live with it. What it does not tell is absent. */
export interface StoreInspection {
  readonly version?: string;
  readonly topology:
    | { readonly kind: "replica set"; readonly name: string; readonly members: number }
    | { readonly kind: "sharded cluster" };
  readonly database: string;
  /** 0 before the first start, which makes them. */
  readonly indexes?: number;
  /** How long a write takes until most members have it, in ms. */
  readonly writeMs: number;
  /** Commands a second, one after another. */
  readonly tripsPerSecond: number;
  /** How far the server's clock is ahead of ours, in ms; negative when behind. */
  readonly clockAheadMs?: number;
}

/** Unauthorized, CommandNotFound, CommandNotSupported, NotImplemented, and what a shared cloud refuses with. */
const REFUSALS: ReadonlySet<unknown> = new Set([13, 59, 115, 238, 8_000]);

/** @returns undefined where the server does not have the command, or does not let this user run it */
async function ifAllowed<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && REFUSALS.has(error.code)) return undefined;
    throw error;
  }
}

/** How long round trips are counted. */
const COUNTING_MS = 500;
/** The collection of the test write, dropped afterwards. */
const SCRATCH = "pomich-check";

/** Asks an open MongoDB what it is, and tries it. Writes one document to a collection of its own, and drops that. */
export async function inspectStore({ connection }: Store): Promise<StoreInspection> {
  const admin = connection.getClient().db("admin");
  const version: unknown = (await ifAllowed(admin.command({ buildInfo: 1 })))?.["version"];
  const asked = Date.now();
  const hello = await admin.command({ hello: 1 });
  const answered = Date.now();
  const { setName, hosts, localTime } = hello;
  const indexes = await countIndexes(connection);
  return {
    ...(typeof version === "string" && { version }),
    topology:
      typeof setName === "string"
        ? { kind: "replica set", name: setName, members: Array.isArray(hosts) ? hosts.length : 1 }
        : { kind: "sharded cluster" },
    database: connection.name,
    ...(indexes !== undefined && { indexes }),
    writeMs: await timeWrite(connection),
    tripsPerSecond: await countTrips(() => admin.command({ hello: 1 })),
    ...(localTime instanceof Date && { clockAheadMs: localTime.getTime() - (asked + answered) / 2 }),
  };
}

/** Rejects if the indexes of a collection may not be listed, which a start has to do. */
async function countIndexes(connection: Connection): Promise<number | undefined> {
  const collections = await ifAllowed(connection.listCollections());
  if (!collections) return undefined;
  const counts = await Promise.all(
    collections
      .filter(({ type }) => type === "collection")
      .map(async ({ name }) => (await connection.collection(name).indexes()).length),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function timeWrite(connection: Connection): Promise<number> {
  const scratch = connection.collection(SCRATCH);
  await scratch.insertOne({ at: new Date() });
  const began = performance.now();
  try {
    await scratch.updateOne({}, { $set: { at: new Date() } });
    const took = performance.now() - began;
    // Rejects on a server that takes no transactions.
    await connection.withSession((session) =>
      session.withTransaction(() => scratch.updateOne({}, { $set: { at: new Date() } }, { session })),
    );
    return took;
  } finally {
    await scratch.drop();
  }
}

async function countTrips(trip: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let trips = 0;
  while (performance.now() - began < COUNTING_MS) {
    await trip();
    trips += 1;
  }
  return trips / ((performance.now() - began) / 1_000);
}
