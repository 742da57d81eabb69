import { expect, test } from "vitest";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

test("somebody who blocked the bot is matched no longer, and whoever said yes to them is told", async () => {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  const { proposals, reachability, people, findMatches } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  await proposals.answer({ proposalId: made.value.id, person: olena, answer: "accepted" });

  await reachability.becameUnreachable(jonas);
  await reachability.becameUnreachable(jonas);

  expect(await people.find(jonas)).toMatchObject({ reachable: false });
  expect(await proposals.find(made.value.id)).toMatchObject({ status: "lapsed" });
  expect((await product.owedTo(olena)).filter(({ key }) => key.endsWith(":end"))).toHaveLength(1);
  expect((await findMatches(request)).map(({ offer: { id } }) => id)).not.toContain(offer.id);

  await reachability.cameBack(jonas);
  const by = { kind: "person", id: jonas, name: "Jonas" } as const;
  await product.useCases.listings.manage({ listingId: offer.id, by, action: "resume" });
  expect((await findMatches(request)).map(({ offer: { id } }) => id)).toContain(offer.id);
});
