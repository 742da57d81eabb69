import { describe, expect, test } from "vitest";
import { BY_TEST } from "../support/commands/shapes.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import type { PersonId } from "../../src/domain/shared/ids.ts";
import { GROUP, KATRIN, OPERATOR, useProduct, type Owed } from "../support/product.ts";

const product = useProduct();
const APPROVE = "✅ Freigeben";
const MOVED = -100_999;

const rows = () =>
  product.store.connection.collection<{ _id: string; state: string; chatId: number; order: number }>(
    "outbox",
  );
/** As if everything that a chat is owed had been sent. */
const deliver = (chat: number) =>
  rows().updateMany({ chatId: chat, state: "owed" }, { $set: { state: "sent" } }, BY_TEST);
/** What a chat is still owed, in the order it goes out. */
const waitingFor = async (chat: number) =>
  (await product.owedTo(chat)).filter(({ state }) => state === "owed");
const showing = (messages: readonly Owed[], { id }: Listing) =>
  messages.filter(({ key }) => key.includes(`:${id}:`));
const decide = (listing: Listing, action: "approve" | "reject") =>
  product.useCases.moderation.decide({
    listingId: listing.id,
    by: KATRIN,
    verdict: action === "approve" ? { action } : { action, reason: "duplicate" },
  });
const own = (id: PersonId) => ({ kind: "person", id, name: "somebody" }) as const;
/** Closes whatever earlier tests left waiting or published. */
async function clear(): Promise<void> {
  for (const { id, authorId } of await product.useCases.listings.page({ status: "published", limit: 100 }))
    await product.useCases.listings.manage({ listingId: id, by: own(authorId), action: "withdraw" });
  for (let page; (page = await product.useCases.moderation.queue(product.leipzig.id));)
    await decide(page.card.listing, "reject");
  await deliver(GROUP);
  product.time.setClock(120_000);
}

describe("a card", () => {
  test("that is gone is posted again when it changes, once, and later changes go to the new one", async () => {
    await clear();
    const request = await product.submit(await product.person("Olena"), "request");
    await deliver(GROUP);
    const { moderation } = product.useCases;
    const key = `card:${request.id}:1`;
    await moderation.cardGone(key);
    await moderation.cardGone(key);
    const [again, ...more] = showing(await waitingFor(GROUP), request);
    expect(again).toMatchObject({ method: "sendMessage" });
    expect(again?.buttons).toContain(APPROVE);
    expect(more).toEqual([]);
    await deliver(GROUP);
    await decide(request, "approve");
    const edits = await rows()
      .find({ target: again?.key ?? "", state: "owed" }, BY_TEST)
      .toArray();
    expect(edits).toHaveLength(1);
  });

  test("of a closed listing is not posted again", async () => {
    const olena = await product.person("Olena");
    const request = await product.submit(olena, "request");
    await product.useCases.listings.manage({ listingId: request.id, by: own(olena), action: "withdraw" });
    await deliver(GROUP);
    await product.useCases.moderation.cardGone(`card:${request.id}:1`);
    expect(showing(await waitingFor(GROUP), request)).toEqual([]);
  });

  test("comes again with the reminder, with its buttons, before all other cards", async () => {
    await clear();
    const request = await product.submit(await product.person("Olena"), "request");
    await product.passHours(2);
    for (let count = 0; count < 5; count += 1) await product.submit(await product.person("Iryna"), "request");
    await product.passHours(1);
    const [first] = await waitingFor(GROUP);
    expect(first).toMatchObject({ method: "sendMessage" });
    expect(first?.text).toMatch(/^⏰/u);
    expect(first?.text).toContain(request.id);
    expect(first?.buttons).toContain(APPROVE);
    await deliver(GROUP);
    await decide(request, "approve");
    const edits = showing(await waitingFor(GROUP), request);
    // The first card and the reminder both say what was decided.
    expect(edits.map(({ method }) => method)).toEqual(["editMessageText", "editMessageText"]);
  });

  test("forgets neither introductions nor rejections, whatever becomes of the listing", async () => {
    await clear();
    const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
    const offer = await product.publish(jonas, "offer");
    const request = await product.publish(olena, "request");
    const { proposals, listings, drafts } = product.useCases;
    const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
    if (!made.ok) throw new Error(made.code);
    for (const person of [jonas, olena])
      await proposals.answer({ proposalId: made.value.id, person, answer: "accepted" });
    const cardNow = async () => showing(await waitingFor(GROUP), request).at(-1)?.text ?? "";
    for (const action of ["pause", "resume", "fulfil"] as const) {
      await listings.manage({ listingId: request.id, by: own(olena), action });
      expect(await cardNow()).toContain("🤝 Miteinander bekannt gemacht");
      expect(await cardNow()).toContain(offer.id);
    }
    const refused = await product.submit(olena, "request");
    await decide(refused, "reject");
    const copy = await drafts.copy(refused.id, olena);
    if (!copy.ok) throw new Error(copy.code);
    const sent = await drafts.submit(copy.value.id, olena);
    if (!sent.ok) throw new Error(sent.code);
    expect(showing(await waitingFor(GROUP), sent.value).at(-1)?.text).toContain(
      "Schon einmal abgelehnt von Katrin",
    );
  });

  test.each(["withdraw", "fulfil", "pause"] as const)(
    "suggests nothing that its author chose to %s",
    async (action) => {
      await clear();
      const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
      const offer = await product.publish(jonas, "offer", { answers: { details: `Rad ${action}` } });
      const request = await product.publish(olena, "request");
      const before = showing(await waitingFor(GROUP), request).at(-1);
      expect(before?.text).toContain(offer.id);
      expect(before?.buttons.some((caption) => caption.startsWith("🤝"))).toBe(true);
      await product.useCases.listings.manage({ listingId: offer.id, by: own(jonas), action });
      const after = showing(await waitingFor(GROUP), request).at(-1);
      expect(after?.text).not.toContain(offer.id);
      await product.useCases.listings.manage({ listingId: request.id, by: own(olena), action: "withdraw" });
    },
  );

  test("without a fit has the button that asks everybody", async () => {
    await clear();
    const request = await product.publish(await product.person("Olena"), "request", {
      category: "other",
      answers: { details: "Etwas ganz anderes" },
    });
    expect(showing(await waitingFor(GROUP), request).at(-1)?.buttons).toContain("📣 Nachricht an alle …");
  });
});

test("more than 15 listings within a minute: 15 cards, then a digest and the queue with all of them", async () => {
  await clear();
  const listings: Listing[] = [];
  for (let count = 0; count < 18; count += 1)
    listings.push(await product.submit(await product.person("Olena"), "request"));
  await product.passHours(0);
  const owed = await waitingFor(GROUP);
  expect(owed.filter(({ key }) => key.startsWith("card:"))).toHaveLength(15);
  const digests = owed.filter(({ key }) => key.startsWith("digest:"));
  expect(digests.map(({ method }) => method)).toEqual(["sendMessage", "editMessageText"]);
  expect(digests[0]?.text).toContain("18 Einträge warten");
  expect(digests[1]?.text).toContain("18 Einträge warten");
  const { queue } = product.useCases.moderation;
  const seen: string[] = [];
  let page = await queue(product.leipzig.id);
  while (page) {
    expect(page).toMatchObject({ at: seen.length + 1, waiting: 18 });
    seen.push(page.card.listing.id);
    page = page.next && (await queue(product.leipzig.id, page.next));
  }
  expect(seen).toEqual(listings.map(({ id }) => id));
  // What was decided gives its place to the next one.
  await decide(listings[1] as Listing, "approve");
  expect((await queue(product.leipzig.id, listings[1]?.id, 2))?.card.listing.id).toBe(listings[2]?.id);
});

describe("a group", () => {
  test("that refuses messages is told to the operators once, with the cure, and once when it takes them again", async () => {
    await clear();
    await product.useCases.people.meet({ id: OPERATOR, firstName: "Otto", languageTag: "uk" });
    await product.useCases.people.consent(OPERATOR);
    await deliver(OPERATOR);
    await product.submit(await product.person("Olena"), "request");
    const { moderation } = product.useCases;
    const told = async () => (await waitingFor(OPERATOR)).map(({ text }) => text);
    await moderation.groupRefuses(GROUP, "no-rights");
    await moderation.groupRefuses(GROUP, "not-a-member");
    expect(await moderation.groupsRefusing()).toEqual([GROUP]);
    expect(await told()).toEqual([
      expect.stringMatching(
        /Лейпциг:<.b> бот не може писати.*зробіть його адміністратором.*Чекає 1 картка/su,
      ),
    ]);
    await moderation.groupTakes(GROUP);
    await moderation.groupTakes(GROUP);
    expect((await told()).slice(1)).toEqual([expect.stringContaining("знову доступна")]);
    product.time.setClock(1_000);
    await moderation.groupRefuses(GROUP, "topic-closed");
    expect((await told()).slice(2)).toEqual([expect.stringContaining("тему для карток закрито")]);
    await moderation.groupTakes(GROUP);
  });

  test("that is nobody's moderation group concerns no operator", async () => {
    const before = await product.owedTo(OPERATOR);
    await product.useCases.moderation.groupRefuses(-5, "not-a-member");
    expect(await product.owedTo(OPERATOR)).toEqual(before);
  });

  test("that has moved gets the cards of all that waits, the sent ones and the unsent ones, once each", async () => {
    await clear();
    const sent = await product.submit(await product.person("Olena"), "request");
    await deliver(GROUP);
    const unsent = await product.submit(await product.person("Olena"), "request");
    const { communities, moderation } = product.useCases;
    await communities.moveChat(GROUP, MOVED);
    await moderation.groupMoved(GROUP, MOVED);
    await moderation.groupMoved(GROUP, MOVED);
    const there = await waitingFor(MOVED);
    expect(showing(there, sent).map(({ buttons }) => buttons.includes(APPROVE))).toEqual([true]);
    expect(showing(there, unsent).map(({ buttons }) => buttons.includes(APPROVE))).toEqual([true]);
    expect(showing(await waitingFor(GROUP), unsent)).toEqual([]);
    await deliver(MOVED);
    await communities.moveChat(MOVED, GROUP);
    await moderation.groupMoved(MOVED, GROUP);
  });

  test("whose topic was deleted gets its cards without a topic, and operators hear of it", async () => {
    await clear();
    const { communities, moderation } = product.useCases;
    const { name, center, language } = product.leipzig;
    await communities.setUp({ name, center, language, chatId: GROUP, threadId: 77 });
    const request = await product.submit(await product.person("Olena"), "request");
    await deliver(GROUP);
    const heard = (await product.owedTo(OPERATOR)).length;
    await moderation.topicGone(GROUP, 77);
    await moderation.topicGone(GROUP, 77);
    const [again, ...more] = await rows()
      .find({ chatId: GROUP, state: "owed", method: "sendMessage" }, BY_TEST)
      .toArray();
    expect(again?._id).toContain(request.id);
    expect(again).not.toHaveProperty("threadId");
    expect(more).toEqual([]);
    expect((await product.owedTo(OPERATOR)).length).toBe(heard + 1);
    expect((await communities.find(product.leipzig.id))?.moderationThreadId).toBeUndefined();
  });
});
