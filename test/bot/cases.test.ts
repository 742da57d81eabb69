import { describe, expect, it } from "vitest";
import { picture } from "../support/pictures.ts";
import { captionsOf } from "../support/phone.ts";
import { GIVES_ROOM, NEEDS_ROOM, NOOR, SERHII, useModeration } from "../support/moderation.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const olena = town.phone(OLENA);
const noor = town.phone(NOOR);
const katrin = town.phone(KATRIN, GROUP);
const serhii = town.phone(SERHII, GROUP);

/** Katrin introduces the two, who want to write first. */
async function introduce(helper: number, yes: string, seeker: number, ja: string): Promise<void> {
  await publish(helper, "offer", { category: "housing", answers: GIVES_ROOM });
  const request = await publish(seeker, "request", { category: "housing", answers: NEEDS_ROOM });
  await katrin.press("🤝 Beiden vorschlagen: 1", cardOf(request.id));
  await town.phone(seeker).press(ja);
  await town.phone(helper).press(yes);
}

const caseCard = () => {
  const card = katrin.all.findLast(({ text }) => /Fall Nr\. [a-z0-9]{12}$/.test(text ?? ""));
  if (!card) throw new Error("there is no card of a case");
  return card;
};

describe("a report, from the chat to the ban", () => {
  it("is a tap away from every message, asks for a reason, and stops everything between the two", async () => {
    await introduce(
      JONAS,
      "💬 Ja, erst über Pomich schreiben",
      OLENA,
      "💬 Так, спершу списатися через Поміч",
    );
    expect(captionsOf(olena.last)).toEqual([
      "💬 Написати через Поміч",
      "🤝 Поділитися контактом",
      "Завершити чи заблокувати …",
      "🚩 Скарга",
      "Оголошення повністю",
    ]);
    await jonas.press("💬 Über Pomich schreiben");
    await jonas.say("Kommen Sie allein, abends.");
    await jonas.send({ photos: [picture(1)], caption: `das Zimmer ${"sehr ".repeat(200)}` });
    expect(captionsOf(olena.last)).toEqual(["↩️ Відповісти", "⋯ Більше", "🚩 Скарга"]);

    await olena.press("🚩 Скарга");
    expect(olena.last.text).toMatch(
      /^🚩 Що сталося\? Йдеться про контакт: Jonas\.\n\nЯкщо Ви в небезпеці, спершу зателефонуйте на 112\.\n\nНатисніть те, що підходить найбільше\. [^]*за останні 7 днів\./,
    );
    expect(captionsOf(olena.last)).toEqual([
      "Образи, погрози, тиск",
      "Небажані залицяння",
      "Вимагає гроші чи документи",
      "Не те, що обіцяли",
      "✍️ Своїми словами",
      "← Залишити як є",
    ]);
    const asked = olena.last;
    await olena.press("Образи, погрози, тиск");
    await olena.pressData(asked.messageId, olena.everShown("Образи, погрози, тиск").data);
    expect(olena.last.text).toMatch(
      /^🚩 Дякуємо, що сказали нам\.\n\nМодератори Вашого міста розглянуть скаргу/,
    );
    expect(captionsOf(olena.last)).toEqual(["✍️ Додати ще щось", "🚫 Завершити й заблокувати"]);
    expect(jonas.last.text).toMatch(/^⏸ Der Kontakt mit Olena ruht gerade\. Unser Team sieht ihn sich an;/);

    await jonas.say("Was ist los?");
    expect(jonas.last.text).toBe(
      "Unser Team sieht sich diesen Kontakt gerade an. Solange wird nichts weitergegeben.",
    );
    expect(olena.all.map(({ text = "" }) => text).join()).not.toContain("Was ist los");
  });

  it("adds own words, which never go to the other side", async () => {
    await olena.press("✍️ Додати ще щось");
    expect(olena.last.text).toMatch(
      /^✍️ Напишіть, будь ласка, що сталося, одним повідомленням, не більше 1\s000 символів\./,
    );
    await olena.send({ sticker: true });
    expect(olena.last.text).toMatch(/^Тут можна передати лише текст\./);
    await olena.say("я".repeat(1_001));
    expect(olena.last.text).toMatch(/^Символів забагато: 1\s001/);
    const relayed = jonas.all.findLast(({ text }) => text?.startsWith("⏸"));
    await olena.say("Він чекав біля дому, тел. 067 111 22 33");
    expect(olena.last.text).toMatch(/^🚩 Дякуємо/);
    expect(jonas.all.at(-1)?.messageId).toBeGreaterThanOrEqual(relayed?.messageId ?? 0);
    expect(jonas.all.map(({ text = "" }) => text).join()).not.toContain("Він чекав");
    expect(caseCard().text).toContain("Він чекав біля дому, тел. •••");
    // What she writes now is nobody's any more.
    await olena.say("дякую");
    expect(caseCard().text).not.toContain("дякую");
  });

  it("is one card in the group: two tap, one has it; words, photos, an answer and a note", async () => {
    const card = caseCard();
    expect(card.text).toMatch(
      /^🕓 🚩 Meldung · noch kümmert sich niemand\n⏸ Zwischen den beiden wird gerade nichts weitergegeben\.\n\n[^]* · Olena: Beleidigung, Drohung oder Druck\n/,
    );
    expect(card.text).toContain("Jonas: Kommen Sie allein, abends.");
    expect(card.text).toContain("Jonas: 📷 das Zimmer");
    expect(captionsOf(card)).toEqual([
      "🙋 Ich kümmere mich",
      "📝 Notiz",
      "✉️ Antworten",
      "⚠️ Verwarnen",
      "👍 Unbegründet",
      "✅ Schließen",
      "⛔ Sperren",
      "📜 Alle Nachrichten (2)",
      "📎 Fotos, Sprachnachrichten (1)",
    ]);
    await katrin.press("🙋 Ich kümmere mich", card);
    expect(caseCard().text).toMatch(/^🙋 🚩 Meldung · Katrin kümmert sich, bis \d\d:\d\d\n/);
    expect((await serhii.press("👍 Unbegründet", card)).text).toMatch(
      /^Цим зверненням займається Katrin, до \d\d:\d\d\.$/,
    );

    await katrin.press("📜 Alle Nachrichten", caseCard());
    const page = katrin.all.find(({ messageId }) => messageId === card.messageId);
    expect(page?.text).toMatch(
      /^Was die beiden einander zuletzt geschrieben haben\n[^]*Kommen Sie allein, abends\.\n/,
    );
    await katrin.press("← Zurück zur Karte", page);
    const shown = await katrin.press("📎 Fotos, Sprachnachrichten", caseCard());
    expect(shown.text).toMatch(/^Sie verschwinden aus dieser Gruppe, wenn der Fall geschlossen wird/);
    expect(katrin.last).toMatchObject({ caption: expect.stringContaining("Jonas: das Zimmer") as string });

    await katrin.press("✉️ Antworten", caseCard());
    expect(captionsOf(caseCard())).toEqual(["Beide", "Jonas", "Olena", "← Zurück zur Karte"]);
    await katrin.press("Olena", caseCard());
    expect(katrin.last.text).toMatch(/Katrin, was möchten Sie schreiben\? Es geht an: Olena\./);
    await katrin.send({ text: "Sind Sie in Sicherheit? 116 016", replyTo: katrin.last.messageId });
    expect(katrin.last.text).toBe("📨 Weitergegeben und im Fall festgehalten.");
    expect(olena.last.text).toBe("✉️ Вам пишуть модератори: Лейпциг\nSind Sie in Sicherheit? 116 016");
    await olena.press("✍️ Відповісти");
    await olena.say("Так, дякую");
    expect(caseCard().text).toContain("Так, дякую");
    await katrin.press("📝 Notiz", caseCard());
    await katrin.send({ text: "Polizei informiert", replyTo: katrin.last.messageId });
    expect(caseCard().text).toContain("Katrin: Polizei informiert");
  });

  it("is in the queue, and its card can be posted again; whoever was thrown out cannot press", async () => {
    await serhii.say("/queue");
    expect(katrin.last.text).toMatch(/^🚩 Offene Fälle: 1\n1\. 🚩 Meldung · [^]*Katrin$/);
    await katrin.press("1. Karte zeigen");
    expect(caseCard().messageId).toBe(katrin.last.messageId);
    const { messageId } = caseCard();
    const pressed = town.standIn.press(SERHII, { chatId: GROUP, messageId, data: dataOf("👍 Unbegründet") });
    town.standIn.setMembership(SERHII, { chatId: GROUP, member: false });
    expect((await pressed).text).toMatch(/^Ці кнопки/);
    await town.settle();
    expect(caseCard().text).toMatch(/^🙋/);
    town.standIn.setMembership(SERHII, { chatId: GROUP, member: true });
    await town.settle();
  });

  it("ends in a ban: the reporter is thanked, the other told why, and the card says who did it", async () => {
    await katrin.press("⛔ Sperren", caseCard());
    await katrin.press("Jonas", caseCard());
    expect(katrin.all.filter(({ photo }) => photo)).toHaveLength(1);
    await katrin.press("Beleidigend oder bedrohlich", caseCard());
    expect(katrin.all.filter(({ photo }) => photo)).toEqual([]);
    expect(caseCard().text).toMatch(/^🚩 Meldung · geschlossen\n⏹ Der Kontakt der beiden ist beendet\./);
    expect(caseCard().text).toMatch(/⛔ Gesperrt und geschlossen von Katrin, [^\n]*\n\nFall Nr\./);
    expect(caseCard().text).not.toContain("Kommen Sie allein");
    expect(captionsOf(caseCard())).toEqual([]);
    expect((await serhii.forge(dataOf("👍 Unbegründet"))).text).toBe("Це звернення вже закрито: Katrin.");
    expect(olena.last.text).toMatch(/^⏹ Дякуємо, що сказали нам\. Модератори розглянули скаргу й подбали/);
    expect(jonas.last.text).toMatch(/^🚫 Sie können hier zurzeit nicht mitmachen/);
    await katrin.say("/log");
    expect(katrin.last.text).toMatch(/Katrin: Nachrichten eines Falls gelesen · Fall Nr\. [a-z0-9]{12}\n/);
    expect(katrin.last.text).toMatch(/Olena: einen Fall eröffnet · Fall Nr\./);
    expect(town.refused()).toEqual([]);
  });

  const dataOf = (caption: string): string => katrin.everShown(caption).data;
});

it("a report after the end works from the message that said so, and a dismissal leaves it ended", async () => {
  await introduce(KATRIN, "💬 Ja, erst über Pomich schreiben", NOOR, "💬 Yes, write through Pomich first");
  const helper = town.phone(KATRIN);
  await noor.press("💬 Write through Pomich");
  await noor.say("Hello!");
  await helper.press("⋯ Mehr");
  await helper.press("Beenden oder blockieren …");
  await helper.press("Beenden");
  expect(noor.last.text).toMatch(/^The contact with Katrin has ended\./);
  await noor.press("🚩 Report", noor.last);
  await noor.press("Not what was promised");
  expect(noor.last.text).toMatch(/^🚩 Thank you for telling us\./);
  expect(helper.last.text).toMatch(/^Der Kontakt mit Noor ist beendet/);
  await serhii.press("👍 Unbegründet", caseCard());
  expect(noor.last.text).toMatch(
    /^✅ Thank you for telling us\. The moderators have looked at it and see no need to do more for now\./,
  );
  expect(caseCard().text).toContain("👍 Ohne Folgen geschlossen von Serhii <3");
});
