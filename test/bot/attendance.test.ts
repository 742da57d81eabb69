import { beforeAll, expect, it } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { addDays, dayAt } from "../../src/domain/shared/dates.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { NOOR, useModeration } from "../support/moderation.ts";
import { captionsOf } from "../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const noor = town.phone(NOOR);
const olena = town.phone(OLENA);

let request: Listing;

/** Olena asks for three people the day after tomorrow; Jonas and Noor have said yes. */
beforeAll(async () => {
  const date = addDays(dayAt(town.now(), "Europe/Berlin"), 2);
  const answers = { task: ["sorting"], date };
  for (const author of [JONAS, NOOR])
    await publish(author, "offer", {
      category: "shift",
      answers: { ...answers, time: ["morning"], radius: "km-40" },
    });
  request = await publish(OLENA, "request", {
    category: "shift",
    answers: { ...answers, places: 3, age: "any", start: "10:00", end: "13:00" },
  });
  await katrin.press("🔎 Helfende suchen …", cardOf(request.id));
  await katrin.press("🔎 Ja", cardOf(request.id));
  await town.passHours(0.01);
  await jonas.press("✅ Ja, ich kann helfen");
  await noor.press("✅ Yes, I can help");
  await town.settle();
});

it("Olena finds who comes under her listing, and with the reminder", async () => {
  await olena.say("/my");
  await olena.press("1 🙌");
  expect(olena.buttons).toEqual(expect.arrayContaining(["👥 Хто прийде", "🤝 Jonas"]));
  await olena.press("👥 Хто прийде");
  expect(olena.last.text).toMatch(/^👥 Хто прийде\n🕐 \S+, \d+ \S+, 10:00–13:00\n\n🙌 /);
  expect(olena.last.text).toMatch(/Погодилися: 2 з 3\n\n1\. Jonas\n2\. Noor\n\nКнопка «Оновити» покаже/);
  expect(olena.buttons).toEqual([
    "🤝 Jonas",
    "🤝 Noor",
    "📣 Написати всім",
    "🔄 Оновити",
    expect.stringContaining("←") as string,
  ]);
  const strange = await noor.forge(olena.everShown("🔄 Оновити").data);
  expect(strange).toMatchObject({ showAlert: true });

  // What she writes reaches both; what Jonas answers reaches her alone.
  await olena.press("📣 Написати всім");
  expect(olena.last.text).toMatch(/^✍️ Пишіть, ми передамо всім, хто прийде: 2\./);
  await olena.say("Вхід з двору");
  await town.settle();
  expect(jonas.last.text).toMatch(/^💬 Olena · [^]*\n📣 An alle, die kommen\.[^]*\nВхід з двору$/);
  expect(noor.last.text).toMatch(/\n📣 To all who are coming\.[^]*\nВхід з двору$/);
  await jonas.press("↩️ Antworten");
  await jonas.say("Alles klar");
  await town.settle();
  expect(olena.last.text).toMatch(/^💬 Jonas · [^]*\nAlles klar$/);
  expect(noor.last.text).not.toContain("Alles klar");
  // Whom her next words are for is not certain now.
  await olena.say("Чекаю на Вас");
  expect(olena.last.text).toBe("Для кого це повідомлення?");
  await olena.press("📣 Написати всім · 🙌 2");
  await town.settle();
  expect(jonas.last.text).toMatch(/\nЧекаю на Вас$/);
  expect(noor.last.text).toMatch(/\nЧекаю на Вас$/);

  await town.passHours(26);
  expect(olena.last.text).toMatch(/^⏰ Уже скоро:[^]*👥 Прийдуть 2 з 3: Jonas, Noor$/);
  expect(jonas.last.text).toMatch(/^⏰ Denken Sie an Ihren Termin mit Olena\./);
  await olena.press("👥 Хто прийде");
  expect(olena.last.text).toMatch(/^👥 Хто прийде/);
});

it("after the end she says that one was not there: Jonas is asked kindly, and answers with one tap", async () => {
  await town.passHours(30);
  expect(olena.last.text).toMatch(/^🙌 Ось і все\. Чи всі прийшли\?[^]*Погодилися прийти: Jonas, Noor$/);
  await olena.press("Не всі");
  expect(captionsOf(olena.last)).toEqual(["✅ Jonas", "✅ Noor", "Готово"]);
  await olena.press("✅ Jonas");
  expect(captionsOf(olena.last)).toEqual(["▫️ Jonas: не було", "✅ Noor", "Готово"]);
  await olena.press("Готово");
  expect(olena.last.text).toBe("💚 Дякуємо, записано.\n\nПрийшли: 1 · не було: 1");
  // Whoever presses the old buttons finds that it is noted, and changes nothing.
  await olena.forge(olena.everShown("✅ Так, усі").data);
  expect(olena.last.text).toBe("💚 Дякуємо, записано.\n\nПрийшли: 1 · не було: 1");
  const late = await olena.forge(olena.everShown("▫️ Jonas: не було").data);
  expect(late.text).toBe("Це вже записано. Дякуємо!");
  expect(noor.last.text).toMatch(/^💚 Olena thanks you for your help!/);

  expect(jonas.last.text).toMatch(/^👋 Sie und Olena haben sich diesmal wohl verpasst\./);
  await jonas.press("🕓 Mir kam etwas dazwischen");
  expect(jonas.last.text).toMatch(/^💚 Danke, dass Sie es sagen\. Alles gut\./);
  expect(jonas.buttons).toEqual(["💬 Über Pomich schreiben"]);
  await olena.press("📋 Моє оголошення");
  await olena.press("👥 Хто прийде");
  expect(olena.last.text).toContain("▫️ Jonas: не було\n✅ Noor");
  expect((await katrin.say("/stats"), katrin.last.text)).toContain(
    "🙌 Zugesagt und gekommen: 1 · nicht gekommen: 1",
  );
});

it("many who come are on pages: each can be seen, and marked", async () => {
  const proposals = town.connection.collection<{ _id: string; helperId: number; offerId: string }>(
    "proposals",
  );
  const one = await proposals.findOne({ requestId: request.id, helperId: NOOR }, BY_TEST);
  if (!one) throw new Error("there is no pair");
  const { outcomes: _said, attendance: _told, ...pair } = one as typeof one & Record<string, unknown>;
  const { people } = town.useCases;
  for (let n = 1; n <= 23; n += 1) {
    const id = personId(7_000 + n);
    await people.meet({ id, firstName: `Helper${String(n)}`, languageTag: "en" });
    await people.consent(id);
    const _id = `manycomers${String(n).padStart(2, "0")}`;
    await proposals.insertOne({ ...pair, _id, offerId: _id, helperId: id }, BY_TEST);
  }
  await olena.say("/my");
  await olena.press("1 🙌");
  await olena.press("👥 Хто прийде");
  expect(olena.last.text).toContain("20. Helper");
  expect(olena.last.text).not.toContain("21. Helper");
  await olena.press("▶", olena.last);
  expect(olena.last.text).toContain("25. Helper23");
  await olena.press("📝", olena.last);
  await olena.press("▶", olena.last);
  expect(captionsOf(olena.last)).toEqual([
    ...["21", "22", "23"].map((number) => `✅ Helper${number}`),
    "◀",
    "Готово",
  ]);
  await olena.press("✅ Helper22", olena.last);
  expect(captionsOf(olena.last)).toContain("▫️ Helper22: не було");
});
