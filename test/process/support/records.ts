import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { databaseIn } from "../../support/own-database.ts";

/** What a stopped product has left in its data folder. */
export interface Records {
  /** Updates by how they ended. */
  readonly inbox: Readonly<Record<string, number>>;
  /** Messages by how they ended. */
  readonly outbox: Readonly<Record<string, number>>;
  readonly drafts: number;
  readonly listings: readonly {
    readonly id: string;
    readonly status: string;
    readonly answers: Readonly<Record<string, unknown>>;
  }[];
}

/** @param uri of the database, where the product was not on the embedded store in its data folder */
export async function readRecords(dataDir: string, uri?: string): Promise<Records> {
  const embedded = uri === undefined ? await startEmbeddedStore({ dataDir }) : undefined;
  const place = uri ?? embedded?.uri ?? "";
  const store = await connectStore(place, { dbName: databaseIn(place) ?? "pomich" });
  const { db } = store.connection;
  if (!db) throw new Error("the store has no database");
  const byState = async (collection: string): Promise<Record<string, number>> => {
    // On a shared store the inbox holds leases, too.
    const rows = await db
      .collection<{ state: string }>(collection)
      .find({ state: { $exists: true } })
      .toArray();
    return rows.reduce<Record<string, number>>(
      (counts, { state }) => ({ ...counts, [state]: (counts[state] ?? 0) + 1 }),
      {},
    );
  };
  const listings = await db
    .collection<{ _id: string; status: string; answers: Record<string, unknown> }>("listings")
    .find()
    .toArray();
  const records = {
    inbox: await byState("inbox"),
    outbox: await byState("outbox"),
    drafts: await db.collection("drafts").countDocuments(),
    listings: listings.map(({ _id, status, answers }) => ({ id: _id, status, answers })),
  };
  await store.close();
  await embedded?.close();
  return records;
}
