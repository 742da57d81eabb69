import { beforeAll, beforeEach, expect, test } from "vitest";
import { hasPlaces } from "../../../src/domain/listing/ledger.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { createNeedSteps, type NeedSteps } from "../../support/needs.ts";
import { KATRIN, MORNING_MS, useProduct } from "../../support/product.ts";

const product = useProduct();
let needs: NeedSteps;

beforeAll(() => {
  needs = createNeedSteps(product.useCases, product.leipzig, KATRIN);
});
beforeEach(() => product.time.setClock(MORNING_MS - product.time.now().getTime()));

async function goTo(moment: string): Promise<void> {
  product.time.setClock(Date.parse(moment) - product.time.now().getTime());
  await product.passHours(0);
}

/** "uk–de, 6 May, from 9". */
const INTERPRETING = {
  pair: ["uk", "de"],
  mode: ["on-site"],
  date: "2026-05-06",
  time: "09:00",
};

async function helper(name: string): Promise<{ readonly person: PersonId; readonly offer: Listing }> {
  const person = await product.person(name, "de");
  const answers = { spoken: ["uk", "de"], mode: ["on-site"], date: null, radius: "km-40" };
  return { person, offer: await product.publish(person, "offer", { category: "translation", answers }) };
}

async function introduce(request: Listing, name: string): Promise<PersonId> {
  const { person, offer } = await helper(name);
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  for (const each of [person, request.authorId])
    expect(
      await proposals.answer({ proposalId: made.value.id, person: each, answer: "accepted" }),
    ).toMatchObject({ ok: true });
  return person;
}

const about = async (request: Listing, person: PersonId) =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith(`listing:${request.id}:comers`));

test("an organisation that needs three interpreters gets three, with an end, and is reminded of all of them", async () => {
  const petra = await product.person("Petra", "de");
  const red = await needs.organisation(petra);
  const need = await needs.publish(red.id, petra, "request", {
    category: "translation",
    answers: { ...INTERPRETING, end: "13:00", helpers: 3 },
  });
  expect(need).toMatchObject({ quantity: 3, answers: { helpers: 3, end: "13:00" } });
  for (const name of ["Jonas", "Mia"]) await introduce(need, name);
  const now = await product.find(need);
  expect(now).toMatchObject({ status: "published", reserved: [{ amount: 1 }, { amount: 1 }] });
  expect(hasPlaces(product.useCases.catalogue.find("translation"), now)).toBe(true);
  // A search asks for the one who is missing.
  await helper("Eva");
  await product.useCases.dispatch.start(need.id, KATRIN);
  expect((await product.useCases.dispatch.view(need.id))?.progress).toMatchObject({ wanted: 1 });

  await goTo("2026-05-05T07:00:00Z");
  const [reminder, ...more] = await about(need, petra);
  expect(more).toEqual([]);
  expect(reminder?.text).toMatch(/6\. Mai, 09:00–13:00[^]*Jonas[^]*Mia/);
});

test("a request of a private person counts nothing, as before", async () => {
  const olena = await product.person("Olena");
  const request = await product.publish(olena, "request", {
    category: "translation",
    answers: { ...INTERPRETING, end: "13:00", helpers: 3 },
  });
  expect(request).toMatchObject({ quantity: 1 });
  expect(request.answers).not.toHaveProperty("helpers");
  expect(request.answers).not.toHaveProperty("end");
  await introduce(request, "Jonas");
  expect(await product.find(request)).not.toHaveProperty("reserved");
  await goTo("2026-05-05T07:00:00Z");
  expect(await about(request, olena)).toEqual([]);
});
