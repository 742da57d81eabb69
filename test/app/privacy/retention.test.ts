import { expect, test } from "vitest";
import { CONSENT_VERSION } from "../../../src/domain/person/person.ts";
import * as retention from "../../../src/domain/person/retention.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const DAY_MS = 86_400_000;

const passDays = (days: number): void => product.time.setClock(days * DAY_MS);

/** Runs a daily task once. @returns in how many days it runs again */
async function runTask(kind: string): Promise<number> {
  const { useCases, store, time } = product;
  const task = { key: kind, kind, subject: "all", at: time.now() };
  const run = useCases.taskHandlers[kind];
  if (!run) throw new Error(`no handler for ${kind}`);
  const again = await store.transact((tx) => run(task, tx));
  return ((again?.getTime() ?? Number.NaN) - time.now().getTime()) / DAY_MS;
}

test("whoever changes for how long something is kept asks everybody again", () => {
  const { DRAFT_DAYS, CLOSED_DAYS, RELAYED_DAYS, ABSENT_MONTHS, STAY_DAYS, NAMES_MONTHS } = retention;
  const agreed = {
    drafts: DRAFT_DAYS,
    closed: CLOSED_DAYS,
    relayed: RELAYED_DAYS,
    absent: ABSENT_MONTHS,
    stay: STAY_DAYS,
    names: NAMES_MONTHS,
  };
  // Another number here needs another CONSENT_VERSION: people agreed to what they were shown.
  expect([CONSENT_VERSION, agreed]).toEqual([
    4,
    { drafts: 90, closed: 90, relayed: 7, absent: 12, stay: 30, names: 12 },
  ]);
});

test("a draft that nobody touched for 90 days is deleted, a younger one is kept, and the task repeats daily", async () => {
  const olena = await product.person("Olena");
  const old = await product.useCases.drafts.open(olena, "request");
  passDays(2);
  const younger = await product.useCases.drafts.open(olena, "offer");
  passDays(89);
  expect(await runTask("retention")).toBe(1);
  expect(await product.useCases.drafts.find(old.id)).toBeUndefined();
  expect(await product.useCases.drafts.find(younger.id)).toMatchObject({ id: younger.id });
});

test("90 days after it was closed a listing is anonymous, for the other side of an introduction too", async () => {
  const { useCases } = product;
  const [seeker, helper] = [await product.person("Oksana"), await product.person("Hanna")];
  const request = await product.publish(seeker, "request", { answers: { details: "Für Mila" } });
  const offer = await product.publish(helper, "offer");
  const pair = { offerId: offer.id, requestId: request.id, by: KATRIN };
  const proposed = await useCases.proposals.propose(pair);
  if (!proposed.ok) throw new Error(proposed.code);
  for (const person of [seeker, helper])
    await useCases.proposals.answer({ proposalId: proposed.value.id, person, answer: "accepted" });
  const by = personActor(seeker, { firstName: "Oksana" });
  await useCases.listings.manage({ listingId: request.id, by, action: "fulfil" });
  passDays(89);
  await runTask("anonymise-closed");
  expect((await product.find(request)).answers["details"]).toBe("Für Mila");
  passDays(2);
  expect(await runTask("anonymise-closed")).toBe(1);
  const left = await product.find(request);
  expect(left).toMatchObject({ status: "fulfilled", answers: {}, authorId: 0, wholeCommunity: true });
  expect([left.decision, left.closedAt, left.point]).toEqual([undefined, undefined, product.leipzig.center]);
  const pairNow = await useCases.proposals.find(proposed.value.id);
  expect([pairNow?.status, pairNow?.seekerId, pairNow?.helperId]).toEqual(["introduced", 0, helper]);
  expect(await useCases.listings.ofAuthor(seeker)).toEqual([]);
  expect((await product.find(offer)).authorId).toBe(helper);
});

test("after a year away people are asked, and deleted 30 days later unless they come back", async () => {
  const { useCases } = product;
  const [gone, back] = [await product.person("Danylo"), await product.person("Iryna")];
  const ask = async (person: number): Promise<number> =>
    (await product.owedTo(person)).filter(({ key }) => key.startsWith("stay:")).length;
  passDays(364);
  await runTask("ask-absent");
  expect([await ask(gone), await ask(back)]).toEqual([0, 0]);
  passDays(2);
  await runTask("ask-absent");
  await runTask("ask-absent");
  expect([await ask(gone), await ask(back)]).toEqual([1, 1]);
  passDays(29);
  await useCases.people.meet({ id: back, firstName: "Iryna" });
  expect(await runTask("delete-absent")).toBe(1);
  expect(await useCases.people.find(gone)).toBeDefined();
  passDays(2);
  await runTask("delete-absent");
  expect([await useCases.people.find(gone), (await useCases.people.find(back))?.firstName]).toEqual([
    undefined,
    "Iryna",
  ]);
  expect(await product.owedTo(gone)).toEqual([]);
});

test("after a year the audit log says what was done, and no longer by whose name", async () => {
  const { useCases } = product;
  const listing = await product.publish(await product.person("Maryna"), "offer");
  const who = async (): Promise<readonly unknown[]> => {
    const entries = await product.audit.of(`listing:${listing.id}`);
    return entries.map(({ action, by }) => [action, by.kind === "person" ? by.name : by.kind]);
  };
  passDays(364);
  await runTask("forget-names");
  expect(await who()).toContainEqual(["approve", "Katrin"]);
  passDays(2);
  expect(await runTask("forget-names")).toBe(1);
  expect(await who()).toContainEqual(["approve", ""]);
  expect(await useCases.listings.find(listing.id)).toBeDefined();
});
