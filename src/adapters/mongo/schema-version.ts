import { mongo, type Connection } from "mongoose";
import { DUPLICATE_KEY } from "./connect.ts";
import { StoreOpenError } from "./open-error.ts";
import { INSTALLATION_COLLECTION } from "./installation-repository.ts";

/** What the store says about the form of its data. */
interface SchemaRecord {
  readonly _id: "schema";
  /** The newest form that any process has brought the data to. */
  readonly version: number;
  /** The oldest form whose programs can still work on the data. */
  readonly readableBy: number;
}

/**
 * Reads which form the data have: 0 for an empty store, and for one from before forms were numbered.
 * @param ours the form that this program knows
 * @throws StoreOpenError when a newer program has brought the data to a form that this one cannot work on
 */
export async function readSchemaVersion(connection: Connection, ours: number): Promise<number> {
  const record = await connection
    .collection<SchemaRecord>(INSTALLATION_COLLECTION)
    .findOne({ _id: "schema" });
  if (record && record.readableBy > ours)
    throw new StoreOpenError(
      "configuration",
      `The data are of a newer Pomich (schema ${String(record.version)}; this one knows ${String(ours)}). Start the newer version again, or restore the backup from before the upgrade; scripts/README.md says how to go back.`,
    );
  return record?.version ?? 0;
}

/** Notes that the data have a form now. It never goes back, whatever the order in which processes finish. */
export async function writeSchemaVersion(
  connection: Connection,
  { version, readableBy }: Pick<SchemaRecord, "version" | "readableBy">,
): Promise<void> {
  const records = connection.collection<SchemaRecord>(INSTALLATION_COLLECTION);
  const form = { version, readableBy };
  const { matchedCount } = await records.updateOne(
    { _id: "schema", version: { $lt: version } },
    { $set: form },
  );
  if (matchedCount > 0) return;
  try {
    await records.updateOne({ _id: "schema" }, { $setOnInsert: form }, { upsert: true });
  } catch (error) {
    // Another process has just written it.
    if (!(error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)) throw error;
  }
}
