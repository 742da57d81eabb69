import { describe, expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import type { OwnerAction } from "../../../src/app/listings/manage-listing.ts";
import { GROUP, HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();

const seeker = () => product.person("Olena");
const published = async (): Promise<Listing> => product.publish(await seeker(), "request", SEEKS_ROOM);
const pending = async (): Promise<Listing> => product.submit(await seeker(), "request", SEEKS_ROOM);

/** The author wants to bring a dog instead of the cat: a change that moderators have to see. */
const bringDog = (listing: Listing): Promise<Listing> => product.change(listing, { bringing: "dog" });

const manage = ({ id: listingId, authorId }: Listing, action: OwnerAction) =>
  product.useCases.listings.manage({ listingId, by: personActor(authorId, { firstName: "Olena" }), action });

/** Katrin approves what a card of an earlier submission shows. */
const approveOld = ({ id: listingId, submission }: Listing) =>
  product.useCases.moderation.decide({ listingId, by: KATRIN, verdict: { action: "approve" }, submission });

/** Messages to the moderators that begin with a listing's card or edit it. */
const cards = async ({ id }: Listing, method: string) =>
  (await product.owedTo(GROUP)).filter((m) => m.method === method && m.key.startsWith(`card:${id}:`));

const toldOf = async ({ id, authorId }: Listing, event: string): Promise<number> =>
  (await product.owedTo(authorId)).filter(({ key }) => key.startsWith(`listing:${id}:${event}:`)).length;

describe("a change of substance to a published listing", () => {
  test("waits on a card of its own while the approved version stays up and is matched", async () => {
    const listing = await published();
    const offer = await product.publish(await product.person("Jonas", "de"), "offer", HAS_ROOM);
    const before = await cards(listing, "sendMessage");
    await bringDog(listing);
    const kept = await product.find(listing);
    expect(kept).toMatchObject({
      status: "published",
      answers: { bringing: "cat" },
      revision: { status: "pending" },
    });
    expect((await product.useCases.findMatches(kept)).map((match) => match.offer.id)).toContain(offer.id);
    await product.passHours(1);
    expect(await cards(listing, "sendMessage")).toHaveLength(before.length + 1);
  });

  test("replaces the approved version when it is approved, once, and the author is told once", async () => {
    const listing = await published();
    await bringDog(listing);
    const told = await toldOf(listing, "approve");
    await product.decide(listing);
    expect(await approveOld(await product.find(listing))).toEqual({ ok: false, code: "already-decided" });
    const kept = await product.find(listing);
    expect(kept).toMatchObject({ status: "published", submission: 2, answers: { bringing: "dog" } });
    expect(kept).not.toHaveProperty("revision");
    expect(await toldOf(listing, "approve")).toBe(told + 1);
  });

  test("is dropped when it is rejected, and the author is told", async () => {
    const listing = await published();
    await bringDog(listing);
    await product.decide(listing, { action: "reject", reason: "unsafe" });
    const kept = await product.find(listing);
    expect(kept).toMatchObject({ status: "published", answers: { bringing: "cat" } });
    expect(kept).not.toHaveProperty("revision");
    expect(await toldOf(listing, "reject")).toBe(1);
  });

  test("goes back to the author with a question, whose answer comes with the change", async () => {
    const listing = await published();
    await bringDog(listing);
    await product.decide(listing, { action: "request-changes", question: "Wie groß ist der Hund?" });
    expect(await product.find(listing)).toMatchObject({
      status: "published",
      revision: { status: "changes_requested", question: "Wie groß ist der Hund?" },
    });
    const { drafts } = product.useCases;
    const draft = await drafts.revise(listing.id, listing.authorId);
    if (!draft.ok) throw new Error(draft.code);
    const reply = "Зовсім маленький, тел. 067 123 45 67";
    await drafts.save({ ...draft.value, answers: { ...draft.value.answers, reply } });
    expect(await drafts.submit(draft.value.id, listing.authorId)).toMatchObject({
      value: { revision: { status: "pending", reply: "Зовсім маленький, тел. •••" } },
    });
    await product.decide(listing);
    expect(await product.find(listing)).toMatchObject({ status: "published", answers: { bringing: "dog" } });
  });

  test("leaves a paused listing paused", async () => {
    const listing = await published();
    await manage(listing, "pause");
    await bringDog(listing);
    await product.decide(listing);
    expect(await product.find(listing)).toMatchObject({ status: "paused", answers: { bringing: "dog" } });
  });

  test("is mentioned to the moderators when it waits", async () => {
    const listing = await published();
    await product.passHours(24);
    await bringDog(listing);
    const reminders = async () =>
      (await product.owedTo(GROUP)).filter(({ key }) => key.startsWith("unanswered:")).length;
    const before = await reminders();
    await product.passHours(3);
    expect(await reminders()).toBe(before + 1);
  });

  test("is saved once however often it is sent", async () => {
    const listing = await published();
    const { drafts } = product.useCases;
    const draft = await drafts.edit(listing.id, listing.authorId, "bringing");
    if (!draft.ok) throw new Error(draft.code);
    const { changing: _changing, ...rest } = draft.value;
    await drafts.save({ ...rest, answers: { ...rest.answers, bringing: "dog" } });
    for (let n = 0; n < 2; n += 1) {
      expect(await drafts.submit(draft.value.id, listing.authorId)).toMatchObject({
        value: { submission: 2, revision: { status: "pending" } },
      });
    }
  });

  test("that the author changes again holds both changes, and the earlier card decides nothing", async () => {
    const first = await bringDog(await published());
    await product.change(first, { children: 1 });
    expect(await approveOld(first)).toEqual({ ok: false, code: "outdated" });
    await product.decide(first);
    expect(await product.find(first)).toMatchObject({
      submission: 3,
      answers: { bringing: "dog", children: 1 },
    });
  });

  test("goes when the listing is withdrawn, and there is nothing left to decide", async () => {
    const revised = await bringDog(await published());
    await manage(revised, "withdraw");
    expect(await product.find(revised)).not.toHaveProperty("revision");
    expect(await approveOld(revised)).toEqual({ ok: false, code: "already-decided" });
  });
});

test.each([
  ["fewer people", { guests: 1 }],
  ["other days", { period: { from: "2026-05-06", until: "2026-05-13" } }],
])("a small change (%s) takes effect at once and needs no moderator", async (_what, answers) => {
  const listing = await published();
  const before = await cards(listing, "sendMessage");
  expect(await product.change(listing, answers)).toMatchObject({
    status: "published",
    submission: 1,
    answers,
  });
  await product.passHours(1);
  expect(await cards(listing, "sendMessage")).toEqual(before);
});

describe("a listing that changes while its author edits it", () => {
  /** What is submitted after `meanwhile`, with a dog. */
  async function editAround(listing: Listing, meanwhile: () => Promise<unknown>) {
    const { drafts } = product.useCases;
    const draft = await drafts.edit(listing.id, listing.authorId, "bringing");
    if (!draft.ok) throw new Error(draft.code);
    const { changing: _changing, ...rest } = draft.value;
    await meanwhile();
    await drafts.save({ ...rest, answers: { ...rest.answers, bringing: "dog" } });
    return drafts.submit(draft.value.id, listing.authorId);
  }

  test("is changed by a revision when it was approved", async () => {
    const listing = await pending();
    await editAround(listing, () => product.decide(listing));
    expect(await product.find(listing)).toMatchObject({ status: "published", answers: { bringing: "cat" } });
    await product.decide(listing);
    expect(await product.find(listing)).toMatchObject({ answers: { bringing: "dog" } });
  });

  test("stays as it was when it was withdrawn", async () => {
    const listing = await published();
    expect(await editAround(listing, () => manage(listing, "withdraw"))).toEqual({
      ok: false,
      code: "no-changes-requested",
    });
    expect(await product.find(listing)).toMatchObject({ status: "withdrawn", answers: { bringing: "cat" } });
  });

  test("cannot be edited once it is over", async () => {
    const listing = await published();
    await manage(listing, "withdraw");
    expect(await product.useCases.drafts.edit(listing.id, listing.authorId, "bringing")).toEqual({
      ok: false,
      code: "listing-over",
    });
  });
});

test("an edit of a listing without a decision takes its place, and the earlier card decides nothing", async () => {
  const listing = await pending();
  expect(await bringDog(listing)).toMatchObject({ status: "pending", submission: 2 });
  expect(await approveOld(listing)).toEqual({ ok: false, code: "outdated" });
  expect(await product.find(listing)).toMatchObject({ status: "pending", answers: { bringing: "dog" } });
});

test("a field that the listing has a better answer to cannot be edited", async () => {
  const listing = await published();
  expect(await product.useCases.drafts.edit(listing.id, listing.authorId, "urgency")).toEqual({
    ok: false,
    code: "not-an-option",
  });
});
