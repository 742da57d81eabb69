import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { proposalId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { GROUP, HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct, type Owed } from "../../support/product.ts";

const product = useProduct();
const DAY = 24;

/** The messages to somebody whose effect key has this in it. */
const told = async (person: PersonId, part: string): Promise<readonly Owed[]> =>
  (await product.owedTo(person)).filter(({ key }) => key.includes(part));

const by = (author: PersonId) => personActor(author, { firstName: "Olena" });

const manage = ({ id, authorId }: Listing, action: "pause" | "resume" | "fulfil") =>
  product.useCases.listings.manage({ listingId: id, by: by(authorId), action });

/** Olena's question to Jonas and back: a proposal for both. */
async function proposed(): Promise<{ offer: Listing; request: Listing; id: string }> {
  const offer = await product.publish(await product.person("Jonas", "de"), "offer", HAS_ROOM);
  const request = await product.publish(await product.person("Olena"), "request", SEEKS_ROOM);
  const pair = { offerId: offer.id, requestId: request.id, by: KATRIN };
  const made = await product.useCases.proposals.propose(pair);
  if (!made.ok) throw new Error(made.code);
  return { offer, request, id: made.value.id };
}

test("the author of a request without a taker hears after one day and after three, and moderators have a case", async () => {
  const request = await product.publish(await product.person("Olena", "en"), "request");
  await product.passHours(23);
  expect(await told(request.authorId, ":waiting:")).toEqual([]);
  await product.passHours(2);
  const [first, ...none] = await told(request.authorId, ":waiting:");
  expect(none).toEqual([]);
  expect(first?.text).toContain("up for a day, and nobody has said yes yet");
  expect(first?.text).toContain("So far nothing fits.");
  expect(first?.buttons).toEqual(["🔎 Look up to 80 km away", "⏳ Keep waiting", "✏️ Change"]);
  await product.passHours(2 * DAY);
  const second = (await told(request.authorId, ":waiting:"))[1];
  expect(second?.text).toContain("up for 3 days");
  expect(second?.text).toContain("asking the moderators to look for help as well");
  const cases = (await product.useCases.cases.waiting(product.leipzig.id)).filter(
    ({ parties: [party] }) => party?.listingId === request.id,
  );
  expect(cases).toMatchObject([{ kind: "unmet-need", statements: [{ reason: "unmet" }] }]);
  await product.passHours(3 * DAY);
  expect(await told(request.authorId, ":waiting:")).toHaveLength(2);
});

test("nobody who has a taker, or is done or paused, is told that nobody has said yes", async () => {
  const { request, offer, id } = await proposed();
  const answer = await product.useCases.proposals.answer({
    proposalId: proposalId(id),
    person: offer.authorId,
    answer: "accepted",
  });
  expect(answer.ok).toBe(true);
  const done = await product.publish(await product.person("Iryna"), "request");
  await manage(done, "fulfil");
  const paused = await product.publish(await product.person("Olha"), "request");
  await manage(paused, "pause");
  const offered = await product.publish(await product.person("Lena"), "offer");
  await product.passHours(DAY + 1);
  for (const { authorId } of [request, done, paused, offered])
    expect(await told(authorId, ":waiting:")).toEqual([]);
});

test("a status says how many have been asked, and offers no wider search twice", async () => {
  const { request } = await proposed();
  const other = await product.publish(await product.person("Mira", "en"), "request");
  await product.useCases.listings.widen({ listingId: other.id, by: by(other.authorId) });
  await product.passHours(DAY + 1);
  const [asked] = await told(request.authorId, ":waiting:");
  expect(asked?.text).toContain("Ми запитали 1 людину");
  const [widened] = await told(other.authorId, ":waiting:");
  expect(widened?.buttons).toEqual(["⏳ Keep waiting", "✏️ Change"]);
});

test("a status waits for the end of the author's quiet hours", async () => {
  const olena = await product.person("Olena");
  const hour = (at: Date): number => at.getUTCHours();
  await product.passHours((21 - hour(product.time.now()) + 24) % 24);
  const request = await product.publish(olena, "request");
  await product.passHours(DAY + 1);
  expect(await told(request.authorId, ":waiting:")).toEqual([]);
  await product.passHours(12);
  expect(await told(request.authorId, ":waiting:")).toHaveLength(1);
});

test("whoever said yes hears a day later that the other side is silent, once", async () => {
  const { offer, request, id } = await proposed();
  await product.useCases.proposals.answer({
    proposalId: proposalId(id),
    person: offer.authorId,
    answer: "accepted",
  });
  await product.passHours(DAY + 12);
  const [silent, ...none] = await told(offer.authorId, "other-silent");
  expect(none).toEqual([]);
  expect(silent?.text).toContain("wir haben sie gerade erinnert");
  expect(silent?.text).toContain("in 2 Tagen");
  expect(await told(request.authorId, "other-silent")).toEqual([]);
  await product.passHours(3 * DAY);
  expect(await told(offer.authorId, "other-silent")).toHaveLength(1);
  expect((await told(offer.authorId, `:end`))[0]?.text).toContain("hat nicht geantwortet");
});

test("an author who waits for the moderators is told so after a day", async () => {
  const waiting = await product.submit(await product.person("Olena", "en"), "request");
  const decided = await product.publish(await product.person("Iryna", "en"), "request");
  await product.passHours(DAY + 12);
  const [pending] = await told(waiting.authorId, "still-pending");
  expect(pending?.text).toContain("more than 24 hours");
  expect(await told(decided.authorId, "still-pending")).toEqual([]);
});

test("a paused listing is asked about after a month, and then left alone", async () => {
  const offer = await product.publish(await product.person("Jonas", "en"), "offer");
  await manage(offer, "pause");
  await product.passHours(20 * DAY);
  await manage(offer, "resume");
  await manage(offer, "pause");
  await product.passHours(29 * DAY);
  expect(await told(offer.authorId, "still-paused")).toEqual([]);
  await product.passHours(2 * DAY);
  const [asked] = await told(offer.authorId, "still-paused");
  expect(asked?.text).toContain("paused for 30 days");
  expect(asked?.buttons).toEqual(["✅ Yes, still valid", "🎉 Done", "↩️ Withdraw"]);
  await product.passHours(40 * DAY);
  expect(await told(offer.authorId, "still-paused")).toHaveLength(1);
  expect((await product.find(offer)).status).toBe("paused");
});

test("a question that is not answered is asked again after three days and ends the listing after fourteen", async () => {
  const asked = await product.submit(await product.person("Olena", "en"), "request");
  await product.decide(asked, { action: "request-changes", question: "Which size?" });
  const answered = await product.submit(await product.person("Iryna", "en"), "request");
  await product.decide(answered, { action: "request-changes", question: "Which size?" });
  await product.change(answered, { details: "Size 38" });
  await product.passHours(3 * DAY + 12);
  const [reminder] = await told(asked.authorId, ":reminder");
  expect(reminder?.text).toContain("Which size?");
  expect(reminder?.text).toContain("within 11 days");
  expect(reminder?.buttons).toEqual(["✏️ Answer or change"]);
  await product.passHours(11 * DAY);
  expect((await product.find(asked)).status).toBe("expired");
  const [expired] = await told(asked.authorId, ":expired");
  expect(expired?.text).toContain("not answered for 14 days");
  expect(expired?.buttons).toEqual(["✏️ Change and send again"]);
  expect((await product.find(answered)).status).toBe("pending");
  expect(await told(answered.authorId, ":question:")).toEqual([]);
});

test("an unanswered question about a change ends the change, not the listing", async () => {
  const offer = await product.publish(await product.person("Jonas", "en"), "offer");
  const changed = await product.change(offer, { details: "Zwei Fahrräder" });
  await product.decide(changed, { action: "request-changes", question: "Both?" });
  await product.passHours(13 * DAY);
  await product.useCases.listings.manage({ listingId: offer.id, by: by(offer.authorId), action: "renew" });
  await product.passHours(2 * DAY);
  const after = await product.find(offer);
  expect(after.status).toBe("published");
  expect(after.revision).toBeUndefined();
  expect((await told(offer.authorId, ":expired"))[0]?.text).toContain("The listing stays as it was.");
});

test("moderators are not reminded at night", async () => {
  const hour = product.time.now().getUTCHours();
  await product.passHours((20 - hour + 24) % 24);
  const waiting = await product.submit(await product.person("Olena"), "request");
  const reminders = async () =>
    (await product.owedTo(GROUP)).filter(({ text }) => text.includes("⏰") && text.includes(waiting.id));
  await product.passHours(8);
  expect(await reminders()).toEqual([]);
  await product.passHours(6);
  expect(await reminders()).toHaveLength(1);
});
