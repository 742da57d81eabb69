import { expect, test } from "vitest";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import { createCatalogue } from "../../../src/domain/category/catalogue.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const ours = await loadCatalogue();
/** Ours, but that the category `other` is about minors. */
const catalogue = createCatalogue(
  ours.categories.map((category) => (category.slug === "other" ? { ...category, tier: 3 } : category)),
);
const product = useProduct({ catalogue });
const OTTO = { ...KATRIN, id: personId(4_900_002), name: "Otto" };

test("where minors are concerned nobody private is introduced, and the author of a listing is told so", async () => {
  const { proposals, moderation } = product.useCases;
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.submit(jonas, "offer");
  const request = await product.submit(olena, "request");
  const told = async () =>
    (await product.owedTo(olena)).filter(({ text }) => text.includes("Тут допомагають організації"));
  for (const by of [KATRIN, OTTO]) {
    expect(await told()).toEqual([]);
    for (const { id } of [offer, request])
      await moderation.decide({ listingId: id, by, verdict: { action: "approve" } });
  }
  expect(await product.find(request)).toMatchObject({ status: "published" });
  expect(await told()).toHaveLength(1);
  expect(await product.useCases.cases.waiting(product.leipzig.id)).toMatchObject([
    { kind: "unmet-need", parties: [{ person: jonas, listingId: offer.id }] },
    { kind: "unmet-need", parties: [{ person: olena, listingId: request.id }] },
  ]);
  const card = (await product.owedTo(GROUP)).findLast(({ text }) => text.includes("Organisation"));
  expect(card?.text).toContain("Es geht um Kinder oder Dokumente: eine Organisation wird gebraucht");

  const pair = { offerId: offer.id, requestId: request.id, by: KATRIN };
  expect(await proposals.propose(pair)).toEqual({ ok: false, code: "through-organisations" });
  expect(await proposals.volunteer(request.id, jonas)).toEqual({ ok: false, code: "through-organisations" });
  expect(await proposals.page({ listing: request.id, limit: 5 })).toEqual([]);
});

test("a listing that needs two is free again after the first approval, for another moderator", async () => {
  const { claim, decide } = product.useCases.moderation;
  const { id: listingId } = await product.submit(await product.person("Jonas", "de"), "offer");
  const card = async () => (await product.owedTo(GROUP)).findLast(({ key }) => key.includes(listingId))?.text;
  await claim({ listingId, by: KATRIN });
  expect(await card()).toContain("Katrin sieht es sich an");
  const first = await decide({ listingId, by: KATRIN, verdict: { action: "approve" } });
  expect(first).toMatchObject({ ok: true, value: { status: "pending" } });
  expect(await card()).not.toContain("sieht es sich an");
  expect(await claim({ listingId, by: KATRIN })).toEqual({
    ok: false,
    code: "second-approval-needs-another",
  });
  expect(await claim({ listingId, by: OTTO })).toMatchObject({ ok: true });
});
