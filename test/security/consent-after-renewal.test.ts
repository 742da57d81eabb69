import { expect, it } from "vitest";
import { personActor } from "../../src/domain/shared/actor.ts";
import { HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../support/product.ts";

// Alone in its file: weeks pass, in which the listings of other tests would have their tasks too.
const product = useProduct();

it("a pair that lapsed because its listings expired may be proposed again when they are renewed", async () => {
  const { proposals, listings } = product.useCases;
  const jonas = await product.person("Jonas", "de");
  const olena = await product.person("Olena", "en");
  const offer = await product.publish(jonas, "offer", HAS_ROOM);
  const request = await product.publish(olena, "request", SEEKS_ROOM);
  const propose = async () => {
    const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
    return made.ok ? made.value.id : undefined;
  };
  const id = await propose();
  if (id === undefined) throw new Error("they do not fit");
  await proposals.answer({ proposalId: id, person: olena, answer: "accepted" });
  for (let day = 0; day < 17; day += 1) {
    product.time.setClock(23 * 3_600_000);
    await product.passHours(1);
  }
  expect(await proposals.find(id)).toMatchObject({ status: "lapsed" });
  for (const listing of [offer, request]) {
    const by = personActor(listing.authorId, undefined);
    await listings.manage({ listingId: listing.id, by, action: "renew" });
  }
  expect(await propose()).toBe(id);
  expect(await proposals.find(id)).toMatchObject({ status: "open" });
});
