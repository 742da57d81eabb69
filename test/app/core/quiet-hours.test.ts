import { describe, expect, test } from "vitest";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { NIGHT } from "../../../src/domain/shared/dates.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { proposalId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { GROUP, HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct, type Owed } from "../../support/product.ts";

const product = useProduct({ keepsListings: true });
const NEVER = { from: 0, until: 0 };

/** Lets the time come to an hour of the day in Leipzig, where summer time is two hours ahead of UTC. */
const waitUntil = (hour: number): Promise<void> =>
  product.passHours((hour - 2 - product.time.now().getUTCHours() + 48) % 24 || 24);

/** The hours until a message may be sent. */
const hoursOf = ({ notBefore }: Owed): number =>
  Math.max(0, (notBefore.getTime() - product.time.now().getTime()) / 3_600_000);

async function newest(person: PersonId, key: string): Promise<Owed> {
  const found = (await product.owedTo(person)).findLast((message) => message.key.includes(key));
  if (!found) throw new Error(`${key} is not owed`);
  return found;
}

interface Pair {
  readonly offer: Listing;
  readonly request: Listing;
}

/** Two listings that fit, published by day. */
async function pair(): Promise<Pair> {
  await waitUntil(12);
  const offer = await product.publish(await product.person("Jonas", "de"), "offer", HAS_ROOM);
  const request = await product.publish(await product.person("Olena"), "request", SEEKS_ROOM);
  return { offer, request };
}

async function propose({ offer, request }: Pair) {
  const made = await product.useCases.proposals.propose({
    offerId: offer.id,
    requestId: request.id,
    by: KATRIN,
  });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const answer = (id: string, person: PersonId, said: "accepted" | "declined") =>
  product.useCases.proposals.answer({ proposalId: proposalId(id), person, answer: said });

/** What the newest version of a listing's card says. */
const cardOf = async ({ id }: Listing): Promise<string> =>
  (await product.owedTo(GROUP)).findLast(({ text }) => text.includes(id))?.text ?? "";

test("a question waits for the end of each side's own quiet hours, and the cards say until when", async () => {
  const two = await pair();
  await product.useCases.people.chooseQuiet(two.offer.authorId, { from: 22, until: 10 });
  await product.useCases.people.chooseQuiet(two.request.authorId, NEVER);
  await waitUntil(23);
  await propose(two);
  expect(hoursOf(await newest(two.offer.authorId, ":offer"))).toBe(11);
  expect(hoursOf(await newest(two.request.authorId, ":request"))).toBe(0);
  for (const listing of [two.offer, two.request]) {
    expect(await cardOf(listing)).toContain("🌙 Die helfende Seite bekommt die Frage um 10:00");
    expect(await cardOf(listing)).not.toContain("🌙 Die suchende");
  }
  await product.useCases.people.chooseQuiet(two.offer.authorId, { from: 22, until: 7 });
  for (const listing of [two.offer, two.request])
    expect(await cardOf(listing)).toContain("🌙 Die helfende Seite bekommt die Frage um 07:00");
  await product.useCases.people.chooseQuiet(two.offer.authorId, NEVER);
  for (const listing of [two.offer, two.request]) expect(await cardOf(listing)).not.toContain("🌙");
  await product.useCases.people.chooseQuiet(two.offer.authorId, { from: 22, until: 10 });
});

test("a question that is over before the morning is not put at all", async () => {
  const two = await pair();
  await product.useCases.people.chooseQuiet(two.request.authorId, NEVER);
  await waitUntil(23);
  const { id } = await propose(two);
  expect((await answer(id, two.request.authorId, "declined")).ok).toBe(true);
  const question = (await product.owedTo(two.offer.authorId)).find(({ key }) => key.endsWith(":offer"));
  expect(question?.state).toBe("superseded");
});

test("whoever says the second yes is introduced at once, the other side in the morning", async () => {
  const two = await pair();
  const { id } = await propose(two);
  await answer(id, two.offer.authorId, "accepted");
  await waitUntil(23);
  await answer(id, two.request.authorId, "accepted");
  expect(hoursOf(await newest(two.request.authorId, ":end"))).toBe(0);
  expect(hoursOf(await newest(two.offer.authorId, ":end"))).toBe(9);
});

test("what moderators say about a listing does not wait for the morning", async () => {
  const author = await product.person("Olena");
  await waitUntil(23);
  await product.publish(author, "request");
  expect(hoursOf(await newest(author, ":approve"))).toBe(0);
});

test("what is held follows the quiet hours that somebody changes", async () => {
  const two = await pair();
  const { people, proposals } = product.useCases;
  await people.chooseQuiet(two.request.authorId, NEVER);
  await waitUntil(23);
  const { id } = await propose(two);
  const question = async (): Promise<Owed> => {
    const asked = (await product.owedTo(two.offer.authorId)).find(({ key }) => key.endsWith(":offer"));
    return asked ?? newest(two.offer.authorId, ":offer");
  };
  expect(hoursOf(await question())).toBe(9);
  await people.chooseQuiet(two.offer.authorId, { from: 22, until: 7 });
  expect(hoursOf(await question())).toBe(8);
  await people.chooseQuiet(two.offer.authorId, NEVER);
  expect(hoursOf(await question())).toBe(0);
  await people.chooseQuiet(two.offer.authorId, { from: 23, until: 9 });
  expect(hoursOf(await question())).toBe(10);
  // What is over is not owed again.
  await proposals.answer({ proposalId: proposalId(id), person: two.request.authorId, answer: "declined" });
  await people.chooseQuiet(two.offer.authorId, NEVER);
  expect((await question()).state).toBe("superseded");
  await people.chooseQuiet(two.offer.authorId, NIGHT);
});

test("a request for today or tomorrow reaches at night only helpers who allowed that, also then", async () => {
  const { people } = product.useCases;
  await waitUntil(12);
  const [willing, other] = [await product.person("Jonas", "de"), await product.person("Lena", "de")];
  const offers = [await product.publish(willing, "offer"), await product.publish(other, "offer")];
  await people.allowUrgent(willing, true);
  const seeker = await product.person("Olena");
  const needs = (urgency: string): Promise<Listing> =>
    product.publish(seeker, "request", { answers: { urgency, details: "Шукаємо ліки" } });
  const [soon, later] = [await needs("days"), await needs("week")];
  await waitUntil(23);
  for (const offer of offers) await propose({ offer, request: soon });
  expect(hoursOf(await newest(willing, ":offer"))).toBe(0);
  expect(hoursOf(await newest(other, ":offer"))).toBe(9);
  // The seeker is the one who waits for help: nobody needs them at night.
  expect(hoursOf(await newest(seeker, ":request"))).toBe(9);
  await people.allowUrgent(other, true);
  expect(hoursOf(await newest(other, ":offer"))).toBe(0);
  for (const offer of offers) await propose({ offer, request: later });
  expect(hoursOf(await newest(willing, ":offer"))).toBe(9);
});

test("a broadcast says how many wait until when, waits, and is dropped when the listing closes", async () => {
  const two = await pair();
  const awake = await product.publish(await product.person("Lena", "de"), "offer", HAS_ROOM);
  await product.useCases.people.chooseQuiet(awake.authorId, NEVER);
  await waitUntil(23);
  const { id, authorId } = two.request;
  const recipients = await product.useCases.broadcasts.audience(id);
  expect((await product.useCases.broadcasts.start(id, KATRIN)).ok).toBe(true);
  await product.passHours(0.1);
  expect(hoursOf(await newest(two.offer.authorId, `bc:${id}`))).toBeCloseTo(8.9);
  expect(hoursOf(await newest(awake.authorId, `bc:${id}`))).toBe(0);
  // The last of them is the helper of the first test, whose quiet hours end at ten.
  const waiting = recipients.ok ? recipients.value.count - 1 : 0;
  expect(await cardOf(two.request)).toMatch(
    new RegExp(`🌙 ${String(waiting)} Person(en)? ha(t|ben) gerade Ruhezeit.* bis 10:00`),
  );
  await product.useCases.listings.manage({
    listingId: id,
    by: personActor(authorId, { firstName: "Olena" }),
    action: "fulfil",
  });
  await product.passHours(1);
  expect((await newest(two.offer.authorId, `bc:${id}`)).state).toBe("superseded");
});

describe("where nobody has quiet hours but those who chose some, as in the playground", () => {
  const awake = useProduct({ night: NEVER });

  test("only they are asked in the morning", async () => {
    const [offerer, seeker] = [await awake.person("Jonas", "de"), await awake.person("Olena")];
    await awake.useCases.people.chooseQuiet(seeker, { from: 22, until: 10 });
    await awake.passHours((23 - 2 - awake.time.now().getUTCHours() + 24) % 24);
    const offer = await awake.publish(offerer, "offer", HAS_ROOM);
    const request = await awake.publish(seeker, "request", SEEKS_ROOM);
    const ids = { offerId: offer.id, requestId: request.id };
    expect(await awake.useCases.proposals.propose({ ...ids, by: KATRIN })).toMatchObject({ ok: true });
    const waits = async (person: PersonId): Promise<boolean> => {
      const asked = (await awake.owedTo(person)).find(({ key }) => key.startsWith("proposal"));
      return asked !== undefined && asked.notBefore > awake.time.now();
    };
    expect([await waits(offerer), await waits(seeker)]).toEqual([false, true]);
  });
});
