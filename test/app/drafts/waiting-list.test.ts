import { expect, test } from "vitest";
import { DE } from "../../support/languages.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();
const CHEMNITZ = { id: 2_940_132, name: "Chemnitz", point: { lat: 50.83, lon: 12.92 } };

/** A request that waits for somebody to look after Chemnitz. */
async function waiting(firstName: string) {
  const author = await product.person(firstName, "en");
  const draft = await product.useCases.drafts.open(author, "request");
  return product.useCases.drafts.save({
    ...draft,
    category: "other",
    answers: { details: "A bicycle" },
    waitsFor: CHEMNITZ,
  });
}

const found = async (name: string, lat: number, lon: number, chatId: number) => {
  const set = await product.useCases.communities.setUp({ name, center: { lat, lon }, language: DE, chatId });
  if (!set.ok) throw new Error(set.code);
  await product.passHours(1);
  return set.value;
};

test("whoever waits for a town is told once when a community looks after it, and not of others", async () => {
  const draft = await waiting("Olena");
  await found("Rostock", 54.09, 12.14, -100_601);
  const told = async () =>
    (await product.owedTo(draft.authorId)).filter(({ key }) => key.includes(":served:"));
  expect(await told()).toEqual([]);
  await found("Zwickau", 50.72, 12.5, -100_602);
  const [served, ...none] = await told();
  expect(none).toEqual([]);
  expect(served?.text).toContain("Zwickau looks after Chemnitz now");
  expect(served?.buttons).toEqual(["▶️ Go on"]);
});

test("a draft on the waiting list is not reminded of, and leaves the list once it has a place", async () => {
  const draft = await waiting("Iryna");
  await product.passHours(72);
  expect((await product.owedTo(draft.authorId)).filter(({ key }) => key.includes(":reminder"))).toEqual([]);
  const { waitsFor: _waits, ...placed } = draft;
  await product.useCases.drafts.save({
    ...placed,
    answers: { ...placed.answers, place: { communityId: product.leipzig.id } },
  });
  await found("Chemnitz", 50.83, 12.92, -100_603);
  expect((await product.owedTo(draft.authorId)).filter(({ key }) => key.includes(":served:"))).toEqual([]);
});
