import { beforeAll, expect, test } from "vitest";
import { inRows } from "../../src/bot/screen.ts";
import { personId, proposalId, setupId, type ListingId } from "../../src/domain/shared/ids.ts";
import { ELSEWHERE, GROUP, JONAS, KATRIN, OLENA, useHouse, VERA } from "../bot/moderation/house.ts";
import { allButtons } from "../support/buttons.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { DE } from "../support/languages.ts";

const box = useHouse();
const buttons = await allButtons();

const WISH = { languages: ["de"], date: null, urgency: "week", details: "Ein Kinderbett" };

/** What nobody but its owner, a moderator or an operator may change. */
const GUARDED = [
  "listings",
  "proposals",
  "communities",
  "setups",
  "broadcasts",
  "drafts",
  "people",
  "savedsearches",
];

/** What the buttons are about: each value as one of the buttons that were really sent would hold it. */
let pending: Readonly<Record<string, string>>;
let decided: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { house } = box;
  const { useCases, community } = house;
  const waiting = await house.submit(OLENA, "request", "other", WISH);
  const request = await house.publish(OLENA, "request", "other", { ...WISH, details: "Ein Fahrrad" });
  const offer = await house.publish(JONAS, "offer", "other", { ...WISH, details: "Ein Fahrrad" });
  const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
  const proposed = await useCases.proposals.propose({ offerId: offer.id, requestId: request.id, by });
  if (!proposed.ok) throw new Error(proposed.code);
  const draft = await useCases.drafts.open(personId(OLENA), "request");
  const saved = await useCases.savedSearches.save(personId(OLENA), { kind: "offer", category: "other" });
  if (!saved.ok) throw new Error(saved.code);
  await house.send(VERA, { chatId: ELSEWHERE, text: "/setup Halle 51.48,11.97 25 de" });
  const setup = await useCases.communities.setups.ofChat(ELSEWHERE);
  await useCases.communities.setUp({
    name: "Chemnitz",
    center: { lat: 50.83, lon: 12.92 },
    language: DE,
    chatId: ELSEWHERE,
  });
  await house.settle();
  const values = {
    action: "withdraw",
    after: "0",
    amount: "",
    answer: "yes",
    category: "other",
    community: community.id,
    draft: draft.id,
    edition: "1",
    field: "details",
    from: "21",
    kind: "offer",
    km: "",
    language: "uk",
    link: "",
    mine: "",
    offer: offer.id,
    page: "0",
    person: String(JONAS),
    place: "0",
    proposal: proposed.value.id,
    reason: "unsafe",
    round: "1",
    request: request.id,
    search: saved.value.id,
    setup: setup?.id ?? "",
    soon: "",
    taken: "1",
    until: "8",
    update: "1",
    value: "x",
    when: "now",
    who: "nobody",
  };
  const of = async (id: ListingId) => ({
    listing: id,
    submission: String((await house.listing(id)).submission),
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
async function guarded(presser: number): Promise<Readonly<Record<string, readonly string[]>>> {
  const { connection } = box.house;
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
        .filter((row) => !row.includes(`:${String(presser)}`))
        .sort(),
    ]),
  );
}

/** Presses each button under the bot's newest text. @returns the data of those that got no answer in words */
async function pressAll(presser: number, chatId: number, all: readonly string[]): Promise<readonly string[]> {
  const { house } = box;
  const silent: string[] = [];
  for (const data of all) {
    const messageId = house.said(chatId).findLast(({ text }) => text !== undefined)?.messageId ?? 0;
    house.standIn.world.message(chatId, messageId)?.everPressable.push(data);
    const before = JSON.stringify(house.said(chatId));
    const { text } = await house.standIn.press(presser, { chatId, messageId, data });
    if (text !== undefined || JSON.stringify(house.said(chatId)) !== before) continue;
    await house.settle();
    if (JSON.stringify(house.said(chatId)) === before) silent.push(data);
  }
  return silent;
}

let next = 900;

/** Somebody new, who has written to the bot, and agreed to the privacy notice or not. */
async function somebody(hasAgreed: boolean): Promise<number> {
  const { house } = box;
  const { id } = house.standIn.addPerson({ id: (next += 1), firstName: "Mallory", language: "en" });
  if (hasAgreed) {
    await house.useCases.people.meet({ id: personId(id), firstName: "Mallory", languageTag: "en" });
    await house.useCases.people.consent(personId(id));
  }
  await house.send(id, { chatId: id, text: "hello" });
  return id;
}

interface Forger {
  readonly presser: number;
  readonly chatId: number;
}

async function inPrivate(hasAgreed: boolean): Promise<Forger> {
  const presser = await somebody(hasAgreed);
  return { presser, chatId: presser };
}

async function inAnotherGroup(): Promise<Forger> {
  const presser = await somebody(true);
  box.house.standIn.setMembership(presser, { chatId: ELSEWHERE, member: true, admin: true });
  return { presser, chatId: ELSEWHERE };
}

/** What moderators do with their own community, whichever listing the button names: settings, and the queue again. */
const OWN_GROUP = /^(?:c[ot]|qp)(?::|$)/;

test("a stranger who has agreed to nothing changes nothing by any button, and is answered", async () => {
  const { presser, chatId } = await inPrivate(false);
  const before = await guarded(presser);
  expect(await pressAll(presser, chatId, dataOf(decided).slice(0, 60))).toEqual([]);
  expect(await guarded(presser)).toEqual(before);
});

test.each([
  ["somebody who is neither the author nor a moderator", () => inPrivate(true)],
  ["a moderator of another community", inAnotherGroup],
])("%s changes nothing by any button, and is answered", async (_, forger) => {
  const isAboutListing = (data: string): boolean => data.includes(pending["listing"] ?? "");
  const all = [...dataOf(decided), ...dataOf(pending).filter(isAboutListing)];
  const forged = all.filter((data) => !OWN_GROUP.test(data));
  // More presses at once than the rate limit lets through are those of several people.
  for (const presses of inRows(forged, 40)) {
    const { presser, chatId } = await forger();
    const before = await guarded(presser);
    expect(await pressAll(presser, chatId, presses)).toEqual([]);
    expect(await guarded(presser)).toEqual(before);
  }
});

/** The kinds of buttons that decide something, by their prefixes. */
const DECISIONS = ["ap", "rj", "rr", "rq", "py", "pn", "pa", "pd", "mc", "mt", "cg", "cr", "cy", "cm"];

test("after the decision nobody can decide again, whoever they are", async () => {
  const { house } = box;
  const { proposals, listings, communities } = house.useCases;
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
  await house.settle();
  const before = await guarded(0);
  for (const values of [pending, decided])
    for (const { presser, chatId } of [
      { presser: KATRIN, chatId: GROUP },
      { presser: OLENA, chatId: OLENA },
      { presser: JONAS, chatId: JONAS },
      { presser: VERA, chatId: ELSEWHERE },
    ])
      expect(await pressAll(presser, chatId, dataOf(values).filter(isDecision))).toEqual([]);
  expect(await guarded(0)).toEqual(before);
});
