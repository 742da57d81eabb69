import { beforeEach, expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import { KATRIN, MORNING_MS, useProduct, type Owed } from "../../support/product.ts";

const product = useProduct();

/** Goes to a moment, and does what is due then. */
async function goTo(moment: string): Promise<void> {
  product.time.setClock(Date.parse(moment) - product.time.now().getTime());
  await product.passHours(0);
}

beforeEach(() => product.time.setClock(MORNING_MS - product.time.now().getTime()));

/** The day after tomorrow of the test's clock, in summer time. */
const DAY = "2026-05-06";

interface Shift {
  readonly olena: PersonId;
  readonly request: Listing;
  readonly helpers: readonly PersonId[];
  readonly pairs: readonly ProposalId[];
}

/** Helpers with these names have said yes to a shift of Olena's, from 9 to 12. */
async function shift(names: readonly string[], places = 5): Promise<Shift> {
  const olena = await product.person("Olena");
  const request = await product.publish(olena, "request", {
    category: "shift",
    answers: { task: ["sorting"], places, age: "any", date: DAY, start: "09:00", end: "12:00" },
  });
  const helpers: PersonId[] = [];
  const pairs: ProposalId[] = [];
  for (const name of names) {
    const helper = await product.person(name, "de");
    helpers.push(helper);
    pairs.push(await join(request, helper));
  }
  return { olena, request, helpers, pairs };
}

async function join(request: Listing, helper: PersonId): Promise<ProposalId> {
  const offer = await product.publish(helper, "offer", {
    category: "shift",
    answers: { task: ["sorting"], date: null, time: ["morning"], radius: "km-40" },
  });
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  for (const person of [helper, request.authorId]) {
    const said = await proposals.answer({ proposalId: made.value.id, person, answer: "accepted" });
    if (!said.ok) throw new Error(said.code);
  }
  return made.value.id;
}

const attendance = () => product.useCases.attendance;

const about = async ({ request }: Shift, person: PersonId): Promise<readonly Owed[]> =>
  (await product.owedTo(person)).filter(({ key }) =>
    [`listing:${request.id}:comers`, `listing:${request.id}:attendance`].some((own) => key.startsWith(own)),
  );

/** The first words of what somebody was told last of a pair's attendance. */
const toldOf = async (pair: ProposalId | undefined, person: PersonId | undefined): Promise<readonly Owed[]> =>
  (await product.owedTo(person ?? 0)).filter(
    ({ key }) => key === `proposal:${pair ?? ""}:attendance` || key === `proposal:${pair ?? ""}:absence`,
  );

const at = <T>(all: readonly T[], index: number): T => {
  const one = all[index];
  if (one === undefined) throw new Error("there are too few");
  return one;
};

test("whoever asked for several is reminded once for all, with who comes, and that is kept up to date", async () => {
  const made = await shift(["Jonas", "Mia"]);
  const { olena, request, helpers, pairs } = made;
  const single = await shift(["Eva"], 1);
  await goTo("2026-05-05T07:00:00Z");
  expect(await about(single, single.olena)).toEqual([]);
  expect((await product.owedTo(single.olena)).at(-1)?.buttons).toEqual([
    "🔁 Перенести",
    "✖️ Скасувати",
    "💬 Написати через Поміч",
  ]);
  const [reminder, ...more] = await about(made, olena);
  expect(more).toEqual([]);
  expect(reminder?.text).toMatch(/^⏰ <b>Уже скоро:<\/b>\n🕐 <b>середа, 6 травня, 09:00–12:00<\/b>\n\n/);
  expect(reminder?.text).toMatch(/👥 Прийдуть 2 з 5: Jonas, Mia$/);
  expect(reminder?.buttons).toEqual(["👥 Хто прийде", "📣 Написати всім"]);
  expect((await product.owedTo(at(helpers, 0))).at(-1)?.text).toMatch(
    /^⏰ <b>Denken Sie an Ihren Termin mit Olena/,
  );

  // Jonas calls off, and Noor comes: the reminder says so, and nothing comes anew.
  await product.useCases.appointments.callOff(at(pairs, 0), at(helpers, 0), "1.0");
  expect((await about(made, olena)).at(-1)).toMatchObject({
    method: "editMessageText",
    key: expect.stringContaining(`${reminder?.key ?? ""}:`) as string,
  });
  expect((await about(made, olena)).at(-1)?.text).toMatch(/👥 Прийдуть 1 з 5: Mia$/);
  await join(request, await product.person("Noor", "en"));
  expect((await about(made, olena)).at(-1)?.text).toMatch(/👥 Прийдуть 2 з 5: Mia, Noor$/);
  await goTo("2026-05-06T05:00:00Z");
  const sent = (await about(made, olena)).filter(({ method }) => method === "sendMessage");
  expect(sent.map(({ key }) => key.slice(-2))).toEqual(["24", ":2"]);
});

test("the list names who comes, with the contact of those who share it, for nobody but its author", async () => {
  const { olena, request, helpers, pairs } = await shift(["Jonas", "Mia", "Petro"]);
  await product.useCases.introductions.share(at(pairs, 0), at(helpers, 0));
  const listed = await attendance().whoComes(request.id, olena);
  expect(listed).toMatchObject({
    value: {
      asks: false,
      comers: [
        { firstName: "Jonas", contact: { username: expect.stringMatching(/^jonas/) as string } },
        { firstName: "Mia", contact: {} },
        { firstName: "Petro", contact: {} },
      ],
    },
  });
  expect(await attendance().whoComes(request.id, at(helpers, 0))).toMatchObject({ code: "not-yours" });
  // Whom she blocks, who has ended it or whom moderators look at is not in it.
  await product.useCases.introductions.end(at(pairs, 0), olena, { block: true });
  await product.useCases.outcomes.sayWrong(at(pairs, 1), olena);
  const now = await attendance().whoComes(request.id, olena);
  expect(now.ok && now.value.comers.map(({ firstName }) => firstName)).toEqual(["Petro"]);
});

test("after the end its author says who came: it is counted, those who came are thanked, the others are asked kindly, once", async () => {
  const made = await shift(["Jonas", "Mia", "Noor"], 3);
  const { olena, request, helpers, pairs } = made;
  const [jonas, mia] = pairs;
  expect(await attendance().rollCall(request.id, olena)).toMatchObject({ code: "nothing-to-ask" });
  expect(await attendance().sayWhoCame(request.id, olena, "all")).toMatchObject({ code: "nothing-to-ask" });
  await goTo("2026-05-06T10:00:00Z");
  const asked = (await about(made, olena)).at(-1);
  expect(asked?.text).toMatch(/^🙌 <b>Ось і все\. Чи всі прийшли\?<\/b>\n🕐 /);
  expect(asked?.text).toMatch(/Погодилися прийти: Jonas, Mia, Noor$/);
  expect(asked?.buttons).toEqual(["✅ Так, усі", "Не всі"]);

  expect(await attendance().rollCall(request.id, at(helpers, 0))).toMatchObject({ code: "not-yours" });
  expect(await attendance().mark(at(pairs, 1), at(helpers, 0), true)).toMatchObject({ code: "not-yours" });
  // A press that is handled again after a crash changes nothing.
  for (const missed of [true, true]) await attendance().mark(at(pairs, 1), olena, missed);
  for (const missed of [true, false]) await attendance().mark(at(pairs, 2), olena, missed);
  const call = await attendance().rollCall(request.id, olena);
  expect(call.ok && call.value.helpers.map(({ missed }) => missed)).toEqual([false, true, false]);
  expect(await toldOf(mia, at(helpers, 1))).toEqual([]);
  const said = await Promise.all([
    attendance().sayWhoCame(request.id, olena, "unmarked"),
    attendance().sayWhoCame(request.id, olena, "unmarked"),
  ]);
  const told = { ok: true, value: { came: 2, missed: 1 } };
  expect(said).toEqual([told, told]);
  expect(await product.find(request)).toMatchObject({ taken: 2, status: "published" });
  expect((await product.find(request)).reserved).toBeUndefined();
  const [thanks, ...again] = await toldOf(jonas, at(helpers, 0));
  expect(again).toEqual([]);
  expect(thanks?.text).toMatch(/^💚 <b>Olena dankt Ihnen für Ihre Hilfe!/);
  const [kind, ...twice] = await toldOf(mia, at(helpers, 1));
  expect(twice).toEqual([]);
  expect(kind?.text).toMatch(
    /^👋 <b>Sie und Olena haben sich diesmal wohl verpasst\.<\/b>\n\nMittwoch, 6\. Mai, 09:00/,
  );
  expect(kind?.buttons).toEqual([
    "🕓 Mir kam etwas dazwischen",
    "🔁 Zeit oder Ort verwechselt",
    "🙋 Ich war doch da",
    "💬 Über Pomich schreiben",
  ]);
  expect(await product.useCases.insights.stats([product.leipzig.id])).toMatchObject({
    attendance: { came: 2, missed: 1 },
  });

  // She says why. Nobody else can, and whoever came has nothing to say.
  const why = (...said: Parameters<ReturnType<typeof attendance>["sayWhy"]>) => attendance().sayWhy(...said);
  expect(await why(at(pairs, 1), at(helpers, 1), "came-up")).toMatchObject({ ok: true });
  expect(await why(at(pairs, 1), olena, "came-up")).toMatchObject({ code: "not-introduced" });
  expect(await why(at(pairs, 0), at(helpers, 0), "came-up")).toMatchObject({ code: "nothing-to-ask" });
  expect(await product.useCases.privacy.exportOf(at(helpers, 1))).toMatchObject({
    attendance: [{ youCame: false, youSaid: "came-up" }],
  });
  // Had she been there after all, her word stands beside Olena's, who is asked again.
  await product.useCases.outcomes.sayOutcome(at(pairs, 1), at(helpers, 1), "happened");
  await product.useCases.outcomes.sayOutcome(at(pairs, 1), olena, "happened");
  expect(await product.find(request)).toMatchObject({ taken: 3, status: "fulfilled" });
  const listed = await attendance().whoComes(request.id, olena);
  expect(listed.ok && listed.value.comers.map(({ came }) => came)).toEqual([true, true, true]);
});

test("what its author writes to all goes to each who comes, marked, and an answer to her alone", async () => {
  const { olena, request, helpers, pairs } = await shift(["Jonas", "Mia", "Petro", "Noor"]);
  const [jonas, mia] = [at(helpers, 0), at(helpers, 1)];
  const { relay, introductions, outcomes, privacy } = product.useCases;
  await introductions.share(at(pairs, 0), olena);
  await introductions.end(at(pairs, 2), olena);
  await outcomes.sayWrong(at(pairs, 3), at(helpers, 3));
  const letters = async (person: PersonId) =>
    (await product.owedTo(person)).filter(({ key }) => /^relay:\w+:\w+:\d+/.test(key));
  const content = { kind: "text", text: "Вхід з двору, +49 341 1234567" } as const;
  const written = { listingId: request.id, from: olena, messageId: 71, content };
  expect(await relay.groups(olena)).toMatchObject([{ request: { id: request.id }, count: 2 }]);
  expect(await relay.groups(jonas)).toEqual([]);
  for (const _ of [1, 2])
    expect(await relay.writeToAll(written)).toEqual({ ok: true, value: { count: 2, later: 0 } });
  expect(await relay.writeToAll({ ...written, from: jonas })).toMatchObject({ code: "nobody-comes" });
  const [his, ...more] = await letters(jonas);
  expect(more).toEqual([]);
  expect(his?.text).toMatch(/^💬 <b>Olena<\/b> · [^]*\n📣 <i>An alle, die kommen\./);
  // Each reads what she shares with them.
  expect(his?.text).toContain("+49 341 1234567");
  expect((await letters(mia)).at(-1)?.text).not.toContain("1234567");
  for (const one of [2, 3]) expect(await letters(at(helpers, one))).toEqual([]);
  // The same message goes to nobody else, one that went to one of them not to all.
  expect(await relay.write({ ...written, proposalId: at(pairs, 0) })).toMatchObject({
    code: "already-relayed",
  });
  const answer = {
    proposalId: at(pairs, 1),
    from: mia,
    messageId: 72,
    content: { ...content, text: "Дякую" },
  };
  expect(await relay.write(answer)).toMatchObject({ value: { firstName: "Olena" } });
  expect((await letters(olena)).map(({ text }) => text.includes("Дякую"))).toEqual([true]);
  expect(await letters(jonas)).toHaveLength(1);

  // A correction reaches each, what is with moderators or over does not change, and her copy of the data has it once.
  await introductions.end(at(pairs, 1), mia);
  const corrected = {
    from: olena,
    messageId: 71,
    content: { ...content, text: "Вхід з вулиці" },
    editedAt: 9,
  };
  expect(await relay.correct(corrected)).toMatchObject({ value: { firstName: "Jonas" } });
  expect((await letters(jonas)).at(-1)?.text).toContain("Вхід з вулиці");
  expect((await letters(mia)).at(-1)?.text).not.toContain("вулиці");
  const exported = (await privacy.exportOf(olena))["messagesToOthers"];
  expect(exported).toMatchObject([{ text: expect.stringContaining("Вхід") as string }]);
  await outcomes.sayWrong(at(pairs, 0), jonas);
  expect(await relay.writeToAll({ ...written, messageId: 73 })).toMatchObject({ code: "nobody-comes" });
});

test("an author who cannot be reached when it is over is asked as soon as they are back", async () => {
  const made = await shift(["Jonas"], 1);
  const { olena } = made;
  const { reachability } = product.useCases;
  await reachability.becameUnreachable(olena);
  await goTo("2026-05-06T10:00:00Z");
  expect(await about(made, olena)).toEqual([]);
  await reachability.cameBack(olena);
  await product.passHours(25);
  const [asked, ...more] = await about(made, olena);
  expect(more).toEqual([]);
  expect(asked?.buttons).toEqual(["✅ Так, усі", "Не всі"]);
});
