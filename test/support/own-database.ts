import { randomUUID } from "node:crypto";
import { mongo } from "mongoose";
import { TEST_KEY } from "./sealer.ts";

/** The same connection string for another database. */
export const withDatabase = (uri: string, name: string): string =>
  uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);

/** Where what a test or a bench starts keeps its data. */
export interface OwnDatabase {
  /** A database of its own on the server that TEST_MONGODB_URI names; undefined when it names none. */
  readonly uri: string | undefined;
  /** The variables that make the product use it; none for the embedded store in the data folder. */
  readonly env: Readonly<Record<string, string>>;
  /** Drops the database, once nothing uses it any more. */
  drop(): Promise<void>;
}

/** @param embedded leaves the server out */
export function ownDatabase(embedded = false): OwnDatabase {
  const given = embedded ? undefined : process.env["TEST_MONGODB_URI"];
  if (!given) return { uri: undefined, env: {}, drop: () => Promise.resolve() };
  const uri = withDatabase(given, `pomich_test_${randomUUID().slice(0, 8)}`);
  return {
    uri,
    env: { MONGODB_URI: uri, ENCRYPTION_KEY: TEST_KEY.toString("base64") },
    async drop() {
      const client = await mongo.MongoClient.connect(uri);
      await client.db().dropDatabase();
      await client.close();
    },
  };
}

/** The database that a connection string names. */
export const databaseIn = (uri: string): string | undefined =>
  /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(uri)?.[1];
