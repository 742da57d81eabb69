import { mask } from "../../support/mask.ts";
import { describe, expect, it } from "vitest";
import {
  lookOfDraft,
  renderListing,
  type ListingLook,
  type ListingOptions,
} from "../../../src/bot/render/listing.ts";
import type { Category, ListingKind } from "../../../src/domain/category/category.ts";
import { LISTING_KINDS } from "../../../src/domain/category/category.ts";
import { fieldsOf } from "../../../src/domain/category/common-fields.ts";
import { MAX_TOWN, type Answer, type Field } from "../../../src/domain/category/field.ts";
import { draftId, personId } from "../../../src/domain/shared/ids.ts";
import { DE, EN, LANGUAGES, UK } from "../../support/languages.ts";
import { spaced } from "../../support/spaces.ts";
import type { Language } from "../../../src/domain/shared/language.ts";
import {
  catalogue,
  helpersOffer,
  i18n,
  leipzig,
  lengthOf,
  listingWith,
  NOON,
  place,
  seekersRequest,
} from "./fixtures.ts";

const show = (listing: ListingLook, language: Language, options?: ListingOptions): string =>
  spaced(renderListing(i18n, catalogue, listing, language, options).toString());

describe("a listing in its reader's language", () => {
  it("has short lines for a German helper, and names the language of the seeker's text", () => {
    const from = { what: "reader", point: { lat: 51.34, lon: 12.37 } } as const;
    expect(show(seekersRequest, DE, { communityName: { name: "Leipzig" }, from })).toBe(
      `<b>🏠 Hilfe gesucht · Wohnen</b>
📍 Leipzig, ≈ 3 km von Ihnen
• 2 Personen
• davon 1 Kind
• Haustiere: Eine Katze
📅 Zeitraum: 1.–31. Dezember 2026
💬 Geschrieben auf Ukrainisch:
<blockquote>Ми з сином і кішкою, шукаємо тихе місце. Телефон •••</blockquote>`,
    );
  });

  it("reads the same for its Ukrainian author, whose text needs no label", () => {
    expect(show(seekersRequest, UK, { communityName: { name: "Leipzig" } })).toBe(
      `<b>🏠 Потрібна допомога · Житло</b>
📍 Leipzig та околиці
• 2 людини
• з них 1 дитина
• Тварини: Кіт або кішка
📅 Дати: 1–31 грудня 2026 р.
<blockquote>Ми з сином і кішкою, шукаємо тихе місце. Телефон •••</blockquote>`,
    );
  });

  it("is rendered in English; one for a whole town has no distance", () => {
    const from = { what: "centre", point: leipzig.center } as const;
    expect(show(helpersOffer, EN, { communityName: { name: "Leipzig" }, from })).toBe(
      `<b>🏠 Help offered · Housing</b>
📍 Leipzig and around
• Free of charge: Yes
• 3 people
• Kind of place: A private room
• What there is: Pets welcome
📅 Dates: 25 November 2026 – 25 February 2027
• Languages: German and Ukrainian
💬 Written in German:
<blockquote>Ruhiges Zimmer mit eigenem Bad.</blockquote>`,
    );
  });

  it("never shows the exact place, only the distance, and that only from a given point", () => {
    const exact = { ...seekersRequest, point: { lat: 51.34, lon: 12.3733 }, wholeCommunity: false };
    const shown = LANGUAGES.map((language) =>
      show(exact, language, {
        communityName: { name: "Leipzig" },
        from: { what: "centre", point: leipzig.center },
      }),
    );
    expect(shown.join("\n")).not.toMatch(/51[.,]3|12[.,]3/);
    expect(shown[1]).toContain("📍 Leipzig, &lt; 1 km from the centre");
    expect(show(exact, EN)).not.toContain("📍");
  });

  it("isolates right-to-left text, and shows typed markup as text", () => {
    const arabic = { ...seekersRequest, answers: { details: "شقة <b>هادئة</b> & آمنة" } };
    expect(show(arabic, EN)).toContain(
      "<blockquote>\u2068شقة &lt;b&gt;هادئة&lt;/b&gt; &amp; آمنة\u2069</blockquote>",
    );
  });

  it.each([
    [UK, "Ми з сином", EN, true],
    [UK, "We are two", DE, false],
    [UK, "Мы ищем жильё", DE, false],
    [EN, "نحن عائلة", UK, false],
    [DE, "Ruhiges helles Zimmer (тихо)", UK, true],
    [DE, "Ruhiges Zimmer", DE, false],
  ] as const)(
    "names the language of a %s reader’s “%s” to a %s reader: %s",
    (author, details, reader, named) => {
      const shown = show({ ...seekersRequest, language: author, answers: { details } }, reader);
      expect(shown.includes("💬")).toBe(named);
      expect(shown).toContain(details);
    },
  );

  it("is rendered even after its category or an option was removed", () => {
    const gone = { ...seekersRequest, category: "teleport", answers: { details: "Так" } };
    expect(show(gone, EN)).toBe(
      "<b>Help needed · teleport</b>\n💬 Written in Ukrainian:\n<blockquote>Так</blockquote>",
    );
    const old = { ...helpersOffer, answers: { space: "tent" } };
    expect(show(old, EN)).toContain("• Kind of place: tent");
  });

  it("shows a draft as it will be published, with contact data hidden", () => {
    const draft = {
      id: draftId("draft0000001"),
      authorId: personId(1),
      kind: "request",
      answers: { date: null, urgency: "any", place, details: "Call me: +49 151 2345678" },
      updatedAt: NOON,
    } as const;
    const look = lookOfDraft(mask, catalogue, { ...draft, category: "other" }, leipzig, EN);
    expect(look?.masked).toBe(1);
    expect(look && show(look, EN, { communityName: { name: "Leipzig" } })).toBe(
      `<b>✨ Help needed · Something else</b>
📍 Leipzig and around
• When needed: There is no hurry
<blockquote>Call me: •••</blockquote>`,
    );
    expect(lookOfDraft(mask, catalogue, draft, leipzig, EN)).toBeUndefined();
  });
});

describe("the longest listing anyone can write", () => {
  /** The longest answer: every option ticked, every character two UTF-16 units long. */
  function longest(field: Field): Answer {
    switch (field.kind) {
      case "text":
        return "🏠".repeat(field.max);
      case "choices":
        return field.options;
      case "language-pair":
        return field.options.slice(0, 2);
      case "money":
        return { amount: field.max - 0.5, upTo: field.max, currency: "EUR" };
      case "choice":
        return field.options[0] ?? "";
      case "number":
        return field.max;
      case "yes-no":
        return true;
      case "date":
        return "2026-12-31";
      case "period":
        return { from: "2026-12-31", until: "2027-12-31" };
      case "time":
        return "23:59";
      case "town":
        return { name: "🏠".repeat(MAX_TOWN) };
      case "place":
        return place;
      case "photos":
        return { photos: Array.from({ length: field.max }, () => ({ fileId: "f", uniqueId: "u" })) };
    }
  }

  const full = (category: Category, kind: ListingKind) =>
    listingWith({
      id: "longest00000",
      kind,
      category: category.slug,
      language: DE,
      answers: Object.fromEntries(fieldsOf(category, kind).map((field) => [field.id, longest(field)])),
    });

  it.each(catalogue.categories)("fits Telegram's 4,096 characters in every language: $slug", (category) => {
    for (const kind of LISTING_KINDS)
      for (const language of LANGUAGES)
        expect(
          lengthOf(show(full(category, kind), language, { communityName: { name: "Leipzig" } })),
        ).toBeLessThan(3300);
  });
});
