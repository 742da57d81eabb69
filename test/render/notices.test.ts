import { describe, expect, it } from "vitest";
import type { Notice } from "../../src/app/notices.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { LANGUAGES } from "../../src/domain/shared/language.ts";
import { i18n, lengthOf, match, offer, proposal, request, shown } from "./fixtures.ts";

describe("what people are told", () => {
  it("asks a Ukrainian seeker about a German offer", () => {
    const notice: Notice = {
      kind: "proposal",
      proposalId: proposal.id,
      mine: request,
      theirs: offer,
      communityName: "Leipzig",
      reasons: match.reasons,
    };
    expect(shown(notice, "uk")).toEqual({
      text: `🤝 <b>Хтось пропонує те, що Ви шукаєте.</b>

<b>🏠 Пропонують допомогу · Житло</b>
📍 Leipzig та околиці
• 3 людини
• Що за житло: Окрема кімната
• Можна з тваринами: Так
• Без сходів: Ні
📅 Початок: ср, 25 листопада 2026 р.
• На який час: До трьох місяців
• Безкоштовно: Так
• Мови: німецька і українська
💬 Мова тексту: німецька
<blockquote>Ruhiges Zimmer mit eigenem Bad.</blockquote>

Чому це може підійти:
✓ та сама місцевість
✓ дати підходять
✓ вистачає місця (потрібно: 2 людини, є: 3 людини)
✓ Тварини: без проблем
✓ спільна мова: українська

До Вашого запиту: 🏠 Потрібна допомога · Житло

Хочете познайомитися? Ім’я та контакт кожна сторона отримає лише тоді, коли обидві скажуть «так».`,
      buttons: ["✅ Так, познайомте нас", "Ні, дякую"],
      data: ["pa:proposal0001", "pd:proposal0001"],
    });
  });

  it("introduces by name and contact, with a word about safety", () => {
    const notice: Notice = {
      kind: "introduction",
      mine: offer,
      theirs: request,
      firstName: "Olena <3 & co",
      personId: personId(1_000_001),
      contact: { username: "olena_k", phone: "+4915700000101" },
    };
    expect(shown(notice, "de").text).toBe(`🤝 <b>Sie haben beide Ja gesagt!</b>

Das ist <a href="tg://user?id=1000001">Olena &lt;3 &amp; co</a>.
Telegram: @olena_k
Telefon: +4915700000101

Es geht um: 🏠 Hilfe gesucht · Wohnen
Von Ihnen: 🏠 Hilfe angeboten · Wohnen

Schreiben Sie einfach einen kurzen Gruß und worum es geht. Nicht alle antworten sofort.

🛟 <b>Passen Sie auf sich auf</b>
• Geben Sie Ihren Pass nie aus der Hand, auch nicht kurz.
• Zahlen Sie nie im Voraus.
• Treffen Sie sich zuerst an einem öffentlichen Ort, und sagen Sie jemandem, dem Sie vertrauen, wohin Sie gehen.
• Sie dürfen jederzeit Nein sagen.
• Im Notfall: 112.`);
  });

  it("finds a word for somebody whose name cannot be seen", () => {
    const nameless: Notice = {
      kind: "introduction",
      mine: offer,
      theirs: request,
      firstName: "\u200b",
      personId: personId(7),
      contact: { phone: "+49157" },
    };
    expect(shown(nameless, "en").text).toContain('This is <a href="tg://user?id=7">your contact</a>.');
  });

  it("broadcasts a request to those who can help, and an offer to those who need it", () => {
    const help = shown({ kind: "broadcast", listing: request, communityName: "Leipzig" }, "en");
    expect(help.text).toMatch(
      /^📣 <b>Can you help here\?<\/b>\n\n<b>🏠 Help needed · Housing<\/b>\n📍 Leipzig and around\n/,
    );
    expect(help.buttons).toEqual(["🙋 I can help"]);
    expect(help.data).toEqual(["bv:request00001"]);
    expect(shown({ kind: "broadcast", listing: offer, communityName: "Leipzig" }, "uk").buttons).toEqual([
      "🙋 Мені це потрібно",
    ]);
  });

  it("tells the author about every word of the moderators", () => {
    expect(shown({ kind: "listing-rejected", listing: request, reason: "not-here" }, "en").text).toBe(
      "We could not publish your request.\n\n🏠 Help needed · Housing\n\nSadly this is nothing that can be arranged here. The advice centres in your town can help you further.",
    );
    expect(shown({ kind: "listing-rejected", listing: request, reason: "<script>" }, "en").text).toContain(
      "&lt;script&gt;",
    );
    const asked = shown({ kind: "changes-requested", listing: offer, question: "Which <floor>?" }, "uk");
    expect(asked.text).toContain("<blockquote>Which &lt;floor&gt;?</blockquote>");
    expect(asked.data).toEqual(["rv:offer0000001"]);
  });

  const simple: readonly Notice[] = [
    { kind: "listing-published", listing: offer },
    { kind: "proposal-answered", answer: "accepted", introduced: false, theirs: offer },
    { kind: "proposal-answered", answer: "accepted", introduced: true, theirs: offer },
    { kind: "proposal-answered", answer: "declined", introduced: false, theirs: offer },
    { kind: "proposal-lapsed", mine: request },
    { kind: "proposal-came-to-nothing", mine: request },
  ];

  it.each(simple)("has words in every language and nothing to press: $kind $answer", (notice) => {
    const texts = LANGUAGES.map((language) => shown(notice, language));
    expect(texts.every(({ text, buttons }) => text.includes("🏠") && buttons.length === 0)).toBe(true);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(LANGUAGES.length);
  });

  it("keeps the question under the longest listing", () => {
    const long = { ...offer, answers: { ...offer.answers, details: "🏠".repeat(2000) } };
    for (const language of LANGUAGES) {
      const { text } = shown(
        {
          kind: "proposal",
          proposalId: proposal.id,
          mine: request,
          theirs: long,
          communityName: "Leipzig",
          reasons: match.reasons,
        },
        language,
      );
      expect(lengthOf(text)).toBeLessThanOrEqual(4096);
      expect(text.endsWith(i18n.t(language, "proposal-ask").toString())).toBe(true);
    }
  });
});
