import { describe, expect, it } from "vitest";
import type { MessageView } from "../../src/playground/index.ts";
import { picture } from "../support/pictures.ts";
import { GIVES_ROOM, NEEDS_ROOM, useModeration } from "../support/moderation.ts";
import { captionsOf } from "../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const olena = town.phone(OLENA);

/** Olena and Jonas both want to write first. */
async function introduced(): Promise<void> {
  await publish(JONAS, "offer", { category: "housing", answers: GIVES_ROOM });
  const request = await publish(OLENA, "request", { category: "housing", answers: NEEDS_ROOM });
  await katrin.press("🤝 Beiden vorschlagen: 1", cardOf(request.id));
  expect(captionsOf(olena.last)).toEqual([
    "💬 Так, спершу списатися через Поміч",
    "📱 Так, поділитися контактом",
    "Ні, дякую",
  ]);
  await olena.press("💬 Так, спершу списатися через Поміч");
  await jonas.press("💬 Ja, erst über Pomich schreiben");
}

const reactionOn = ({ messageId }: MessageView, chat: number) =>
  town.standIn.world.message(chat, messageId)?.reactions?.bot;

describe("writing through the bot", () => {
  it("goes from one to the other and back, in each one's language, without a contact", async () => {
    await introduced();
    expect(olena.last.text).toMatch(
      /^🤝 Обидві сторони сказали «так»!\nЗнайомтеся: Jonas\. Ви можете писати одне одному тут, через Поміч\./,
    );
    expect(JSON.stringify(olena.last)).not.toContain("jonas_");
    await olena.press("💬 Написати через Поміч");
    expect(olena.last.text).toMatch(/^✍️ Пишіть, ми передамо: Jonas\./);
    const sent = await olena.say("Доброго дня! Чи можна подивитися житло?");
    expect(reactionOn(sent, OLENA)).toEqual(["👌"]);
    expect(jonas.last.text).toBe(
      "💬 Olena · 🏠 Hilfe angeboten · Wohnen\nДоброго дня! Чи можна подивитися житло?",
    );
    expect(captionsOf(jonas.last)).toEqual(["↩️ Antworten", "⋯ Mehr", "🚩 Melden"]);

    // A reply in Telegram's own way.
    const { messageId: replyTo } = jonas.last;
    await jonas.send({ text: "Gern, morgen um 17 Uhr?", replyTo });
    expect(jonas.last.text).toMatch(/^👌 An Olena weitergegeben\./);
    expect(olena.last.text).toContain("Gern, morgen um 17 Uhr?");
    // And on, without one.
    await jonas.say("Die Adresse schicke ich dann.");
    expect(olena.last.text).toContain("Die Adresse schicke ich dann.");
  });

  it("corrects what was passed on, and passes photos, voice messages and places on", async () => {
    const sent = await olena.say("Так, о 17");
    await olena.edit(sent, "Так, о 18");
    expect(jonas.last.text).toContain("Так, о 18");
    await olena.send({ photos: [picture(1)], caption: "це ми" });
    expect(jonas.last).toMatchObject({ caption: expect.stringMatching(/^📷 Olena[^]*це ми$/) as string });
    await olena.send({ voice: true });
    expect(jonas.last.caption).toContain("🎤 Olena schickt Ihnen eine Sprachnachricht");
    await olena.send({ location: { latitude: 51.34, longitude: 12.37 } });
    expect(jonas.last.location).toMatchObject({ latitude: 51.34 });
    await olena.send({ sticker: true });
    expect(olena.last.text).toMatch(/^Передати можна текст, фото, голосові/);
  });

  it("passes on every piece of a text that the app has cut, and every photo of an album", async () => {
    const before = jonas.all.length;
    const words = Array.from({ length: 1_200 }, (_, index) => `слово${String(index)}`).join(" ");
    await olena.say(words);
    await olena.send({ photos: [picture(2), picture(3)] });
    const got = jonas.all.slice(before);
    const said = got.map(({ text = "" }) => text).join(" ");
    expect(words.split(" ").filter((word) => !said.includes(word))).toEqual([]);
    expect(got.filter(({ photo }) => photo)).toHaveLength(2);
  });

  it("asks whom a message is for where that is not certain, and loses nothing", async () => {
    await olena.say("/offer");
    await olena.press("🗣 Переклад");
    await jonas.say("Passt Ihnen 18 Uhr wirklich?");
    const typed = await olena.say("так");
    expect(olena.last.text).toBe("Для кого це повідомлення?");
    expect(captionsOf(olena.last)).toEqual(["Jonas · 🏠 Житло", "Ні для кого з них"]);
    await olena.press("Jonas · 🏠 Житло");
    expect(jonas.last.text).toContain("так");
    expect(reactionOn(typed, OLENA)).toEqual(["👌"]);

    await olena.say("/menu");
    await jonas.say("Oder lieber 19 Uhr?");
    await olena.say("потрібен переклад у Лейпцигу");
    await olena.press("Ні для кого з них");
    expect(olena.buttons).toContainEqual(expect.stringMatching(/🗣 Переклад · Лейпциг/));
    expect(jonas.last.text).not.toContain("переклад");
  });

  it("shares a contact later, and ends for both", async () => {
    await jonas.say("/my");
    await jonas.press("1 🏠");
    await jonas.press("🤝 Olena");
    await jonas.press("🤝 Meinen Kontakt teilen");
    expect(olena.last.text).toMatch(/^🤝 Jonas ділиться з Вами контактом\.\n[^]*@jonas/);
    await olena.press("⋯ Більше");
    await olena.press("Завершити чи заблокувати …");
    await olena.press("🚫 Завершити й заблокувати");
    expect(olena.last.text).toMatch(/^🚫 Спілкування з Jonas завершено/);
    expect(jonas.last.text).toMatch(/^Der Kontakt mit Olena ist beendet\./);
    await jonas.press("↩️ Antworten");
    await jonas.say("Schade");
    expect(olena.last.text).toMatch(/^🚫/);
  });
});
