import { expect, test } from "vitest";
import { isReachable } from "../../../src/domain/person/person.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const SEARCH = { kind: "offer", category: "other" } as const;

test("a banned person leaves every list, is told kindly, and can be let in again", async () => {
  const { bans, browse, findMatches, moderation, proposals, people, listings } = product.useCases;
  const jonas = await product.person("Jonas", "de");
  const olena = await product.person("Olena");
  const offer = await product.publish(jonas, "offer");
  const waiting = await product.submit(jonas, "offer");
  const request = await product.publish(olena, "request");
  const pair = { offerId: offer.id, requestId: request.id, by: KATRIN };
  const proposed = await proposals.propose(pair);
  const about = { person: jonas, by: KATRIN, community: product.leipzig.id };

  for (const _repeat of [1, 2])
    expect(await bans.ban({ ...about, reason: "abuse" })).toMatchObject({
      ok: true,
      value: { ban: { reason: "abuse" } },
    });

  expect(isReachable(await people.find(jonas))).toBe(false);
  expect(await browse.find(SEARCH, olena)).toEqual([]);
  expect(await browse.open(offer.id, KATRIN.id)).toBeUndefined();
  expect((await browse.counts("offer", olena)).get("other")).toBeUndefined();
  expect(await findMatches(request)).toEqual([]);
  expect(proposed.ok && (await proposals.find(proposed.value.id))?.status).toBe("lapsed");
  expect(await proposals.propose(pair)).toMatchObject({ ok: false });
  expect((await moderation.queue(product.leipzig.id))?.card.listing.id).not.toBe(waiting.id);
  for (const { id } of [offer, waiting])
    expect(await listings.find(id)).toMatchObject({ status: "removed", decision: { reason: "banned" } });
  const card = (await product.owedTo(GROUP)).findLast(({ key }) => key.startsWith(`card:${offer.id}:edit`));
  expect(card?.text).toContain("Grund: Die Person wurde gesperrt");
  const told = (await product.owedTo(jonas)).filter(({ text }) => text.includes("nicht mitmachen"));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain("beleidigt oder bedroht");

  for (const _repeat of [1, 2])
    expect(await bans.unban(about)).toMatchObject({
      ok: true,
      value: expect.not.objectContaining({ ban: {} }),
    });
  expect(isReachable(await people.find(jonas))).toBe(true);
  expect((await product.owedTo(jonas)).at(-1)?.text).toContain("Schön, dass Sie wieder da sind");
  expect((await product.publish(jonas, "offer")).status).toBe("published");
  const [read] = [await bans.profile(about)];
  expect(read).toMatchObject({ ok: true, value: { live: 1, rejected: 2, introduced: 0 } });
  expect((await product.audit.of(`person:${String(jonas)}`)).map(({ action }) => action)).toEqual([
    "ban",
    "unban",
    "read",
  ]);
});

test("moderators reach only people who have written in their community", async () => {
  const { bans, communities } = product.useCases;
  const olena = await product.person("Olena");
  const about = { person: olena, by: KATRIN, community: product.leipzig.id };
  const nobody = { ok: false, code: "person-not-found" };
  expect(await bans.ban({ ...about, reason: "other" })).toEqual(nobody);
  expect(await bans.profile(about)).toEqual(nobody);
  await product.publish(olena, "request");
  const halle = await communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: product.leipzig.language,
    chatId: -7,
  });
  if (!halle.ok) throw new Error(halle.code);
  expect(await bans.ban({ ...about, community: halle.value.id, reason: "other" })).toEqual(nobody);
  expect(await bans.profile({ person: personId(1), by: KATRIN })).toEqual(nobody);
  expect(await bans.profile(about)).toMatchObject({ ok: true });
});

test("a ban is lifted by the moderators who decided it, or by an operator, and by nobody else", async () => {
  const { bans, communities, people, privacy } = product.useCases;
  const olena = await product.person("Olena");
  await product.publish(olena, "request");
  const leipzig = { person: olena, by: KATRIN, community: product.leipzig.id };
  const dresden = await communities.setUp({
    name: "Dresden",
    center: { lat: 51.05, lon: 13.74 },
    language: product.leipzig.language,
    chatId: -8,
  });
  if (!dresden.ok) throw new Error(dresden.code);
  const refused = { ok: false, code: "banned-elsewhere" };

  // Both communities have a listing of hers.
  await product.store.connection
    .collection("listings")
    .insertOne(
      { ...(await rowOf(olena)), _id: "dresden00001", communityId: dresden.value.id } as never,
      BY_TEST,
    );
  const elsewhere = { ...leipzig, community: dresden.value.id };
  expect(await bans.ban({ ...leipzig, reason: "fraud" })).toMatchObject({ ok: true });
  expect(await bans.unban(elsewhere)).toEqual(refused);
  expect(await people.find(olena)).toMatchObject({ ban: { community: product.leipzig.id } });
  expect(await bans.unban(leipzig)).toMatchObject({ ok: true });
  expect(await bans.unban(elsewhere)).toMatchObject({ ok: true });

  // An operator's ban is lifted by operators.
  await bans.ban({ person: olena, by: KATRIN, reason: "fraud" });
  expect(await bans.unban(leipzig)).toEqual(refused);
  expect(await bans.unban({ person: olena, by: KATRIN })).toMatchObject({ ok: true });

  // Whose it was is known after the person's data were deleted.
  await bans.ban({ ...leipzig, reason: "fraud" });
  await privacy.forget(olena);
  await people.meet({ id: olena, firstName: "Olena" });
  await people.consent(olena);
  expect(await people.find(olena)).toMatchObject({ ban: { community: product.leipzig.id } });
});

const rowOf = async (authorId: number) =>
  product.store.connection.collection("listings").findOne({ authorId }, BY_TEST);

test("deleting one's data does not lift a ban, and leaves nothing that names anybody", async () => {
  const { bans, people, privacy } = product.useCases;
  const ivan = await product.person("Ivan");
  await bans.ban({ person: ivan, by: KATRIN, reason: "fraud" });
  expect(await privacy.exportOf(ivan)).toMatchObject({ you: { banned: { reason: "fraud" } } });
  await privacy.forget(ivan);
  expect(await people.find(ivan)).toBeUndefined();
  expect(await product.audit.of(`person:${String(ivan)}`)).toEqual([]);
  await people.meet({ id: ivan, firstName: "Ivan" });
  await people.consent(ivan);
  expect(await people.find(ivan)).toMatchObject({ ban: { reason: "fraud" } });
  await bans.unban({ person: ivan, by: KATRIN });
  await privacy.forget(ivan);
  await people.meet({ id: ivan, firstName: "Ivan" });
  await people.consent(ivan);
  expect(await people.find(ivan)).not.toHaveProperty("ban");
});
