import { mongo } from "mongoose";
import { directTo, hostsOf } from "./connection-string.ts";
import { NOT_INITIATED, StoreOpenError } from "./open-error.ts";

const STANDALONE =
  "is a standalone server, and Pomich needs a replica set, of one member at least. Two commands make it one: " +
  'start it again as "mongod --replSet rs0" (with its other options), then once: mongosh --eval "rs.initiate()".';

/**
 * Throws StoreOpenError unless a server is one that takes transactions: a replica set's primary, or a router of a
 * sharded cluster.
 * @param hello what it said of itself
 */
export function checkRole(hello: mongo.BSON.Document, uri: string): void {
  const { setName, msg, isWritablePrimary = hello["ismaster"], isreplicaset } = hello;
  const fail = (kind: "configuration" | "unavailable", words: string): never => {
    throw new StoreOpenError(kind, `The store at ${hostsOf(uri)} ${words}`);
  };
  if (isreplicaset === true) fail("unavailable", NOT_INITIATED);
  if (setName === undefined && msg !== "isdbgrid") fail("configuration", STANDALONE);
  if (isWritablePrimary !== true)
    fail(
      "unavailable",
      "is not the primary of its replica set: take directConnection=true out of MONGODB_URI.",
    );
}

/**
 * Asks the first host what it is, after the driver found no member of the replica set that the URI names.
 * Throws StoreOpenError with the answer, or nothing when there is none.
 */
export async function checkDirectly(uri: string, patienceMs: number): Promise<void> {
  const direct = directTo(uri);
  if (direct === undefined) return;
  const client = new mongo.MongoClient(direct.uri, { serverSelectionTimeoutMS: patienceMs });
  try {
    const hello = await client.db("admin").command({ hello: 1 });
    checkRole({ isWritablePrimary: true, ...hello }, uri);
    if (typeof hello["setName"] === "string" && hello["setName"] !== direct.replicaSet)
      throw new StoreOpenError(
        "configuration",
        `The store at ${hostsOf(uri)} belongs to the replica set ${hello["setName"]}: write replicaSet=${hello["setName"]} in MONGODB_URI.`,
      );
  } catch (error) {
    if (error instanceof StoreOpenError) throw error;
  } finally {
    await client.close();
  }
}
