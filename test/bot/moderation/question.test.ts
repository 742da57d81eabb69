import { describe, expect, it } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { SERHII, useModeration } from "../../support/moderation.ts";
import { captionsOf } from "../../support/phone.ts";
import { GROUP, KATRIN, OLENA } from "../../support/town.ts";

const { town, submit, find, cardOf } = useModeration();
const katrin = town.phone(KATRIN, GROUP);
const olena = town.phone(OLENA);
const serhii = town.phone(SERHII, GROUP);

const WISH = { urgency: "any", date: null, details: "Потрібен дитячий велосипед" };

/** A pending request, and the bot's prompt for a question about it. */
async function prompted(): Promise<{ listing: Listing; prompt: number }> {
  const listing = await submit(OLENA, "request", { answers: WISH });
  await katrin.press("✏️ Um Änderung bitten", cardOf(listing.id));
  const answer = await katrin.press("✍️ In eigenen Worten …", cardOf(listing.id));
  expect(answer).toEqual({ answered: true, showAlert: false });
  return { listing, prompt: katrin.last.messageId };
}

describe("asking the author for changes", () => {
  it("opens a reply field for Katrin, passes her question on, and shows the decision on the card", async () => {
    const { listing, prompt } = await prompted();
    const asked = katrin.last;
    expect(asked.forceReply).toBe(true);
    expect(asked.text).toMatch(new RegExp(`^❓ № ${listing.id}\nKatrin, was möchten Sie fragen\\?`));
    expect(asked.text).toContain("Die Person liest Ukrainisch;");
    expect(asked.entities).toContainEqual(expect.objectContaining({ user: { id: KATRIN } }));

    await katrin.send({ replyTo: prompt, text: "Für welches Alter? +49 151 2345678" });

    expect(katrin.last.text).toMatch(/^📨 Weitergegeben\./);
    expect(cardOf(listing.id).text).toMatch(
      /^✏️ Wartet auf Änderungen\n[^]*✏️ Änderungen erbeten von Katrin/,
    );
    expect(captionsOf(cardOf(listing.id))).toEqual(["↩️ Rückgängig (5 Min.)"]);
    const question = olena.last;
    expect(question.text).toContain("Модератори мають запитання щодо Вашого запиту.");
    expect(question.text).toContain("Für welches Alter? •••");
    expect(captionsOf(question)).toEqual(["✏️ Відповісти або змінити"]);
  });

  it("asks a ready question, which each side reads in its own language", async () => {
    const listing = await submit(OLENA, "request", { answers: WISH });
    await katrin.press("✏️ Um Änderung bitten", cardOf(listing.id));
    expect(captionsOf(cardOf(listing.id))).toEqual([
      "Was genau?",
      "Wann genau?",
      "Welcher Ortsteil?",
      "Wie viele?",
      "Ein Eintrag je Sache",
      "Bitte ein Foto",
      "✍️ In eigenen Worten …",
      "← Zurück",
    ]);
    const pressed = await katrin.press("Welcher Ortsteil?", cardOf(listing.id));
    expect(pressed.text).toMatch(/^📨 Weitergegeben\./);
    expect(cardOf(listing.id).text).toContain("✏️ Änderungen erbeten von Katrin");
    const { text } = olena.last;
    expect(text).toContain("У якому це районі чи селі? Адреса не потрібна.");
    expect(text).not.toContain("Мова запитання");
    await olena.press("✏️ Відповісти або змінити");
    expect(olena.last.text).toContain("У якому це районі чи селі?");
    await olena.say("На півночі");
    await olena.press("✅ Надіслати");
    expect(cardOf(listing.id).text).toContain("❓ Ihre Frage: In welchem Ortsteil oder Dorf ist das?");
  });

  it("is warned on the card of what only looks like contact data", async () => {
    const details = "Велосипед для сина. Мій телеграм olena_k92, тел. 0671234567, вул. Зелена 12";
    const listing = await submit(OLENA, "request", { answers: { ...WISH, details } });
    const { text } = cardOf(listing.id);
    expect(text).toContain("Мій телеграм olena_k92, тел. •••, вул. Зелена 12");
    expect(text).toContain("⚠️ Vielleicht Kontaktdaten: „olena_k92“, „вул. Зелена 12“");
  });

  it("shows the answer on a new card; the old card decides nothing any more", async () => {
    const { listing, prompt } = await prompted();
    const old = cardOf(listing.id);
    await katrin.send({ replyTo: prompt, text: "Für welches Alter?" });
    const draft = await town.useCases.drafts.revise(listing.id, listing.authorId);
    if (!draft.ok) throw new Error(draft.code);
    const { id } = await town.useCases.drafts.save({
      ...draft.value,
      answers: { ...draft.value.answers, reply: "Сім років" },
    });
    await town.useCases.drafts.submit(id, listing.authorId);
    await town.settle();

    const again = cardOf(listing.id);
    expect(again.messageId).toBeGreaterThan(old.messageId);
    expect(again.text).toMatch(/^🕓 Wartet auf Ihre Entscheidung · Fassung 2\n/);
    expect(again.text).toContain("❓ Ihre Frage: Für welches Alter?\n↪️ Antwort: Сім років");
    expect((await katrin.press("✅ Freigeben", old)).text).toContain(
      "Inzwischen gibt es eine neuere Fassung",
    );
    await serhii.press("✅ Freigeben", again);
    expect((await find(listing.id)).status).toBe("published");
  });

  it("takes the question from any member, but only as text of at most 500 characters", async () => {
    const { listing, prompt } = await prompted();
    await serhii.send({ replyTo: prompt, sticker: true });
    expect(katrin.last.text).toMatch(/^Weitergeben lässt sich nur Text\./);
    await serhii.send({ replyTo: prompt, text: "ї".repeat(501) });
    expect(katrin.last.text).toMatch(/^Das sind 501 Zeichen, höchstens 500 kommen an\./);
    await serhii.send({ replyTo: prompt, text: "\u200b\u200b." });
    expect((await find(listing.id)).question).toBe(".");
  });

  it("says who decided when the listing was decided in the meantime", async () => {
    const { listing, prompt } = await prompted();
    await serhii.press("✅ Freigeben", cardOf(listing.id));
    await katrin.send({ replyTo: prompt, text: "Für welches Alter?" });
    expect(katrin.last.text).toBe("Serhii <3 hat das schon freigegeben.");
    expect((await find(listing.id)).question).toBeUndefined();
  });

  it("does not take a reply to a card as a question to its author", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    const card = cardOf(id);
    await serhii.send({ replyTo: card.messageId, text: "Я її знаю" });
    await serhii.say(`❓ № ${id}\n`);
    expect(katrin.last.messageId).toBe(card.messageId);
    expect((await find(id)).status).toBe("pending");
  });
});
