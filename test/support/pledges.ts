import type { Listing } from "../../src/domain/listing/listing.ts";
import type { Organisation } from "../../src/domain/organisation/organisation.ts";
import type { PersonId } from "../../src/domain/shared/ids.ts";
import { BY_TEST } from "./commands/shapes.ts";
import { KATRIN, type Product, type Submission } from "./create-product.ts";
import { verified } from "./organisations.ts";

let names = 0;

/** A verified organisation and its lead. */
export interface Office extends Organisation {
  readonly lead: PersonId;
}

/** A verified organisation in Leipzig. */
export async function office(product: Product, name: string, language = "de"): Promise<Office> {
  names += 1;
  const lead = await product.person(`Lead${name}`, language);
  const one = await verified(product.useCases, lead, product.leipzig.id, KATRIN, {
    name: `${name} ${String(names)}`,
    email: `n@need${String(names)}.example`,
  });
  return { ...one, lead };
}

/** Sleeping bags and the like, which can be brought or sent. */
export const wants = (pieces: number): Submission => ({
  category: "goods",
  answers: { items: ["hygiene"], size: null, pieces, handover: ["delivery"], urgency: "any", details: null },
});

/** A published request of an organisation, written by its lead. */
export async function needOf(
  product: Pick<Product, "publish" | "find" | "store">,
  { id, lead }: Pick<Office, "id" | "lead">,
  what: Submission = wants(40),
): Promise<Listing> {
  const listing = await product.publish(lead, "request", what);
  await product.store.connection
    .collection<{ _id: string }>("listings")
    .updateOne({ _id: listing.id }, { $set: { organisationId: id } }, BY_TEST);
  return product.find(listing);
}
