import { expect, test } from "vitest";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();
const SEARCH = { kind: "offer", category: "other" } as const;

/** Lets the time come to an hour of the day in Leipzig. */
async function waitUntil(hour: number): Promise<void> {
  const hours = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    hourCycle: "h23",
  });
  await product.passHours((hour - Number(hours.format(product.time.now())) + 24) % 24);
}

const offer = async () => product.publish(await product.person("Jonas", "de"), "offer");

/** Somebody who has saved the search; they are told at once, or at an hour. */
async function searcher(digestHour?: number): Promise<PersonId> {
  const person = await product.person("Olena");
  const saved = await product.useCases.savedSearches.save(person, SEARCH, digestHour);
  if (!saved.ok) throw new Error(saved.code);
  return person;
}

/** What was told about saved searches. */
async function told(person: PersonId): Promise<readonly string[]> {
  await product.passHours(0);
  const owed = await product.owedTo(person);
  return owed.flatMap(({ key, text }) => (key.startsWith("saved:") ? [text] : []));
}

test("by night nothing is told; the morning tells all of it in one message", async () => {
  await waitUntil(22);
  const olena = await searcher();
  await offer();
  await offer();
  expect(await told(olena)).toEqual([]);
  await waitUntil(7);
  expect(await told(olena)).toEqual([]);
  await waitUntil(8);
  expect(await told(olena)).toEqual([expect.stringContaining("2 нові оголошення")]);
});

test("a listing withdrawn before the morning is not told", async () => {
  await waitUntil(22);
  const olena = await searcher();
  const { id: listingId, authorId } = await offer();
  await told(olena);
  const by = personActor(authorId, { firstName: "Jonas" });
  await product.useCases.listings.manage({ listingId, by, action: "withdraw" });
  await waitUntil(8);
  expect(await told(olena)).toEqual([]);
});

test("a stopped search tells nothing, also of what was found before", async () => {
  await waitUntil(12);
  const olena = await searcher(18);
  await offer();
  const [saved] = await product.useCases.savedSearches.ofPerson(olena);
  if (!saved) throw new Error("nothing is saved");
  await product.useCases.savedSearches.stop(saved.id, olena);
  await offer();
  await waitUntil(18);
  expect(await told(olena)).toEqual([]);
});

test("a daily search tells at its hour what came since, and on a day without news nothing", async () => {
  await waitUntil(10);
  const olena = await searcher(18);
  await offer();
  await offer();
  expect(await told(olena)).toEqual([]);
  await waitUntil(18);
  expect(await told(olena)).toEqual([expect.stringContaining("2 нові оголошення")]);
  await waitUntil(10);
  await waitUntil(18);
  expect(await told(olena)).toHaveLength(1);
});

test("quiet hours of one's own hold for what is told at once, and can be none at all", async () => {
  await waitUntil(12);
  const olena = await searcher();
  await product.useCases.people.chooseQuiet(olena, { from: 21, until: 10 });
  await waitUntil(9);
  await offer();
  expect(await told(olena)).toHaveLength(0);
  await waitUntil(10);
  expect(await told(olena)).toHaveLength(1);
  await product.useCases.people.chooseQuiet(olena, { from: 0, until: 0 });
  await waitUntil(23);
  await offer();
  expect(await told(olena)).toHaveLength(2);
});

test("very many searches are looked through in portions, and none is missed or told twice", async () => {
  await waitUntil(14);
  const searches = product.store.connection.collection<{ _id: string; found: string[] }>("saved-searches");
  const many = Array.from({ length: 450 }, (_, index) => ({
    _id: `many${String(index).padStart(8, "0")}`,
    personId: 9_000_000 + index,
    search: SEARCH,
    digestHour: 12,
    timeZone: "Europe/Berlin",
    found: [],
    createdAt: product.time.now(),
  }));
  await searches.insertMany(many, BY_TEST);
  await offer();
  await product.passHours(0);
  const found = await searches.find({ _id: { $gt: "many", $lt: "manz" } }, BY_TEST).toArray();
  expect(found).toHaveLength(450);
  expect(new Set(found.map((search) => search.found.length))).toEqual(new Set([1]));
  const owed = { kind: "tell-saved-search", state: "owed", _id: { $gt: "saved:many", $lt: "saved:manz" } };
  const tasks = product.store.connection.collection<{ _id: string; kind: string; state: string }>("tasks");
  expect(await tasks.countDocuments(owed, BY_TEST)).toBe(450);
});
