import { beforeAll, expect, test } from "vitest";
import { qrCode } from "../../src/bot/qr.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { ELSEWHERE, OTTO, SERHII, useModeration } from "../support/moderation.ts";
import { pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town } = useModeration(
  /PARTICIPANT_ID_INVALID|CHAT_ADMIN_REQUIRED|message to (edit|delete) not found|bot was kicked/,
);
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);

/** The wizard's typed answers in Ukrainian. */
const TYPED = {
  address: "Маркт 1, 04109 Лейпциг",
  registration: "VR 1234",
  email: "office@nadiya.example",
  phone: "+49 341 123456",
} as const;

beforeAll(() => {
  town.standIn.setMembership(OLENA, { chatId: ELSEWHERE, member: true, admin: true });
});

test("Olena registers an organisation in one message, over a restart and wrong answers, and moderators verify it", async () => {
  await olena.say("/organisation");
  expect(olena.last.text).toContain("дванадцять коротких запитань");
  await olena.press("➕ Зареєструвати");
  expect(olena.last.text).toContain("1 з 12");
  await olena.say("Об’єднання «Надія»");
  expect(olena.last.text).toMatch(/2 з 12[^]*Назва: Об’єднання «Надія»[^]*Що це за організація/);
  expect(olena.all.filter(({ text }) => text?.includes(" з 12"))).toHaveLength(1);
  await olena.say("якась");
  expect(olena.last.text).toContain("Тут, будь ласка, натисніть кнопку");
  await olena.press("Громадська організація");
  await olena.say("Марс");
  expect(olena.last.text).toContain("Такого міста тут немає");
  await olena.say("Лейпциг");
  await olena.say(TYPED.address);
  expect(olena.last.text).toContain("VR 1234 (Vereinsregister)");
  await olena.say("12");
  expect(olena.last.text).toContain("Номери в тутешніх реєстрах виглядають інакше");
  await town.restart();
  await olena.say(TYPED.registration);
  await olena.press("Назад");
  expect(olena.last.text).toContain(`Зараз: ${TYPED.registration}`);
  await olena.press("✓ Залишити");
  await olena.say(TYPED.email);
  await olena.press("🕓 Продовжити згодом");
  expect(olena.last.text).toContain("Усе збережено");
  await olena.say("/organisation");
  await olena.press("▶️ Продовжити");
  expect(olena.last.text).toContain("7 з 12");
  await olena.say(TYPED.phone);
  await pressAll(olena, ["Пропустити"]);
  await olena.say("Олена Таємна");
  await pressAll(olena, ["українська", "німецька", "Далі", "📦", "Далі", "🏠", "Далі"]);
  expect(olena.last.text).toMatch(/Усе правильно[^]*Опікується: 🏠/);
  await pressAll(olena, ["✏️ Змінити", "Адреса"]);
  await olena.say("Маркт 2, 04109 Лейпциг");
  expect(olena.last.text).toContain("Маркт 2");
  await olena.press("📨 Надіслати модераторам");
  expect(olena.last.text).toContain("Надіслано. Дякуємо!");

  const card = () => {
    const found = katrin.all.findLast(({ text }) => text?.includes("Eine Organisation meldet sich an"));
    if (!found) throw new Error("there is no card");
    return found;
  };
  expect(card().text).toContain("Für Rückfragen: Олена Таємна");
  await katrin.press("❓ Nachfragen", card());
  await katrin.send({ text: "Seit wann gibt es Sie?", replyTo: katrin.all.at(-1)?.messageId ?? 0 });
  expect(katrin.all.map(({ text }) => text).join()).toContain("Die Antwort kommt auf die Karte");
  expect(olena.last.text).toContain("Модератори запитують");
  await olena.press("✍️ Відповісти");
  await olena.say("З 2014 року");
  expect(olena.last.text).toContain("Передано модераторам");
  expect(katrin.all.at(-1)?.text).toContain("Antwort: З 2014 року");
  await katrin.press("✖️ Ablehnen", card());
  await katrin.press("← Zurück zur Karte", card());
  expect((await katrin.press("✔️ Bestätigen", card())).text).toBe("Bestätigt. Die Organisation erfährt es.");
  const old = katrin.everShown("✔️ Bestätigen");
  const late = await town.phone(SERHII, GROUP).pressData(old.messageId, old.data);
  expect(late.text).toContain("вирішив");
  expect(olena.last.text).toContain("підтверджено");
  await katrin.say("/organisations");
  expect(katrin.last.text).toContain("Es warten: 0 · geprüft: 1");
});

test("everybody finds it in the directory, by what is needed, by name and by its link", async () => {
  await jonas.say("/organisations");
  expect(jonas.last.text).toMatch(/Organisationen, die helfen\s+1 Organisation\s*Об’єднання «Надія» ✔️ 🏠/);
  await pressAll(jonas, ["🧩 Bereich", "🚗"]);
  expect(jonas.last.text).toContain("Noch keine");
  await pressAll(jonas, ["🧩 Bereich", "Alle", "📍 Ort", "Leipzig", "🗣 Sprache", "Ukrainisch"]);
  expect(jonas.last.text).toContain("Leipzig · Ukrainisch");
  await jonas.press("🏛 Об’єднання");
  expect(jonas.last.text).toContain(TYPED.email);
  expect(jonas.last.text).not.toContain("Таємна");
  const link = /start=([a-z0-9]{12})/.exec(jonas.last.text ?? "")?.[1] ?? "";
  await jonas.say(`/start ${link}`);
  expect(jonas.last.text).toContain("Об’єднання «Надія» ✔️");
  await jonas.press("🔳 QR-Code");
  const linkOfBot = `https://t.me/${town.standIn.world.state.bot.username}?start=${link}`;
  expect(jonas.last.caption).toContain(linkOfBot);
  const { blob = "" } = town.standIn.world.file(jonas.last.photo?.fileId ?? "") ?? {};
  expect(town.standIn.world.blob(blob)).toEqual(qrCode(linkOfBot));
  await jonas.press("📖 Alle Organisationen");
  await jonas.press("🔎 Nach Namen");
  await jonas.say("надія маркт");
  expect(jonas.last.text).toMatch(/Gefunden: надія маркт\s+1 Organisation/);
  await jonas.say("/organisations Nirgendwo");
  expect(jonas.last.text).toContain("Keine Organisation hat das im Namen");
});

test("Jonas joins by a link, a group becomes its own, and when that is gone the leads hear of it", async () => {
  await olena.say("/organisation");
  await pressAll(olena, ["🏛 Об’єднання", "👥 Люди", "➕ Запросити до команди"]);
  const code = /start=([a-z0-9]{12})/.exec(olena.last.text ?? "")?.[1] ?? "";
  const vera = town.newcomer({ firstName: "Vera", language: "de" });
  await vera.say(`/start ${code}`);
  await vera.press("✅");
  expect(vera.last.text).toContain("lädt Sie ein (Mitglied)");
  await jonas.say(`/start ${code}`);
  expect(jonas.last.text).toContain("lädt Sie ein (Mitglied)");
  await jonas.press("✅ Beitreten");
  expect(jonas.last.text).toContain("Willkommen bei Об’єднання «Надія»");
  expect(olena.last.text).toContain("тепер в організації Об’єднання «Надія»");
  await jonas.say(`/start ${code}`);
  expect(jonas.seen.join()).toContain("Link gilt nicht mehr");
  await jonas.say("/organisation");
  await pressAll(jonas, ["🏛", "👥 Menschen"]);
  expect(jonas.buttons.join()).not.toContain("einladen");
  await olena.say("/organisation");
  await pressAll(olena, ["🏛 Об’єднання", "👥 Люди", "🚪 Вийти"]);
  expect((await olena.press("🚪 Так, вийти")).text).toContain("Крім Вас, ніхто не керує");

  // More people than one message has room for.
  const { organisations, people } = town.useCases;
  const [one] = await organisations.ofPerson(personId(OLENA));
  if (!one) throw new Error("no organisation");
  for (let n = 1; n <= 19; n += 1) {
    const person = personId(4_800_000 + n);
    await people.meet({ id: person, firstName: `Mia ${String(n)}`, languageTag: "de" });
    await people.consent(person);
    const invited = await organisations.invite(one.id, personId(OLENA), "member");
    if (invited.ok) await organisations.join(invited.value, person);
  }
  await town.settle();
  await olena.say("/organisation");
  await pressAll(olena, ["🏛 Об’єднання", "👥 Люди"]);
  expect(olena.buttons.filter((caption) => /, (?:команда|керівництво)$/.test(caption))).toHaveLength(20);
  expect(olena.buttons.join()).toContain("➕ Запросити до команди");
  await pressAll(olena, ["▶", "Mia 19", "Назад"]);
  expect(olena.buttons.filter((caption) => caption.includes("Mia"))).toEqual(["Mia 19, команда"]);

  const theirs = town.phone(OLENA, ELSEWHERE);
  await theirs.say("/join");
  expect(theirs.last.text).toContain("Відтепер ця група належить");
  await town.phone(OTTO, ELSEWHERE).say("/join");
  expect(theirs.last.text).toContain("Only those in charge");
  town.standIn.setMembership(OLENA, { chatId: GROUP, member: true, admin: true });
  await town.phone(OLENA, GROUP).say("/join");
  expect(katrin.last.text).toContain("працюють модератори міста");
  town.standIn.setBotMembership(OTTO, ELSEWHERE, { status: "kicked" });
  await town.settle();
  expect(olena.last.text).toContain("вже не належить організації");

  // Nobody types as fast as this test.
  await town.passHours(1);
  await olena.say("/organisation");
  await pressAll(olena, ["🏛 Об’єднання", "🔳 QR-код"]);
  expect(olena.last.photo).toBeDefined();
  await olena.say("/organisation");
  await pressAll(olena, ["🏛 Об’єднання", "✏️ Змінити"]);
  expect(olena.seen.join()).toContain("Усе правильно");
  await pressAll(olena, ["✏️ Змінити", "Адреса"]);
  await olena.say("Маркт 3, 04109 Лейпциг");
  await olena.press("📨 Надіслати модераторам");
  expect((await organisations.directory.open(one.id))?.address).toContain("Маркт 2");
  expect(katrin.last.text).toMatch(/möchte ihre Angaben ändern[^]*Маркт 3[^]*Adresse bisher: Маркт 2/);
  await katrin.press("✔️ Bestätigen");
  expect(olena.last.text).toContain("нові дані перевірено");
  expect((await organisations.directory.open(one.id))?.address).toContain("Маркт 3");
  await olena.say("/organisation");
  await pressAll(olena, ["🏛 Об’єднання", "🚪 Прибрати", "🚪 Так"]);
  expect(await organisations.directory.open(one.id)).toBeUndefined();
  const old = jonas.everShown("🔳 QR-Code");
  expect((await jonas.pressData(old.messageId, old.data)).text).toContain("nicht mehr im Verzeichnis");
});
