import fc from "fast-check";
import { expect, test } from "vitest";
import type { ListingKind } from "../../src/domain/category/category.ts";
import { leftOf } from "../../src/domain/listing/ledger.ts";
import { editionOf, type Listing } from "../../src/domain/listing/listing.ts";
import { personActor } from "../../src/domain/shared/actor.ts";
import type { PersonId, ProposalId } from "../../src/domain/shared/ids.ts";
import { proposalKey } from "../../src/app/proposals/notices.ts";
import { amount } from "../support/amount.ts";
import { KATRIN, useProduct } from "../support/product.ts";

const product = useProduct();

const HOUR_MS = 3_600_000;

/** What may happen next; `of` says to which of the two families, or, as 0, to the helper. */
const event = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("propose" as const) },
    { weight: 8, arbitrary: fc.constantFrom("yes" as const, "helper-yes" as const) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        "edit" as const,
        "shrink" as const,
        "pause" as const,
        "resume" as const,
        "days" as const,
        "block" as const,
        "back" as const,
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom("no" as const, "withdraw" as const, "count" as const) },
  ),
  of: fc.integer({ min: 0, max: 2 }),
  twice: fc.boolean(),
});

interface Yes {
  readonly id: ProposalId;
  readonly side: ListingKind;
  readonly person: PersonId;
  readonly round: number;
  readonly read: readonly [offer: number, request: number];
}

let towns = 0;

/** A room for three and two families of two, too far from all others for any of them to fit. */
async function openTown() {
  towns += 1;
  const place = { communityId: product.leipzig.id, point: { lat: 51 - towns, lon: 12 } };
  const people = [
    await product.person("Jonas"),
    await product.person("Olena"),
    await product.person("Iryna"),
  ];
  const listings: Listing[] = [];
  for (const [index, person] of people.entries())
    listings.push(
      await product.publish(person, index === 0 ? "offer" : "request", {
        category: "housing",
        answers: {
          place,
          guests: index === 0 ? 3 : 2,
          ...(index === 0
            ? { space: "flat", beds: 3, features: null, free: true, languages: ["uk"] }
            : { children: 0, bringing: "none", musts: null }),
          period: { from: "2027-06-01", until: "2027-07-31" },
        },
      }),
    );
  return { people, listings };
}

async function play(events: readonly (typeof event extends fc.Arbitrary<infer E> ? E : never)[]) {
  const { people, listings } = await openTown();
  const { useCases } = product;
  const ids = new Map<number, ProposalId>();
  const yeses: Yes[] = [];
  const blocked = new Set<PersonId>();
  const everBlocked = new Set<PersonId>();
  const introduced = new Set<ProposalId>();
  let day = 1;

  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    if (found === undefined) throw new RangeError(String(index));
    return found;
  };
  const now = (index: number): Promise<Listing> => product.find(at(listings, index));

  async function say(family: number, side: ListingKind, answer: "accepted" | "declined"): Promise<void> {
    const id = ids.get(family);
    if (id === undefined) return;
    const person = at(people, side === "offer" ? 0 : family);
    const read = [editionOf(await now(0)), editionOf(await now(family))] as const;
    const round = (await useCases.proposals.find(id))?.round ?? 0;
    const result = await useCases.proposals.answer({ proposalId: id, person, answer });
    if (result.ok && answer === "accepted") yeses.push({ id, side, person, round, read });
  }

  async function edit(index: number, answers: Readonly<Record<string, unknown>>): Promise<void> {
    const listing = await now(index);
    const [field = ""] = Object.keys(answers);
    const draft = await useCases.drafts.edit(listing.id, listing.authorId, field);
    if (!draft.ok) return;
    const { changing: _changing, ...whole } = draft.value;
    await useCases.drafts.save({ ...whole, answers: { ...whole.answers, ...answers } as Listing["answers"] });
    await useCases.drafts.submit(draft.value.id, listing.authorId);
  }

  async function manage(index: number, action: "pause" | "resume" | "withdraw"): Promise<void> {
    const { id: listingId, authorId } = at(listings, index);
    await useCases.listings.manage({ listingId, by: personActor(authorId, undefined), action });
  }

  async function happen({ what, of }: (typeof events)[number]): Promise<void> {
    const family = Math.max(1, of);
    const person = at(people, of);
    switch (what) {
      case "propose": {
        const pair = { offerId: at(listings, 0).id, requestId: at(listings, family).id, by: KATRIN };
        const made = await useCases.proposals.propose(pair);
        if (made.ok) ids.set(family, made.value.id);
        return;
      }
      case "yes":
        return say(family, "request", "accepted");
      case "helper-yes":
        return say(family, "offer", "accepted");
      case "no":
        return say(family, of === 0 ? "offer" : "request", "declined");
      case "edit":
        day = (day % 20) + 1;
        return edit(of, { period: { from: `2027-06-${String(day).padStart(2, "0")}`, until: "2027-07-31" } });
      case "shrink":
        return edit(of, { guests: 1 });
      case "pause":
      case "resume":
      case "withdraw":
        return manage(of, what);
      case "count": {
        const { id: listingId, authorId } = at(listings, 0);
        const by = personActor(authorId, undefined);
        await useCases.listings.countTaken({ listingId, by, taken: 1 });
        return;
      }
      case "days":
        product.time.setClock(80 * HOUR_MS);
        return product.passHours(12);
      case "block":
        blocked.add(person);
        everBlocked.add(person);
        return useCases.reachability.becameUnreachable(person);
      case "back":
        blocked.delete(person);
        return useCases.reachability.cameBack(person);
    }
  }

  async function check(): Promise<void> {
    const offer = await now(0);
    const promised = (offer.reserved ?? []).reduce((sum, { amount }) => sum + amount, 0);
    expect(promised).toBeLessThanOrEqual(leftOf(offer));
    for (const [family, id] of ids) {
      const proposal = await useCases.proposals.find(id);
      if (proposal?.status !== "introduced" || introduced.has(id)) continue;
      introduced.add(id);
      const read = [editionOf(offer), editionOf(await now(family))];
      for (const side of ["offer", "request"] as const)
        expect(yeses.findLast((yes) => yes.id === id && yes.side === side)?.read).toEqual(read);
    }
  }

  for (const each of events) {
    await Promise.all(each.twice ? [happen(each), happen(each)] : [happen(each)]);
    await check();
  }
  product.time.setClock(80 * HOUR_MS);
  await product.passHours(12);
  for (const id of ids.values())
    expect(["introduced", "declined", "lapsed"]).toContain((await useCases.proposals.find(id))?.status);
  for (const { id, side, person, round } of yeses) {
    if (everBlocked.has(person)) continue;
    const keys = (await product.owedTo(person)).map(({ key }) => key);
    const ends = [proposalKey.end(id, side, round), proposalKey.superseded(id, side, round)];
    expect(keys.some((key) => ends.includes(key))).toBe(true);
  }
  return introduced.size;
}

test("in any order nobody is introduced to what they did not say yes to, nothing is promised twice, every yes hears an end", async () => {
  const holds = fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 14 }), async (events) => {
      await play(events);
    }),
    { numRuns: amount(4, 100) },
  );
  await expect(holds).resolves.toBeUndefined();
});

test("the same way introduces those who agree", async () => {
  const usual = (["propose", "yes", "helper-yes"] as const).map((what) => ({ what, of: 1, twice: true }));
  expect(await play(usual)).toBe(1);
});
