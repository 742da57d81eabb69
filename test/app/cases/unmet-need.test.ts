import { expect, test } from "vitest";
import type { Case } from "../../../src/domain/case/case.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { GROUP, HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();

const openAbout = async ({ id }: Listing): Promise<readonly Case[]> =>
  (await product.useCases.cases.waiting(product.leipzig.id)).filter(
    ({ parties: [party] }) => party?.listingId === id,
  );
/** The case that the clock has opened about a request that is four days old. */
async function unmet(listing: Listing): Promise<Case> {
  await product.passHours(4 * 24);
  const [one, ...more] = await openAbout(listing);
  if (!one || more.length > 0) throw new Error(`there are ${String(more.length + (one ? 1 : 0))} cases`);
  return one;
}
const publish = async (): Promise<Listing> =>
  product.publish(await product.person("Olena", "en"), "request", SEEKS_ROOM);
const on = ({ id }: Case) => ({ id, community: product.leipzig.id, by: KATRIN });
const cardOf = async ({ id }: Case) =>
  (await product.owedTo(GROUP)).findLast(({ key }) => key.startsWith(`case:${id}`));
const closed = async ({ id }: Case) => (await product.useCases.cases.view(id, product.leipzig.id))?.case;

test("a request without a taker becomes one case by itself, which moderators claim, note and close like others", async () => {
  const request = await publish();
  const { authorId } = request;
  const one = await unmet(request);
  const card = await cardOf(one);
  expect(card?.text).toContain("🆘 Noch keine Hilfe gefunden");
  expect(card?.text).toMatch(/: Seit der Veröffentlichung hat niemand zugesagt\./);
  expect(card?.buttons).toContain("📋 Karte des Eintrags");
  const audit = await product.audit.of(`case:${one.id}`);
  expect(audit.map(({ action, by }) => [action, by.kind])).toEqual([["open-case", "system"]]);

  const { cases } = product.useCases;
  await cases.claim(on(one));
  await cases.note({ ...on(one), text: "Asked the parish" });
  // What the person themselves asks for is added to it.
  expect(await cases.askForHelp(request.id, authorId)).toMatchObject({ value: { id: one.id } });
  expect((await cardOf(one))?.text).toMatch(/<b>Olena<\/b>: Bisher hat niemand zugesagt\. Die Person bittet/);
  await cases.close({ ...on(one), outcome: "passed-on" });
  expect((await product.owedTo(authorId)).at(-1)?.text).toMatch(/^📤 <b>The moderators have passed it on/);

  // Published anew after a change, it has had its case.
  const changed = await product.change(request, { details: "Quiet, please" });
  await product.decide(changed, { action: "approve" });
  await product.passHours(4 * 24);
  expect(await openAbout(request)).toEqual([]);
});

test("it closes by itself when somebody is introduced, and its author is told nothing more of it", async () => {
  const request = await publish();
  const one = await unmet(request);
  await product.useCases.cases.claim(on(one));
  const offer = await product.publish(await product.person("Jonas", "de"), "offer", HAS_ROOM);
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  for (const person of [offer.authorId, request.authorId]) {
    expect((await closed(one))?.status).toBe("open");
    await proposals.answer({ proposalId: made.value.id, person, answer: "accepted", shares: false });
  }
  expect(await closed(one)).toMatchObject({ status: "closed", closing: { why: "introduced" } });
  const card = await cardOf(one);
  expect(card?.text).toContain("🤝 Von selbst geschlossen");
  expect(card?.buttons).toEqual([]);
  expect(await product.useCases.cases.note({ ...on(one), text: "?" })).toMatchObject({ code: "case-closed" });
  const told = (await product.owedTo(request.authorId)).filter(({ key }) => key.startsWith("case:"));
  expect(told).toEqual([]);
  expect((await product.audit.of(`case:${one.id}`)).at(-1)).toMatchObject({
    action: "close-case",
    by: { kind: "system" },
  });
});

test.each([
  ["fulfil", "fulfilled", "🎉"],
  ["withdraw", "withdrawn", "↩️"],
] as const)("it closes by itself when the author ends the request: %s", async (action, why, sign) => {
  const request = await publish();
  const one = await unmet(request);
  const by = personActor(request.authorId, { firstName: "Olena" });
  await product.useCases.listings.manage({ listingId: request.id, by, action });
  expect((await closed(one))?.closing).toMatchObject({ why, outcome: "settled" });
  expect((await cardOf(one))?.text).toContain(`${sign} Von selbst geschlossen`);
});

test("it closes by itself when the request is taken down or its author is gone, and holds nothing of them then", async () => {
  const [down, left] = [await publish(), await publish()];
  await product.passHours(4 * 24);
  const [first] = await openAbout(down);
  const [second] = await openAbout(left);
  if (!first || !second) throw new Error("there are no cases");
  await product.useCases.moderation.takeDown({ listingId: down.id, by: KATRIN, reason: "duplicate" });
  expect((await closed(first))?.closing?.why).toBe("over");
  await product.useCases.privacy.forget(left.authorId);
  const after = await closed(second);
  expect(after?.status).toBe("closed");
  expect(JSON.stringify(after)).not.toContain(String(left.authorId));
});

test("the cases of many requests come by day and at most one an hour, and so do their reminders", async () => {
  const requests = [await publish(), await publish(), await publish()];
  await product.passHours(3 * 24 + (24 + 9 - product.time.now().getUTCHours()));
  const posted = async () =>
    (await product.owedTo(GROUP)).filter(
      ({ key, method, text }) =>
        key.startsWith("case:") && method === "sendMessage" && text.includes("🆘 Noch keine Hilfe"),
    ).length;
  const before = await posted();
  await product.passHours(1);
  expect((await posted()) - before).toBeLessThanOrEqual(1);
  await product.passHours(24);
  for (const request of requests) expect(await openAbout(request)).toHaveLength(1);
});

test("whoever needs help can be banned from its case, which the ban would end by itself", async () => {
  const request = await publish();
  const one = await unmet(request);
  const banned = await product.useCases.cases.ban({ ...on(one), party: 0, reason: "fraud" });
  expect(banned).toMatchObject({ value: { status: "closed", closing: { outcome: "banned" } } });
  expect(await closed(one)).toMatchObject({ status: "closed", closing: { outcome: "banned" } });
  expect(await openAbout(request)).toEqual([]);
});
