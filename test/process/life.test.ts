import { expect, it } from "vitest";
import { useHouse } from "./support/house.ts";
import { remotePhone } from "./support/remote-phone.ts";
import { OLENA } from "./support/telegram.ts";

const box = useHouse();
const HELLO = "Вітаємо";

it("starts, answers, and stops; the next start answers nothing twice and has the draft", async () => {
  const { house } = box;
  const olena = remotePhone(house.telegram, OLENA);
  olena.say("/start");
  const started = performance.now();
  const first = house.start();
  await olena.hears(HELLO);
  console.log(`cold start to the first answered /start: ${(performance.now() - started).toFixed(0)} ms`);
  await first.open();

  await olena.press("✅");
  await olena.press("🙏");
  await olena.press("🏠");
  await olena.hears("Крок 2 з");
  // With the apostrophe of phones: regular expressions keep such characters when they are compiled.
  olena.say("п’ять");
  await olena.hears("5 людей");
  const ending = await first.stop();
  expect(ending).toMatchObject({ exitCode: 0, err: "" });
  console.log(`stopped in ${ending.ms.toFixed(0)} ms`);

  const heardBefore = olena.heard().length;
  const second = house.start();
  await second.open();
  await olena.press("0");
  await olena.hears("Крок 4 з");
  expect(olena.heard()).toHaveLength(heardBefore);
  expect((await second.stop()).exitCode).toBe(0);
});

it("stops amid traffic, and everybody is answered once", async () => {
  const { house } = box;
  const { telegram } = house;
  const people = Array.from({ length: 100 }, (_, index) => {
    const { id } = telegram.standIn.addPerson({ firstName: `Person ${String(index)}`, language: "uk" });
    return remotePhone(telegram, id);
  });
  const answered = (): number => people.filter((person) => person.heard().length > 0).length;

  const first = house.start();
  await first.open();
  for (const person of people) person.say("/start");
  await telegram.until("the first answers", () => answered() >= 5);
  const ending = await first.stop();
  expect(ending).toMatchObject({ exitCode: 0, err: "" });
  const left = people.length - answered();
  console.log(`stopped amid traffic in ${ending.ms.toFixed(0)} ms, ${String(left)} people left to answer`);

  const second = house.start();
  await second.open();
  await telegram.until("all answers", () => answered() === people.length);
  await telegram.standIn.idle();
  expect((await second.stop()).exitCode).toBe(0);
  expect(people.map((person) => person.countOf(HELLO))).toEqual(people.map(() => 1));
});
