import { beforeEach, describe, expect, test } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { CONSENT_VERSION } from "../../src/domain/person/person.ts";
import type { PersonId } from "../../src/domain/shared/ids.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { GROUP, KATRIN, useProduct } from "../support/product.ts";

const product = useProduct();
const SEARCH = { kind: "offer", category: "other" } as const;

let jonas: PersonId;
let olena: PersonId;
let offer: Listing;
let request: Listing;

beforeEach(async () => {
  const { listings } = product.useCases;
  for (const { id, authorId } of await listings.page({ status: "published", limit: 100 }))
    await listings.manage({ listingId: id, by: own(authorId), action: "withdraw" });
  product.time.setClock(120_000);
  jonas = await product.person("Jonas", "de");
  olena = await product.person("Olena");
  offer = await product.publish(jonas, "offer");
  request = await product.publish(olena, "request");
});

const own = (id: PersonId) => ({ kind: "person", id, name: "somebody" }) as const;
const asked = async (person: PersonId, event: string) =>
  (await product.owedTo(person)).filter(({ key }) => key.includes(`:${event}:`));

/** Everything that Olena can find of Jonas's offer, and what others can start with it. */
async function traces() {
  const { browse, broadcasts, findMatches, proposals } = product.useCases;
  const audience = await broadcasts.audience(request.id);
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  return {
    listed: (await browse.find(SEARCH, olena)).length,
    counted: (await browse.counts("offer", olena)).get("other") ?? 0,
    open: (await browse.open(offer.id, olena)) !== undefined,
    matched: (await findMatches(request)).length,
    audience: audience.ok ? audience.value.count : 0,
    proposed: made.ok,
  };
}
const GONE = { listed: 0, counted: 0, open: false, matched: 0, audience: 0, proposed: false };

test("somebody who can be reached is in every list", async () => {
  expect(await traces()).toEqual({
    listed: 1,
    counted: 1,
    open: true,
    matched: 1,
    audience: 1,
    proposed: true,
  });
});

describe("somebody who blocked the bot, or whose account is deleted,", () => {
  test("is in no list, count, link, match, broadcast or proposal from that moment", async () => {
    await product.useCases.reachability.becameUnreachable(jonas);
    expect(await traces()).toEqual(GONE);
    expect((await product.find(offer)).status).toBe("paused");
    const card = (await product.owedTo(GROUP)).findLast(({ key }) => key.startsWith(`card:${offer.id}:edit`));
    expect(card?.text).toContain("Pausiert");
  });

  test("is told of nothing that they look for, and nothing of theirs is told to others", async () => {
    const { savedSearches, reachability } = product.useCases;
    await savedSearches.save(olena, SEARCH);
    const amira = await product.person("Amira", "en");
    const another = await product.publish(amira, "offer");
    await reachability.becameUnreachable(olena);
    await reachability.becameUnreachable(amira);
    await product.passHours(24);
    expect((await product.owedTo(olena)).filter(({ key }) => key.startsWith("saved:"))).toEqual([]);
    expect((await product.find(another)).status).toBe("paused");
  });

  test("is asked once about each listing on coming back, and one tap shows it again", async () => {
    const { reachability, listings } = product.useCases;
    const paused = await product.publish(jonas, "offer");
    await listings.manage({ listingId: paused.id, by: own(jonas), action: "pause" });
    await reachability.becameUnreachable(jonas);
    const { version } = await product.find(offer);
    await reachability.becameUnreachable(jonas);
    expect((await product.find(offer)).version).toBe(version);
    await reachability.cameBack(jonas);
    await reachability.cameBack(jonas);
    const [question, ...more] = await asked(jonas, "back");
    // Not about the one that he paused himself.
    expect(more).toEqual([]);
    expect(question?.text).toContain("Gilt Ihr Angebot noch?");
    expect(question?.buttons).toEqual(["✅ Ja, gilt noch", "🎉 Erledigt", "↩️ Zurückziehen"]);
    expect((await traces()).listed).toBe(0);
    await listings.manage({ listingId: offer.id, by: own(jonas), action: "resume" });
    expect((await traces()).listed).toBe(1);
    expect(await product.find(offer)).not.toHaveProperty("pausedForAbsence");
  });

  test("does not come out by a late approval; it is asked about later", async () => {
    const { reachability, moderation } = product.useCases;
    const late = await product.submit(jonas, "offer");
    await reachability.becameUnreachable(jonas);
    const approved = await moderation.decide({
      listingId: late.id,
      by: KATRIN,
      verdict: { action: "approve" },
    });
    expect(approved).toMatchObject({ ok: true, value: { status: "paused" } });
    expect(await traces()).toEqual(GONE);
    await reachability.cameBack(jonas);
    expect(await asked(jonas, "back")).toHaveLength(2);
  });
});

test("somebody who has not agreed to the privacy notice in force is in no list either", async () => {
  await product.store.connection
    .collection<{ _id: number }>("people")
    .updateOne({ _id: jonas }, { $set: { consentVersion: CONSENT_VERSION - 1 } }, BY_TEST);
  const { counted: _bySubmission, ...found } = await traces();
  const { counted: _none, ...gone } = GONE;
  expect(found).toEqual(gone);
});
