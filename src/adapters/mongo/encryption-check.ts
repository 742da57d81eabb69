import { mongo, type Connection } from "mongoose";
import { DUPLICATE_KEY } from "./connect.ts";
import { INSTALLATION_COLLECTION } from "./installation-repository.ts";
import { isSealed } from "./sealed.ts";

interface CheckRecord {
  readonly _id: "encryption-check";
  readonly sealed: string;
}

/** What a store tells of the key that it was filled with. */
export interface SealedTrace {
  /** A text that only that key opens; absent when nothing is sealed yet. */
  readonly sealed?: string;
  /** Whether anything of people is stored. */
  readonly holdsData: boolean;
}

/** Collections with sealed contents, for stores that were filled before there was a check value. */
const FILLED = ["people", "inbox", "outbox", "drafts", "listings"];

const checksOf = (connection: Connection): mongo.Collection<CheckRecord> =>
  connection.collection<CheckRecord>(INSTALLATION_COLLECTION);

/** Finds something that was sealed with the store's key. */
export async function sealedTraceOf(connection: Connection): Promise<SealedTrace> {
  const check = await checksOf(connection).findOne({ _id: "encryption-check" });
  if (check) return { sealed: check.sealed, holdsData: true };
  const rows = await Promise.all(FILLED.map((name) => connection.collection(name).findOne({})));
  const sealed = rows.flatMap((row) => Object.values(row ?? {})).find((value) => isSealed(value));
  return { ...(isSealed(sealed) && { sealed }), holdsData: rows.some((row) => row !== null) };
}

/**
 * Makes `sealed` the check value of the store, unless it has one.
 * @returns the one that it has now
 */
export async function claimStore(connection: Connection, sealed: string): Promise<string> {
  const checks = checksOf(connection);
  const _id = "encryption-check";
  try {
    await checks.updateOne({ _id }, { $setOnInsert: { sealed } }, { upsert: true });
  } catch (error) {
    // Another process was faster.
    if (!(error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)) throw error;
  }
  return (await checks.findOne({ _id }))?.sealed ?? sealed;
}

/** Makes `sealed` the check value of a store whose key is lost, once nothing is left that the lost key sealed. */
export async function reclaimStore(connection: Connection, sealed: string): Promise<void> {
  await checksOf(connection).updateOne({ _id: "encryption-check" }, { $set: { sealed } }, { upsert: true });
}
