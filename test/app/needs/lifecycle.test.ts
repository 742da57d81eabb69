import { beforeAll, expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { createNeedSteps, type NeedSteps } from "../../support/needs.ts";
import { KATRIN, ordinaryAnswers, useProduct } from "../../support/product.ts";

const product = useProduct();
let needs: NeedSteps;
beforeAll(() => {
  needs = createNeedSteps(product.useCases, product.leipzig, KATRIN);
});

const by = (id: PersonId) => ({ kind: "person", id, name: "" }) as const;

/** An organisation of a lead, a member and another one, and a need that the first member has posted. */
async function need() {
  const [lead, author, other] = [
    await product.person("Petra", "de"),
    await product.person("Mark", "de"),
    await product.person("Nina", "de"),
  ];
  const one = await needs.organisation(lead);
  for (const member of [author, other]) await needs.join(one, lead, member);
  return { lead, author, other, one, listing: await needs.publish(one.id, author, "request") };
}

const now = async (listing: Listing) => product.find(listing);

const told = async (chat: PersonId, what: string) =>
  (await product.owedTo(chat)).filter(({ key }) => key.includes(`:organisation-${what}:`));

test("its author and the leads manage a listing of an organisation, and nobody else does", async () => {
  const { drafts, listings } = product.useCases;
  const { lead, author, other, listing } = await need();
  const stranger = await product.person("Olena");
  const manage = (person: PersonId, action: "pause" | "resume") =>
    listings.manage({ listingId: listing.id, by: by(person), action });
  for (const person of [other, stranger]) {
    expect(await manage(person, "pause")).toMatchObject({ code: "not-yours" });
    expect(await listings.countTaken({ listingId: listing.id, by: by(person), taken: 1 })).toMatchObject({
      code: "not-yours",
    });
    expect(await listings.widen({ listingId: listing.id, by: by(person) })).toMatchObject({
      code: "not-yours",
    });
    expect(await drafts.edit(listing.id, person, "details")).toMatchObject({ code: "not-yours" });
  }
  expect(await manage(author, "pause")).toMatchObject({ ok: true });
  expect(await manage(lead, "resume")).toMatchObject({ value: { status: "published", authorId: author } });
  const draft = await drafts.edit(listing.id, lead, "details");
  if (!draft.ok) throw new Error(draft.code);
  const { changing: _changing, ...begun } = draft.value;
  await drafts.save({ ...begun, answers: { ...begun.answers, details: "Zwei Kinderfahrräder" } });
  expect(await drafts.submit(begun.id, lead)).toMatchObject({ value: { authorId: author, revision: {} } });
});

test("members see all of their organisation's listings, others none", async () => {
  const { listings } = product.useCases;
  const { other, one, listing } = await need();
  expect(await listings.ofOrganisation(one.id, other)).toMatchObject([{ id: listing.id }]);
  expect(await listings.ofOrganisation(one.id, await product.person("Olena"))).toEqual([]);
});

test("a lead hands a listing to another member: open questions end, introductions stay with whoever made them", async () => {
  const { listings, proposals } = product.useCases;
  const { lead, author, other, listing } = await need();
  const [first, second] = [await product.person("Jonas", "de"), await product.person("Jan", "de")];
  const [one, two] = [await product.publish(first, "offer"), await product.publish(second, "offer")];
  const pair = async (offer: Listing) => {
    const proposed = await proposals.propose({ offerId: offer.id, requestId: listing.id, by: KATRIN });
    if (!proposed.ok) throw new Error(proposed.code);
    return proposed.value.id;
  };
  const open = await pair(two);
  const made = await pair(one);
  for (const person of [first, author])
    await proposals.answer({ proposalId: made, person, answer: "accepted" });
  expect((await proposals.find(made))?.status).toBe("introduced");

  const give = (from: PersonId, to: PersonId) => listings.handOver({ listingId: listing.id, by: from, to });
  expect(await give(author, other)).toMatchObject({ code: "not-a-lead" });
  expect(await give(lead, first)).toMatchObject({ code: "not-a-member" });
  expect(await give(lead, other)).toMatchObject({ value: { authorId: other } });
  expect(await give(lead, other)).toMatchObject({ ok: true });
  expect(await proposals.find(open)).toMatchObject({ status: "lapsed", seekerId: author });
  expect(await proposals.find(made)).toMatchObject({ status: "introduced", seekerId: author });
  expect(await told(other, "handed")).toHaveLength(1);
  expect(await told(author, "taken")).toHaveLength(1);
  const again = await proposals.propose({ offerId: two.id, requestId: listing.id, by: KATRIN });
  expect(again).toMatchObject({ value: { id: open, seekerId: other } });
});

const WAYS = {
  leaves: ({ author, one }) => product.useCases.organisations.leave(one.id, author),
  "is removed": ({ lead, author, one }) => product.useCases.organisations.remove(one.id, lead, author),
  "blocks the bot": ({ author }) => product.useCases.reachability.becameUnreachable(author),
  "is banned": ({ author }) => product.useCases.bans.ban({ person: author, by: KATRIN, reason: "Spam" }),
  "deletes their data": ({ author }) => product.useCases.privacy.forget(author, by(author)),
} as const satisfies Readonly<Record<string, (of: Awaited<ReturnType<typeof need>>) => Promise<unknown>>>;

test.each(Object.entries(WAYS))(
  "a member %s: what they posted goes on with a lead, who is told",
  async (_way, go) => {
    const all = await need();
    const own = await product.publish(all.author, "offer", { answers: { details: "Nur meins" } });
    await go(all);
    await product.passHours(0);
    expect(await now(all.listing)).toMatchObject({ status: "published", authorId: all.lead });
    expect(await told(all.lead, "handed")).toHaveLength(1);
    expect((await product.find(own)).authorId).not.toBe(all.lead);
    const entries = await product.audit.of(`listing:${all.listing.id}`);
    expect(entries.filter(({ action }) => action === "hand-over")).toHaveLength(1);
  },
);

test("whoever leaves while they send a need leaves it to a lead", async () => {
  const { drafts, organisations } = product.useCases;
  for (let round = 0; round < 3; round += 1) {
    const { lead, author, one } = await need();
    const draft = await drafts.openFor(one.id, author, "offer");
    if (!draft.ok) throw new Error(draft.code);
    const { id } = await drafts.save({
      ...draft.value,
      category: "other",
      answers: ordinaryAnswers("offer", product.leipzig),
    });
    const [sent] = await Promise.all([drafts.submit(id, author), organisations.leave(one.id, author)]);
    await product.passHours(0);
    const all = await product.useCases.listings.ofOrganisation(one.id, lead);
    expect(all.map(({ authorId }) => authorId)).toEqual(sent.ok ? [lead, lead] : [lead]);
  }
});

test("a suspended organisation's listings are paused, what is approved meanwhile too, and all come back", async () => {
  const { listings, moderation, organisations, proposals } = product.useCases;
  const { author, one, listing } = await need();
  const waiting = await needs.submit(one.id, author, "request");
  const own = await needs.publish(one.id, author, "request");
  await listings.manage({ listingId: own.id, by: by(author), action: "pause" });
  if (!waiting.ok) throw new Error(waiting.code);
  const offer = await product.publish(await product.person("Jonas", "de"), "offer");
  const pair = await proposals.propose({ offerId: offer.id, requestId: listing.id, by: KATRIN });
  if (!pair.ok) throw new Error(pair.code);

  await organisations.decisions.suspend({ id: one.id, by: KATRIN, reason: "unfit" });
  await product.passHours(0);
  expect(await now(listing)).toMatchObject({ status: "paused", pausedForOrganisation: true });
  expect(await proposals.find(pair.value.id)).toMatchObject({ status: "lapsed" });
  expect(await told(author, "paused")).toHaveLength(1);
  expect(await listings.manage({ listingId: listing.id, by: by(author), action: "resume" })).toMatchObject({
    code: "not-verified",
  });
  const verdict = { action: "approve" } as const;
  await moderation.decide({ listingId: waiting.value.id, by: KATRIN, verdict });
  expect(await now(waiting.value)).toMatchObject({ status: "paused", pausedForOrganisation: true });

  await organisations.decisions.reinstate({ id: one.id, by: KATRIN });
  await product.passHours(0);
  expect(await now(listing)).toMatchObject({ status: "published", organisationName: one.answers.name });
  expect(await now(waiting.value)).toMatchObject({ status: "published" });
  expect((await now(waiting.value)).unannounced).toBeUndefined();
  expect(await now(own)).toMatchObject({ status: "paused" });
  expect(await told(author, "back")).toHaveLength(1);
});
