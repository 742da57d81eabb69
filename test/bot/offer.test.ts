import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { manageButton, showListingButton } from "../../src/bot/buttons/listings.ts";
import { afreshButton, resumeButton, reviseButton, stepButton } from "../../src/bot/buttons/wizard.ts";
import { captionsOf, useChat, type Actor } from "../support/chat.ts";
import { clickThrough, newcomer } from "./walk.ts";

const box = useChat();

const moderator = { kind: "api", id: "moderator", name: "Katrin" } as const;
const draftsOf = (actor: Actor) => box.chat.useCases.drafts.ofAuthor(personId(actor.id));
const listingsOf = (actor: Actor) => box.chat.useCases.listings.ofAuthor(personId(actor.id));

describe("a step with several choices", () => {
  it("ticks options in place, and shows Done once enough are ticked", async () => {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await clickThrough(jonas, ["Übersetzen"]);
    const question = jonas.last();
    await jonas.taps("Ukrainisch");
    expect(captionsOf(jonas.last())).toContain("✓ Ukrainisch");
    expect(captionsOf(jonas.last())).not.toContain("Fertig ✓");
    await jonas.taps("Deutsch");
    expect(jonas.last().messageId).toBe(question.messageId);
    await jonas.taps("Fertig");
    expect(await draftsOf(jonas)).toMatchObject([{ answers: { spoken: ["uk", "de"] } }]);
  });

  it("ignores the second tap of a double tap", async () => {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await clickThrough(jonas, ["Übersetzen"]);
    const question = jonas.last();
    await jonas.presses(question, "Ukrainisch");
    await jonas.presses(question, "Ukrainisch");
    expect(await draftsOf(jonas)).toMatchObject([{ ticked: ["uk"] }]);
  });

  it("takes typed names, and ticks them when they are too few", async () => {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await clickThrough(jonas, ["Übersetzen"]);
    await jonas.sends("Polnisch");
    expect(jonas.answers()[0]).toContain("mindestens 2");
    expect(captionsOf(jonas.last())).toContain("✓ Polnisch");
    await jonas.sends("Deutsch und englisch");
    expect(await draftsOf(jonas)).toMatchObject([{ answers: { spoken: ["de", "en", "pl"] } }]);
  });
});

describe("an offer of housing", () => {
  it("explains why it must be free of charge", async () => {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await clickThrough(jonas, ["Wohnen", "Nein"]);
    expect(jonas.answers()).toHaveLength(1);
    expect(jonas.last().text).toMatch(
      /^Danke für die offene Antwort[^]*nur mit „Ja“ weiter[^]*Wohnraum vermittelt, der nichts kostet/,
    );
    await clickThrough(jonas, ["Zurück", "Nein", "Anderer Bereich"]);
    expect(jonas.last().text).toContain("Jetzt: Wohnen");
    await clickThrough(jonas, ["So lassen", "Ja"]);
    expect(await draftsOf(jonas)).toMatchObject([{ answers: { free: true } }]);
  });
});

describe("changes that moderators asked for", () => {
  it("shows the question, takes the answer and goes back to the moderators", async () => {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await jonas.taps("Etwas anderes");
    await jonas.sends("Ich kann Fahrräder reparieren");
    await clickThrough(jonas, ["Überspringen", "Leipzig", "Deutsch", "Fertig", "Absenden"]);
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    await box.chat.useCases.moderation.decide({
      listingId: listing.id,
      by: moderator,
      verdict: { action: "request-changes", question: "Haben Sie <Werkzeug>?" },
    });

    await jonas.sends("/my");
    await jonas.taps("1 ✨");
    expect(jonas.last().text).toContain("❓");
    await jonas.taps("Antworten oder ändern");
    expect(jonas.last().text).toContain("Haben Sie <Werkzeug>?");
    expect(jonas.last().text).not.toContain("Schritt");
    expect(captionsOf(jonas.last())).toEqual(["Überspringen", "Abbrechen"]);
    await jonas.sends("Ja, alles da. 0151 2345678");
    expect(jonas.last().text).toContain("Ihre Antwort an unser Team: Ja, alles da. •••");
    expect(jonas.last().text).toContain("Eine Kontaktangabe in Ihrem Text ist verdeckt.");
    expect(captionsOf(jonas.last())).toContain("✏️ Etwas ändern");
    await jonas.taps("Absenden");
    expect(await listingsOf(jonas)).toMatchObject([
      { status: "pending", submission: 2, reply: "Ja, alles da. •••" },
    ]);
  });

  it("says in which language the moderators ask", async () => {
    const olena = await newcomer(box.chat);
    await olena.sends("/need");
    await olena.taps("Інше");
    await olena.sends("Потрібен велосипед");
    await clickThrough(olena, ["Завтра", "Leipzig", "Надіслати"]);
    const [listing] = await listingsOf(olena);
    if (!listing) throw new Error("nothing was submitted");
    const ask = { action: "request-changes", question: "Für wen?" } as const;
    await box.chat.useCases.moderation.decide({ listingId: listing.id, by: moderator, verdict: ask });
    await olena.sends("/my");
    await clickThrough(olena, ["1 ✨", "Відповісти або змінити"]);
    expect(olena.last().text).toContain("❓ Модератори питають (мова: німецька):\nFür wen?");
  });

  it("says so when no changes are needed any more", async () => {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await jonas.taps("Etwas anderes");
    await jonas.sends("Ich kann kochen");
    await clickThrough(jonas, ["Überspringen", "Leipzig", "Deutsch", "Fertig", "Absenden"]);
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    const ask = { action: "request-changes", question: "Was?" } as const;
    await box.chat.useCases.moderation.decide({ listingId: listing.id, by: moderator, verdict: ask });
    await jonas.sends("/my");
    await jonas.taps("1 ✨");
    const shown = jonas.last();
    await jonas.taps("Zurückziehen");
    await jonas.taps("Ja, zurückziehen");
    const late = await jonas.presses(shown, "Antworten");
    expect(late.text).toContain("nichts mehr zu ändern");
  });
});

describe("my listings", () => {
  async function withListing(): Promise<Actor> {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await jonas.taps("Etwas anderes");
    await jonas.sends("Ich kann kochen");
    await clickThrough(jonas, ["Überspringen", "Leipzig", "Deutsch", "Fertig", "Absenden"]);
    return jonas;
  }

  it("asks for confirmation before it withdraws a listing", async () => {
    const jonas = await withListing();
    await jonas.taps("Meine Einträge");
    expect(jonas.last().text).toMatchInlineSnapshot(`
      "Meine Einträge

      1. ✨ Hilfe angeboten · Etwas anderes
      Ich kann kochen
      🕓 Unser Team sieht ihn sich an"
    `);
    await jonas.taps("1 ✨");
    await jonas.taps("Zurückziehen");
    expect(jonas.last().text).toContain("Diesen Eintrag zurückziehen?");
    expect(await listingsOf(jonas)).toMatchObject([{ status: "pending" }]);
    await jonas.taps("Ja, zurückziehen");
    expect(await listingsOf(jonas)).toMatchObject([{ status: "withdrawn" }]);
    expect(jonas.last().text).toContain("↩️ Zurückgezogen");
  });

  it("says why a listing was rejected, and begins a new one with its answers", async () => {
    const jonas = await withListing();
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    const verdict = { action: "reject", reason: "incomplete" } as const;
    await box.chat.useCases.moderation.decide({ listingId: listing.id, by: moderator, verdict });
    await jonas.sends("/my");
    await jonas.taps("1 ✨");
    expect(jonas.last().text).toContain("🚫 Nicht veröffentlicht\n\nFür andere ist noch nicht klar genug");
    await box.chat.time.advance(60_000);
    await jonas.taps("Ändern und neu senden");
    expect(jonas.last().text).toContain("Letzter Schritt");
    expect(jonas.last().text).toContain("Ich kann kochen");
    await jonas.taps("Absenden");
    expect((await listingsOf(jonas)).map(({ status }) => status)).toEqual(["pending", "rejected"]);
  });

  it("asks again for days in the past when an old listing is sent again", async () => {
    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends("/offer");
    await jonas.taps("Etwas anderes");
    await jonas.sends("Ich kann kochen");
    await clickThrough(jonas, ["Heute", "Leipzig", "Deutsch", "Fertig", "Absenden", "Meine Einträge"]);
    await clickThrough(jonas, ["1 ✨", "Zurückziehen", "Ja, zurückziehen"]);
    await box.chat.time.advance(3 * 86_400_000);
    await jonas.taps("Ändern und neu senden");
    expect(jonas.last().text).toContain("An welchem Tag?");
    await jonas.taps("Überspringen");
    expect(jonas.last().text).toContain("Letzter Schritt");
  });

  it("handles buttons that are pressed late or twice", async () => {
    const jonas = await withListing();
    await jonas.sends("/my");
    await jonas.taps("1 ✨");
    const shown = jonas.last();
    await jonas.taps("Zurückziehen");
    const confirm = jonas.last();
    await jonas.presses(confirm, "Ja, zurückziehen");
    expect(await jonas.presses(confirm, "Ja, zurückziehen")).toMatchObject({ showAlert: false });
    expect((await jonas.presses(shown, "Zurückziehen")).text).toContain("schon geschlossen");
  });

  it("marks a listing as done only after it was published", async () => {
    const jonas = await withListing();
    await jonas.sends("/my");
    await jonas.taps("1 ✨");
    expect(captionsOf(jonas.last())).not.toContain("✅ Erledigt");
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    await box.chat.useCases.moderation.decide({
      listingId: listing.id,
      by: moderator,
      verdict: { action: "approve" },
    });
    await jonas.sends("/my");
    await clickThrough(jonas, ["1 ✨", "Erledigt", "Ja, es ist erledigt"]);
    expect(await listingsOf(jonas)).toMatchObject([{ status: "fulfilled" }]);
  });

  it("never shows or closes somebody else's listing, whatever a client sends", async () => {
    const jonas = await withListing();
    await jonas.sends("/offer");
    const [listing] = await listingsOf(jonas);
    const [draft] = await draftsOf(jonas);
    const mallory = await newcomer(box.chat, "de", "Mallory");
    const ids = { listing: listing?.id ?? "", draft: draft?.id ?? "" };
    for (const data of [
      showListingButton.pack(ids),
      manageButton.pack({ ...ids, action: "withdraw" }),
      reviseButton.pack(ids),
      resumeButton.pack(ids),
      afreshButton.pack(ids),
      stepButton.pack({ ...ids, field: "_category", value: "housing" }),
      "w:x",
      "nonsense",
    ]) {
      await mallory.forges(data);
      expect(mallory.answers()).toEqual([]);
    }
    expect(await listingsOf(jonas)).toEqual([listing]);
    expect(await draftsOf(jonas)).toEqual([draft]);
  });
});
