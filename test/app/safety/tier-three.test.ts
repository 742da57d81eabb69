import { beforeAll, expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { Organisation } from "../../../src/domain/organisation/organisation.ts";
import { personId, type PersonId } from "../../../src/domain/shared/ids.ts";
import type { ListingKind } from "../../../src/domain/category/category.ts";
import type { Submission } from "../../support/create-product.ts";
import { createNeedSteps, type NeedSteps } from "../../support/needs.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const OTTO = { ...KATRIN, id: personId(4_900_002), name: "Otto" };

const CARE = {
  category: "childcare",
  answers: { children: 20, ages: ["from-3"], hours: ["morning"] },
} satisfies Partial<Submission>;
const WISH = {
  category: "childcare",
  answers: { children: 1, ages: ["from-3"], hours: ["morning"], guardian: true },
} satisfies Partial<Submission>;
const supplies = (amount: number): Partial<Submission> => ({
  category: "material",
  answers: { what: ["hygiene"], unit: "kits", amount, handover: ["delivery"] },
});
const money = (amount: number, currency: string, purpose?: string): Partial<Submission> => ({
  category: "money",
  answers: {
    amount: { amount, currency },
    official: true,
    ...(purpose === undefined ? { purposes: null } : { purpose }),
  },
});

let needs: NeedSteps;
let lead: PersonId;
let red: Organisation;
let other: Organisation;
let others: PersonId;

beforeAll(async () => {
  needs = createNeedSteps(product.useCases, product.leipzig, KATRIN);
  lead = await product.person("Petra", "de");
  others = await product.person("Bodo", "de");
  red = await needs.organisation(lead, "Kinderhilfe");
  other = await needs.organisation(others, "Stadt");
});

/** Two moderators approve it, after it was seen that one is not enough. */
async function approve({ id: listingId }: Listing): Promise<void> {
  const [first, second] = [KATRIN, OTTO].map((by) => ({
    listingId,
    by,
    verdict: { action: "approve" } as const,
  }));
  if (!first || !second) throw new Error("a moderator is missing");
  const { decide } = product.useCases.moderation;
  expect(await decide(first)).toMatchObject({ value: { status: "pending" } });
  expect(await decide(second)).toMatchObject({ value: { status: "published" } });
}

async function ours(
  organisation: Organisation,
  author: PersonId,
  kind: ListingKind,
  more: Partial<Submission>,
): Promise<Listing> {
  const sent = await needs.submit(organisation.id, author, kind, more);
  if (!sent.ok) throw new Error(sent.code);
  await approve(sent.value);
  return sent.value;
}

async function wish(name = "Olena"): Promise<{ readonly parent: PersonId; readonly request: Listing }> {
  const parent = await product.person(name);
  const request = await product.submit(parent, "request", WISH);
  await approve(request);
  return { parent, request };
}

test("nobody private posts what only organisations do", async () => {
  const jonas = await product.person("Jonas", "de");
  await expect(product.submit(jonas, "offer", CARE)).rejects.toThrow("draft-incomplete");
  for (const kind of ["offer", "request"] as const) {
    await expect(product.submit(jonas, kind, supplies(5))).rejects.toThrow("draft-incomplete");
    await expect(product.submit(jonas, kind, money(5, "EUR", "food"))).rejects.toThrow("draft-incomplete");
  }
});

test("a parent who asks for childcare is introduced to an organisation, as long as it is verified", async () => {
  const { organisations, proposals } = product.useCases;
  const offer = await ours(red, lead, "offer", CARE);
  const { parent, request } = await wish();
  const jonas = await product.person("Jonas", "de");
  expect(await proposals.volunteer(request.id, jonas)).toEqual({ ok: false, code: "through-organisations" });

  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const yes = (person: PersonId) =>
    proposals.answer({ proposalId: made.value.id, person, answer: "accepted" });
  expect(await yes(lead)).toMatchObject({ ok: true });
  await organisations.decisions.suspend({ id: red.id, by: KATRIN, reason: "unknown" });
  expect(await yes(parent)).toMatchObject({ ok: false });
  const again = await product.useCases.organisations.decisions.reinstate({ id: red.id, by: KATRIN });
  expect(again).toMatchObject({ ok: true });
});

test("a parent who answers an organisation's offer is proposed to it, and no case is opened", async () => {
  const offer = await ours(red, lead, "offer", CARE);
  const parent = await product.person("Iryna");
  const { drafts, proposals, cases } = product.useCases;
  const begun = await drafts.answer(offer, parent);
  if (!begun.ok) throw new Error(begun.code);
  await drafts.save({
    ...begun.value,
    answers: { ...begun.value.answers, ...WISH.answers, urgency: "week", details: null, photos: null },
  });
  const sent = await drafts.submit(begun.value.id, parent);
  if (!sent.ok) throw new Error(sent.code);
  await approve(sent.value);
  const [pair, ...more] = await proposals.page({ listing: sent.value.id, limit: 5 });
  expect([pair?.offerId, more]).toEqual([offer.id, []]);
  const waiting = await cases.waiting(product.leipzig.id);
  expect(waiting.flatMap(({ parties }) => parties.map(({ listingId }) => listingId))).not.toContain(
    sent.value.id,
  );
  // Without an organisation to answer, moderators look for one.
  const { request } = await wish("Maria");
  const open = await cases.waiting(product.leipzig.id);
  expect(open.flatMap(({ parties }) => parties.map(({ listingId }) => listingId))).toContain(request.id);
});

test("an organisation's need of supplies is met in parts by others, in the same unit", async () => {
  const { findMatches, dispatch, proposals } = product.useCases;
  const need = await ours(other, others, "request", supplies(500));
  const offer = await ours(red, lead, "offer", supplies(200));
  // One's own need is none that one can meet.
  await ours(other, await member(), "offer", supplies(90));
  const [published] = [await product.find(need)];
  const matches = await findMatches(published);
  expect(matches.map((match) => match.offer.id)).toEqual([offer.id]);
  expect(await dispatch.count(need.id)).toEqual({ ok: false, code: "through-organisations" });
  const jonas = await product.person("Jonas", "de");
  expect(await proposals.volunteer(need.id, jonas)).toEqual({ ok: false, code: "through-organisations" });
  const cards = (await product.owedTo(GROUP)).filter(({ key }) => key.includes(need.id));
  expect(cards.map(({ text }) => text).join("\n")).toContain("500 Sets");
});

async function member(): Promise<PersonId> {
  const person = await product.person("Vera", "de");
  await needs.join(other, others, person);
  return person;
}

test("money is matched in one currency and for its purpose", async () => {
  const need = await ours(other, others, "request", money(5000, "EUR", "medical"));
  const offer = await ours(red, lead, "offer", money(2000, "EUR"));
  await ours(red, lead, "offer", money(2000, "UAH"));
  expect(await product.find(need)).toMatchObject({ quantity: 5000 });
  const matches = await product.useCases.findMatches(await product.find(need));
  expect(matches.map((match) => match.offer.id)).toEqual([offer.id]);
});
