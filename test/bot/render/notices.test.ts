import { describe, expect, it } from "vitest";
import type { Notice } from "../../../src/app/notices.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { DE, EN, LANGUAGES, UK } from "../../support/languages.ts";
import { i18n, lengthOf, match, offer, proposal, request, shown } from "./fixtures.ts";

describe("the notices", () => {
  it("propose a German offer to a Ukrainian seeker", () => {
    const notice: Notice = {
      kind: "proposal",
      proposalId: proposal.id,
      round: 1,
      mine: request,
      theirs: offer,
      communityName: { name: "Leipzig" },
      reasons: match.reasons,
    };
    expect(shown(notice, UK)).toEqual({
      text: `🤝 <b>Хтось пропонує те, що Ви шукаєте.</b>

<b>🏠 Пропонують допомогу · Житло</b>
📍 Leipzig та околиці
• Безкоштовно: Так
• 3 людини
• Що за житло: Окрема кімната
• Що там є: Можна з тваринами
📅 Дати: 25 листопада 2026 – 25 лютого 2027 рр.
• Мови: німецька і українська
💬 Мова тексту: німецька
<blockquote>Ruhiges Zimmer mit eigenem Bad.</blockquote>

Чому це може підійти:
✓ та сама місцевість
✓ дати підходять
✓ вистачає (потрібно: 2 людини, є: 3 людини)
✓ Тварини: Кіт або кішка (підходить)
✓ спільна мова: українська

До Вашого запиту:
🏠 Потрібна допомога · Житло
2 людини; з них 1 дитина; Тварини: Кіт або кішка; 📅 Дати: 1–31 грудня 2026 р.
<i>Ми з сином і кішкою, шукаємо тихе місце. Телефон •••</i>

Познайомити Вас? Хто Ви, інша сторона дізнається лише тоді, коли обидві скажуть «так». Можна одразу поділитися контактом або спершу списатися через Поміч.`,
      buttons: ["💬 Так, спершу списатися через Поміч", "📱 Так, поділитися контактом", "Ні, дякую"],
      data: ["pw:proposal0001:1", "py:proposal0001:1", "pn:proposal0001:1"],
    });
  });

  it("introduce by name and contact in short, with safety advice", () => {
    const notice: Notice = {
      kind: "introduction",
      proposalId: proposal.id,
      mine: offer,
      theirs: request,
      firstName: "Olena <3 & co",
      personId: personId(1_000_001),
      contact: { username: "olena_k", phone: "+4915700000101" },
      shares: false,
      isOpen: true,
    };
    const { text, buttons } = shown(notice, DE);
    expect(text).toBe(`🤝 <b>Sie haben beide Ja gesagt!</b>
Das ist <a href="tg://user?id=1000001">Olena &lt;3 &amp; co</a>.
Telegram: @olena_k
Telefon: +4915700000101

🏠 Hilfe gesucht · Wohnen
2 Personen; davon 1 Kind; Haustiere: Eine Katze; 📅 Zeitraum: 1.–31. Dezember 2026
<i>Ми з сином і кішкою, шукаємо тихе місце. Телефон •••</i>

Schreiben Sie einfach einen kurzen Gruß und worum es geht. Nicht alle antworten sofort.

<blockquote expandable>🛟 <b>Passen Sie auf sich auf</b>
• Geben Sie Ihren Pass nie aus der Hand, auch nicht kurz.
• Zahlen Sie nie im Voraus.
• Treffen Sie sich zuerst an einem öffentlichen Ort, und sagen Sie jemandem, dem Sie vertrauen, wohin Sie gehen.
• Sie dürfen jederzeit Nein sagen.
• Im Notfall: 112.</blockquote>`);
    expect(buttons).toEqual([
      "✉️ Schreiben: Olena <3 & co",
      "💬 Über Pomich schreiben",
      "🤝 Meinen Kontakt teilen",
      "Beenden oder blockieren …",
      "🚩 Melden",
      "Der ganze Eintrag",
    ]);
  });

  it("replace a name that has nothing visible", () => {
    const nameless: Notice = {
      kind: "introduction",
      proposalId: proposal.id,
      mine: offer,
      theirs: request,
      firstName: "\u200b",
      personId: personId(7),
      contact: { phone: "+49157" },
      shares: true,
      isOpen: true,
    };
    const { text, buttons } = shown(nameless, EN);
    expect(text).toContain('This is <a href="tg://user?id=7">your contact</a>.');
    expect(buttons).toContain("📋 Copy the number");
  });

  it("broadcast a request to those who can help, and an offer to those who need it", () => {
    const help = shown({ kind: "broadcast", listing: request, communityName: { name: "Leipzig" } }, EN);
    expect(help.text).toMatch(
      /^📣 <b>Can you help here\?<\/b>\n\n<b>🏠 Help needed · Housing<\/b>\n📍 Leipzig and around\n/,
    );
    expect(help.buttons).toEqual(["🙋 I can help"]);
    expect(help.data).toEqual(["bvo:request00001:1"]);
    expect(
      shown({ kind: "broadcast", listing: offer, communityName: { name: "Leipzig" } }, UK).buttons,
    ).toEqual(["🙋 Мені це потрібно"]);
  });

  it("tell the author every decision of the moderators", () => {
    const rejected = shown({ kind: "listing-rejected", listing: request, reason: "not-here" }, EN);
    expect(rejected.text).toMatch(
      /^Sorry, we could not publish your request\.\n\n🏠 Help needed · Housing\n2 people; [^]*\n\nSorry, this is not something we can arrange here\./,
    );
    expect(rejected.buttons).toEqual(["✋ Object"]);
    const curable = shown({ kind: "listing-rejected", listing: request, reason: "incomplete" }, EN);
    expect(curable.buttons).toEqual(["✏️ Change and send again", "✋ Object"]);
    expect(curable.data).toEqual(["cp:request00001", "kd:request00001"]);
    expect(shown({ kind: "listing-rejected", listing: request, reason: "<script>" }, EN).text).toContain(
      "&lt;script&gt;",
    );
    const asked = shown(
      { kind: "changes-requested", listing: offer, question: "Which <floor>?", questionLanguage: EN },
      UK,
    );
    expect(asked.text).toContain("💬 Мова запитання: англійська\n<blockquote>");
    expect(asked.text).toContain("<blockquote>Which &lt;floor&gt;?</blockquote>");
    expect(asked.data).toEqual(["rv:offer0000001"]);
  });

  it("say where a listing is, in every combination of a pair and in a broadcast", () => {
    const near = { ...request, wholeCommunity: false };
    const whole = { ...request, wholeCommunity: true };
    for (const mine of [near, whole]) {
      for (const theirs of [near, whole]) {
        const { text } = shown(
          {
            kind: "proposal",
            proposalId: proposal.id,
            round: 1,
            mine,
            theirs,
            communityName: { name: "Leipzig" },
            reasons: [],
          },
          EN,
        );
        expect(text).toMatch(/\n📍 Leipzig(?: and around|, .* km from you)\n/);
      }
      const told = shown({ kind: "broadcast", listing: mine, communityName: { name: "Leipzig" } }, EN);
      expect(told.text).toContain("\n📍 Leipzig and around\n");
    }
  });

  it("warn when the two listings say different things", () => {
    const reasons = [
      { kind: "different-towns", field: "goal", offer: { name: "Дрезден" }, request: { name: "<Hamburg>" } },
      { kind: "dates" },
    ] as const;
    const ride = { ...offer, category: "ride", answers: { start: "Leipzig", goal: "Дрезден" } };
    const { text } = shown(
      {
        kind: "proposal",
        proposalId: proposal.id,
        round: 1,
        mine: request,
        theirs: ride,
        communityName: { name: "" },
        reasons,
      },
      UK,
    );
    expect(text).toContain("\n✓ дати підходять\n⚠️ Куди: &lt;Hamburg&gt; ↔ Дрезден\n");
    expect(text).not.toContain("📍");
  });

  const ENDS = ["theirs-gone", "mine-closed", "no-fit", "taken", "unanswered"] as const;
  const simple: readonly Notice[] = [
    { kind: "listing-published", listing: offer },
    { kind: "proposal-answered", answer: "accepted", introduced: false, theirs: offer },
    { kind: "proposal-answered", answer: "accepted", introduced: true, theirs: offer },
    { kind: "proposal-answered", answer: "declined", introduced: false, theirs: offer },
    { kind: "proposal-superseded", mine: request },
    ...ENDS.flatMap((why) => [
      { kind: "proposal-lapsed", mine: request, why } as const,
      { kind: "proposal-came-to-nothing", mine: request, why } as const,
    ]),
  ];

  it.each(simple)("have a text in every language and no buttons: $kind $answer", (notice) => {
    const texts = LANGUAGES.map((language) => shown(notice, language));
    expect(texts.every(({ text, buttons }) => text.includes("🏠") && buttons.length === 0)).toBe(true);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(LANGUAGES.length);
  });

  it("keep the question below the longest listing", () => {
    const long = { ...offer, answers: { ...offer.answers, details: "🏠".repeat(2000) } };
    for (const language of LANGUAGES) {
      const { text } = shown(
        {
          kind: "proposal",
          proposalId: proposal.id,
          round: 1,
          mine: request,
          theirs: long,
          communityName: { name: "Leipzig" },
          reasons: match.reasons,
        },
        language,
      );
      expect(lengthOf(text)).toBeLessThanOrEqual(4096);
      expect(text.endsWith(i18n.t(language, "proposal-ask").toString())).toBe(true);
    }
  });
});
