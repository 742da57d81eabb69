import { describe, expect, it } from "vitest";
import type { Notice } from "../../../src/app/notices.ts";
import type { Language } from "../../../src/domain/shared/language.ts";
import { DE, UK } from "../../support/languages.ts";
import { offer, request, shown } from "./fixtures.ts";

const HEADLINE = "🏠 ";

/** A notice without the lines about the listing itself. */
function wordsOf(notice: Notice, language: Language): { words: string; buttons: readonly string[] } {
  const { text, buttons } = shown(notice, language);
  const paragraphs = text.split("\n\n").filter((paragraph) => !paragraph.startsWith(HEADLINE));
  return { words: paragraphs.join("\n\n"), buttons };
}

interface Expected {
  readonly words: string;
  readonly buttons: readonly string[];
}

const waiting = (hours: number, asked: number): Notice => ({
  kind: "request-waiting",
  listing: request,
  hours,
  asked,
  unmet: hours === 72,
  ...(hours === 24 && { widerKm: 80 }),
});

const TABLE: readonly (readonly [what: string, notice: Notice, uk: Expected, de: Expected])[] = [
  [
    "a request without a taker for a day",
    waiting(24, 0),
    {
      words:
        "🕓 <b>Ваш запит опубліковано 1 день тому, і поки що ніхто не погодився.</b> Поки нічого не підходить.\n\n" +
        "Шукаємо далі. Якщо хочете, пошукаємо й на більшій відстані. Можна також змінити щось у запиті. " +
        "А можна й просто чекати: щойно хтось підійде, ми Вам напишемо.",
      buttons: ["🔎 Шукати на відстані до 80 км", "⏳ Чекати далі", "✏️ Змінити"],
    },
    {
      words:
        "🕓 <b>Ihre Anfrage steht seit einem Tag hier, und noch hat niemand Ja gesagt.</b> Bisher passt nichts.\n\n" +
        "Wir suchen weiter. Wenn Sie mögen, suchen wir auch weiter weg, oder Sie ändern etwas. " +
        "Sie können auch einfach warten: Sobald jemand passt, schreiben wir Ihnen.",
      buttons: ["🔎 Bis 80 km weit suchen", "⏳ Weiter warten", "✏️ Ändern"],
    },
  ],
  [
    "a request without a taker for three days",
    waiting(72, 2),
    {
      words:
        "🕓 <b>Ваш запит опубліковано 3 дні тому, і поки що ніхто не погодився.</b> Ми запитали 2 людей, відповідей ще немає.\n\n" +
        "Ми просимо модераторів теж пошукати допомогу. Якщо хочете, змініть щось у запиті. " +
        "А можна й просто чекати: щойно хтось підійде, ми Вам напишемо.",
      buttons: ["🆘 Повідомити модераторів", "⏳ Чекати далі", "✏️ Змінити"],
    },
    {
      words:
        "🕓 <b>Ihre Anfrage steht seit 3 Tagen hier, und noch hat niemand Ja gesagt.</b> 2 Personen sind gefragt und haben noch nicht geantwortet.\n\n" +
        "Wir bitten unser Team, mitzusuchen. Wenn Sie mögen, können Sie etwas ändern. " +
        "Sie können auch einfach warten: Sobald jemand passt, schreiben wir Ihnen.",
      buttons: ["🆘 Dem Team Bescheid geben", "⏳ Weiter warten", "✏️ Ändern"],
    },
  ],
  [
    "a listing that moderators have not decided about",
    { kind: "still-pending", listing: offer, hours: 24 },
    {
      words:
        "🕓 <b>Модератори ще не розглянули Вашу пропозицію.</b>\n\n" +
        "Минуло вже понад 24 години, вибачте за очікування. Ми їм нагадали. Робити нічого не потрібно.",
      buttons: [],
    },
    {
      words:
        "🕓 <b>Ihr Angebot liegt noch bei unserem Team.</b>\n\n" +
        "Es dauert inzwischen länger als 24 Stunden, das tut uns leid. Wir haben unser Team erinnert. Sie müssen nichts tun.",
      buttons: [],
    },
  ],
  [
    "a paused listing",
    { kind: "still-paused", listing: { ...offer, status: "paused" }, days: 30 },
    {
      words:
        "⏸ <b>Це оголошення призупинено вже 30 днів.</b> Воно ще актуальне?\n\n" +
        "Якщо нічого не робити, воно лишиться призупиненим, і ми більше не питатимемо.",
      buttons: ["✅ Так, актуально", "🎉 Зроблено", "↩️ Відкликати"],
    },
    {
      words:
        "⏸ <b>Dieser Eintrag ist seit 30 Tagen pausiert.</b> Gilt er noch?\n\n" +
        "Wenn Sie nichts tun, bleibt er pausiert, und wir fragen nicht noch einmal.",
      buttons: ["✅ Ja, gilt noch", "🎉 Erledigt", "↩️ Zurückziehen"],
    },
  ],
  [
    "a ready question that is not answered",
    {
      kind: "question-reminder",
      listing: request,
      question: "how-many",
      questionLanguage: DE,
      days: 11,
    },
    {
      words:
        "🔔 <b>Модератори ще чекають на Вашу відповідь.</b>\n\n" +
        "<blockquote>Про скількох людей чи скільки речей ідеться?</blockquote>\n\n" +
        "Дайте, будь ласка, відповідь або змініть текст протягом 11 днів. " +
        "Інакше оголошення закриється. Згодом його можна буде надіслати знову.",
      buttons: ["✏️ Відповісти або змінити"],
    },
    {
      words:
        "🔔 <b>Unser Team wartet noch auf Ihre Antwort.</b>\n\n" +
        "<blockquote>Um wie viele Personen oder Dinge geht es?</blockquote>\n\n" +
        "Bitte antworten Sie in den nächsten 11 Tagen, oder ändern Sie den Text. " +
        "Sonst wird der Eintrag geschlossen. Sie können ihn später noch einmal senden.",
      buttons: ["✏️ Antworten oder ändern"],
    },
  ],
  [
    "a question that was never answered",
    { kind: "question-expired", listing: { ...request, status: "expired" }, days: 14 },
    {
      words:
        "⌛ Відповіді на запитання модераторів не було 14 днів, тому ми закрили оголошення. " +
        "Його можна змінити й надіслати знову будь-коли.",
      buttons: ["✏️ Змінити й надіслати знову"],
    },
    {
      words:
        "⌛ Auf die Frage unseres Teams kam 14 Tage lang keine Antwort. Darum haben wir den Eintrag geschlossen. " +
        "Sie können ihn jederzeit ändern und noch einmal senden.",
      buttons: ["✏️ Ändern und neu senden"],
    },
  ],
  [
    "a yes whose other side is silent",
    { kind: "proposal-other-silent", theirs: request, days: 2 },
    {
      words:
        "🕓 <b>Ваше «так» діє.</b> Інша сторона ще не відповіла, тож ми щойно їй нагадали.\n\n" +
        "Якщо відповіді не буде за 2 дні, ми скажемо Вам і шукатимемо далі.",
      buttons: [],
    },
    {
      words:
        "🕓 <b>Ihr Ja gilt.</b> Die andere Seite hat noch nicht geantwortet; wir haben sie gerade erinnert.\n\n" +
        "Kommt in 2 Tagen keine Antwort, sagen wir Ihnen Bescheid und suchen weiter.",
      buttons: [],
    },
  ],
];

describe("nobody waits in silence", () => {
  it.each(TABLE)("%s reads as a native would write it, in Ukrainian and German", (_what, notice, uk, de) => {
    expect(wordsOf(notice, UK)).toEqual(uk);
    expect(wordsOf(notice, DE)).toEqual(de);
  });
});
