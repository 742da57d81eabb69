import { expect, test } from "vitest";
import type { OrganisationId, PersonId } from "../../../src/domain/shared/ids.ts";
import { registered, verified } from "../../support/organisations.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

const cardsOf = async (id: OrganisationId) =>
  (await product.owedTo(GROUP)).filter(({ key }) => key.startsWith(`organisation:${id}:card`));
const returned = async (person: PersonId) =>
  (await product.owedTo(person)).filter(({ key }) => key.includes(":returned:"));

test("a typed answer that is handled again after a crash does not answer the next question", async () => {
  const { registration } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const begun = await registration.begin(petra);
  if (!begun.ok) throw new Error(begun.code);
  const { id } = begun.value;
  await registration.type(id, petra, "Verein X", 1);
  await registration.choose(id, petra, "kind", "ngo");
  await registration.choose(id, petra, "community", product.leipzig.id);
  await registration.type(id, petra, "Markt 1, 04109 Leipzig", 2);
  await registration.next(id, petra, "registration");
  await registration.type(id, petra, "a@b.example", 3);
  await registration.next(id, petra, "phone");
  await registration.type(id, petra, "https://x.example", 4);
  const again = await registration.type(id, petra, "https://x.example", 4);
  expect(again).toMatchObject({ ok: true, value: { answers: { website: "https://x.example" } } });
  expect(again.ok && again.value.answers.contact).toBeFalsy();
  const next = await registration.type(id, petra, "https://x.example", 5);
  expect(next).toMatchObject({ ok: true, value: { answers: { contact: "https://x.example" } } });
});

test("what nobody decides about comes back after two weeks and three cards, and can be sent again", async () => {
  const { registration } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const { id } = await registered(product.useCases, petra, product.leipzig.id, {
    name: "Wartende e. V.",
    email: "w@wartende.example",
  });
  await product.passHours(24 * 16);
  expect((await cardsOf(id)).length).toBe(4);
  expect(await returned(petra)).toMatchObject([{ text: expect.stringContaining("14 Tage lang") as string }]);
  expect(await registration.begin(petra)).toMatchObject({ ok: true, value: { id, status: "draft" } });
  expect(await registration.submit(id, petra)).toMatchObject({ ok: true, value: { status: "pending" } });
  expect((await cardsOf(id)).length).toBe(5);
});

test("when a town closes, its organisations choose another one; none stays in the directory", async () => {
  const { organisations, communities } = product.useCases;
  const { registration } = organisations;
  const halle = await communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: product.leipzig.language,
    chatId: -100_790,
  });
  if (!halle.ok) throw new Error(halle.code);
  const [petra, wally, dora] = [
    await product.person("Petra", "de"),
    await product.person("Wally", "de"),
    await product.person("Dora", "de"),
  ];
  const of = (name: string) => ({ name: `${name} Halle`, email: `post@${name.toLowerCase()}.example` });
  const { id } = await verified(product.useCases, petra, halle.value.id, KATRIN, of("Saale"));
  const waiting = await registered(product.useCases, wally, halle.value.id, of("Peißnitz"));
  const out = await verified(product.useCases, dora, halle.value.id, KATRIN, of("Dölau"));
  await organisations.decisions.suspend({ id: out.id, by: KATRIN, reason: "impersonation" });
  await communities.close(halle.value.id, KATRIN);
  await product.passHours(1);
  expect(await organisations.directory.open(id)).toBeUndefined();
  for (const lead of [petra, wally]) expect(await returned(lead)).toHaveLength(1);
  expect(await returned(dora)).toEqual([]);
  expect(await registration.submit(waiting.id, wally)).toEqual({ ok: false, code: "incomplete" });
  const chosen = await registration.choose(waiting.id, wally, "community", product.leipzig.id);
  expect(chosen).toMatchObject({ ok: true });
  await registration.type(waiting.id, wally, "VR 77");
  expect(await registration.submit(waiting.id, wally)).toMatchObject({
    ok: true,
    value: { status: "pending", answers: { community: product.leipzig.id } },
  });
});
