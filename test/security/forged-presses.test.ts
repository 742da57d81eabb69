import { beforeAll, expect, test } from "vitest";
import { inRows } from "../../src/bot/screen.ts";
import { personId, proposalId, setupId, type ListingId } from "../../src/domain/shared/ids.ts";
import { ELSEWHERE, useModeration, VERA } from "../support/moderation.ts";
import type { Phone } from "../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";
import { allButtons } from "../support/buttons.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { DE } from "../support/languages.ts";
import { verified } from "../support/organisations.ts";
import { wants } from "../support/pledges.ts";

const { town, submit, publish, find } = useModeration();
const buttons = await allButtons();

const WISH = { languages: ["de"], date: null, urgency: "week", details: "Ein Kinderbett" };

/** What nobody but its owner, a moderator or an operator may change. */
const GUARDED = [
  "listings",
  "proposals",
  "routes",
  "communities",
  "coverage",
  "setups",
  "broadcasts",
  "cases",
  "dispatches",
  "drafts",
  "helpers",
  "organisations",
  "people",
  "pledges",
  "saved-searches",
];

/** Those that hold something once the stories have begun: an empty one would guard nothing. */
const FILLED = GUARDED.filter((name) => !["helpers", "broadcasts", "setups"].includes(name));

/** What the buttons are about: each value as one of the buttons that were really sent would hold it. */
let pending: Readonly<Record<string, string>>;
let decided: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { useCases } = town;
  const waiting = await submit(OLENA, "request", { answers: WISH });
  const request = await publish(OLENA, "request", { answers: { ...WISH, details: "Ein Fahrrad" } });
  const offer = await publish(JONAS, "offer", { answers: { ...WISH, details: "Ein Fahrrad" } });
  const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
  const proposed = await useCases.proposals.propose({ offerId: offer.id, requestId: request.id, by });
  if (!proposed.ok) throw new Error(proposed.code);
  const helper = await somebody(true);
  await publish(helper.id, "offer", { answers: { ...WISH, details: "Ein Fahrrad" } });
  const begun = await useCases.dispatch.start(request.id, by);
  if (!begun.ok) throw new Error(begun.code);
  const dispatch = await town.connection
    .collection<{ _id: string }>("dispatches")
    .findOne({ requestId: request.id }, BY_TEST);
  const draft = await useCases.drafts.open(personId(OLENA), "request");
  const saved = await useCases.savedSearches.save(personId(OLENA), { kind: "offer", category: "other" });
  if (!saved.ok) throw new Error(saved.code);
  const asked = await useCases.cases.open({
    kind: "appeal",
    communityId: waiting.communityId,
    byPerson: personId(OLENA),
    reason: "Bitte schauen Sie noch einmal",
  });
  if (!asked.ok) throw new Error(asked.code);
  await town.phone(VERA, ELSEWHERE).say("/setup Halle 51.48,11.97 25 de");
  const setup = await useCases.communities.setups.ofChat(ELSEWHERE);
  await useCases.communities.setUp({
    name: "Chemnitz",
    center: { lat: 50.83, lon: 12.92 },
    language: DE,
    chatId: ELSEWHERE,
  });
  const organisation = await verified(useCases, personId(JONAS), waiting.communityId, by);
  const rule = await useCases.routing.coverage.add(waiting.communityId, organisation.id, by);
  if (!rule.ok) throw new Error(rule.code);
  const need = await publish(JONAS, "request", wants(5));
  await town.connection
    .collection<{ _id: string }>("listings")
    .updateOne({ _id: need.id }, { $set: { organisationId: organisation.id } }, BY_TEST);
  await useCases.people.confirmSafety(personId(helper.id), "general");
  const promised = await useCases.pledges.promise({
    needId: need.id,
    edition: 1,
    person: personId(helper.id),
    amount: 1,
    delivery: "bring",
  });
  if (!promised.ok) throw new Error(promised.code);
  await publish(helper.id, "request", { answers: { ...WISH, details: "Ein Herd" } });
  await town.settle();
  const held = await guarded();
  expect(FILLED.filter((name) => held[name]?.length === 0)).toEqual([]);
  const values = {
    action: "withdraw",
    after: "0",
    amount: "",
    answer: "yes",
    case: asked.value.id,
    category: "other",
    community: waiting.communityId,
    dispatch: dispatch?._id ?? "",
    draft: draft.id,
    edition: "1",
    field: "details",
    from: "21",
    how: "declined",
    kind: "offer",
    km: "",
    language: "uk",
    link: "",
    menu: "ban",
    mine: "",
    offer: offer.id,
    organisation: organisation.id,
    outcome: "settled",
    page: "0",
    party: "0",
    person: String(JONAS),
    place: "0",
    pledge: promised.value.id,
    proposal: proposed.value.id,
    question: "a-photo",
    reason: "unsafe",
    round: "1",
    rule: rule.value.id,
    request: request.id,
    search: saved.value.id,
    setup: setup?.id ?? "",
    soon: "",
    step: "pause",
    taken: "1",
    thanks: "warm",
    to: "all",
    until: "8",
    update: "1",
    value: "x",
    version: "1",
    when: "now",
    who: "nobody",
  };
  const of = async (id: ListingId) => ({
    listing: id,
    submission: String((await find(id)).submission),
  });
  pending = { ...values, ...(await of(waiting.id)) };
  decided = { ...values, ...(await of(request.id)) };
});

const countOf = (pattern: RegExp): number => Number(/\{(\d+)\}/.exec(pattern.source)?.[1]);

/** The data of a button of each kind about the given things. */
function dataOf(values: Readonly<Record<string, string>>): readonly string[] {
  return buttons.map((button) => {
    // Unpacking tells the names that it takes.
    const names = Object.keys(button.unpack(button.prefix + ":".repeat(countOf(button.pattern))) ?? {});
    return button.pack(Object.fromEntries(names.map((name) => [name, values[name] ?? "1"])));
  });
}

/** Everything guarded, but for what the person who presses has of their own. */
async function guarded(presser?: number): Promise<Readonly<Record<string, readonly string[]>>> {
  const { connection } = town;
  const all = await Promise.all(
    GUARDED.map(
      async (name) => [name, await connection.collection(name).find({}, BY_TEST).toArray()] as const,
    ),
  );
  return Object.fromEntries(
    all.map(([name, rows]) => [
      name,
      rows
        .map((row) => JSON.stringify(row))
        .filter((row) => presser === undefined || !new RegExp(`[:[,]${String(presser)}\\b`).test(row))
        .sort(),
    ]),
  );
}

/** Presses each button under the bot's newest text. @returns the data of those that got no answer in words */
async function forgeAll(phone: Phone, all: readonly string[]): Promise<readonly string[]> {
  const silent: string[] = [];
  const isSilent = async (data: string): Promise<boolean> => {
    const { text } = await phone.forge(data);
    return text === undefined && phone.seen.length === 0;
  };
  for (const data of all) {
    if (!(await isSilent(data))) continue;
    // The newest text may be the very screen that the button shows.
    await phone.say("hello");
    if (await isSilent(data)) silent.push(data);
  }
  return silent;
}

/** Somebody new, who has written to the bot, and agreed to the privacy notice or not. */
async function somebody(hasAgreed: boolean): Promise<Phone> {
  const phone = town.newcomer({ firstName: "Mallory", language: "en" });
  if (hasAgreed) {
    await town.useCases.people.meet({ id: personId(phone.id), firstName: "Mallory", languageTag: "en" });
    await town.useCases.people.consent(personId(phone.id));
  }
  await phone.say("hello");
  return phone;
}

async function inAnotherGroup(): Promise<Phone> {
  const { id } = await somebody(true);
  town.standIn.setMembership(id, { chatId: ELSEWHERE, member: true, admin: true });
  return town.phone(id, ELSEWHERE);
}

/** What moderators do with their own community, whichever listing the button names: settings, who is responsible for what, and the queue again. */
const OWN_GROUP = /^(?:c[ot]|qp|vc)(?::|$)/;

test("a stranger who has agreed to nothing changes nothing by any button, and is answered", async () => {
  const phone = await somebody(false);
  const before = await guarded(phone.id);
  expect(await forgeAll(phone, dataOf(decided).slice(0, 60))).toEqual([]);
  expect(await guarded(phone.id)).toEqual(before);
});

test.each([
  ["somebody who is neither the author nor a moderator", () => somebody(true)],
  ["a moderator of another community", inAnotherGroup],
])("%s changes nothing by any button, and is answered", async (_, forger) => {
  const isAboutListing = (data: string): boolean => data.includes(pending["listing"] ?? "");
  const all = [...dataOf(decided), ...dataOf(pending).filter(isAboutListing)];
  // Whoever has deleted their data is asked to agree, and reads the same at each press that asks so too: last.
  const isDeletion = (data: string): boolean => data.startsWith("mdx:");
  const others = all.filter((data) => !OWN_GROUP.test(data) && !isDeletion(data));
  const forged = [...others, ...all.filter(isDeletion)];
  // More presses at once than the rate limit lets through are those of several people.
  for (const presses of inRows(forged, 40)) {
    const phone = await forger();
    const before = await guarded(phone.id);
    expect(await forgeAll(phone, presses)).toEqual([]);
    expect(await guarded(phone.id)).toEqual(before);
  }
});

/** The kinds of buttons that decide something, by their prefixes. */
const DECISIONS = [
  "ap",
  "rj",
  "rr",
  "rq",
  "py",
  "pn",
  "pa",
  "pd",
  "mc",
  "mt",
  "cg",
  "cr",
  "cy",
  "cm",
  "da",
  "dd",
  "dg",
  "ds",
];

test("after the decision nobody can decide again, whoever they are", async () => {
  const { proposals, listings, communities } = town.useCases;
  const isDecision = (data: string): boolean => DECISIONS.includes(data.split(":", 1)[0] ?? "");
  const proposal = proposalId(pending["proposal"] ?? "");
  for (const person of [JONAS, OLENA])
    await proposals.answer({ proposalId: proposal, person: personId(person), answer: "declined" });
  for (const { id } of await listings.ofAuthor(personId(OLENA)))
    await listings.manage({
      listingId: id,
      by: { kind: "person", id: personId(OLENA), name: "Olena" },
      action: "withdraw",
    });
  await communities.setups.cancel(setupId(pending["setup"] ?? ""));
  await town.settle();
  const before = await guarded();
  for (const values of [pending, decided])
    for (const phone of [
      town.phone(KATRIN, GROUP),
      town.phone(OLENA),
      town.phone(JONAS),
      town.phone(VERA, ELSEWHERE),
    ])
      expect(await forgeAll(phone, dataOf(values).filter(isDecision))).toEqual([]);
  expect(await guarded()).toEqual(before);
});
