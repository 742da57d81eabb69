import { expect, test } from "vitest";
import { HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();
const HOUR_MS = 3_600_000;

test("numbers say what waits, what is out, who was introduced, what nobody answers, and how long it takes", async () => {
  const { insights, proposals } = product.useCases;
  const stats = () => insights.stats([product.leipzig.id]);
  expect(await stats()).toEqual({
    waiting: 0,
    published: { offer: 0, request: 0 },
    introduced: 0,
    unmet: [],
    cases: {
      open: 0,
      withoutOwner: 0,
      closed: { dismissed: 0, settled: 0, "passed-on": 0, banned: 0 },
    },
  });
  const olena = await product.person("Olena");
  const jonas = await product.person("Jonas", "de");
  const submitted = await product.submit(olena, "request", SEEKS_ROOM);
  const since = product.time.now();
  product.time.setClock(2 * HOUR_MS);
  expect(await stats()).toMatchObject({ waiting: 1, oldestWaitingSince: since });
  const request = await product.decide(submitted);
  const offer = await product.publish(jonas, "offer", HAS_ROOM);
  await product.publish(olena, "request");
  expect(await stats()).toMatchObject({
    waiting: 0,
    published: { offer: 1, request: 2 },
    unmet: [
      { category: expect.any(String), requests: 1 },
      { category: expect.any(String), requests: 1 },
    ],
    decidedAfterMs: 0,
  });

  const proposed = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!proposed.ok) throw new Error(proposed.code);
  product.time.setClock(HOUR_MS);
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: proposed.value.id, person, answer: "accepted" });
  expect(await stats()).toMatchObject({
    introduced: 1,
    unmet: [{ category: "other", requests: 1 }],
    answeredAfterMs: HOUR_MS,
  });
  expect((await insights.stats([])).waiting).toBe(0);
});

test("a change that waits counts as waiting, since it was sent", async () => {
  const olena = await product.person("Olena");
  const published = await product.publish(olena, "request");
  product.time.setClock(HOUR_MS);
  const now = product.time.now();
  const revised = await product.change(published, { details: "Ein Fahrrad für Erwachsene" });
  expect(revised.pendingSince).toEqual(now);
  expect(await product.useCases.insights.stats([product.leipzig.id])).toMatchObject({
    waiting: 1,
    oldestWaitingSince: now,
  });
});

test("live listings are found by the words in them", async () => {
  const { insights } = product.useCases;
  const olena = await product.person("Olena");
  const { id } = await product.submit(olena, "request", { answers: { details: "Дитяче КРІСЛО для авто" } });
  const found = async (words: string) =>
    (await insights.search(product.leipzig.id, words)).map((one) => one.id);
  expect(await found("крісло авто")).toEqual([id]);
  expect(await found("крісло човен")).toEqual([]);
});

test("the log of a community says who did what, the newest first, page by page", async () => {
  const { insights } = product.useCases;
  const olena = await product.person("Olena");
  const { id } = await product.publish(olena, "request");
  const communities = [product.leipzig.id];
  const [last, before] = await insights.log({ communities, limit: 2 });
  expect(last).toMatchObject({ action: "approve", subject: `listing:${id}`, by: { name: "Katrin" } });
  expect(before).toMatchObject({ action: "submit", by: { name: "Olena" } });
  const [next] = await insights.log({ communities, limit: 1, after: last?.cursor ?? "" });
  expect(next).toEqual(before);
  expect(await insights.log({ communities: [], limit: 1 })).toEqual([]);
  const by = await insights.log({ by: KATRIN.id, action: "approve", limit: 100 });
  expect(by.length).toBeGreaterThan(0);
  expect(by.every(({ by: who }) => who.kind === "person" && who.id === KATRIN.id)).toBe(true);
  expect(await insights.log({ since: new Date(product.time.now().getTime() + 1), limit: 1 })).toEqual([]);
});
