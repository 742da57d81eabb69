import { expect, test } from "vitest";
import type { Draft } from "../../../src/domain/listing/draft.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();
const WEEK = 7 * 24;

/** Olena begins a request. */
async function begun(answers: Partial<Draft> = { category: "other" }): Promise<Draft> {
  const { drafts } = product.useCases;
  return drafts.save({ ...(await drafts.open(await product.person("Olena"), "request")), ...answers });
}

const reminders = async ({ id, authorId }: Draft): Promise<number> =>
  (await product.owedTo(authorId)).filter(({ key }) => key === `draft:${id}:reminder`).length;

test("a draft that was begun and left alone is mentioned once, after a day", async () => {
  const draft = await begun();
  await product.passHours(23);
  expect(await reminders(draft)).toBe(0);
  await product.passHours(2);
  expect(await reminders(draft)).toBe(1);
  await product.passHours(WEEK);
  expect(await reminders(draft)).toBe(1);
});

test("the day counts from the last answer", async () => {
  const draft = await begun();
  await product.passHours(18);
  await product.useCases.drafts.save({ ...draft, category: "food" });
  await product.passHours(23);
  expect(await reminders(draft)).toBe(0);
  await product.passHours(24);
  expect(await reminders(draft)).toBe(1);
});

test("a reminder that falls due at night comes in the morning", async () => {
  const hours = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    hourCycle: "h23",
  });
  await product.passHours((23 - Number(hours.format(product.time.now())) + 24) % 24);
  const draft = await begun();
  await product.passHours(24 + 8);
  expect(await reminders(draft)).toBe(0);
  await product.passHours(2);
  expect(await reminders(draft)).toBe(1);
});

test("a request and an offer are mentioned once each", async () => {
  const request = await begun();
  const { drafts } = product.useCases;
  const offer = await drafts.save({ ...(await drafts.open(request.authorId, "offer")), category: "food" });
  await product.passHours(WEEK);
  expect([await reminders(request), await reminders(offer)]).toEqual([1, 1]);
});

test("an empty draft, a discarded one and one that was sent are not mentioned", async () => {
  const [empty, discarded] = [await begun({}), await begun()];
  await product.useCases.drafts.discard(discarded.id);
  const { authorId, draftId } = await product.submit(await product.person("Olena"), "request");
  await product.passHours(WEEK);
  const owed = await Promise.all(
    [empty.authorId, discarded.authorId, authorId].map((author) => product.owedTo(author)),
  );
  expect(draftId).toBeDefined();
  expect(owed.flat().filter(({ key }) => key.startsWith("draft:"))).toEqual([]);
});

test("a change that was begun and left is mentioned in its own words", async () => {
  const listing = await product.publish(await product.person("Olena"), "request");
  const draft = await product.useCases.drafts.edit(listing.id, listing.authorId, "details");
  if (!draft.ok) throw new Error(draft.code);
  await product.passHours(48);
  const told = (await product.owedTo(listing.authorId)).filter(({ key }) => key.startsWith("draft:"));
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining("Ваші зміни до оголошення")]);
});
