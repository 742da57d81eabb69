import { describe, expect, test } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import type { Answers } from "../../src/domain/category/field.ts";
import type { QuietHours } from "../../src/domain/shared/dates.ts";
import type { PersonId, ProposalId } from "../../src/domain/shared/ids.ts";
import { personActor } from "../../src/domain/shared/actor.ts";
import { KATRIN, useProduct } from "../support/product.ts";

const product = useProduct();

const ROOM: Answers = {
  guests: 3,
  space: "flat",
  beds: 3,
  features: ["pets"],
  period: { from: "2026-06-01", until: "2026-07-31" },
  free: true,
  languages: ["de", "uk"],
};
const FAMILY: Answers = {
  guests: 2,
  children: 0,
  bringing: "none",
  musts: null,
  period: { from: "2026-06-01", until: "2026-06-30" },
};

/** Each town is too far from the others for their listings to fit. */
let towns = 0;
const place = () => ({ communityId: product.leipzig.id, point: { lat: 50 - towns, lon: 12 } });

const publishRoom = (author: PersonId, answers: Answers = {}) =>
  product.publish(author, "offer", { category: "housing", answers: { place: place(), ...ROOM, ...answers } });
const publishFamily = (author: PersonId, answers: Answers = {}) =>
  product.publish(author, "request", {
    category: "housing",
    answers: { place: place(), ...FAMILY, ...answers },
  });

/** A room for three of Jonas's, and so many families of two who look for one. */
async function town(families = 1) {
  towns += 1;
  const jonas = await product.person("Jonas", "de");
  const offer = await publishRoom(jonas);
  const seekers = await Promise.all(
    Array.from({ length: families }, async (_, index) => {
      const seeker = await product.person(`Olena${String(index)}`, "en");
      return { seeker, request: await publishFamily(seeker) };
    }),
  );
  return { jonas, offer, seekers };
}

async function propose(offer: Listing, request: Listing): Promise<ProposalId> {
  const made = await product.useCases.proposals.propose({
    offerId: offer.id,
    requestId: request.id,
    by: KATRIN,
  });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
}

/** One pair that is asked. */
async function asked() {
  const { jonas, offer, seekers } = await town();
  const [first] = seekers;
  if (!first) throw new Error("nobody seeks");
  const { seeker: olena, request } = first;
  return { jonas, olena, offer, request, proposalId: await propose(offer, request) };
}

async function answer(proposalId: ProposalId, person: PersonId, word: "yes" | "no" = "yes", round?: number) {
  const result = await product.useCases.proposals.answer({
    proposalId,
    person,
    answer: word === "yes" ? "accepted" : "declined",
    shares: true,
    ...(round === undefined ? {} : { round }),
  });
  return result.ok ? result.value.status : result.code;
}

async function edit(listing: Listing, answers: Answers): Promise<void> {
  const { drafts } = product.useCases;
  const [field = ""] = Object.keys(answers);
  const draft = await drafts.edit(listing.id, listing.authorId, field);
  if (!draft.ok) throw new Error(draft.code);
  const { changing: _changing, ...whole } = draft.value;
  await drafts.save({ ...whole, answers: { ...whole.answers, ...answers } });
  const submitted = await drafts.submit(draft.value.id, listing.authorId);
  if (!submitted.ok) throw new Error(submitted.code);
}

const manage = (listing: Listing, action: "pause" | "resume" | "withdraw" | "renew" | "fulfil") =>
  product.useCases.listings.manage({
    listingId: listing.id,
    by: personActor(listing.authorId, undefined),
    action,
  });

const stored = async (id: ProposalId) => {
  const proposal = await product.useCases.proposals.find(id);
  if (!proposal) throw new Error("the proposal is gone");
  return proposal;
};

const told = async (person: PersonId): Promise<string> =>
  (await product.owedTo(person)).map(({ text }) => text).join("\n");
const lastTold = async (person: PersonId): Promise<string> =>
  (await product.owedTo(person)).filter(({ method }) => method === "sendMessage").at(-1)?.text ?? "";
const promised = async (offer: Listing): Promise<number> =>
  ((await product.find(offer)).reserved ?? []).reduce((sum, { amount }) => sum + amount, 0);

describe("a yes is to what was shown", () => {
  test("the helper says yes, then moves the days to August: the pair ends and both are told", async () => {
    const { jonas, olena, offer, proposalId } = await asked();
    expect(await answer(proposalId, jonas)).toBe("open");
    await edit(offer, { period: { from: "2026-08-01", until: "2026-08-31" } });
    expect((await stored(proposalId)).status).toBe("lapsed");
    expect(await answer(proposalId, olena)).toBe("proposal-closed");
    expect(await told(olena)).not.toContain("jonas_");
    expect(await told(olena)).toContain("they no longer fit");
    expect(await lastTold(jonas)).toContain("sie passen nicht mehr zusammen");
    expect(await promised(offer)).toBe(0);
  });

  test("three places become one: the same", async () => {
    const { jonas, olena, offer, proposalId } = await asked();
    await answer(proposalId, jonas);
    await edit(offer, { guests: 1 });
    expect(await answer(proposalId, olena)).toBe("proposal-closed");
    expect(await told(olena)).not.toContain("jonas_");
  });

  test("a change that still fits is put to both again, with what changed; the earlier yes does not count", async () => {
    const { jonas, olena, offer, proposalId } = await asked();
    expect(await answer(proposalId, jonas)).toBe("open");
    await edit(offer, { period: { from: "2026-06-01", until: "2026-08-15" } });
    expect(await stored(proposalId)).toMatchObject({
      status: "open",
      round: 2,
      replies: { offer: "open", request: "open" },
    });
    const again = await lastTold(jonas);
    expect(again).toContain("Ihr Ja galt der früheren Fassung");
    expect(again).toMatch(/<s>1\. Juni – 31\. Juli 2026<\/s> → 1\. Juni – 15\. August 2026/);
    const seen = (await product.owedTo(olena)).at(-1);
    expect(seen?.method).toBe("editMessageText");
    expect(seen?.text).toContain("This has changed since we asked you");
    expect(seen?.text).toContain("15 August 2026");
    expect(await promised(offer)).toBe(0);

    expect(await answer(proposalId, olena, "yes", 1)).toBe("question-changed");
    expect(await answer(proposalId, olena, "no", 1)).toBe("question-changed");
    expect(await answer(proposalId, olena, "yes", 2)).toBe("open");
    expect(await told(olena)).not.toContain("jonas_");
    expect(await answer(proposalId, jonas, "yes", 2)).toBe("introduced");
    expect(await lastTold(olena)).toContain("jonas_");
  });

  test("a change that moderators have to approve counts from the moment it is approved", async () => {
    const { jonas, olena, request, proposalId } = await asked();
    await answer(proposalId, jonas);
    await edit(request, { details: "Ми з бабусею" });
    expect((await stored(proposalId)).round).toBe(1);
    await product.useCases.moderation.decide({
      listingId: request.id,
      by: KATRIN,
      verdict: { action: "approve" },
    });
    expect(await stored(proposalId)).toMatchObject({ round: 2, replies: { offer: "open" } });
    expect(await answer(proposalId, olena)).toBe("open");
    expect(await told(olena)).not.toContain("jonas_");
  });

  test("saving an edit that says the same asks nobody again", async () => {
    const { jonas, offer, proposalId } = await asked();
    await answer(proposalId, jonas);
    await edit(offer, { period: { from: "2026-06-01", until: "2026-07-31" } });
    expect(await stored(proposalId)).toMatchObject({ round: 1, replies: { offer: "accepted" } });
  });

  test("a volunteer's yes is to the edition that the broadcast showed", async () => {
    const { jonas, seekers } = await town();
    const [first] = seekers;
    if (!first) throw new Error("nobody seeks");
    const { seeker: olena, request } = first;
    await edit(request, { period: { from: "2026-06-02", until: "2026-06-30" } });
    const { proposals } = product.useCases;
    expect(await proposals.volunteer(request.id, jonas, 1)).toMatchObject({ code: "question-changed" });
    expect(await told(jonas)).toContain("2.–30. Juni 2026");
    expect(await told(olena)).not.toContain("jonas_");
    expect(await proposals.volunteer(request.id, jonas, 2)).toMatchObject({ value: { status: "open" } });
  });
});

describe("a listing that is out no longer ends its open proposals, and says so", () => {
  test.each(["pause", "withdraw", "fulfil"] as const)("%s", async (action) => {
    const { jonas, olena, offer, proposalId } = await asked();
    await answer(proposalId, olena);
    await manage(offer, action);
    expect((await stored(proposalId)).status).toBe("lapsed");
    expect(await answer(proposalId, jonas)).toBe("proposal-closed");
    expect(await lastTold(olena)).toContain("the other side can no longer be reached");
    expect((await product.owedTo(jonas)).at(-1)?.text).toContain("weil Ihr eigener Eintrag nicht mehr offen");
    expect(await promised(offer)).toBe(0);
  });

  test("pausing and proposing at the same moment leaves no open proposal of a paused listing", async () => {
    const { offer, seekers } = await town();
    const request = seekers[0]?.request;
    if (!request) throw new Error("nobody seeks");
    const { proposals } = product.useCases;
    const pair = { offerId: offer.id, requestId: request.id, by: KATRIN };
    const [made] = await Promise.all([proposals.propose(pair), manage(offer, "pause")]);
    const status = made.ok ? (await stored(made.value.id)).status : made.code;
    expect(["lapsed", "not-published"]).toContain(status);
  });
});

describe("a yes reserves its quantity", () => {
  test("an offer for three is promised to one family of two; the other is told kindly", async () => {
    const { jonas, offer, seekers } = await town(2);
    const [one, two] = seekers;
    if (!one || !two) throw new Error("too few seek");
    const first = await propose(offer, one.request);
    const second = await propose(offer, two.request);
    expect(await answer(first, one.seeker)).toBe("open");
    expect(await promised(offer)).toBe(2);
    expect(await answer(second, two.seeker)).toBe("promised-meanwhile");
    expect(await answer(second, jonas)).toBe("promised-meanwhile");
    expect(await answer(first, jonas)).toBe("introduced");
    expect((await stored(second)).status).toBe("lapsed");
    expect((await product.owedTo(two.seeker)).at(-1)?.text).toContain("has gone to somebody else");
    expect(await told(two.seeker)).not.toContain("jonas_");
  });

  test("of two yeses at once one is promised what is left", async () => {
    const { offer, seekers } = await town(2);
    const asked: { readonly seeker: PersonId; readonly id: ProposalId }[] = [];
    for (const { seeker, request } of seekers) asked.push({ seeker, id: await propose(offer, request) });
    const outcomes = await Promise.all(asked.map(({ seeker, id }) => answer(id, seeker)));
    expect(outcomes.toSorted()).toEqual(["open", "promised-meanwhile"]);
    expect(await promised(offer)).toBe(2);
  });

  test("a no, a lapse and the end of a listing release it", async () => {
    const { jonas, offer, seekers } = await town(2);
    const [one, two] = seekers;
    if (!one || !two) throw new Error("too few seek");
    const first = await propose(offer, one.request);
    const second = await propose(offer, two.request);
    await answer(first, one.seeker);
    await answer(first, jonas, "no");
    expect(await promised(offer)).toBe(0);
    expect(await answer(second, two.seeker)).toBe("open");
    await manage(two.request, "withdraw");
    expect(await promised(offer)).toBe(0);
  });

  test("what is promised fits nobody else, and what its author counts is of what was promised", async () => {
    const { jonas, offer, seekers } = await town(2);
    const [one, two] = seekers;
    if (!one || !two) throw new Error("too few seek");
    const first = await propose(offer, one.request);
    await answer(first, one.seeker);
    await answer(first, jonas);
    const pair = { offerId: offer.id, requestId: two.request.id, by: KATRIN };
    expect(await product.useCases.proposals.propose(pair)).toMatchObject({ code: "no-fit" });
    const by = personActor(jonas, undefined);
    await product.useCases.listings.countTaken({ listingId: offer.id, by, taken: 2 });
    expect(await product.find(offer)).toMatchObject({ status: "published", taken: 2 });
    expect(await promised(offer)).toBe(0);
  });

  test("what was promised to a family that withdraws is free again", async () => {
    const { jonas, offer, seekers } = await town();
    const [one] = seekers;
    if (!one) throw new Error("nobody seeks");
    const first = await propose(offer, one.request);
    await answer(first, one.seeker);
    await answer(first, jonas);
    expect(await promised(offer)).toBe(2);
    await manage(one.request, "withdraw");
    expect(await promised(offer)).toBe(0);
  });
});

describe("contacts", () => {
  test("a username is asked of Telegram when introducing: a stranger's is never handed out", async () => {
    const { jonas, olena, proposalId } = await asked();
    await answer(proposalId, jonas);
    // Jonas renames, a stranger takes the old name, and no update of Jonas's has told us.
    product.usernames.set(jonas, "jonas_new");
    expect(await answer(proposalId, olena)).toBe("introduced");
    const introduced = await lastTold(olena);
    expect(introduced).toContain("@jonas_new");
    expect(introduced).not.toContain(`jonas_${String(jonas)}`);
  });

  test("without a username left, the shared number is handed out", async () => {
    const { jonas, olena, proposalId } = await asked();
    await product.useCases.people.sharePhone(jonas, "+4915112345");
    await answer(proposalId, jonas);
    product.usernames.delete(jonas);
    expect(await answer(proposalId, olena)).toBe("introduced");
    expect(await lastTold(olena)).toContain("+4915112345");
    expect(await lastTold(olena)).not.toContain("jonas_");
  });

  test("without any contact left, the two are introduced all the same, and write through the bot", async () => {
    const { jonas, olena, proposalId } = await asked();
    await answer(proposalId, jonas);
    product.usernames.delete(jonas);
    expect(await answer(proposalId, olena)).toBe("introduced");
    expect(await lastTold(olena)).toContain("You can write to each other here, through Pomich");
    expect(await lastTold(olena)).not.toContain(`user?id=${String(jonas)}`);
    await product.useCases.people.sharePhone(jonas, "+4915112345");
    await product.useCases.introductions.share(proposalId, jonas);
    expect(await product.useCases.introductions.show(proposalId, olena)).toMatchObject({
      value: { contact: { phone: "+4915112345" } },
    });
  });

  test("a yes without the contact hands out neither name in Telegram nor username, until its author shares them", async () => {
    const { jonas, olena, proposalId } = await asked();
    const { proposals, introductions } = product.useCases;
    await proposals.answer({ proposalId, person: jonas, answer: "accepted", shares: false });
    expect(await answer(proposalId, olena)).toBe("introduced");
    const said = await lastTold(olena);
    expect(said).toContain("This is <b>Jonas</b>. You can write to each other here, through Pomich.");
    expect(said).not.toMatch(/jonas_|user\?id=/);
    expect(await lastTold(jonas)).toContain("olena0_");
    expect(await introductions.show(proposalId, olena)).toMatchObject({ value: { contact: {} } });

    await introductions.share(proposalId, jonas);
    await introductions.share(proposalId, jonas);
    const shared = (await product.owedTo(olena)).filter(({ key }) => key.endsWith(":shared"));
    expect(shared).toHaveLength(1);
    expect(shared[0]?.text).toContain(`jonas_${String(jonas)}`);
  });

  test("while Telegram does not answer nothing is stored, and the same yes later introduces once", async () => {
    const { jonas, olena, proposalId } = await asked();
    await answer(proposalId, jonas);
    product.setTelegramAway(true);
    await expect(answer(proposalId, olena)).rejects.toThrow("Telegram does not answer");
    product.setTelegramAway(false);
    expect((await stored(proposalId)).replies.request).toBe("open");
    expect(await answer(proposalId, olena)).toBe("introduced");
    expect(await answer(proposalId, olena)).toBe("already-answered");
    for (const person of [jonas, olena]) {
      const ends = (await product.owedTo(person)).filter(({ key }) => key.endsWith(":end"));
      expect(ends).toHaveLength(1);
    }
  });

  test("several yeses that wait for a contact never overwrite each other, and each is to what was shown", async () => {
    const { offer, seekers } = await town();
    const [one] = seekers;
    if (!one) throw new Error("nobody seeks");
    const lev = await product.person("Lev", "de");
    await product.useCases.people.meet({ id: lev, firstName: "Lev", languageTag: "de" });
    const anna = await product.person("Anna", "en");
    const flat = await publishRoom(lev);
    const second = await publishFamily(anna);
    const third = await publishFamily(await product.person("Maria", "en"), { guests: 1, children: null });
    const ids = [];
    for (const request of [one.request, second, third]) ids.push(await propose(flat, request));
    const [toOlena, toAnna, toMaria] = ids as [ProposalId, ProposalId, ProposalId];
    await Promise.all([answer(toOlena, lev), answer(toMaria, lev)]);
    expect(await answer(toAnna, lev)).toBe("contact-needed");
    await edit(third, { period: { from: "2026-06-02", until: "2026-06-30" } });
    await product.useCases.people.sharePhone(lev, "+4915199999");
    const repeated = await product.useCases.proposals.repeatYeses(lev);
    const outcomes = new Map(
      repeated.map(({ about, result }) => [
        about.kind === "proposal" ? about.id : "",
        result.ok ? result.value.status : result.code,
      ]),
    );
    // Both fit by themselves; of three places the first yes reserves two.
    expect(outcomes).toEqual(
      new Map([
        [toOlena, "open"],
        [toAnna, "promised-meanwhile"],
        [toMaria, "question-changed"],
      ]),
    );
    expect(await product.useCases.proposals.repeatYeses(lev)).toEqual([]);
    expect(offer.id).not.toBe(flat.id);
  });
});

describe("a pair that lapsed may be proposed again", () => {
  test("after somebody blocked the bot and came back", async () => {
    const { jonas, olena, offer, request, proposalId } = await asked();
    await answer(proposalId, olena);
    await product.useCases.reachability.becameUnreachable(jonas);
    expect(await lastTold(olena)).toContain("the other side can no longer be reached");
    await product.useCases.reachability.cameBack(jonas);
    await manage(offer, "resume");
    expect(await propose(offer, request)).toBe(proposalId);
    expect(await answer(proposalId, olena, "yes", 1)).toBe("question-changed");
    expect(await answer(proposalId, olena)).toBe("open");
    expect(await answer(proposalId, jonas)).toBe("introduced");
  });

  test("but never after a no", async () => {
    const { jonas, offer, request, proposalId } = await asked();
    await answer(proposalId, jonas, "no");
    await manage(offer, "pause");
    await manage(offer, "resume");
    const pair = { offerId: offer.id, requestId: request.id, by: KATRIN };
    expect(await product.useCases.proposals.propose(pair)).toMatchObject({ code: "already-proposed" });
  });
});

describe("a question that nobody answers", () => {
  const reminders = async (person: PersonId, id: ProposalId) =>
    (await product.owedTo(person)).filter(
      ({ key }) => key.startsWith(`proposal:${id}`) && key.endsWith(":reminder") && !key.includes("answered"),
    );

  test("is reminded once after a day and closed after three, and whoever said yes is told", async () => {
    const { jonas, olena, proposalId } = await asked();
    await answer(proposalId, olena);
    await product.passHours(23);
    expect(await reminders(jonas, proposalId)).toHaveLength(0);
    await product.passHours(2);
    expect(await reminders(jonas, proposalId)).toMatchObject([{ method: "sendMessage" }]);
    expect(await reminders(olena, proposalId)).toHaveLength(0);
    await product.passHours(46);
    expect((await stored(proposalId)).status).toBe("open");
    expect(await reminders(jonas, proposalId)).toHaveLength(1);
    await product.passHours(2);
    expect((await stored(proposalId)).status).toBe("lapsed");
    expect(await lastTold(olena)).toContain("the other side did not answer");
    expect((await product.owedTo(jonas)).at(-1)?.text).toContain("3 Tage lang keine Antwort");
    expect(await answer(proposalId, jonas)).toBe("proposal-closed");
  });

  test("waits with its reminder, and with the news of its end, for the person's morning", async () => {
    const { jonas, olena, proposalId } = await asked();
    const now = new Date(product.time.now().getTime());
    const hour = Number(
      new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin", hour: "2-digit", hourCycle: "h23" }).format(
        now,
      ),
    );
    // Quiet from an hour before this time of day until four hours after it.
    const quiet: QuietHours = { from: (hour + 23) % 24, until: (hour + 4) % 24 };
    for (const person of [jonas, olena]) await product.useCases.people.chooseQuiet(person, quiet);
    await answer(proposalId, olena);
    await product.passHours(26);
    expect(await reminders(jonas, proposalId)).toHaveLength(0);
    await product.passHours(3);
    expect(await reminders(jonas, proposalId)).toHaveLength(1);
    await product.passHours(45);
    expect(await told(olena)).not.toContain("did not answer");
    await product.passHours(3);
    expect(await lastTold(olena)).toContain("did not answer");
  });
});

describe("reasons tell the truth", () => {
  test("needed 26 May, free from 1 June: shown as a near miss", async () => {
    const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena", "en")];
    const offer = await publishRoom(jonas, { guests: 7, period: { from: "2026-06-01" } });
    const request = await publishFamily(olena, { guests: 7, period: { from: "2026-05-26" } });
    await propose(offer, request);
    const question = await lastTold(olena);
    expect(question).toContain("⚠️ from 1 June, 6 days later");
    expect(question).not.toContain("the dates fit");
  });
});
