import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../../../src/domain/shared/actor.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { GROUP, KATRIN, OPERATOR, useProduct } from "../../support/product.ts";

const product = useProduct();
let maria: Extract<Actor, { kind: "person" }>;

beforeAll(async () => {
  const id = await product.person("Maria", "uk");
  maria = { kind: "person", id, name: "Maria" };
  await product.useCases.people.meet({ id: OPERATOR, firstName: "Otto", languageTag: "en" });
  await product.useCases.people.consent(OPERATOR);
});

const submit = async (): Promise<Listing> => product.submit(await product.person("Olena", "en"), "request");
const on = ({ id }: Pick<Listing, "id">, by: Actor = KATRIN) => ({ listingId: id, by });
/** All that says something of the listing in a chat: its card, the card's edits and reminders. */
const said = async ({ id }: Pick<Listing, "id">, chat: number = GROUP) =>
  (await product.owedTo(chat)).filter(({ key }) => key.includes(id));
const remindersOf = async (listing: Listing, chat: number = GROUP) =>
  (await said(listing, chat)).filter(({ key }) => key.startsWith("unanswered:"));
const escalations = async () =>
  (await product.owedTo(OPERATOR)).filter(({ key }) => key.startsWith("unanswered:"));
/** Noon in Leipzig, so that no reminder waits for the morning. */
const untilNoon = () => product.passHours((24 + 11 - product.time.now().getUTCHours()) % 24);

test("of two moderators who claim a listing one has it; the other neither decides nor gives it back, but may take it over", async () => {
  const listing = await submit();
  const { claim, decide, release, takeOver } = product.useCases.moderation;
  const claims = await Promise.all([claim(on(listing)), claim(on(listing, maria))]);
  expect(claims.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual(["ok", "taken"]);
  const [owner, other] = claims[0].ok ? [KATRIN, maria] : [maria, KATRIN];
  const card = (await said(listing)).at(-1);
  expect(card?.method).toBe("editMessageText");
  expect(card?.text).toContain(`🙋 ${owner.name} sieht es sich an, bis `);
  expect(card?.buttons).toEqual([
    "✅ Freigeben",
    "🚫 Ablehnen …",
    "✏️ Um Änderung bitten",
    "↩️ Zurückgeben",
    "🔁 Übernehmen",
  ]);
  const approve = { verdict: { action: "approve" } } as const;
  expect(await decide({ ...on(listing, other), ...approve })).toEqual({ ok: false, code: "taken" });
  expect(await release(on(listing, other))).toEqual({ ok: false, code: "taken" });

  expect(await takeOver(on(listing, other))).toMatchObject({ value: { claim: { by: other } } });
  expect(await decide({ ...on(listing, owner), ...approve })).toEqual({ ok: false, code: "taken" });
  expect(await decide({ ...on(listing, other), ...approve })).toMatchObject({ ok: true });
  const decided = await product.find(listing);
  expect(decided.claim).toBeUndefined();
  expect(await claim(on(listing))).toEqual({ ok: false, code: "already-decided" });
  const acts = (await product.audit.of(`listing:${listing.id}`)).map(({ action }) => action);
  expect(acts).toEqual(["submit", "claim", "take-over", "approve"]);
});

test("whoever a listing is taken over from is told so, once", async () => {
  const listing = await submit();
  const { claim, takeOver } = product.useCases.moderation;
  await claim(on(listing, maria));
  await takeOver(on(listing));
  await takeOver(on(listing));
  const told = (await product.owedTo(maria.id)).filter(({ key }) => key.includes(listing.id));
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringContaining("🔁 Katrin перебирає на себе оголошення, яке розглядали Ви (Leipzig): "),
  ]);
});

test("a claim ends after two hours without a message; then the clock begins anew, once", async () => {
  await untilNoon();
  const listing = await submit();
  const before = (await escalations()).length;
  await product.passHours(1);
  await product.useCases.moderation.claim(on(listing));
  await product.passHours(1.5);
  // Two and a half hours old, and somebody looks after it.
  expect(await remindersOf(listing)).toEqual([]);
  await product.passHours(0.6);
  expect((await said(listing)).at(-1)?.text).not.toContain("sieht es sich an");
  expect((await said(listing)).at(-1)?.buttons).toContain("🙋 Ich kümmere mich");
  expect(await remindersOf(listing)).toEqual([]);
  await product.passHours(2);
  expect(await remindersOf(listing)).toHaveLength(1);
  await product.passHours(7);
  // Twelve hours old: nobody has had it for nine of them.
  expect(await escalations()).toHaveLength(before);
  await product.passHours(3);
  expect(await escalations()).toHaveLength(before + 1);
  await product.passHours(30);
  expect(await remindersOf(listing)).toHaveLength(1);
  expect(await escalations()).toHaveLength(before + 1);
});

test("a listing that was reminded of, claimed and given back is reminded of again", async () => {
  await untilNoon();
  const listing = await submit();
  await product.passHours(2.1);
  expect(await remindersOf(listing)).toHaveLength(1);
  const { claim, release } = product.useCases.moderation;
  await claim(on(listing));
  await product.passHours(1);
  expect(await claim(on(listing))).toMatchObject({ ok: true });
  await product.passHours(1.5);
  expect(await release(on(listing))).toMatchObject({ ok: true });
  // There is nothing to give back any more.
  const { version } = await product.find(listing);
  expect(await release(on(listing))).toMatchObject({ value: { version } });
  await product.passHours(1.9);
  expect(await remindersOf(listing)).toHaveLength(1);
  await product.passHours(0.2);
  expect(await remindersOf(listing)).toHaveLength(2);
});

test("a claim ends with what it was about: a newer text, a withdrawal, or a moderator who is forgotten", async () => {
  const { claim } = product.useCases.moderation;
  const changed = await submit();
  await claim(on(changed));
  const again = await product.change(changed, { details: "A bigger one" });
  expect(again.submission).toBe(2);
  expect(again.claim).toBeUndefined();

  const withdrawn = await submit();
  await claim(on(withdrawn));
  const by = { kind: "person", id: withdrawn.authorId, name: "Olena" } as const;
  await product.useCases.listings.manage({ listingId: withdrawn.id, by, action: "withdraw" });
  expect((await product.find(withdrawn)).claim).toBeUndefined();

  const taken = await submit();
  const leaver = await product.person("Ivan", "uk");
  await claim(on(taken, { kind: "person", id: personId(leaver), name: "Ivan" }));
  await product.useCases.privacy.forget(leaver);
  expect((await product.find(taken)).claim).toBeUndefined();
});

test("whoever decides with a key of the admin API is not held up by a claim", async () => {
  const listing = await submit();
  await product.useCases.moderation.claim(on(listing));
  const by = { kind: "api", id: "key", name: "Town hall" } as const;
  const decided = await product.useCases.moderation.decide({
    listingId: listing.id,
    by,
    verdict: { action: "approve" },
  });
  expect(decided).toMatchObject({ ok: true, value: { status: "published" } });
});
