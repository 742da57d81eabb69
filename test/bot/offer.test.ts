import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { manageButton, showListingButton } from "../../src/bot/buttons/listings.ts";
import { afreshButton, resumeButton, reviseButton, stepButton } from "../../src/bot/buttons/wizard.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { pressAll } from "../support/stories.ts";
import { joined } from "./walk.ts";

const bot = useBot();

const draftsOf = (phone: Phone) => bot.useCases.drafts.ofAuthor(personId(phone.id));
const listingsOf = (phone: Phone) => bot.useCases.listings.ofAuthor(personId(phone.id));

describe("a step with several choices", () => {
  it("ticks options in place, and shows Done once enough are ticked", async () => {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await pressAll(jonas, ["Übersetzen"]);
    const question = jonas.last;
    await jonas.press("Ukrainisch");
    expect(captionsOf(jonas.last)).toContain("✓ Ukrainisch");
    expect(captionsOf(jonas.last)).not.toContain("Fertig ✓");
    await jonas.press("Deutsch");
    expect(jonas.last.messageId).toBe(question.messageId);
    await jonas.press("Fertig");
    expect(await draftsOf(jonas)).toMatchObject([{ answers: { spoken: ["uk", "de"] } }]);
  });

  it("ignores the second tap of a double tap", async () => {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await pressAll(jonas, ["Übersetzen"]);
    const question = jonas.last;
    await jonas.press("Ukrainisch", question);
    await jonas.press("Ukrainisch", question);
    expect(await draftsOf(jonas)).toMatchObject([{ ticked: ["uk"] }]);
  });

  it("takes typed names, and ticks them when they are too few", async () => {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await pressAll(jonas, ["Übersetzen"]);
    await jonas.say("Polnisch");
    expect(jonas.seen[0]).toContain("mindestens 2");
    expect(captionsOf(jonas.last)).toContain("✓ Polnisch");
    await jonas.say("Deutsch und englisch");
    expect(await draftsOf(jonas)).toMatchObject([{ answers: { spoken: ["de", "en", "pl"] } }]);
  });
});

describe("an offer of housing", () => {
  it("explains why it must be free of charge", async () => {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await pressAll(jonas, ["Wohnen", "Nein"]);
    expect(jonas.seen).toHaveLength(1);
    expect(jonas.last.text).toMatch(
      /^Danke für die offene Antwort[^]*nur mit „Ja“ weiter[^]*Wohnraum vermittelt, der nichts kostet/,
    );
    await pressAll(jonas, ["Zurück", "Nein", "Anderer Bereich"]);
    expect(jonas.last.text).toContain("Jetzt: Wohnen");
    await pressAll(jonas, ["So lassen", "Ja"]);
    expect(await draftsOf(jonas)).toMatchObject([{ answers: { free: true } }]);
  });
});

describe("changes that moderators asked for", () => {
  it("shows the question, takes the answer and goes back to the moderators", async () => {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await jonas.press("Etwas anderes");
    await jonas.say("Ich kann Fahrräder reparieren");
    await pressAll(jonas, ["Überspringen", "Leipzig", "Deutsch", "Fertig", "Absenden"]);
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    await bot.decide(listing, { action: "request-changes", question: "Haben Sie <Werkzeug>?" });

    await jonas.say("/my");
    await jonas.press("1 ✨");
    expect(jonas.last.text).toContain("❓");
    await jonas.press("Antworten oder ändern");
    expect(jonas.last.text).toContain("Haben Sie <Werkzeug>?");
    expect(jonas.last.text).not.toContain("Schritt");
    expect(captionsOf(jonas.last)).toEqual(["Überspringen", "Abbrechen"]);
    await jonas.say("Ja, alles da. 0151 2345678");
    expect(jonas.last.text).toContain("Ihre Antwort an unser Team: Ja, alles da. •••");
    expect(jonas.last.text).toContain("Eine Kontaktangabe in Ihrem Text ist verdeckt.");
    expect(captionsOf(jonas.last)).toContain("✏️ Etwas ändern");
    await jonas.press("Absenden");
    expect(await listingsOf(jonas)).toMatchObject([
      { status: "pending", submission: 2, reply: "Ja, alles da. •••" },
    ]);
  });

  it("says in which language the moderators ask", async () => {
    const olena = await joined(bot);
    await olena.say("/need");
    await olena.press("Інше");
    await olena.say("Потрібен велосипед");
    await pressAll(olena, ["Завтра", "Лейпциг", "Надіслати"]);
    const [listing] = await listingsOf(olena);
    if (!listing) throw new Error("nothing was submitted");
    const ask = { action: "request-changes", question: "Für wen?" } as const;
    await bot.decide(listing, ask);
    await olena.say("/my");
    await pressAll(olena, ["1 ✨", "Відповісти або змінити"]);
    expect(olena.last.text).toContain("❓ Модератори питають (мова: німецька):\nFür wen?");
  });

  it("says so when no changes are needed any more", async () => {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await jonas.press("Etwas anderes");
    await jonas.say("Ich kann kochen");
    await pressAll(jonas, ["Überspringen", "Leipzig", "Deutsch", "Fertig", "Absenden"]);
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    const ask = { action: "request-changes", question: "Was?" } as const;
    await bot.decide(listing, ask);
    await jonas.say("/my");
    await jonas.press("1 ✨");
    const shown = jonas.last;
    await jonas.press("Zurückziehen");
    await jonas.press("Ja, zurückziehen");
    const late = await jonas.press("Antworten", shown);
    expect(late.text).toContain("nichts mehr zu ändern");
  });
});

describe("my listings", () => {
  async function withListing(): Promise<Phone> {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await jonas.press("Etwas anderes");
    await jonas.say("Ich kann kochen");
    await pressAll(jonas, ["Überspringen", "Leipzig", "Deutsch", "Fertig", "Absenden"]);
    return jonas;
  }

  it("asks for confirmation before it withdraws a listing", async () => {
    const jonas = await withListing();
    await jonas.press("Meine Einträge");
    expect(jonas.last.text).toMatchInlineSnapshot(`
      "Meine Einträge

      1. ✨ Hilfe angeboten · Etwas anderes
      Ich kann kochen
      🕓 Unser Team sieht ihn sich an"
    `);
    await jonas.press("1 ✨");
    await jonas.press("Zurückziehen");
    expect(jonas.last.text).toContain("Diesen Eintrag zurückziehen?");
    expect(await listingsOf(jonas)).toMatchObject([{ status: "pending" }]);
    await jonas.press("Ja, zurückziehen");
    expect(await listingsOf(jonas)).toMatchObject([{ status: "withdrawn" }]);
    expect(jonas.last.text).toContain("↩️ Zurückgezogen");
  });

  it("says why a listing was rejected, and begins a new one with its answers", async () => {
    const jonas = await withListing();
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    const verdict = { action: "reject", reason: "incomplete" } as const;
    await bot.decide(listing, verdict);
    await jonas.say("/my");
    await jonas.press("1 ✨");
    expect(jonas.last.text).toContain("🚫 Nicht veröffentlicht\n\nFür andere ist noch nicht klar genug");
    await bot.time.advance(60_000);
    await jonas.press("Ändern und neu senden");
    expect(jonas.last.text).toContain("Letzter Schritt");
    expect(jonas.last.text).toContain("Ich kann kochen");
    await jonas.press("Absenden");
    expect((await listingsOf(jonas)).map(({ status }) => status)).toEqual(["pending", "rejected"]);
  });

  it("asks again for days in the past when an old listing is sent again", async () => {
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say("/offer");
    await jonas.press("Etwas anderes");
    await jonas.say("Ich kann kochen");
    await pressAll(jonas, ["Heute", "Leipzig", "Deutsch", "Fertig", "Absenden", "Meine Einträge"]);
    await pressAll(jonas, ["1 ✨", "Zurückziehen", "Ja, zurückziehen"]);
    await bot.time.advance(3 * 86_400_000);
    await jonas.press("Ändern und neu senden");
    expect(jonas.last.text).toContain("An welchem Tag?");
    await jonas.press("Überspringen");
    expect(jonas.last.text).toContain("Letzter Schritt");
  });

  it("handles buttons that are pressed late or twice", async () => {
    const jonas = await withListing();
    await jonas.say("/my");
    await jonas.press("1 ✨");
    const shown = jonas.last;
    await jonas.press("Zurückziehen");
    const confirm = jonas.last;
    await jonas.press("Ja, zurückziehen", confirm);
    expect(await jonas.press("Ja, zurückziehen", confirm)).toMatchObject({ showAlert: false });
    expect((await jonas.press("Zurückziehen", shown)).text).toContain("schon geschlossen");
  });

  it("marks a listing as done only after it was published", async () => {
    const jonas = await withListing();
    await jonas.say("/my");
    await jonas.press("1 ✨");
    expect(captionsOf(jonas.last)).not.toContain("🎉 Erledigt");
    const [listing] = await listingsOf(jonas);
    if (!listing) throw new Error("nothing was submitted");
    await bot.decide(listing);
    await jonas.say("/my");
    await pressAll(jonas, ["1 ✨", "Erledigt", "Ja, es ist erledigt"]);
    expect(await listingsOf(jonas)).toMatchObject([{ status: "fulfilled" }]);
  });

  it("never shows or closes somebody else's listing, whatever a client sends", async () => {
    const jonas = await withListing();
    await jonas.say("/offer");
    const [listing] = await listingsOf(jonas);
    const [draft] = await draftsOf(jonas);
    const mallory = await joined(bot, "de", "Mallory");
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
      await mallory.forge(data);
      expect(mallory.seen).toEqual([]);
    }
    expect(await listingsOf(jonas)).toEqual([listing]);
    expect(await draftsOf(jonas)).toEqual([draft]);
  });
});
