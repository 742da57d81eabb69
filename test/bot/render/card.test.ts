import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../../src/app/moderation/notices.ts";
import { listingId, personId } from "../../../src/domain/shared/ids.ts";
import { DE, EN, LANGUAGES, UK } from "../../support/languages.ts";
import {
  cardOf,
  leipzig,
  lengthOf,
  match,
  NOON,
  offer,
  proposal,
  request,
  seekersRequest,
  shown,
} from "./fixtures.ts";

describe("the moderators' card", () => {
  it("shows a new listing with its author and what to decide", () => {
    expect(shown({ kind: "card", card: cardOf(seekersRequest) }, DE)).toEqual({
      text: `<b>🕓 Wartet auf Ihre Entscheidung</b>

<b>🏠 Hilfe gesucht · Wohnen</b>
📍 Leipzig, ≈ 3 km vom Zentrum
• 2 Personen
• davon 1 Kind
• Haustiere: Eine Katze
📅 Zeitraum: 1.–31. Dezember 2026
💬 Geschrieben auf Ukrainisch:
<blockquote>Ми з сином і кішкою, шукаємо тихе місце. Телефон •••</blockquote>
👤 Olena, dabei seit Di., 3. November 2026 · erster Eintrag
🙈 Kontaktdaten im Text verdeckt: 1

Nr. <code>request00001</code>`,
      buttons: ["✅ Freigeben", "🚫 Ablehnen …", "✏️ Um Änderung bitten", "🙋 Ich kümmere mich"],
      data: ["ap:request00001:1", "rj:request00001:1", "rq:request00001:1", "lc:request00001:1"],
    });
  });

  it.each([
    [DE, "⚠️ Vielleicht Kontaktdaten: „insta anna.helps“, „вул. Зелена 12“"],
    [EN, "⚠️ Maybe contact details: “insta anna.helps”, “вул. Зелена 12”"],
    [UK, "⚠️ Можливо, контактні дані: «insta anna.helps», «вул. Зелена 12»"],
  ] as const)("warns of what may be contact data, in %s", (language, warning) => {
    const card = cardOf(seekersRequest, {
      community: { ...leipzig, language },
      doubts: ["insta anna.helps", "вул. Зелена 12"],
    });
    expect(shown({ kind: "card", card }, language).text.split("\n")).toContain(warning);
    const read = { ...card, listing: request };
    expect(shown({ kind: "card", card: read }, language).text).not.toContain("⚠️");
  });

  it("says who approved and when, which listings fit and why", () => {
    const card = cardOf(request, { suggestions: [{ match, counterpart: offer }] });
    const { text, buttons, data } = shown({ kind: "card", card }, DE);
    expect(text.slice(text.indexOf("\n\n✅"))).toBe(`

✅ Freigegeben von Katrin, 21. November 2026 um 12:30

<b>Passt</b>
<b>1.</b> 🏠 Hilfe angeboten · Wohnen · Nr. <code>offer0000001</code>
3 Personen; Art der Unterkunft: Ein eigenes Zimmer; Was es gibt: Tiere willkommen; 📅 Zeitraum: 25. November 2026 – 25. Februar 2027
<i>Ruhiges Zimmer mit eigenem Bad.</i>
✓ gleiche Gegend; die Zeiten passen; reicht (gesucht: 2 Personen, angeboten: 3 Personen); Haustiere: Eine Katze (passt); gemeinsame Sprache: Ukrainisch

Nr. <code>request00001</code>`);
    expect(buttons).toEqual([
      "🤝 Beiden vorschlagen: 1",
      "📣 Nachricht an alle …",
      "🔎 Helfende suchen …",
      "🗑 Entfernen …",
    ]);
    expect(data).toEqual([
      "pr:offer0000001:request00001",
      "bc:request00001",
      "df:request00001",
      "td:request00001:1",
    ]);
  });

  it.each([
    ["unasked", "📍 In Halle. Wer Hilfe sucht, hat dem noch nicht zugestimmt."],
    ["agreed", "📍 In Halle. Wer Hilfe sucht, ist damit einverstanden."],
  ] as const)("says that a suggestion is in another town, with consent %s", (consent, line) => {
    const elsewhere = { community: { ...leipzig, name: "Halle" }, consent };
    const card = cardOf(request, { suggestions: [{ match, counterpart: offer, elsewhere }] });
    expect(shown({ kind: "card", card }, DE).text.split("\n")).toContain(line);
  });

  it("shows the state of a proposal, which can be pressed no more", () => {
    const card = cardOf(request, { suggestions: [{ match, counterpart: offer, proposal }] });
    const { text, buttons } = shown({ kind: "card", card }, DE);
    expect(text).toContain("⏳ Beide sind gefragt · Angebot: noch keine Antwort · Anfrage: ja");
    expect(buttons).toEqual(["📣 Nachricht an alle …", "🔎 Helfende suchen …", "🗑 Entfernen …"]);
  });

  it.each([
    ["running", "🔎 Suche nach Helfenden läuft", ["⏸ Suche pausieren", "⏹ Suche beenden"]],
    ["paused", "⏸ Suche nach Helfenden pausiert", ["▶️ Weitersuchen", "⏹ Suche beenden"]],
    ["full", "✅ Genug Helfende gefunden", ["⏹ Suche beenden"]],
    ["exhausted", "⚠️ Alle, die passen, sind gefragt", ["🔎 Helfende suchen …"]],
    ["stopped", "⏹ Suche nach Helfenden beendet", ["🔎 Helfende suchen …"]],
  ] as const)("shows a search for helpers that is %s, and what can be done", (status, words, steps) => {
    const counted = { status, accepted: 2, wanted: 5, asked: 9, open: 3, standby: 1 };
    const search = { ...counted, neighbours: "asked" } as const;
    const { text, buttons } = shown({ kind: "card", card: cardOf(request, { search }) }, DE);
    expect(text).toContain(
      `${words} · zugesagt: 2 von 5 · gefragt: 9, noch ohne Antwort: 3 · auf der Warteliste: 1\nOb wir in Nachbarorten fragen dürfen, ist noch offen`,
    );
    expect(buttons).toEqual(["📣 Nachricht an alle …", ...steps, "🗑 Entfernen …"]);
  });

  it("shows the progress of a broadcast", () => {
    const broadcast = {
      listingId: request.id,
      recipients: [1, 2, 3, 4, 5].map(personId),
      enqueued: 5,
      status: "running",
      sent: 2,
      failed: 1,
      by: { kind: "system" },
      startedAt: NOON,
    } as const;
    const card = cardOf(request, { suggestions: [{ match, counterpart: offer }], broadcast });
    const { text, buttons } = shown({ kind: "card", card }, DE);
    expect(text).toContain("📣 Nachricht an alle ▓▓▓▓▓▓░░░░ 2 von 5 · nicht erreicht: 1");
    expect(buttons).toEqual(["🤝 Beiden vorschlagen: 1", "🔎 Helfende suchen …", "🗑 Entfernen …"]);
    expect(shown({ kind: "card", card: cardOf(request) }, DE).text).toContain("Noch passt nichts.");
  });

  it("shows the reply to a question on the second version, and one of two approvals", () => {
    const again = {
      ...seekersRequest,
      submission: 2,
      approvals: ["person:9"],
      question: "Wie alt ist Ihr Sohn?",
      reply: "Йому сім",
    };
    const { text, data } = shown({ kind: "card", card: cardOf(again) }, DE);
    expect(text).toContain("<b>🕓 Wartet auf Ihre Entscheidung</b> · Fassung 2");
    expect(text).toContain("❓ Ihre Frage: Wie alt ist Ihr Sohn?\n↪️ Antwort: Йому сім");
    expect(text).toContain("☑️ 1 von 2 Zustimmungen");
    expect(data[0]).toBe("ap:request00001:2");
  });

  it("says why a listing was rejected, also in an administrator's own words", () => {
    const rejected = (reason: string) =>
      cardOf({
        ...seekersRequest,
        status: "rejected",
        decision: { action: "reject", by: { kind: "api", id: "k1", name: "Rathaus" }, at: NOON, reason },
      });
    expect(shown({ kind: "card", card: rejected("incomplete") }, DE).text).toContain(
      "🚫 Abgelehnt von Rathaus, 21. November 2026 um 12:30\nGrund: Zu wenig Angaben",
    );
    expect(shown({ kind: "card", card: rejected("5 < 7") }, DE).text).toContain("Grund: 5 &lt; 7");
  });

  it("warns on a line of its own when the two listings say different things", () => {
    const reasons = [
      { kind: "different-towns", field: "goal", offer: { name: "Дрезден" }, request: { name: "Hamburg" } },
      { kind: "dates" },
    ] as const;
    const counterpart = {
      ...offer,
      category: "ride",
      answers: { start: "Leipzig", goal: "Дрезден", seats: 3 },
    };
    const suggestions = [{ match: { ...match, reasons, doubtful: true }, counterpart }];
    const { text, buttons } = shown({ kind: "card", card: cardOf(request, { suggestions }) }, UK);
    expect(text).toContain(
      "\nVon: Leipzig; Nach: Дрезден; 3 Plätze\n✓ die Zeiten passen\n⚠️ Nach: Hamburg ↔ Дрезден\n",
    );
    expect(buttons).toContain("🤝 Beiden vorschlagen: 1");
  });

  it("of an earlier version says so, and has no buttons", () => {
    const { text, buttons } = shown({ kind: "card", card: cardOf(seekersRequest, { superseded: true }) }, DE);
    expect(text).toMatch(/^<b>⬇️ Die neuere Karte ist weiter unten<\/b>\n\n<b>🏠 Hilfe gesucht/);
    expect(text).toMatch(/(?:N[or]\.|№) <code>request00001<\/code>$/);
    expect(buttons).toEqual([]);
  });

  it("fits three suggestions with their facts under the longest request", () => {
    const long = { ...offer, answers: { ...offer.answers, details: "🏠".repeat(1000) } };
    const suggestions = ["1", "2", "3"].map((n): Suggestion => {
      const counterpart = { ...long, id: listingId(`offer000000${n}`) };
      return { match: { ...match, offer: counterpart }, counterpart };
    });
    const wordy = { ...request, answers: { ...request.answers, details: "Ж".repeat(1000) } };
    for (const language of LANGUAGES) {
      const community = { ...leipzig, language };
      const { text, buttons } = shown(
        { kind: "card", card: cardOf(wordy, { suggestions, community }) },
        language,
      );
      expect(lengthOf(text)).toBeLessThanOrEqual(4096);
      expect(buttons).toHaveLength(6);
      expect(text.match(/<i>🏠{79}…<\/i>/gu)).toHaveLength(3);
    }
  });

  it("is never too long, and keeps its buttons", () => {
    const suggestions = Array.from({ length: 60 }, (_, index): Suggestion => {
      const id = `offer${String(index).padStart(7, "0")}`;
      const counterpart = { ...offer, id: listingId(id) };
      const pair = { match: { ...match, offer: counterpart }, counterpart };
      return index < 57 ? { ...pair, proposal } : pair;
    });
    const wordy = {
      ...request,
      answers: { ...request.answers, details: "🏠".repeat(1000) },
      question: "❓".repeat(500),
      reply: "🙂".repeat(500),
      masked: 12,
    };
    for (const language of LANGUAGES) {
      const community = { ...leipzig, language, name: "Ж".repeat(64) };
      const author = { firstName: "&".repeat(64), since: NOON, listings: 12 };
      for (const listing of [request, wordy]) {
        const { text, buttons } = shown(
          { kind: "card", card: cardOf(listing, { community, suggestions, author }) },
          language,
        );
        expect(lengthOf(text)).toBeLessThanOrEqual(4096);
        expect(text).toMatch(/(?:N[or]\.|№) <code>request00001<\/code>$/);
        expect(text.match(/<blockquote>/g)).toHaveLength(text.match(/<\/blockquote>/g)?.length ?? 0);
        expect(buttons.length).toBeLessThanOrEqual(6);
      }
      const { text, buttons } = shown(
        { kind: "card", card: cardOf(request, { community, suggestions }) },
        language,
      );
      expect(buttons).toHaveLength(6);
      expect(text).toContain("<b>58.</b>");
    }
  });
});
