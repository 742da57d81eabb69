import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";

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

export async function readRecords(dataDir: string): Promise<Records> {
  const embedded = await startEmbeddedStore({ dataDir });
  const store = await connectStore(embedded.uri, { dbName: "pomich" });
  const { db } = store.connection;
  if (!db) throw new Error("the store has no database");
  const byState = async (collection: string): Promise<Record<string, number>> => {
    const rows = await db.collection<{ state: string }>(collection).find().toArray();
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
  await embedded.close();
  return records;
}
