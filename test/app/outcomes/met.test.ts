import { beforeEach, expect, test } from "vitest";
import type { Answers } from "../../../src/domain/category/field.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import { KATRIN, MORNING_MS, useProduct, type Owed, type Submission } from "../../support/product.ts";

const product = useProduct();

/** Goes to a moment, and does what is due then. */
async function goTo(moment: string): Promise<void> {
  product.time.setClock(Date.parse(moment) - product.time.now().getTime());
  await product.passHours(0);
}

beforeEach(() => product.time.setClock(MORNING_MS - product.time.now().getTime()));

interface Pair {
  readonly jonas: PersonId;
  readonly olena: PersonId;
  readonly id: ProposalId;
}

/** Jonas offers, Olena asks, and both have said yes. */
async function introduced(offered: Submission, asked: Submission): Promise<Pair> {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer", offered);
  const request = await product.publish(olena, "request", asked);
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const { id } = made.value;
  for (const person of [jonas, olena]) {
    const said = await proposals.answer({ proposalId: id, person, answer: "accepted" });
    if (!said.ok) throw new Error(said.code);
  }
  return { jonas, olena, id };
}

/** They meet on 6 May at ten, which is 08:00 UTC. */
const DAY = "2026-05-06";
const translation = (answers: Answers = { date: DAY, time: "10:00" }): Promise<Pair> =>
  introduced(
    {
      category: "translation",
      answers: { spoken: ["uk", "de"], mode: ["on-site"], radius: "km-40" },
    },
    { category: "translation", answers: { pair: ["uk", "de"], mode: ["on-site"], ...answers } },
  );

const HEALTH = { specialty: ["general"], mode: ["on-site"], language: ["uk"] };

const askedOf = async ({ id }: Pair, person: PersonId): Promise<readonly Owed[]> =>
  (await product.owedTo(person)).filter(
    ({ key }) => key.startsWith(`proposal:${id}:`) && key.includes("check-in"),
  );
const timesAsked = async (pair: Pair): Promise<readonly number[]> => [
  (await askedOf(pair, pair.jonas)).length,
  (await askedOf(pair, pair.olena)).length,
];

test("both are asked how it went once they were to have met, and never again", async () => {
  const pair = await translation();
  const { jonas, olena, id } = pair;
  await goTo("2026-05-06T10:55:00Z");
  expect(await timesAsked(pair)).toEqual([0, 0]);
  await goTo("2026-05-06T11:01:00Z");
  expect(await timesAsked(pair)).toEqual([1, 1]);
  const [question] = await askedOf(pair, olena);
  expect(question?.text).toMatch(/^👋 <b>Jonas: як усе пройшло\?/);
  expect(question?.buttons).toEqual(["👍 Добре", "⏳ Ще ні", "✖️ Не склалося", "⚠️ Щось було не так"]);
  await product.useCases.outcomes.sayOutcome(id, jonas, "happened");
  await product.passHours(24 * 10);
  expect(await timesAsked(pair)).toEqual([1, 1]);
});

test("whoever has said it already is not asked, nor anybody whose meeting did not take place", async () => {
  const [said, off] = [await translation(), await translation()];
  await product.useCases.outcomes.sayOutcome(said.id, said.jonas, "happened");
  await product.useCases.appointments.callOff(off.id, off.olena, "1.0");
  await goTo("2026-05-06T11:01:00Z");
  expect([await timesAsked(said), await timesAsked(off)]).toEqual([
    [0, 1],
    [0, 0],
  ]);
});

test("a meeting that is moved is asked about when it is over", async () => {
  const pair = await translation();
  const { appointments } = product.useCases;
  const at = { day: "2026-05-07", time: "09:00" } as const;
  await appointments.suggest({ proposalId: pair.id, person: pair.jonas, at });
  await appointments.accept({ proposalId: pair.id, person: pair.olena, number: 1 });
  await goTo("2026-05-06T20:00:00Z");
  expect(await timesAsked(pair)).toEqual([0, 0]);
  await goTo("2026-05-07T10:01:00Z");
  expect(await timesAsked(pair)).toEqual([1, 1]);
});

test("where people are asked after a day and a week, a meeting near by is asked about instead", async () => {
  const pair = await introduced(
    { category: "health", answers: { ...HEALTH, licensed: true } },
    { category: "health", answers: HEALTH },
  );
  const { appointments } = product.useCases;
  const at = { day: DAY, time: "10:00" } as const;
  await appointments.suggest({ proposalId: pair.id, person: pair.jonas, at });
  await appointments.accept({ proposalId: pair.id, person: pair.olena, number: 1 });
  await goTo("2026-05-05T20:00:00Z");
  expect(await timesAsked(pair)).toEqual([0, 0]);
  await goTo("2026-05-06T11:01:00Z");
  expect(await timesAsked(pair)).toEqual([1, 1]);
  await goTo("2026-05-12T20:00:00Z");
  expect(await timesAsked(pair)).toEqual([2, 2]);
});

test("whoever asked for several is asked who came, and no helper how it went", async () => {
  const pair = await introduced(
    { category: "shift", answers: { task: ["sorting"], date: null, time: ["morning"], radius: "km-40" } },
    {
      category: "shift",
      answers: { task: ["sorting"], places: 3, age: "any", date: DAY, start: "09:00", end: "12:00" },
    },
  );
  await goTo("2026-05-06T20:00:00Z");
  expect(await timesAsked(pair)).toEqual([0, 0]);
  const asked = (await product.owedTo(pair.olena)).filter(({ text }) => text.includes("Чи всі прийшли"));
  expect(asked).toHaveLength(1);
});
