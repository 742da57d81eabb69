import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personId, type DispatchId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { KATRIN, useProduct } from "../../support/product.ts";
import { searchesIn } from "../../support/searches.ts";

const product = useProduct();
const { deliver, newest, no, settle, start, yes } = searchesIn(product);

/** It is ten in the morning, and nothing is known of how people answer. */
beforeEach(async () => {
  const hour = product.time.now().getUTCHours();
  await product.passHours((34 - hour) % 24);
});
afterEach(async () => {
  await product.store.connection.collection("dispatches").deleteMany({}, BY_TEST);
});

const SHIFT = { task: ["sorting"], date: "2026-06-20" };

/** A shift of so many places on 20 June, 10 to 13 o'clock. */
async function shift(places: number): Promise<Listing> {
  const seeker = await product.person("Olena");
  return product.publish(seeker, "request", {
    category: "shift",
    answers: { ...SHIFT, places, age: "any", start: "10:00", end: "13:00" },
  });
}

/** So many people who sort donations in the morning. */
async function helpers(count: number): Promise<readonly PersonId[]> {
  const all: PersonId[] = [];
  for (let n = 1; n <= count; n += 1) {
    const helper = await product.person(`Helper${String(n)}`, "en");
    await product.publish(helper, "offer", {
      category: "shift",
      answers: { ...SHIFT, time: ["morning"], radius: "km-40" },
    });
    all.push(helper);
  }
  return all;
}

const invitationOf = async (id: DispatchId, person: PersonId) =>
  (await product.useCases.dispatch.find(id))?.invitations.find(({ personId }) => personId === person);

/** Who has an invitation in a state, in the order of `all`. */
async function inState(id: DispatchId, state: string, all: readonly PersonId[]): Promise<readonly number[]> {
  const dispatch = await product.useCases.dispatch.find(id);
  const them = dispatch?.invitations.filter((one) => one.state === state).map(({ personId }) => personId);
  return all.flatMap((person, index) => (them?.includes(person) ? [index] : []));
}

describe("five of eight say yes where five are wanted", () => {
  it("asks, introduces, tells everybody, and puts a later yes on standby, who are asked first when somebody calls off", async () => {
    const all = await helpers(8);
    const [first, , , , fifth, sixth, seventh, eighth] = all;
    if (!first || !fifth || !sixth || !seventh || !eighth) throw new Error("too few helpers");
    const request = await shift(5);
    const seeker = request.authorId;
    expect(await product.useCases.dispatch.count(request.id)).toEqual({ ok: true, value: 8 });
    const id = await start(request);
    expect(await product.useCases.dispatch.start(request.id, KATRIN)).toMatchObject({
      code: "already-running",
    });
    expect(await newest(first)).toMatch(/^🙋 Can you help here\?/);
    expect(await newest(seeker)).toMatch(/^🔎 Шукаємо для Вас помічників\./);

    for (const helper of all.slice(0, 5))
      expect(await yes(id, helper)).toMatchObject({ value: { how: "introduced" } });
    const firm = { amount: 1, firm: true };
    expect(await product.find(request)).toMatchObject({ reserved: [firm, firm, firm, firm, firm] });
    expect(await newest(first)).toMatch(/^🤝 Thank you, you are in!/);
    expect(await newest(eighth)).toMatch(/^💚 Thank you, enough people have said yes\./);
    expect(await yes(id, seventh)).toEqual({ ok: true, value: { how: "standby", place: 1 } });
    expect(await yes(id, sixth)).toEqual({ ok: true, value: { how: "standby", place: 2 } });
    expect(await yes(id, seventh)).toEqual({ ok: true, value: { how: "standby", place: 1 } });
    expect(await yes(id, first)).toMatchObject({ code: "already-accepted" });
    await settle();
    expect(await newest(seeker)).toMatch(/^✅ Погодилося досить людей\.[^]*Погодилися: 5 з 5/);

    const introduced = (await invitationOf(id, fifth))?.proposalId;
    expect(introduced && (await product.useCases.introductions.end(introduced, fifth))).toMatchObject({
      ok: true,
    });
    await settle();
    expect(await newest(fifth)).toMatch(/^✖️ This has been called off\./);
    expect(await newest(seventh)).toMatch(/^🙋 A place is free again\. Can you still help\?/);
    expect(await inState(id, "standby", all)).toEqual([5]);
    expect(await no(id, seventh)).toMatchObject({ ok: true });
    await settle();
    expect(await newest(sixth)).toMatch(/^🙋 A place is free again/);
    expect(await yes(id, sixth)).toMatchObject({ value: { how: "introduced" } });
    await settle();
    expect(await newest(seeker)).toMatch(/^✅ Погодилося досить людей\.[^]*Погодилися: 5 з 5/);
  });
});

it("a shift that is called off frees the place: standby is asked first, and it can be taken again while it is free", async () => {
  const { appointments } = product.useCases;
  const [first, second] = await helpers(2);
  if (!first || !second) throw new Error("too few helpers");
  const request = await shift(1);
  const id = await start(request);
  await yes(id, first);
  expect(await yes(id, second)).toMatchObject({ value: { how: "standby" } });
  const proposalId = (await invitationOf(id, first))?.proposalId;
  if (!proposalId) throw new Error("there is no introduction");
  expect(await appointments.show(proposalId, first)).toMatchObject({ value: { frees: true } });
  expect(await appointments.callOff(proposalId, first, "1.0")).toMatchObject({ ok: true });
  await settle();
  expect((await product.find(request)).reserved).toBeUndefined();
  expect(await newest(first)).toMatch(/^✖️ This has been called off\./);
  expect(await newest(second)).toMatch(/^🙋 A place is free again/);
  const told = (await product.owedTo(request.authorId)).findLast(({ key }) => key.endsWith(":off"));
  expect(told?.text).toContain("Місце знову вільне.");

  // They find another hour before anybody else has the place.
  const again = { proposalId, at: { day: SHIFT.date, time: "15:00" } };
  expect(await appointments.suggest({ ...again, person: request.authorId })).toMatchObject({ ok: true });
  expect(await appointments.accept({ proposalId, person: first, number: 1 })).toMatchObject({ ok: true });
  await settle();
  expect((await product.find(request)).reserved).toMatchObject([{ proposalId, amount: 1, firm: true }]);
  expect(await newest(first)).toMatch(/^🤝 Thank you, you are in!/);
  expect(await yes(id, second)).toMatchObject({ value: { how: "standby" } });

  await appointments.callOff(proposalId, request.authorId, "2.0");
  await settle();
  expect(await yes(id, second)).toMatchObject({ value: { how: "introduced" } });
  await appointments.suggest({ ...again, person: request.authorId });
  expect(await appointments.accept({ proposalId, person: first, number: 2 })).toMatchObject({
    code: "place-taken",
  });

  // Once it has begun, nobody is asked to step in.
  const met = (await invitationOf(id, second))?.proposalId;
  const now = product.time.now().getTime();
  product.time.setClock(Date.parse("2026-06-20T09:00:00Z") - now);
  expect(met && (await product.useCases.introductions.end(met, second))).toMatchObject({ ok: true });
  expect(await invitationOf(id, second)).toMatchObject({ state: "accepted" });
  expect(await yes(id, first)).toMatchObject({ code: "search-over" });
  product.time.setClock(now - product.time.now().getTime());
});

it("what a helper has said yes to at that time is said before they answer", async () => {
  const [helper] = await helpers(1);
  if (!helper) throw new Error("there is no helper");
  const busy = await shift(1);
  await yes(await start(busy), helper);
  const other = await shift(1);
  const id = await start(other);
  expect(await newest(helper)).toMatch(
    /⚠️ You have already said yes to something else at about that time:\n🕐 Saturday 20 June, 10:00–13:00\nOlena\n\n/,
  );
  expect(await yes(id, helper)).toMatchObject({ code: "appointment-clash" });
  await product.useCases.dispatch.accept(id, helper, { edition: 1, despiteClash: true });
});

describe("whoever does not answer", () => {
  it("is waited for by how soon help is needed; then others are asked, nobody twice, until all have been", async () => {
    const all = await helpers(8);
    const request = await shift(1);
    const id = await start(request);
    expect(await inState(id, "open", all)).toHaveLength(3);
    const [first] = await inState(id, "open", all);
    const early = all[first ?? 0] ?? request.authorId;
    await product.passHours(25);
    expect(await newest(early)).toMatch(/^⌛ We are asking others now\./);
    const { round } = (await product.useCases.dispatch.find(id)) ?? {};
    expect(round).toBe(2);
    await product.passHours(24 * 4);
    expect(await product.useCases.dispatch.find(id)).toMatchObject({ status: "exhausted" });
    expect(await inState(id, "expired", all)).toHaveLength(8);
    for (const helper of all)
      expect(
        (await product.owedTo(helper)).filter(
          ({ method, key }) => method === "sendMessage" && key.startsWith("dispatch:"),
        ),
      ).toHaveLength(1);
    expect(await newest(request.authorId)).toMatch(/^Ми запитали всіх, хто підходить\./);
    expect(await yes(id, early)).toMatchObject({ value: { how: "introduced" } });
    expect(await product.useCases.dispatch.find(id)).toMatchObject({ status: "full" });
  });

  it("is not waited for at night: the invitation comes in the morning, and its time begins then", async () => {
    const [helper] = await helpers(1);
    const request = await shift(1);
    await product.passHours(13);
    const id = await start(request);
    await product.passHours(20);
    expect(await invitationOf(id, helper ?? request.authorId)).toMatchObject({ state: "open" });
  });
});

it("an invitation that waited for the morning is taken back when all places are taken, counts for nothing, and is made anew", async () => {
  const { useCases } = product;
  const all = await helpers(2);
  const request = await shift(1);
  await useCases.people.chooseQuiet(all[1] ?? KATRIN.id, { from: 9, until: 20 });
  const id = await start(request);
  const [early, late] = all;
  if (!early || !late) throw new Error("too few helpers");
  expect(await inState(id, "open", all)).toEqual([0, 1]);
  const tally = async () => (await useCases.privacy.exportOf(late))["helping"];
  expect(await tally()).toMatchObject({ askedInAll: 1 });
  await yes(id, early);
  expect(await invitationOf(id, late)).toBeUndefined();
  expect(await tally()).toMatchObject({ askedInAll: 0, askedLately: [] });
  expect(await newest(late)).toBeUndefined();
  const introduced = (await invitationOf(id, early))?.proposalId;
  expect(introduced && (await useCases.introductions.end(introduced, early))).toMatchObject({ ok: true });
  await settle();
  expect(await invitationOf(id, late)).toMatchObject({ state: "open", asks: 1 });
  expect(await newest(late)).toMatch(/^🙋 Can you help here\?/);
  expect(await tally()).toMatchObject({ askedInAll: 1 });
});

describe("a no", () => {
  it("brings the next helper at once when those who are left are too few; not now can become a yes", async () => {
    const all = await helpers(5);
    const request = await shift(1);
    const id = await start(request);
    const asked = (await inState(id, "open", all)).map((index) => all[index] ?? request.authorId);
    expect(asked).toHaveLength(3);
    for (const helper of asked)
      expect(await product.useCases.dispatch.refuse(id, helper, "not-now")).toMatchObject({ ok: true });
    await settle();
    expect(await inState(id, "open", all)).toHaveLength(2);
    expect(await newest(asked[0])).toMatch(
      /^That’s fine\. Thank you for answering\.[^]*If it works out after all/,
    );
    expect(await yes(id, asked[0] ?? request.authorId)).toMatchObject({ value: { how: "introduced" } });
  });

  it("to every invitation by mistake is taken back with one tap: the profile is as it was, and gone a day later if not", async () => {
    const { useCases, leipzig } = product;
    const { helpers: profiles } = useCases;
    const mia = await product.person("Mia", "en");
    await profiles.begin(mia, { communityId: leipzig.id });
    await profiles.change(mia, { categories: ["shift"], times: ["6-morning"], caps: { day: 5, week: 10 } });
    await profiles.agree(mia);
    const before = await profiles.profileOf(mia);
    const id = await start(await shift(1));
    const next = await shift(1);
    const counted = () => useCases.dispatch.count(next.id);
    const stop = () => useCases.dispatch.refuse(id, mia, "no-more");
    expect(await counted()).toEqual({ ok: true, value: 1 });
    await stop();
    await stop();
    expect(await counted()).toEqual({ ok: true, value: 0 });
    expect(await profiles.profileOf(mia)).toBeUndefined();
    expect(await useCases.privacy.exportOf(mia)).toMatchObject({
      helping: { doNotAsk: true, profile: { categories: ["shift"] } },
    });
    expect((await product.owedTo(mia)).at(-1)?.buttons).toEqual([
      "↩️ Do ask me",
      "🙋 What we may ask you for",
    ]);
    expect(await newest(mia)).toMatch(/Tapped by mistake\? Within 24 hours one tap brings everything back/);
    expect(await profiles.askAgain(mia)).toEqual({ hasProfile: true });
    expect(await profiles.askAgain(mia)).toEqual({ hasProfile: true });
    expect(await profiles.profileOf(mia)).toEqual({ ...before, confirmedAt: product.time.now() });
    expect(await counted()).toEqual({ ok: true, value: 1 });

    // Said again 20 hours later, it can be taken back for a day from then on.
    await product.passHours(20);
    await stop();
    await product.passHours(23);
    expect(await profiles.stopped(mia)).toHaveProperty("keptUntil");
    await product.passHours(2);
    expect(await profiles.stopped(mia)).toEqual({});
    expect(await useCases.privacy.exportOf(mia)).not.toHaveProperty("helping.profile");
    expect(await profiles.askAgain(mia)).toEqual({ hasProfile: false });
    expect(await profiles.stopped(mia)).toBeUndefined();
  });

  it("to every invitation holds at once: on standby, and for what waits for the morning", async () => {
    const { useCases } = product;
    const [early, mia] = await helpers(2);
    if (!early || !mia) throw new Error("too few helpers");
    const first = await start(await shift(1));
    await yes(first, early);
    expect(await yes(first, mia)).toMatchObject({ value: { how: "standby" } });
    const second = await start(await shift(1));
    await useCases.people.chooseQuiet(mia, { from: 9, until: 20 });
    const { helpers: profiles } = useCases;
    await profiles.begin(mia, { communityId: product.leipzig.id });
    await profiles.change(mia, { categories: ["other"], caps: { day: 5, week: 10 } });
    await profiles.agree(mia);
    const waits = await product.publish(await product.person("Iryna"), "request");
    const third = await start(waits);
    expect(await invitationOf(third, mia)).toMatchObject({ state: "open" });
    expect(await useCases.dispatch.refuse(second, mia, "no-more")).toMatchObject({ ok: true });
    expect(await invitationOf(third, mia)).toMatchObject({ state: "declined" });
    const introduced = (await invitationOf(first, early))?.proposalId;
    await (introduced && useCases.introductions.end(introduced, early));
    await product.passHours(12);
    await deliver();
    expect(await invitationOf(first, mia)).toMatchObject({ state: "declined" });
    const sent = (await product.owedTo(mia)).filter(
      ({ key, method, state }) =>
        /^dispatch:\w+:\d+:\d+$/.test(key) && method === "sendMessage" && state === "sent",
    );
    expect(sent.map(({ key }) => key.split(":")[1])).toEqual([first, second]);
  });

  it("to every invitation keeps somebody out of each search", async () => {
    const [helper] = await helpers(1);
    const one = helper ?? KATRIN.id;
    const id = await start(await shift(1));
    expect(await product.useCases.dispatch.refuse(id, one, "no-more")).toMatchObject({ ok: true });
    const other = await shift(1);
    expect(await product.useCases.dispatch.count(other.id)).toEqual({ ok: true, value: 0 });
    expect(await product.useCases.dispatch.start(other.id, KATRIN)).toMatchObject({ code: "nobody-fits" });
  });
});

it("goes on each time its request is out again, though nothing else has changed since", async () => {
  const all = await helpers(4);
  const request = await shift(1);
  const id = await start(request);
  const by = { kind: "person", id: request.authorId, name: "" } as const;
  const manage = (action: "pause" | "resume") =>
    product.useCases.listings.manage({ listingId: request.id, by, action });
  await manage("pause");
  await manage("resume");
  await settle();
  await manage("pause");
  const [asked = 0] = await inState(id, "open", all);
  expect(await yes(id, all[asked] ?? request.authorId)).toMatchObject({ code: "request-paused" });
  // What would have asked others meanwhile finds it paused.
  await product.passHours(30);
  expect(await inState(id, "open", all)).toHaveLength(3);
  await manage("resume");
  await settle();
  expect(await inState(id, "expired", all)).toHaveLength(3);
  expect(await inState(id, "open", all)).toHaveLength(1);
});

it("goes on when what its request was done with did not happen after all: standby is asked first", async () => {
  const { dispatch, outcomes } = product.useCases;
  const [first, second] = await helpers(2);
  if (!first || !second) throw new Error("too few helpers");
  const request = await shift(1);
  const id = await start(request);
  await yes(id, first);
  expect(await yes(id, second)).toMatchObject({ value: { how: "standby" } });
  const proposalId = (await invitationOf(id, first))?.proposalId;
  if (!proposalId) throw new Error("there is no introduction");
  const both = async (outcome: "happened" | "not-happened"): Promise<void> => {
    for (const person of [request.authorId, first]) await outcomes.sayOutcome(proposalId, person, outcome);
    await settle();
  };
  await both("happened");
  expect(await product.find(request)).toMatchObject({ status: "fulfilled" });
  expect(await dispatch.find(id)).toMatchObject({ status: "stopped" });
  await both("not-happened");
  expect(await product.find(request)).toMatchObject({ status: "published" });
  expect(await newest(second)).toMatch(/^🙋 A place is free again/);
  expect(await newest(request.authorId)).toMatch(/^🔎 /);
});

it("goes on when its author renews a request that had expired, not once moderators have stopped it", async () => {
  const { dispatch, listings } = product.useCases;
  const seeker = await product.person("Olena");
  const request = await product.publish(seeker, "request");
  const mia = await product.person("Mia", "en");
  await product.publish(mia, "offer");
  const id = await start(request);
  expect(await newest(mia)).toMatch(/^🙋 Can you help here\?/);
  const by = { kind: "person", id: seeker, name: "" } as const;
  const renew = async (): Promise<void> => {
    await product.passHours(24 * 12);
    expect(await product.find(request)).toMatchObject({ status: "expired" });
    expect(await listings.manage({ listingId: request.id, by, action: "renew" })).toMatchObject({ ok: true });
  };
  await renew();
  expect(await dispatch.find(id)).toMatchObject({ status: "running" });
  await dispatch.stop(request.id, KATRIN);
  await renew();
  expect(await dispatch.find(id)).toMatchObject({ status: "stopped" });
});

it("is begun once when two moderators tap at the same time", async () => {
  await helpers(1);
  const request = await shift(1);
  const start = (id: number) =>
    product.useCases.dispatch.start(request.id, { kind: "person", id: personId(id), name: "Mo" });
  const said = await Promise.all([start(1), start(2)]);
  expect(said.map((one) => (one.ok ? "ok" : one.code)).sort()).toEqual(["already-running", "ok"]);
  const begun = (await product.owedTo(request.authorId)).filter(({ key }) => key.endsWith(":seeker"));
  expect(begun).toHaveLength(1);
});

describe("moderators", () => {
  it("pause the search, go on and end it; whoever was asked is told, and is not asked again", async () => {
    const all = await helpers(6);
    const request = await shift(2);
    const { dispatch } = product.useCases;
    const id = await start(request);
    expect(await dispatch.pause(request.id, KATRIN)).toMatchObject({ value: { status: "paused" } });
    await product.passHours(30);
    expect(await inState(id, "expired", all)).toHaveLength(6);
    expect(await dispatch.resume(request.id, KATRIN)).toMatchObject({ value: { status: "running" } });
    expect(await dispatch.stop(request.id, KATRIN)).toMatchObject({ value: { status: "stopped" } });
    expect(await yes(id, all[0] ?? request.authorId)).toMatchObject({ code: "search-over" });
    expect(await dispatch.start(request.id, KATRIN)).toMatchObject({ code: "nobody-fits" });
  });

  it("end it by taking the request down, and a request that its author has withdrawn is searched for no longer", async () => {
    const all = await helpers(2);
    const request = await shift(2);
    const id = await start(request);
    const by = { kind: "person", id: request.authorId, name: "" } as const;
    await product.useCases.listings.manage({ listingId: request.id, by, action: "withdraw" });
    expect(await newest(all[0])).toMatch(/^Help is no longer being looked for here\./);
    expect(await yes(id, all[0] ?? request.authorId)).toMatchObject({ code: "search-over" });
    expect(await product.useCases.dispatch.count(request.id)).toMatchObject({ code: "not-published" });
  });
});

it("a yes is to what was read: a request that has changed is shown again first", async () => {
  const [helper] = await helpers(1);
  const one = helper ?? KATRIN.id;
  const request = await shift(1);
  const id = await start(request);
  await product.change(request, { end: "14:00" });
  expect(await yes(id, one)).toMatchObject({ code: "question-changed" });
  expect(await newest(one)).toMatch(/^🔄 This request has changed since we asked you\./);
  expect(await product.useCases.dispatch.accept(id, one, { edition: 2 })).toMatchObject({ ok: true });
});

it("a request about somebody’s car asks its author about each helper, and their no opens the place again", async () => {
  const all: PersonId[] = [];
  const ride = { start: { name: "Leipzig" }, goal: { name: "Dresden" }, date: null, seats: 2 };
  for (const name of ["Jonas", "Mia"]) {
    const driver = await product.person(name, "en");
    await product.publish(driver, "offer", { category: "ride", answers: { ...ride, "room-for": null } });
    all.push(driver);
  }
  const seeker = await product.person("Olena");
  const request = await product.publish(seeker, "request", {
    category: "ride",
    answers: { ...ride, bringing: null },
  });
  const id = await start(request);
  const [first, second] = all;
  if (!first || !second) throw new Error("too few drivers");
  expect(await yes(id, first)).toMatchObject({ value: { how: "waiting" } });
  expect(await yes(id, second)).toMatchObject({ value: { how: "standby" } });
  const proposalId = (await invitationOf(id, first))?.proposalId;
  if (!proposalId) throw new Error("there is no proposal");
  expect(
    await product.useCases.proposals.answer({ proposalId, person: seeker, answer: "declined" }),
  ).toMatchObject({ ok: true });
  await settle();
  expect(await newest(second)).toMatch(/^🙋 A place is free again/);
});

it("a helper without an offer is asked by their profile, and their yes is seen by nobody but the two", async () => {
  const { useCases, leipzig } = product;
  const helper = await product.person("Mia", "en");
  const begun = await useCases.helpers.begin(helper, { communityId: leipzig.id });
  if (!begun.ok) throw new Error(begun.code);
  await useCases.helpers.change(helper, { categories: ["shift"] });
  await useCases.helpers.agree(helper);
  const request = await shift(2);
  const id = await start(request);
  expect(await newest(helper)).toMatch(/^🙋 Can you help here\?/);
  expect(await yes(id, helper)).toMatchObject({ value: { how: "introduced" } });
  const [offer] = await useCases.listings.ofAuthor(helper);
  expect(offer).toMatchObject({ kind: "offer", status: "fulfilled", onlyFor: request.id, answers: {} });
  const met = offer && (await useCases.introductions.ofPerson(helper)).get(offer.id);
  expect(met).toMatchObject([{ firstName: "Olena" }]);
  expect(await useCases.findMatches(await shift(2))).toEqual([]);
  const proposalId = (await invitationOf(id, helper))?.proposalId;
  if (!proposalId) throw new Error("there is no introduction");
  for (const person of [helper, request.authorId])
    expect(await useCases.outcomes.sayOutcome(proposalId, person, "happened")).toMatchObject({ ok: true });
  expect(await product.find(request)).toMatchObject({ status: "published", taken: 1 });
  expect(await useCases.outcomes.sayOutcome(proposalId, helper, "not-happened")).toMatchObject({ ok: true });
  expect((await useCases.listings.ofAuthor(helper))[0]).toMatchObject({ status: "fulfilled" });
});

it("keeps nothing of somebody who leaves, and goes on without them", async () => {
  const all = await helpers(3);
  const request = await shift(1);
  const id = await start(request);
  const [leaver, other] = all;
  if (!leaver || !other) throw new Error("too few helpers");
  expect((await product.useCases.privacy.exportOf(leaver))["invitations"]).toMatchObject([
    { yourAnswer: "open" },
  ]);
  await yes(id, leaver);
  await product.useCases.privacy.forget(leaver);
  await settle();
  const dispatch = await product.useCases.dispatch.find(id);
  expect(JSON.stringify(dispatch)).not.toContain(String(leaver));
  expect(dispatch).toMatchObject({ status: "running" });
});

it("keeps nobody who was asked, once the request has become anonymous", async () => {
  const all = await helpers(2);
  const request = await shift(1);
  const id = await start(request);
  await product.useCases.privacy.forget(request.authorId);
  const dispatch = await product.useCases.dispatch.find(id);
  expect(dispatch?.invitations).toHaveLength(2);
  for (const helper of all) {
    expect(JSON.stringify(dispatch)).not.toContain(String(helper));
    expect(await product.useCases.privacy.exportOf(helper)).not.toHaveProperty("invitations");
  }
});

describe("everybody presses at once", () => {
  it("gives three of eight a place, and tells the others their turn on standby", async () => {
    const all = await helpers(8);
    const request = await shift(3);
    const id = await start(request);
    expect((await product.useCases.dispatch.find(id))?.invitations).toHaveLength(8);
    const said = await Promise.all(all.map((helper) => yes(id, helper)));
    const how = said.map((one) => (one.ok ? one.value.how : one.code));
    expect(how.filter((one) => one === "introduced")).toHaveLength(3);
    const places = said.flatMap((one) => (one.ok && one.value.how === "standby" ? [one.value.place] : []));
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 5 }, (_, index) => index + 1));
    expect((await product.find(request)).reserved).toHaveLength(3);
    expect(await inState(id, "accepted", all)).toHaveLength(3);
  });
});
