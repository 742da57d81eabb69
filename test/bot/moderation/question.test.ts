import { describe, expect, it } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { captions, GROUP, KATRIN, OLENA, SERHII, useHouse } from "./house.ts";

const box = useHouse();

const WISH = { urgency: "any", date: null, details: "Потрібен дитячий велосипед" };

/** A pending request, and the bot's prompt for a question about it. */
async function prompted(): Promise<{ listing: Listing; prompt: number }> {
  const { house } = box;
  const listing = await house.submit(OLENA, "request", "other", WISH);
  await house.press(KATRIN, house.card(listing.id), "✏️ Um Änderung bitten");
  const answer = await house.press(KATRIN, house.card(listing.id), "✍️ In eigenen Worten …");
  expect(answer).toEqual({ answered: true, showAlert: false });
  return { listing, prompt: house.last(GROUP).messageId };
}

describe("asking the author for changes", () => {
  it("opens a reply field for Katrin, passes her question on, and shows the decision on the card", async () => {
    const { house } = box;
    const { listing, prompt } = await prompted();
    const asked = house.last(GROUP);
    expect(asked.forceReply).toBe(true);
    expect(asked.text).toMatch(new RegExp(`^❓ № ${listing.id}\nKatrin, was möchten Sie fragen\\?`));
    expect(asked.text).toContain("Die Person liest Ukrainisch;");
    expect(asked.entities).toContainEqual(expect.objectContaining({ user: { id: KATRIN } }));

    await house.send(KATRIN, { chatId: GROUP, replyTo: prompt, text: "Für welches Alter? +49 151 2345678" });

    expect(house.last(GROUP).text).toMatch(/^📨 Weitergegeben\./);
    expect(house.card(listing.id).text).toMatch(
      /^✏️ Wartet auf Änderungen\n[^]*✏️ Änderungen erbeten von Katrin/,
    );
    expect(captions(house.card(listing.id))).toEqual(["↩️ Rückgängig (5 Min.)"]);
    const question = house.last(OLENA);
    expect(question.text).toContain("Модератори мають запитання щодо Вашого запиту.");
    expect(question.text).toContain("Für welches Alter? •••");
    expect(captions(question)).toEqual(["✏️ Відповісти або змінити"]);
  });

  it("asks a ready question, which each side reads in its own language", async () => {
    const { house } = box;
    const listing = await house.submit(OLENA, "request", "other", WISH);
    await house.press(KATRIN, house.card(listing.id), "✏️ Um Änderung bitten");
    expect(captions(house.card(listing.id))).toEqual([
      "Was genau?",
      "Wann genau?",
      "Welcher Ortsteil?",
      "Wie viele?",
      "Ein Eintrag je Sache",
      "Bitte ein Foto",
      "✍️ In eigenen Worten …",
      "← Zurück",
    ]);
    const pressed = await house.press(KATRIN, house.card(listing.id), "Welcher Ortsteil?");
    expect(pressed.text).toMatch(/^📨 Weitergegeben\./);
    expect(house.card(listing.id).text).toContain("✏️ Änderungen erbeten von Katrin");
    const { text } = house.last(OLENA);
    expect(text).toContain("У якому це районі чи селі? Адреса не потрібна.");
    expect(text).not.toContain("Мова запитання");
    await house.press(OLENA, house.last(OLENA), "✏️ Відповісти або змінити");
    expect(house.last(OLENA).text).toContain("У якому це районі чи селі?");
    await house.send(OLENA, { chatId: OLENA, text: "На півночі" });
    await house.press(OLENA, house.last(OLENA), "✅ Надіслати");
    expect(house.card(listing.id).text).toContain("❓ Ihre Frage: In welchem Ortsteil oder Dorf ist das?");
  });

  it("is warned on the card of what only looks like contact data", async () => {
    const { house } = box;
    const details = "Велосипед для сина. Мій телеграм olena_k92, тел. 0671234567, вул. Зелена 12";
    const listing = await house.submit(OLENA, "request", "other", { ...WISH, details });
    const { text } = house.card(listing.id);
    expect(text).toContain("Мій телеграм olena_k92, тел. •••, вул. Зелена 12");
    expect(text).toContain("⚠️ Vielleicht Kontaktdaten: „olena_k92“, „вул. Зелена 12“");
  });

  it("shows the answer on a new card; the old card decides nothing any more", async () => {
    const { house } = box;
    const { listing, prompt } = await prompted();
    const old = house.card(listing.id);
    await house.send(KATRIN, { chatId: GROUP, replyTo: prompt, text: "Für welches Alter?" });
    const draft = await house.useCases.drafts.revise(listing.id, listing.authorId);
    if (!draft.ok) throw new Error(draft.code);
    const { id } = await house.useCases.drafts.save({
      ...draft.value,
      answers: { ...draft.value.answers, reply: "Сім років" },
    });
    await house.useCases.drafts.submit(id, listing.authorId);
    await house.settle();

    const again = house.card(listing.id);
    expect(again.messageId).toBeGreaterThan(old.messageId);
    expect(again.text).toMatch(/^🕓 Wartet auf Ihre Entscheidung · Fassung 2\n/);
    expect(again.text).toContain("❓ Ihre Frage: Für welches Alter?\n↪️ Antwort: Сім років");
    expect((await house.press(KATRIN, old, "✅ Freigeben")).text).toContain(
      "Inzwischen gibt es eine neuere Fassung",
    );
    await house.press(SERHII, again, "✅ Freigeben");
    expect((await house.listing(listing.id)).status).toBe("published");
  });

  it("takes the question from any member, but only as text of at most 500 characters", async () => {
    const { house } = box;
    const { listing, prompt } = await prompted();
    await house.send(SERHII, { chatId: GROUP, replyTo: prompt, sticker: true });
    expect(house.last(GROUP).text).toMatch(/^Weitergeben lässt sich nur Text\./);
    await house.send(SERHII, { chatId: GROUP, replyTo: prompt, text: "ї".repeat(501) });
    expect(house.last(GROUP).text).toMatch(/^Das sind 501 Zeichen, höchstens 500 kommen an\./);
    await house.send(SERHII, { chatId: GROUP, replyTo: prompt, text: "\u200b\u200b." });
    expect((await house.listing(listing.id)).question).toBe(".");
  });

  it("says who decided when the listing was decided in the meantime", async () => {
    const { house } = box;
    const { listing, prompt } = await prompted();
    await house.press(SERHII, house.card(listing.id), "✅ Freigeben");
    await house.send(KATRIN, { chatId: GROUP, replyTo: prompt, text: "Für welches Alter?" });
    expect(house.last(GROUP).text).toBe("Das ist schon freigegeben, von Serhii <3.");
    expect((await house.listing(listing.id)).question).toBeUndefined();
  });

  it("does not take a reply to a card as a question to its author", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    const card = house.card(id);
    await house.send(SERHII, { chatId: GROUP, replyTo: card.messageId, text: "Я її знаю" });
    await house.send(SERHII, { chatId: GROUP, text: `❓ № ${id}\n` });
    expect(house.last(GROUP).messageId).toBe(card.messageId);
    expect((await house.listing(id)).status).toBe("pending");
  });
});
