import { describe, expect, it } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { DE, LANGUAGES } from "../../support/languages.ts";
import { renderListing } from "../../../src/bot/render/listing.ts";
import { cardOf, catalogue, i18n, leipzig, lengthOf, request, shown } from "./fixtures.ts";

/** The request with changed answers that wait for moderators. */
const revised = (answers: Listing["answers"], change: Partial<Listing> = {}): Listing => ({
  ...request,
  submission: 2,
  revision: { status: "pending", substance: { ...request, answers: { ...request.answers, ...answers } } },
  ...change,
});

const card = (listing: Listing) => shown({ kind: "card", card: cardOf(listing) }, DE);

describe("the card of a change", () => {
  it("first shows what changes, old → new, and then the whole listing with the change", () => {
    const { text, data } = card(revised({ guests: 3, bringing: "dog", musts: ["step-free"] }));
    expect(text.split("\n\n").slice(0, 2)).toEqual([
      "<b>🕓 Eine Änderung wartet auf Ihre Entscheidung</b> · ✅ Veröffentlicht",
      `<b>Was sich ändert</b>
• Personen: <s>2 Personen</s> → 3 Personen
• Haustiere: <s>Eine Katze</s> → Ein Hund
• Unbedingt nötig: <s>–</s> → Ohne Stufen`,
    ]);
    expect(text).toContain("\n• 3 Personen\n");
    expect(data).toEqual([
      "ap:request00001:2",
      "rj:request00001:2",
      "rq:request00001:2",
      "lc:request00001:2",
    ]);
  });

  it("escapes typed text, and shows a dash for an answer that was removed", () => {
    const { text } = card(revised({ details: null }, { answers: { ...request.answers, details: "<b>&" } }));
    expect(text).toContain("<s>&lt;b&gt;&amp;</s> → –");
  });

  it("is never too long, and keeps its buttons", () => {
    const long = card(
      revised({ details: "Ш".repeat(1000) }, { answers: { ...request.answers, details: "&".repeat(1000) } }),
    );
    expect(lengthOf(long.text)).toBeLessThanOrEqual(4096);
    expect(long.buttons).toHaveLength(4);
  });

  it.each([
    ["more of them", [1], [1, 2], "<s>1 Foto</s> → 2 Fotos · neu: 1"],
    ["another", [1, 2], [1, 3], "<s>2 Fotos</s> → 2 Fotos · neu: 1"],
    ["another order", [1, 2], [2, 1], "<s>2 Fotos</s> → 2 Fotos · andere Reihenfolge"],
    ["fewer", [1, 2], [2], "<s>2 Fotos</s> → 1 Foto"],
    ["none", [1], [], "<s>1 Foto</s> → –"],
  ])("says about photos what their number does not: %s", (_what, before, after, line) => {
    const photos = (ids: readonly number[]) =>
      ids.length === 0
        ? null
        : { photos: ids.map((id) => ({ fileId: `f${String(id)}`, uniqueId: `u${String(id)}` })) };
    const answers = { ...request.answers, photos: photos(before) };
    const { text } = card(revised({ photos: photos(after) }, { answers }));
    expect(text.split("\n\n")[1]).toBe(`<b>Was sich ändert</b>\n• Fotos: ${line}`);
  });

  it("that was rejected says so, and shows the listing without the change", () => {
    const by = { kind: "api", id: "k", name: "Amt" } as const;
    const decision = { action: "reject", by, at: request.createdAt, reason: "unsafe" } as const;
    const { text } = card({ ...request, submission: 2, decision });
    expect(text).toContain("<b>🚫 Änderung nicht übernommen</b> · ✅ Veröffentlicht");
    expect(text).not.toContain("Was sich ändert");
  });
});

describe.each(LANGUAGES)("a listing in %s", (language) => {
  const show = (listing: Listing): string =>
    renderListing(i18n, catalogue, listing, language, { communityName: leipzig }).toString();

  it("says how much is taken and left, once something is taken", () => {
    expect(show(request)).not.toContain("🧮");
    expect(show({ ...request, taken: 1 })).toMatch(/🧮 .*1.*2.*1/);
  });

  it("says that it is posted for somebody else, only when it is", () => {
    expect(show(request)).not.toContain("👥");
    expect(show({ ...request, onBehalf: true })).toContain("👥");
  });
});
