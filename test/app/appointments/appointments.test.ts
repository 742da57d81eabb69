import { beforeEach, expect, test } from "vitest";
import type { Answers } from "../../../src/domain/category/field.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import { eventIn } from "../../support/calendar.ts";
import { KATRIN, MORNING_MS, useProduct, type Owed } from "../../support/product.ts";

const product = useProduct();

/** Goes to a moment, and does what is due then. */
async function goTo(moment: string): Promise<void> {
  product.time.setClock(Date.parse(moment) - product.time.now().getTime());
  await product.passHours(0);
}

beforeEach(() => product.time.setClock(MORNING_MS - product.time.now().getTime()));

/** The day after tomorrow of the test's clock, a Wednesday in summer time. */
const DAY = "2026-05-06";

const TRANSLATES = {
  category: "translation",
  answers: { spoken: ["uk", "de"], mode: ["on-site"], radius: "km-40" },
};
const needsTranslation = (answers: Answers = { date: DAY, time: "10:00" }) => ({
  category: "translation",
  answers: { pair: ["uk", "de"], mode: ["on-site"], ...answers },
});

interface Pair {
  readonly jonas: PersonId;
  readonly olena: PersonId;
  readonly id: ProposalId;
}

/** Jonas translates, Olena asks for it: at ten on that day, if nothing else is said. Both are asked. */
async function proposed(asked?: Answers, offered: Answers = {}, known: Partial<Pair> = {}): Promise<Pair> {
  const jonas = known.jonas ?? (await product.person("Jonas", "de"));
  const olena = known.olena ?? (await product.person("Olena"));
  const mine = { ...TRANSLATES, answers: { ...TRANSLATES.answers, ...offered } };
  const offer = await product.publish(jonas, "offer", mine);
  const request = await product.publish(olena, "request", needsTranslation(asked));
  const made = await product.useCases.proposals.propose({
    offerId: offer.id,
    requestId: request.id,
    by: KATRIN,
  });
  if (!made.ok) throw new Error(made.code);
  return { jonas, olena, id: made.value.id };
}

const yes = (id: ProposalId, person: PersonId, despiteClash = false) =>
  product.useCases.proposals.answer({ proposalId: id, person, answer: "accepted", despiteClash });

/** Both have said yes. */
async function introduced(...given: Parameters<typeof proposed>): Promise<Pair> {
  const pair = await proposed(...given);
  for (const person of [pair.jonas, pair.olena]) {
    const said = await yes(pair.id, person);
    if (!said.ok) throw new Error(said.code);
  }
  return pair;
}

const appointments = () => product.useCases.appointments;

/** What somebody is told about a pair's appointment. */
const told = async ({ id }: Pair, person: PersonId): Promise<readonly Owed[]> =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith(`proposal:${id}:appointment`));

const keysOf = (owed: readonly Owed[], { id }: Pair): readonly string[] =>
  owed.map(({ key }) => key.replace(`proposal:${id}:appointment:`, ""));

const reminders = async (pair: Pair, person: PersonId): Promise<readonly string[]> =>
  keysOf(
    (await told(pair, person)).filter(({ key }) => key.includes(":reminder:")),
    pair,
  );

const suggest = ({ id }: Pair, person: PersonId, time: string, day = DAY, despiteClash = false) =>
  appointments().suggest({ proposalId: id, person, at: { day, time }, despiteClash });

const accept = ({ id }: Pair, person: PersonId, number: number, despiteClash = false) =>
  appointments().accept({ proposalId: id, person, number, despiteClash });

const stored = async ({ id }: Pair) => (await product.useCases.proposals.find(id))?.appointment;

test("a time that a listing names is told to both when they are introduced, with an entry for their calendars", async () => {
  const pair = await introduced();
  const [hers, ...more] = await told(pair, pair.olena);
  expect(more).toEqual([]);
  expect(hers?.method).toBe("sendDocument");
  expect(hers?.text).toMatch(/^📅 <b>Ваша зустріч \(Jonas\):<\/b>\n🕐 <b>середа, 6 травня, 10:00<\/b>\n\n🗣 /);
  expect(hers?.buttons).toEqual(["🔁 Перенести", "✖️ Скасувати", "💬 Написати через Поміч"]);
  const [his] = await told(pair, pair.jonas);
  expect(his?.text).toMatch(/^📅 <b>Ihr Termin mit Olena:<\/b>\n🕐 <b>Mittwoch, 6. Mai, 10:00 Uhr<\/b>/);
  expect(eventIn(his?.file)).toEqual({
    VERSION: "2.0",
    PRODID: "-//Pomich//Appointments//EN",
    CALSCALE: "GREGORIAN",
    METHOD: "PUBLISH",
    UID: `${pair.id}-1@pomich`,
    SEQUENCE: "0",
    DTSTAMP: expect.stringMatching(/^20260504T\d{6}Z$/) as string,
    DTSTART: "20260506T080000Z",
    SUMMARY: "Übersetzen · Olena",
    DESCRIPTION: "Über Pomich verabredet. Zum Verlegen oder Absagen schreiben Sie dem Bot /my.",
    STATUS: "CONFIRMED",
  });
  // The file tells nothing that has not been shared.
  expect(JSON.stringify([hers?.file, his?.file])).not.toMatch(/olena_|jonas_|@(?!pomich)/);
  const introduction = (await product.owedTo(pair.jonas)).find(({ key }) => key.endsWith(":end"));
  expect(introduction?.text).toContain("🕐 <b>Mittwoch, 6. Mai, 10:00 Uhr</b>");
  expect(introduction?.buttons).toContain("📅 Unser Termin");
});

test("a time that is past is not fixed", async () => {
  expect(await stored(await introduced({ date: "2026-05-04", time: "08:00" }))).toBeUndefined();
});

test("either side suggests a time, the other suggests another, and it counts once the other says yes", async () => {
  const pair = await introduced({ date: DAY, time: null });
  const { jonas, olena } = pair;
  expect(await told(pair, jonas)).toEqual([]);
  expect(await suggest(pair, jonas, "11:00")).toMatchObject({ value: { suggested: { isMine: true } } });
  await suggest(pair, jonas, "11:00");
  const [asked, ...more] = await told(pair, olena);
  expect(more).toEqual([]);
  expect(asked?.text).toMatch(/^📅 <b>Jonas пропонує зустрітися:<\/b>\n🕐 <b>середа, 6 травня, 11:00<\/b>/);
  expect(asked?.buttons).toEqual([
    "✅ Мені підходить",
    "✖️ Не підходить",
    "📅 Інший час",
    "💬 Написати через Поміч",
  ]);
  // Nobody says yes to their own suggestion.
  expect(await accept(pair, jonas, 1)).toMatchObject({ code: "suggestion-changed" });
  await suggest(pair, olena, "12:30");
  expect(await accept(pair, olena, 1)).toMatchObject({ code: "suggestion-changed" });
  expect(await stored(pair)).toMatchObject({ count: 0, suggested: { by: "request", number: 2 } });
  expect(await accept(pair, jonas, 2)).toMatchObject({
    value: { agreed: { start: new Date(`${DAY}T10:30:00Z`) } },
  });
  expect(await accept(pair, jonas, 2)).toMatchObject({ code: "suggestion-changed" });
  expect(keysOf(await told(pair, jonas), pair)).toEqual(["suggested:2", "1.0:offer"]);
  expect(keysOf(await told(pair, olena), pair)).toEqual(["suggested:1", "1.0:request"]);
  // Whoever picks the very time that is suggested says yes to it.
  const other = await introduced({ date: DAY, time: null });
  await suggest(other, other.jonas, "15:00");
  expect(await suggest(other, other.olena, "15:00")).toMatchObject({ value: { edition: "1.0" } });
});

test("a time that does not suit is declined: its author hears so once, and what was agreed on holds", async () => {
  const pair = await introduced();
  const { jonas, olena } = pair;
  const decline = (person: PersonId, number: number) =>
    appointments().decline({ proposalId: pair.id, person, number });
  await suggest(pair, olena, "14:00");
  expect(await decline(olena, 1)).toMatchObject({ code: "suggestion-changed" });
  const declined = await decline(jonas, 1);
  expect(declined).toMatchObject({ value: { agreed: { start: new Date(`${DAY}T08:00:00Z`) } } });
  expect(declined.ok && declined.value.suggested).toBeUndefined();
  expect(await decline(jonas, 1)).toMatchObject({ code: "suggestion-changed" });
  expect(await accept(pair, jonas, 1)).toMatchObject({ code: "suggestion-changed" });
  const [said, ...more] = (await told(pair, olena)).filter(({ key }) => key.includes(":declined:"));
  expect(more).toEqual([]);
  expect(said?.text).toMatch(
    /^📅 <b>Запропонований Вами час не підходить \(Jonas\):<\/b>\n<s>середа, 6 травня, 14:00<\/s>/,
  );
  expect(said?.text).toContain("Чинна попередня домовленість: середа, 6 травня, 10:00.");
  expect(said?.buttons).toEqual(["📅 Інший час", "💬 Написати через Поміч"]);
  expect(await suggest(pair, olena, "15:00")).toMatchObject({ value: { suggested: { number: 2 } } });
});

test("what both press at the same moment comes to one result, of which each is told once", async () => {
  const pair = await introduced({ date: DAY, time: null });
  const { jonas, olena } = pair;
  await suggest(pair, jonas, "11:00");
  // Olena says yes twice, and picks the very time.
  const yeses = await Promise.all([
    accept(pair, olena, 1),
    suggest(pair, olena, "11:00"),
    accept(pair, olena, 1),
  ]);
  expect(yeses.some(({ ok }) => ok)).toBe(true);
  expect(await stored(pair)).toMatchObject({ count: 1, sequence: 0 });
  for (const [person, side] of [
    [jonas, "offer"],
    [olena, "request"],
  ] as const)
    expect(keysOf(await told(pair, person), pair).filter((key) => key === `1.0:${side}`)).toHaveLength(1);

  // He says yes to her new time while she withdraws it by suggesting another.
  await suggest(pair, olena, "14:00");
  await Promise.all([accept(pair, jonas, 2), suggest(pair, olena, "16:00")]);
  const after = await stored(pair);
  const isMoved = after?.sequence === 1;
  expect(after?.agreed?.start).toEqual(new Date(`${DAY}T${isMoved ? "12" : "09"}:00:00Z`));
  expect(after?.suggested).toMatchObject({ by: "request", start: new Date(`${DAY}T14:00:00Z`) });
  const moves = keysOf(await told(pair, jonas), pair).filter((key) => key === "1.1:offer");
  expect(moves).toHaveLength(isMoved ? 1 : 0);
});

test("a time that has passed, lies too far ahead, or belongs to others is refused", async () => {
  const pair = await introduced({ date: DAY, time: null });
  expect(await suggest(pair, pair.jonas, "09:00", "2026-05-04")).toMatchObject({ code: "time-past" });
  expect(await suggest(pair, pair.jonas, "09:00", "2028-05-04")).toMatchObject({ code: "day-too-far" });
  const petro = await product.person("Petro");
  expect(await suggest(pair, petro, "11:00")).toMatchObject({ code: "not-introduced" });
  expect(await appointments().show(pair.id, petro)).toMatchObject({ code: "not-introduced" });
  await suggest(pair, pair.jonas, "13:00", "2026-05-04");
  await goTo("2026-05-04T11:00:00Z");
  expect(await accept(pair, pair.olena, 1)).toMatchObject({ code: "time-past" });
  expect(await stored(await proposed())).toBeUndefined();
  expect(await suggest(await proposed(), pair.jonas, "11:00")).toMatchObject({ code: "not-introduced" });
});

test("a move holds once the other side says yes: the file has the same uid and a higher sequence, and the old message says so", async () => {
  const pair = await introduced();
  const { jonas, olena } = pair;
  await suggest(pair, olena, "14:00");
  const asked = (await told(pair, jonas)).at(-1);
  expect(asked?.text).toMatch(/^📅 <b>Olena fragt, ob es auch zu einer anderen Zeit geht:/);
  expect(asked?.text).toContain("bleibt es beim alten Termin: Mittwoch, 6. Mai, 10:00 Uhr.");
  expect(await stored(pair)).toMatchObject({ agreed: { start: new Date(`${DAY}T08:00:00Z`) } });
  await accept(pair, jonas, 1);
  const hers = await told(pair, olena);
  expect(keysOf(hers, pair)).toEqual(["1.0:request", "1.0:request:replaced", "1.1:request"]);
  expect(hers[1]).toMatchObject({ method: "editMessageCaption", buttons: [] });
  expect(hers[1]?.text).toMatch(/^🔁 <b>Зустріч перенесено, цей час уже не чинний: Jonas<\/b>\n<s>середа/);
  expect(hers[2]?.text).toContain("<s>середа, 6 травня, 10:00</s>\n🕐 <b>середа, 6 травня, 14:00</b>");
  expect(eventIn(hers[2]?.file)).toMatchObject({
    UID: `${pair.id}-1@pomich`,
    SEQUENCE: "1",
    DTSTART: "20260506T120000Z",
    STATUS: "CONFIRMED",
  });
  for (const moment of ["05T08:00", "05T12:00", "06T06:00", "06T10:00"]) await goTo(`2026-05-${moment}:00Z`);
  expect(await reminders(pair, olena)).toEqual(["1.1:request:reminder:24", "1.1:request:reminder:2"]);
});

test("either side calls it off: both are told, the introduction goes on, and the next time is another appointment", async () => {
  const pair = await introduced();
  const { jonas, olena, id } = pair;
  expect(await appointments().callOff(id, olena, "1.7")).toMatchObject({ code: "appointment-changed" });
  expect(await appointments().callOff(id, olena, "1.0")).toMatchObject({ ok: true });
  expect(await appointments().callOff(id, olena, "1.0")).toMatchObject({ code: "appointment-changed" });
  const his = await told(pair, jonas);
  expect(keysOf(his, pair)).toEqual(["1.0:offer", "1.0:offer:replaced", "1.1:offer:off"]);
  expect(his[2]?.text).toMatch(
    /^✖️ <b>Olena hat den Termin abgesagt:<\/b>\n<s>Mittwoch, 6. Mai, 10:00 Uhr<\/s>/,
  );
  expect(eventIn(his[2]?.file)).toMatchObject({
    METHOD: "CANCEL",
    STATUS: "CANCELLED",
    UID: `${id}-1@pomich`,
    SEQUENCE: "1",
  });
  expect((await told(pair, olena)).at(-1)?.text).toMatch(/^✖️ <b>Зустріч скасовано \(Jonas\):/);
  await suggest(pair, jonas, "16:00");
  await accept(pair, olena, 1);
  const [entry] = (await told(pair, jonas)).slice(-1);
  expect(eventIn(entry?.file)).toMatchObject({ UID: `${id}-2@pomich`, SEQUENCE: "0", METHOD: "PUBLISH" });
  for (const moment of ["05T08:00", "05T14:00", "06T06:00", "06T12:00"]) await goTo(`2026-05-${moment}:00Z`);
  expect(await reminders(pair, jonas)).toEqual(["2.0:offer:reminder:24", "2.0:offer:reminder:2"]);
});

test("both are reminded a day and two hours before: the early one keeps to quiet hours, the last one comes at its time", async () => {
  const early = await introduced({ date: DAY, time: "07:30" });
  const { jonas } = early;
  // At 7:30 the day before it is night for those who have chosen no hours of their own.
  await goTo("2026-05-05T05:30:00Z");
  expect(await reminders(early, jonas)).toEqual([]);
  await goTo("2026-05-05T06:00:00Z");
  expect(await reminders(early, jonas)).toEqual(["1.0:offer:reminder:24"]);
  await goTo("2026-05-06T03:30:00Z");
  const last = (await told(early, jonas)).at(-1);
  expect(last?.key).toMatch(/:reminder:2$/);
  expect(last?.notBefore).toEqual(product.time.now());
  expect(last?.text).toMatch(
    /^⏰ <b>Denken Sie an Ihren Termin mit Olena\.<\/b>\n🕐 <b>Mittwoch, 6\. Mai, 07:30 Uhr/,
  );
  expect(last?.buttons).toEqual(["🔁 Verlegen", "✖️ Absagen", "💬 Über Pomich schreiben"]);
});

test("a reminder whose time passed while nothing ran is not sent late, and none comes of what is off, ended, frozen or forgotten", async () => {
  const late = await introduced({ date: DAY, time: "18:00" });
  const missed = await introduced({ date: DAY, time: "11:00" });
  const off = await introduced({ date: DAY, time: "18:00" });
  const ended = await introduced({ date: DAY, time: "18:00" });
  const frozen = await introduced({ date: DAY, time: "18:00" });
  const gone = await introduced({ date: DAY, time: "18:00" });
  await appointments().callOff(off.id, off.jonas, "1.0");
  await product.useCases.introductions.end(ended.id, ended.jonas);
  await product.useCases.outcomes.sayWrong(frozen.id, frozen.jonas);
  await product.useCases.privacy.forget(gone.jonas);
  // Back one hour before the one, and one hour after the other has begun.
  await goTo("2026-05-06T15:00:00Z");
  expect(await reminders(late, late.olena)).toEqual(["1.0:request:reminder:2"]);
  for (const pair of [missed, off, ended, frozen, gone])
    expect(await reminders(pair, pair.olena)).toEqual([]);
  expect(await reminders(frozen, frozen.jonas)).toEqual([]);
});

test("whoever parts from the other, or leaves, calls it off: the other side is told, with an entry that takes it out of the calendar", async () => {
  const ended = await introduced();
  await product.useCases.introductions.end(ended.id, ended.jonas);
  const [, , message] = await told(ended, ended.olena);
  expect(message?.text).toMatch(
    /^✖️ <b>Ця зустріч уже не відбудеться: Jonas<\/b>\n<s>середа, 6 травня, 10:00<\/s>/,
  );
  expect(message?.buttons).toEqual([]);
  expect(eventIn(message?.file)).toMatchObject({
    METHOD: "CANCEL",
    SEQUENCE: "1",
    UID: `${ended.id}-1@pomich`,
  });
  expect(await suggest(ended, ended.olena, "12:00")).toMatchObject({ code: "introduction-over" });

  const gone = await introduced();
  expect(await product.useCases.privacy.exportOf(gone.olena)).toMatchObject({
    appointments: [{ about: "your request", from: new Date(`${DAY}T08:00:00Z`) }],
  });
  await product.useCases.privacy.forget(gone.jonas);
  const [off] = (await told(gone, gone.olena)).filter(({ state }) => state === "owed").slice(-1);
  expect(off?.text).toContain("Ця зустріч уже не відбудеться: Ваш контакт");
  expect(off?.text + String(off?.file)).not.toContain("Jonas");
  expect((await stored(gone))?.agreed).toBeUndefined();

  // One of two contacts is blocked: the other ends with it, and so does what was agreed on there.
  const [one, two] = [await introduced(), await introduced({ date: DAY, time: "16:00" })];
  const same = await introduced({ date: DAY, time: "18:00" }, {}, one);
  await product.useCases.introductions.end(one.id, one.olena, { block: true });
  for (const person of [one.jonas, one.olena])
    expect((await told(same, person)).at(-1)?.key).toMatch(/1\.1:(offer|request):off$/);
  await product.useCases.bans.ban({ person: two.olena, by: KATRIN, reason: "Spam" });
  const [banned] = (await told(two, two.jonas)).slice(-1);
  expect(banned?.text).toMatch(/^✖️ <b>Der Termin findet nicht mehr statt: Olena<\/b>/);

  const frozen = await introduced();
  await product.useCases.outcomes.sayWrong(frozen.id, frozen.olena);
  expect(await appointments().callOff(frozen.id, frozen.jonas, "1.0")).toMatchObject({
    code: "introduction-frozen",
  });
});

test("another appointment at that time is said before a yes, a suggestion and its acceptance, and whoever can manage both goes on", async () => {
  const first = await introduced();
  const { jonas, olena } = first;
  const second = await proposed({ date: DAY, time: "10:45" }, {}, { jonas });
  const question = async (id: ProposalId) =>
    (await product.owedTo(jonas)).find(({ key }) => key === `proposal:${id}:offer`)?.text;
  expect(await question(second.id)).toContain(
    "⚠️ <b>Um diese Zeit haben Sie schon etwas anderes zugesagt:</b>\n🕐 <b>Mittwoch, 6. Mai, 10:00 Uhr</b>\nOlena",
  );
  expect(await yes(second.id, jonas)).toMatchObject({ code: "appointment-clash" });
  expect(await appointments().clashOfYes({ proposalId: second.id }, jonas)).toMatchObject({
    firstName: "Olena",
  });
  expect(await yes(second.id, second.olena)).toMatchObject({ ok: true });
  expect(await yes(second.id, jonas, true)).toMatchObject({ value: { status: "introduced" } });

  const third = await introduced({ date: DAY, time: null }, {}, { jonas });
  expect(await suggest(third, jonas, "09:30")).toMatchObject({ code: "appointment-clash" });
  expect(await suggest(third, jonas, "09:00")).toMatchObject({ ok: true });
  await suggest(third, third.olena, "10:15");
  expect(await accept(third, jonas, 2)).toMatchObject({ code: "appointment-clash" });
  expect(await appointments().clashAt(third.id, jonas)).toMatchObject({ mine: { category: "translation" } });
  expect(await accept(third, jonas, 2, true)).toMatchObject({ ok: true });
  // Its own time is no clash when it is moved, nor is one that was called off.
  expect(await suggest(first, olena, "10:30")).toMatchObject({ ok: true });
  for (const pair of [second, third]) await appointments().callOff(pair.id, jonas, "1.0");
  expect(await accept(first, jonas, 1)).toMatchObject({ ok: true });
  // So does a yes that waits for the other side's, without naming who that is.
  const waits = await proposed({ date: DAY, time: "20:00" }, {}, { jonas });
  await yes(waits.id, jonas);
  const late = await proposed({ date: DAY, time: "20:30" }, {}, { jonas });
  expect(await question(late.id)).toContain("zugesagt:</b>\n🕐 <b>Mittwoch, 6. Mai, 20:00 Uhr</b>\n\n");
  expect(await yes(late.id, jonas)).toMatchObject({ code: "appointment-clash" });
  // A yes to one who might help with a request does not stand against another one who might.
  await yes(late.id, late.olena);
  const rival = await product.publish(await product.person("Petro"), "offer", TRANSLATES);
  const { requestId } = (await product.useCases.proposals.find(late.id)) ?? {};
  const put = requestId && { offerId: rival.id, requestId, by: KATRIN };
  const also = put && (await product.useCases.proposals.propose(put));
  if (!also?.ok) throw new Error("it was not proposed");
  expect(await yes(also.value.id, late.olena)).toMatchObject({ ok: true });
  // Listings that name the same hour tell it too, before anybody is asked.
  const listing = await product.publish(await product.person("Petro"), "request", needsTranslation());
  expect(await product.useCases.proposals.volunteer(listing.id, jonas)).toMatchObject({
    code: "appointment-clash",
  });
  expect(await appointments().clashOfYes({ listingId: listing.id }, jonas)).toMatchObject({
    firstName: "Olena",
  });
  expect(
    await product.useCases.proposals.volunteer(listing.id, jonas, 1, { despiteClash: true }),
  ).toMatchObject({ ok: true });
});

test("helpers of one shift come at the same time: that is no clash for who asked for them, but it is for who helps elsewhere", async () => {
  const [organiser, other] = [await product.person("Olena"), await product.person("Petro")];
  const shift = (places: number) => ({
    category: "shift",
    answers: { task: ["sorting"], places, age: "any", date: DAY, start: "09:00", end: "12:00" },
  });
  const helps = {
    category: "shift",
    answers: { task: ["sorting"], date: null, time: ["morning"], radius: "km-40" },
  };
  const request = await product.publish(organiser, "request", shift(5));
  const helpers = [await product.person("Jonas", "de"), await product.person("Noor", "en")];
  const said: unknown[] = [];
  for (const helper of helpers) {
    const offer = await product.publish(helper, "offer", helps);
    const made = await product.useCases.proposals.propose({
      offerId: offer.id,
      requestId: request.id,
      by: KATRIN,
    });
    if (!made.ok) throw new Error(made.code);
    await yes(made.value.id, helper);
    said.push(await yes(made.value.id, organiser));
  }
  expect(said).toMatchObject([{ value: { status: "introduced" } }, { value: { status: "introduced" } }]);
  const [jonas] = helpers;
  const elsewhere = await product.publish(other, "request", shift(1));
  expect(jonas && (await product.useCases.proposals.volunteer(elsewhere.id, jonas))).toMatchObject({
    code: "appointment-clash",
  });
});

test("what both do at once has one outcome", async () => {
  const pair = await introduced({ date: DAY, time: null });
  const { jonas, olena, id } = pair;
  const both = await Promise.all([suggest(pair, jonas, "11:00"), suggest(pair, olena, "12:00")]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const last = (await stored(pair))?.suggested;
  expect(last?.number).toBe(2);
  const other = last?.by === "offer" ? olena : jonas;
  expect(
    (await Promise.all([accept(pair, other, 2), accept(pair, other, 2)])).filter(({ ok }) => ok),
  ).toHaveLength(1);
  const off = await Promise.all([jonas, olena].map((person) => appointments().callOff(id, person, "1.0")));
  expect(off.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stored(pair)).toEqual({ suggestions: 2, count: 1, sequence: 1 });
  expect((await told(pair, olena)).filter(({ key }) => key.endsWith(":off"))).toHaveLength(1);
});

test("in quiet hours only what cannot wait until the morning comes at once, and each side reads its own clocks", async () => {
  const kyiv = await product.useCases.communities.setUp({
    name: "Київ",
    center: { lat: 50.45, lon: 30.52 },
    language: product.leipzig.language,
    chatId: -100_777,
  });
  if (!kyiv.ok) throw new Error(kyiv.code);
  const pair = await introduced({ date: DAY, time: null });
  const { jonas, olena } = pair;
  // Olena's newest listing is in Kyiv, so she reads the time of Kyiv.
  await product.publish(olena, "offer", { answers: { place: { communityId: kyiv.value.id } } });
  await suggest(pair, jonas, "10:00");
  expect((await told(pair, olena))[0]?.text).toContain(
    "середа, 6 травня, 11:00 (за східноєвропейським часом)",
  );
  await suggest(pair, olena, "13:00");
  expect((await told(pair, jonas))[0]?.text).toContain(
    "Mittwoch, 6. Mai, 12:00 Uhr (Mitteleuropäische Zeit)",
  );
  await accept(pair, jonas, 2);
  const [, entry] = await told(pair, olena);
  expect(eventIn(entry?.file)).toMatchObject({ DTSTART: "20260506T100000Z" });
  // At eleven in the evening, two days before.
  await goTo("2026-05-04T21:00:00Z");
  await suggest(pair, olena, "15:00");
  expect((await told(pair, jonas)).at(-1)?.notBefore).toEqual(new Date("2026-05-05T06:00:00Z"));
  await goTo("2026-05-05T21:00:00Z");
  await appointments().callOff(pair.id, olena, "1.0");
  expect((await told(pair, jonas)).at(-1)?.notBefore).toEqual(new Date("2026-05-06T06:00:00Z"));
  // Too early in the morning to be told only after the night.
  await suggest(pair, olena, "09:30");
  expect((await told(pair, jonas)).at(-1)?.notBefore).toEqual(product.time.now());
  await accept(pair, jonas, 4);
  expect((await told(pair, olena)).at(-1)?.notBefore).toEqual(product.time.now());
  await appointments().callOff(pair.id, olena, "2.0");
  expect((await told(pair, jonas)).at(-1)?.notBefore).toEqual(product.time.now());
});
