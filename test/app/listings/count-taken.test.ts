import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();
const DAY = 24;

const byAuthor = ({ authorId }: Listing) => personActor(authorId, { firstName: "Jonas" });

const take = (listing: Listing, taken: number) =>
  product.useCases.listings.countTaken({ listingId: listing.id, by: byAuthor(listing), taken });

/** A flat for three, published. */
const flat = async (): Promise<Listing> =>
  product.publish(await product.person("Jonas", "de"), "offer", HAS_ROOM);

const seekers = async (): Promise<Listing> =>
  product.publish(await product.person("Olena"), "request", SEEKS_ROOM);

async function fits(request: Listing, offer: Listing): Promise<boolean> {
  const matches = await product.useCases.findMatches(await product.find(request));
  return matches.some((match) => match.offer.id === offer.id);
}

test("an offer does not fit two people once two of its three places are taken, and fits again when that is undone", async () => {
  const [request, offer] = [await seekers(), await flat()];
  expect(await fits(request, offer)).toBe(true);
  await take(offer, 2);
  expect(await fits(request, offer)).toBe(false);
  await take(offer, 0);
  expect(await fits(request, offer)).toBe(true);
});

test("a number counts once however often it is sent", async () => {
  const offer = await flat();
  const first = await take(offer, 2);
  expect(first).toMatchObject({ value: { status: "published", taken: 2 } });
  expect(await take(offer, 2)).toEqual(first);
  expect(await product.find(offer)).toMatchObject({ taken: 2, version: offer.version + 1 });
});

test("an offer of which everything is taken closes, and whoever was asked about it is told", async () => {
  const [request, offer] = [await seekers(), await flat()];
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  expect(await take(offer, 3)).toMatchObject({ value: { status: "fulfilled", taken: 3 } });
  const answer = { proposalId: made.value.id, person: request.authorId, answer: "accepted" } as const;
  expect(await proposals.answer(answer)).toMatchObject({ code: "proposal-closed" });
  const told = (await product.owedTo(request.authorId)).filter(({ key }) => key.endsWith(":end"));
  expect(told).toHaveLength(1);
});

test("counting answers the question whether an offer still holds", async () => {
  const offer = await flat();
  await product.passHours(15 * DAY);
  expect(await product.find(offer)).toHaveProperty("freshAskedAt");
  await take(offer, 1);
  await product.passHours(4 * DAY);
  expect(await product.find(offer)).toMatchObject({ status: "published", taken: 1 });
});

test("an offer made smaller than what is taken is done", async () => {
  const offer = await flat();
  await take(offer, 2);
  expect(await product.change(offer, { guests: 2 })).toMatchObject({ status: "fulfilled", quantity: 2 });
});

test("a closed offer keeps its count and takes no other", async () => {
  const offer = await flat();
  await take(offer, 1);
  await product.useCases.listings.manage({ listingId: offer.id, by: byAuthor(offer), action: "withdraw" });
  expect(await take(offer, 2)).toEqual({ ok: false, code: "illegal-transition" });
  expect(await product.find(offer)).toMatchObject({ status: "withdrawn", taken: 1 });
});
