import { mask } from "../../support/mask.ts";
import type { Update } from "grammy/types";
import { beforeEach, expect, test } from "vitest";
import { CONSENT_VERSION, type Person } from "../../../src/domain/person/person.ts";
import { sealer } from "../../support/sealer.ts";
import { ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createPeople } from "../../../src/adapters/mongo/people-repository.ts";
import { createPeopleCases } from "../../../src/app/people/cases.ts";
import type { People } from "../../../src/app/people/ports.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { createLanguages } from "../../../src/domain/shared/language.ts";
import { DE, EN, LANGUAGES, languages, UK } from "../../support/languages.ts";
import { useStore } from "../../support/store.ts";
import { says, useHouse, type Process } from "../../inbox/house.ts";

const OLENA = 7;
const house = useHouse();
const box = useStore();

/** What the processes read of people, and how each understood an update: "process: text as language". */
let reads: number;
let understood: string[];

beforeEach(async () => {
  reads = 0;
  understood = [];
  const people = createPeople(box.store.connection, sealer, languages);
  await ensureIndexes(box.store.connection);
  await people.add(person(OLENA, "Olena"));
  await people.update(personId(OLENA), { language: UK });
});

const person = (id: number, firstName: string, language = UK): Person => ({
  id: personId(id),
  firstName,
  language,
  consentVersion: CONSENT_VERSION,
  reachable: true,
  contact: {},
  createdAt: house.time.now(),
});

/** A process that answers in the person's language; a text that names a language changes it. */
function process(name: string): Process {
  const stored = createPeople(box.store.connection, sealer, languages);
  const counted: People = {
    ...stored,
    meet: (...args) => {
      reads += 1;
      return stored.meet(...args);
    },
  };
  const people = createPeopleCases({ people: house.time.track(counted), languages, clock: house.time, mask });
  const handle = async ({ message }: Update): Promise<void> => {
    const { text = "" } = message ?? {};
    const { language } = await people.meet({ id: personId(OLENA), firstName: "Olena" });
    understood.push(`${name}: ${text} in ${language}`);
    if (languages.has(text)) await people.chooseLanguage(personId(OLENA), text);
  };
  return house.process(handle, { owner: name, onMoved: (lane) => people.forget(personId(lane)) });
}

async function write(to: Process, id: number, text: string): Promise<void> {
  await to.inbox.store([says(id, OLENA, text)]);
  await house.settled();
}

test("what one process changes about a person the other sees with the next update", async () => {
  const [first, second] = [process("p1"), process("p2")];
  await write(first, 1, "hello");
  await write(second, 2, "de");
  await write(first, 3, "hello");
  await write(first, 4, "en");
  await write(second, 5, "hello");
  expect(understood).toEqual([
    "p1: hello in uk",
    "p2: de in uk",
    "p1: hello in de",
    "p1: en in de",
    "p2: hello in en",
  ]);
});

test("a person whose updates stay with one process is read once", async () => {
  const first = process("p1");
  process("p2");
  for (let id = 1; id <= 10; id += 1) await write(first, id, "hello");
  expect([understood.length, reads]).toEqual([10, 1]);
});

test("a change is seen by an update that was being read at the same moment", async () => {
  const stored = createPeople(box.store.connection, sealer, languages);
  const people = createPeopleCases({ people: stored, languages, clock: house.time, mask });
  const seen = { id: personId(OLENA), firstName: "Olena" };
  await Promise.all([people.meet(seen), people.chooseLanguage(seen.id, DE)]);
  expect((await people.meet(seen)).language).toBe(DE);
});

test("a name is kept without contact data in it", async () => {
  const stored = createPeople(box.store.connection, sealer, languages);
  const people = createPeopleCases({ people: stored, languages, clock: house.time, mask });
  const seen = { id: personId(8), firstName: "Anna 0671234567" };
  expect((await people.meet(seen)).firstName).toBe("Anna •••");
  await people.consent(seen.id);
  expect((await people.find(personId(8)))?.firstName).toBe("Anna •••");
});

test("nobody is stored before they agree, not even by their choice of a language", async () => {
  const stored = createPeople(box.store.connection, sealer, languages);
  const people = createPeopleCases({ people: stored, languages, clock: house.time, mask });
  const seen = { id: personId(10), firstName: "Ivan", username: "ivan_k", languageTag: "uk" };
  expect((await people.meet(seen)).language).toBe(UK);
  await people.chooseLanguage(seen.id, DE);
  expect((await people.meet(seen)).language).toBe(DE);
  await people.sharePhone(seen.id, "+380671234567");
  expect(await people.find(seen.id)).toBeUndefined();
  expect(await people.consent(seen.id)).toMatchObject({ language: DE, consentVersion: CONSENT_VERSION });
  expect(await people.find(seen.id)).toMatchObject({ firstName: "Ivan", contact: { username: "ivan_k" } });
});

test("a person whose language has lost its folder is read in another, and gets it back with the folder", async () => {
  const { connection } = box.store;
  const withArabic = createLanguages([...LANGUAGES, "ar"], UK);
  const before = createPeople(connection, sealer, withArabic);
  await before.add(person(9, "Mona", withArabic.forTag("ar")));
  const without = createPeople(connection, sealer, languages);
  expect((await without.find(personId(9)))?.language).toBe(EN);
  expect((await before.find(personId(9)))?.language).toBe("ar");
});
