import { newId } from "../../../src/adapters/crypto/index.ts";
import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { databaseIn } from "../../support/own-database.ts";

type Stored = Readonly<Record<string, unknown>>;

/**
 * Gives people what one helper has, in the store of a stopped product: consent, and to some the published offer.
 * @param uri of the database; the embedded store in the data folder when undefined
 */
export async function copyHelper(
  dataDir: string,
  uri: string | undefined,
  helper: number,
  { withOffer, without }: { readonly withOffer: readonly number[]; readonly without: readonly number[] },
): Promise<void> {
  const embedded = uri === undefined ? await startEmbeddedStore({ dataDir }) : undefined;
  const place = uri ?? embedded?.uri ?? "";
  const store = await connectStore(place, { dbName: databaseIn(place) ?? "pomich" });
  const { db } = store.connection;
  const people = db?.collection<{ _id: number } & Stored>("people");
  const listings = db?.collection<{ _id: string } & Stored>("listings");
  const person = await people?.findOne({ _id: helper });
  const offer = await listings?.findOne({ authorId: helper, status: "published" });
  if (!person || !offer) throw new Error("the helper or the offer is not in the store");
  await people?.insertMany([...withOffer, ...without].map((_id) => ({ ...person, _id })));
  await listings?.insertMany(withOffer.map((authorId) => ({ ...offer, _id: newId(), authorId })));
  await store.close();
  await embedded?.close();
}
