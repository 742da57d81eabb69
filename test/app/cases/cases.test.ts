import { describe, expect, test } from "vitest";
import type { OnCase } from "../../../src/app/cases/index.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { GROUP, HAS_ROOM, KATRIN, OPERATOR, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();

/** Jonas and Olena were introduced, and have written to each other. */
async function introduced() {
  const { proposals, relay } = product.useCases;
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena", "en")];
  const offer = await product.publish(jonas, "offer", HAS_ROOM);
  const request = await product.publish(olena, "request", SEEKS_ROOM);
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const { id } = made.value;
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: id, person, answer: "accepted", shares: false });
  const write = (from: PersonId, text: string) =>
    relay.write({ proposalId: id, from, messageId: (messages += 1), content: { kind: "text", text } });
  return { jonas, olena, offer, request, id, write };
}
let messages = 0;

const report = async (proposalId: ProposalId, byPerson: PersonId, reason = "pressure"): Promise<Case> => {
  const opened = await product.useCases.cases.open({ kind: "report", proposalId, byPerson, reason });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
};

const on = ({ id }: Pick<Case, "id">, by = KATRIN): OnCase => ({ id, community: product.leipzig.id, by });
const stateOf = async (id: ProposalId) => (await product.useCases.proposals.find(id))?.introduction;
const casesOf = async (kind: string, chat: number) =>
  (await product.owedTo(chat)).filter(({ key }) => key.startsWith("case:") && key.includes(kind));
const cardsOf = async ({ id }: Pick<Case, "id">) =>
  (await product.owedTo(GROUP)).filter(({ key }) => key.startsWith(`case:${id}`));
const SERHII = personActor(4_900_002 as PersonId, { firstName: "Serhii" });

describe("a report", () => {
  test("freezes the pair at once, stops what is on its way, tells the other side neutrally, and shows the moderators what they need", async () => {
    const { jonas, olena, id, write } = await introduced();
    await write(jonas, "Komm allein, sonst gibt es kein Zimmer");
    // To Jonas it is passed on as it is; a group of moderators need not know it.
    await product.useCases.introductions.share(id, olena);
    await write(olena, "My number is +49 1512 3456789");
    const one = await report(id, olena, "He <b>threatened</b> me, call 0157 1234 5678");
    expect(await stateOf(id)).toBe("frozen");
    expect(await write(olena, "one more")).toMatchObject({ code: "introduction-frozen" });
    const relayed = (await product.owedTo(olena)).filter(({ key }) => key.startsWith("relay:"));
    expect(relayed.map(({ state }) => state)).toEqual(["superseded"]);
    const [told, ...more] = await casesOf(":paused:", jonas);
    expect(more).toEqual([]);
    expect(told?.text).toMatch(/^⏸ <b>Der Kontakt mit Olena ruht gerade\.<\/b>/);
    expect(told?.text).not.toContain("threatened");

    const [card, ...others] = await cardsOf(one);
    expect(others).toEqual([]);
    expect(card?.text).toContain("noch kümmert sich niemand");
    expect(card?.text).toContain("He &lt;b&gt;threatened&lt;/b&gt; me, call •••");
    expect(card?.text).toContain("Jonas: Komm allein, sonst gibt es kein Zimmer");
    expect(card?.text).toContain("Olena: My number is •••");
    expect(card?.text).toMatch(
      /👤 <b>Jonas<\/b>, hier seit [^]*1 Eintrag hier[^]*🚩 Von anderen gemeldet: 1/,
    );
    expect(card?.text).toMatch(/👤 <b>Olena<\/b>, hier seit/);
    expect(card?.text).toMatch(/Fall Nr\. <code>[a-z0-9]{12}<\/code>$/);
    expect(card?.buttons).toContain("🙋 Ich kümmere mich");
    const audit = await product.audit.of(`case:${one.id}`);
    expect(audit.map(({ action, reason }) => [action, reason])).toEqual([["open-case", undefined]]);
  });

  test("is one case, however often and by whichever side it is made; own words are added", async () => {
    const { jonas, olena, id } = await introduced();
    const all = await Promise.all([report(id, olena), report(id, olena), report(id, jonas, "untrue")]);
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    await report(id, olena, "And he came to my house");
    const [now] = (await product.useCases.cases.waiting(product.leipzig.id)).filter(
      ({ proposalId }) => proposalId === id,
    );
    expect(now?.statements.map(({ reason }) => reason).sort()).toEqual([
      "And he came to my house",
      "pressure",
      "untrue",
    ]);
    const cards = await cardsOf(all[0]);
    expect(cards.filter(({ method }) => method === "sendMessage")).toHaveLength(1);
    expect(cards.at(-1)?.text).toContain("And he came to my house");
  });

  test("is heard from the other side too, however much the first has said", async () => {
    const { jonas, olena, id } = await introduced();
    for (let count = 0; count < 12; count += 1) await report(id, jonas, `lie number ${String(count)}`);
    const one = await report(id, olena, "He came to my house");
    expect(one.statements.map(({ by }) => by)).toContain(olena);
    const card = (await cardsOf(one)).at(-1)?.text;
    expect(card).toContain("He came to my house");
    expect(card).toContain("lie number 0");
  });

  test("lets no message through that is written at the same moment, and both may still block each other", async () => {
    const { jonas, olena, id, write } = await introduced();
    await Promise.all([write(jonas, "one"), report(id, olena), write(jonas, "two")]);
    const relayed = (await product.owedTo(olena)).filter(({ key }) => key.startsWith("relay:"));
    expect(relayed.filter(({ state }) => state !== "superseded")).toEqual([]);
    expect(await product.useCases.introductions.share(id, jonas)).toMatchObject({
      code: "introduction-frozen",
    });
    expect(await product.useCases.introductions.end(id, olena, { block: true })).toMatchObject({ ok: true });
    const [one] = (await product.useCases.cases.waiting(product.leipzig.id)).filter(
      ({ proposalId }) => proposalId === id,
    );
    if (!one) throw new Error("there is no case");
    await product.useCases.cases.close({ ...on(one), outcome: "dismissed" });
    expect(await stateOf(id)).toBe("ended");
  });

  test("works after the end, and when the other side has left or blocked the bot; nobody else can make one", async () => {
    const { jonas, olena, id } = await introduced();
    await product.useCases.introductions.end(id, jonas);
    const one = await report(id, olena);
    expect(await stateOf(id)).toBe("ended");
    expect(await casesOf(":paused:", jonas)).toEqual([]);
    await product.useCases.cases.close({ ...on(one), outcome: "dismissed" });
    expect(await stateOf(id)).toBe("ended");

    await product.useCases.reachability.becameUnreachable(jonas);
    expect(await product.useCases.cases.reportable(id, olena)).toMatchObject({ ok: true });
    expect((await report(id, olena)).id).not.toBe(one.id);
    await product.useCases.privacy.forget(jonas);
    expect(await product.useCases.cases.reportable(id, olena)).toMatchObject({ value: { firstName: "" } });
    const left = await report(id, olena, "untrue");
    expect((await cardsOf(left)).at(-1)?.text).toContain("Eine Person, die nicht mehr hier ist");

    const stranger = await product.person("Vera");
    expect(
      await product.useCases.cases.open({
        kind: "report",
        proposalId: id,
        byPerson: stranger,
        reason: "money",
      }),
    ).toMatchObject({ code: "not-introduced" });
  });
});

describe("moderators", () => {
  test("dismiss a case: the two can write again, both are told, and the words are gone", async () => {
    const { jonas, olena, id, write } = await introduced();
    await write(jonas, "zebra");
    const one = await report(id, olena);
    expect(await product.useCases.cases.close({ ...on(one), outcome: "dismissed" })).toMatchObject({
      value: { words: [], closing: { outcome: "dismissed", by: KATRIN } },
    });
    expect(await stateOf(id)).toBe("open");
    expect(await write(olena, "hello again")).toMatchObject({ ok: true });
    expect((await casesOf(":closed:", olena)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^▶️ The moderators have looked at the contact with <b>Jonas<\/b>\./),
    ]);
    expect((await casesOf(":closed:", jonas)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^▶️ Unser Team hat sich den Kontakt mit <b>Olena<\/b> angesehen\./),
    ]);
    const card = (await cardsOf(one)).at(-1);
    expect(card?.text).toContain("👍 Ohne Folgen geschlossen von Katrin");
    expect(card?.text).not.toContain("zebra");
    expect(card?.buttons).toEqual([]);
  });

  test("ban a party: the case is closed, the pair never meets again, what was reserved is free, and the reporter is told", async () => {
    const { jonas, olena, offer, request, id } = await introduced();
    const { cases, people, findMatches } = product.useCases;
    const one = await report(id, olena);
    expect(await cases.ban({ ...on(one), party: 0, reason: "abuse" })).toMatchObject({ ok: true });
    expect(await people.find(jonas)).toMatchObject({ ban: { community: product.leipzig.id } });
    expect(await product.find(offer)).toMatchObject({ status: "removed" });
    expect((await product.find(offer)).reserved).toBeUndefined();
    expect(await stateOf(id)).toBe("ended");
    expect((await casesOf(":closed:", olena)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^⏹ <b>Thank you for telling us\.<\/b>/),
    ]);
    expect(await casesOf(":closed:", jonas)).toEqual([]);
    expect((await product.owedTo(jonas)).filter(({ key }) => key.startsWith("banned:"))).toHaveLength(1);

    await product.useCases.bans.unban({ person: jonas, by: KATRIN, community: product.leipzig.id });
    const again = await product.publish(jonas, "offer", HAS_ROOM);
    expect(
      (await findMatches(await product.find(request))).map(({ offer: { id: fits } }) => fits),
    ).not.toContain(again.id);
  });

  test("of two at once one wins, and a claimed case is its owner's until the claim ends", async () => {
    const { olena, id } = await introduced();
    const { cases } = product.useCases;
    const one = await report(id, olena);
    const claimed = await Promise.all([cases.claim(on(one)), cases.claim(on(one, SERHII))]);
    expect(claimed.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual(["case-taken", "ok"]);
    const [owner, other] = claimed[0].ok ? [KATRIN, SERHII] : [SERHII, KATRIN];
    expect((await cardsOf(one)).at(-1)?.text).toContain(`${owner.name} kümmert sich, bis`);
    expect(await cases.close({ ...on(one, other), outcome: "settled" })).toMatchObject({
      code: "case-taken",
    });
    await product.passHours(1);
    await cases.note({ ...on(one, owner), text: "called her" });
    await product.passHours(1.5);
    expect(await cases.claim(on(one, other))).toMatchObject({ code: "case-taken" });
    await product.passHours(1);
    expect((await cardsOf(one)).at(-1)?.text).toContain("noch kümmert sich niemand");
    expect(await cases.close({ ...on(one, other), outcome: "settled" })).toMatchObject({ ok: true });
    expect(await cases.close({ ...on(one, owner), outcome: "dismissed" })).toMatchObject({
      code: "case-closed",
    });
    expect(await cases.claim({ ...on(one), community: "elsewhere" as never })).toMatchObject({
      code: "case-not-found",
    });
  });

  test("write to one side or both, warn, and note; it is all on the card, and the other side of an answer can answer back", async () => {
    const { jonas, olena, id } = await introduced();
    const { cases } = product.useCases;
    const one = await report(id, olena);
    await cases.answer({ ...on(one), to: [1], text: "Are you safe? 116 016" });
    await cases.answer({ ...on(one), to: [0, 1], text: "We are looking at it." });
    await cases.warn({ ...on(one), party: 0 });
    await cases.note({ ...on(one), text: "second time" });
    const answers = async (person: PersonId) => (await casesOf(":answer:", person)).map(({ text }) => text);
    expect(await answers(olena)).toEqual([
      expect.stringContaining("Are you safe? 116 016"),
      expect.stringContaining("We are looking at it."),
    ]);
    expect(await answers(jonas)).toHaveLength(1);
    expect((await casesOf(":answer:", olena))[0]?.buttons).toEqual(["✍️ Answer"]);
    expect((await casesOf(":warning:", jonas))[0]?.text).toContain("Eine Bitte unseres Teams in Leipzig");
    const text = (await cardsOf(one)).at(-1)?.text ?? "";
    for (const part of [
      "Katrin an Olena: Are you safe?",
      "Katrin an Jonas und Olena",
      "Verwarnung",
      "second time",
    ])
      expect(text).toContain(part);
    await product.useCases.reachability.becameUnreachable(olena);
    expect(await cases.warn({ ...on(one), party: 1 })).toMatchObject({ code: "nobody-to-tell" });
  });

  test("warn somebody once, however often the button is pressed", async () => {
    const { jonas, olena, id } = await introduced();
    const one = await report(id, olena);
    const { cases } = product.useCases;
    await Promise.all([1, 2].map(() => cases.warn({ ...on(one), party: 0 })));
    expect(await cases.warn({ ...on(one), party: 0 })).toMatchObject({ ok: true });
    expect(await casesOf(":warning:", jonas)).toHaveLength(1);
    expect((await cases.view(one.id, product.leipzig.id))?.case.notes).toHaveLength(1);
  });

  test("ban nobody who runs the installation", async () => {
    const { useCases } = product;
    await useCases.people.meet({ id: OPERATOR, firstName: "Otto", languageTag: "en" });
    await useCases.people.consent(OPERATOR);
    const opened = await useCases.cases.open({
      kind: "appeal",
      communityId: product.leipzig.id,
      byPerson: OPERATOR,
      reason: "Please look",
    });
    if (!opened.ok) throw new Error(opened.code);
    expect(await useCases.cases.ban({ ...on(opened.value), party: 0, reason: "abuse" })).toMatchObject({
      code: "operator",
    });
    await useCases.cases.close({ ...on(opened.value), outcome: "settled" });
  });
});

test("a case about one person's listing is opened once, has no words of a pair, and its end is told to them", async () => {
  const { cases } = product.useCases;
  const olena = await product.person("Olena", "en");
  const { id: listingId, communityId } = await product.publish(olena, "request");
  const input = { kind: "unmet-need", communityId, byPerson: olena, listingId, reason: "money" } as const;
  const opened = await cases.open(input);
  expect(await cases.open(input)).toEqual(opened);
  if (!opened.ok) throw new Error(opened.code);
  const [card, ...more] = await cardsOf(opened.value);
  expect(more).toEqual([]);
  expect(card?.text).toContain("🆘 Noch keine Hilfe gefunden");
  expect(card?.text).not.toMatch(/beiden/);
  expect(card?.buttons).toEqual([
    "🙋 Ich kümmere mich",
    "📝 Notiz",
    "✉️ Antworten",
    "✅ Schließen",
    "⛔ Sperren",
    "📋 Karte des Eintrags",
  ]);
  await cases.answer({ ...on(opened.value), to: [0], text: "Bitte rufen Sie 0800 an" });
  expect((await casesOf(":answer:", olena))[0]?.buttons).toEqual([]);
  await cases.close({ ...on(opened.value), outcome: "passed-on" });
  expect((await casesOf(":closed:", olena)).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^📤 <b>The moderators have passed it on/),
  ]);
});

test("a case that nobody looks after is reminded of by day, then told to the operators, and again until somebody does", async () => {
  const { olena, id } = await introduced();
  const one = await report(id, olena);
  const shown = async () => (await cardsOf(one)).filter(({ method }) => method === "sendMessage").length;
  await product.passHours(3);
  expect(await shown()).toBe(2);
  expect((await cardsOf(one)).at(-1)?.text).toContain("⏰");
  await product.passHours(24);
  const escalated = (await product.owedTo(OPERATOR)).filter(({ key }) =>
    key.startsWith(`case:${one.id}:operators`),
  );
  expect(escalated).toHaveLength(1);
  const before = await shown();
  await product.passHours(48);
  expect(await shown()).toBeGreaterThan(before);
  await product.useCases.cases.close({ ...on(one), outcome: "settled" });
  const last = await shown();
  await product.passHours(72);
  expect(await shown()).toBe(last);
});

test("a card follows its group, and one that is gone is posted again", async () => {
  const { olena, id } = await introduced();
  const { moderation, cases, communities } = product.useCases;
  const one = await report(id, olena);
  await moderation.cardGone(`case:${one.id}`);
  const shown = async (chat: number) =>
    (await product.owedTo(chat)).filter(
      ({ key, method, state }) =>
        key.startsWith(`case:${one.id}`) && method === "sendMessage" && state === "owed",
    ).length;
  expect(await shown(GROUP)).toBe(2);
  await communities.moveChat(GROUP, GROUP - 1);
  await moderation.groupMoved(GROUP, GROUP - 1);
  expect([await shown(GROUP), await shown(GROUP - 1)]).toEqual([0, 1]);
  await communities.moveChat(GROUP - 1, GROUP);
  await moderation.groupMoved(GROUP - 1, GROUP);
  expect(await cases.again(one.id, product.leipzig.id)).toBe(true);
  await cases.close({ ...on(one), outcome: "settled" });
  expect(await cases.again(one.id, product.leipzig.id)).toBe(false);
});

describe("what a case holds of people", () => {
  const kept = () => product.store.connection.collection("cases");

  test("is sealed, exported to each without the other's words, and gone when they leave", async () => {
    const { jonas, olena, id, write } = await introduced();
    await write(jonas, "zebra Jonas");
    await write(olena, "zebra Olena");
    const one = await report(id, olena, "zebra report");
    await product.useCases.cases.note({ ...on(one), text: "zebra note" });
    expect(JSON.stringify(await kept().find({}, BY_TEST).toArray())).not.toMatch(/zebra|Katrin/);
    const [his, hers] = [
      JSON.stringify(await product.useCases.privacy.exportOf(jonas)),
      JSON.stringify(await product.useCases.privacy.exportOf(olena)),
    ];
    expect(his).toContain("zebra Jonas");
    expect(his).not.toMatch(/zebra (?:Olena|report|note)/);
    expect(hers).toMatch(/zebra report/);
    expect(hers).not.toMatch(/zebra (?:Jonas|note)/);

    await product.useCases.privacy.forget(olena);
    const now = await product.useCases.cases.view(one.id, product.leipzig.id);
    expect(JSON.stringify(now)).not.toMatch(/zebra (?:Olena|report|Jonas)/);
    expect(JSON.stringify(now)).not.toContain(String(olena));
    const owed = (await cardsOf(one)).filter(({ state }) => state === "owed");
    expect(owed.filter(({ method }) => method === "sendMessage")).toHaveLength(1);
    expect(JSON.stringify(owed)).not.toContain("Olena");
    expect(await kept().countDocuments({ people: olena }, BY_TEST)).toBe(0);
    await product.useCases.cases.close({ ...on(one), outcome: "settled" });
  });

  test("names nobody who has left, in no note and in nothing that is still owed to the other side", async () => {
    const { jonas, olena, id } = await introduced();
    const { cases, privacy } = product.useCases;
    const one = await report(id, olena);
    await cases.note({ ...on(one), text: "Olena lives with her aunt" });
    await cases.warn({ ...on(one), party: 0 });
    const other = await introduced();
    const closed = await report(other.id, other.olena);
    await cases.close({ ...on(closed), outcome: "settled" });
    for (const leaver of [olena, other.olena]) await privacy.forget(leaver);
    const now = await cases.view(one.id, product.leipzig.id);
    expect(JSON.stringify(now)).not.toMatch(/aunt|Olena/);
    for (const chat of [jonas, other.jonas]) {
      const owed = (await product.owedTo(chat)).filter(({ state }) => state === "owed");
      expect(owed.filter(({ key, text }) => /case|proposal/.test(key) && text?.includes("Olena"))).toEqual(
        [],
      );
    }
  });

  test("is anonymous 90 days after the case was closed", async () => {
    const { jonas, olena, id } = await introduced();
    const { cases, taskHandlers } = product.useCases;
    const one = await report(id, olena, "zebra report");
    await cases.note({ ...on(one), text: "zebra note" });
    await cases.close({ ...on(one), outcome: "passed-on" });
    const anonymise = async (days: number) => {
      product.time.setClock(days * 86_400_000);
      const task = {
        key: "anonymise-cases",
        kind: "anonymise-cases",
        subject: "all",
        at: product.time.now(),
      };
      await product.store.transact(async (tx) => taskHandlers["anonymise-cases"]?.(task, tx));
      return JSON.stringify(await cases.view(one.id, product.leipzig.id));
    };
    expect(await anonymise(89)).toContain("zebra report");
    const after = await anonymise(2);
    expect(after).not.toMatch(/zebra|Katrin/);
    expect(after).toContain("passed-on");
    expect(await kept().countDocuments({ people: { $in: [jonas, olena] } }, BY_TEST)).toBe(0);
  });
});
