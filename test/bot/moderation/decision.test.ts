import { describe, expect, it } from "vitest";
import { captions, GROUP, JONAS, KATRIN, OLENA, SERHII, useHouse, VERA } from "./house.ts";
import { UK } from "../../support/languages.ts";

const box = useHouse();

const WISH = { urgency: "any", date: null, details: "Потрібен дитячий велосипед" };
const ASK = ["✅ Freigeben", "🚫 Ablehnen …", "✏️ Um Änderung bitten"];

describe("a moderator at a card", () => {
  it("approves; the card says who and when, and the author is told in their language", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    const card = house.card(id);
    expect(captions(card)).toEqual(ASK);

    const answer = await house.press(KATRIN, card, "✅ Freigeben");

    expect(answer).toMatchObject({ answered: true, text: "Freigegeben. Die Person bekommt Bescheid." });
    expect((await house.listing(id)).status).toBe("published");
    const after = house.card(id);
    expect(after.messageId).toBe(card.messageId);
    expect(after.text).toMatch(/^✅ Veröffentlicht\n[^]*✅ Freigegeben von Katrin, .* um \d\d:\d\d\n/);
    expect(captions(after)).toEqual(["📣 Nachricht an alle …", "↩️ Rückgängig (5 Min.)", "🗑 Entfernen …"]);
    expect(house.last(OLENA).text).toContain("Ваш запит опубліковано.");
  });

  it("is told who decided first when two press at once", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    const card = house.card(id);

    const answers = await Promise.all([
      house.press(KATRIN, card, "✅ Freigeben"),
      house.press(SERHII, card, "✅ Freigeben"),
    ]);

    const { decision } = await house.listing(id);
    const texts = answers.map(({ text }) => text);
    const byKatrin = decision?.by.kind === "person" && decision.by.name === "Katrin";
    expect(texts).toContain(
      byKatrin ? "Freigegeben. Die Person bekommt Bescheid." : "Схвалено. Людина отримає повідомлення.",
    );
    expect(texts).toContain(
      byKatrin ? "Це вже схвалено: Katrin." : "Das ist schon freigegeben, von Serhii <3.",
    );
    expect(house.said(OLENA).filter(({ text }) => text?.includes("Ваш запит опубліковано")).length).toBe(2);
    expect(answers.filter(({ showAlert }) => showAlert)).toHaveLength(1);
  });

  it("rejects with a reason, after opening the reasons and going back once", async () => {
    const { house } = box;
    const { id } = await house.submit(JONAS, "offer", "other", {
      languages: ["de"],
      date: null,
      details: "Rolex, 50 €",
    });

    await house.press(KATRIN, house.card(id), "🚫 Ablehnen …");
    expect(captions(house.card(id))).toContain("Gewerblich oder gegen Geld");
    await house.press(KATRIN, house.card(id), "← Zurück");
    expect(captions(house.card(id))).toEqual(ASK);
    await house.press(KATRIN, house.card(id), "🚫 Ablehnen …");
    const answer = await house.press(KATRIN, house.card(id), "Gewerblich oder gegen Geld");

    expect(answer.text).toBe("Abgelehnt. Die Person erfährt freundlich, warum.");
    expect(house.card(id).text).toMatch(/🚫 Abgelehnt von Katrin, .*\nGrund: Gewerblich oder gegen Geld\n/);
    expect(captions(house.card(id))).toEqual(["↩️ Rückgängig (5 Min.)"]);
    expect(house.last(JONAS).text).toContain("Hilfe ist hier kostenlos");
  });

  it("takes a published listing down with a reason, another undoes it, and the card follows", async () => {
    const { house } = box;
    const { id } = await house.publish(OLENA, "request", "other", WISH);
    const plain = captions(house.card(id));
    await house.press(KATRIN, house.card(id), "🗑 Entfernen …");
    expect(captions(house.card(id))).toContain("Nicht sicher");
    await house.press(KATRIN, house.card(id), "← Zurück");
    expect(captions(house.card(id))).toEqual(plain);
    await house.press(KATRIN, house.card(id), "🗑 Entfernen …");
    const answer = await house.press(KATRIN, house.card(id), "Nicht sicher");

    expect(answer.text).toBe("Entfernt. Die Person erfährt freundlich, warum.");
    expect(house.card(id).text).toMatch(/🗑 Entfernt von Katrin, .*\nGrund: Nicht sicher\n/);
    expect(house.last(OLENA).text).toMatch(/Ми вилучили Ваш запит\.[^]*телефонуйте 112/);
    const card = house.card(id);
    expect(captions(card)).toEqual(["↩️ Rückgängig (5 Min.)"]);
    const undone = await house.press(SERHII, card, "↩️ Rückgängig (5 Min.)");
    expect(undone.text).toBe("Рішення скасовано. Людина отримає повідомлення.");
    expect((await house.listing(id)).status).toBe("published");
    expect(captions(house.card(id))).toEqual(["📣 Nachricht an alle …", "🗑 Entfernen …"]);
    const twice = await house.press(SERHII, card, "↩️ Rückgängig (5 Min.)");
    expect(twice).toMatchObject({
      showAlert: true,
      text: expect.stringContaining("Скасувати вже нема чого"),
    });
  });

  it("presses an old button and is told what was decided", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    const before = house.card(id);
    await house.press(KATRIN, before, "✅ Freigeben");
    const answer = await house.press(SERHII, before, "🚫 Ablehnen …");
    expect(answer).toEqual({ answered: true, showAlert: true, text: "Це вже схвалено: Katrin." });
    expect(captions(house.card(id))).toContain("📣 Nachricht an alle …");
  });

  it("cannot decide about a withdrawn listing", async () => {
    const { house } = box;
    const listing = await house.submit(OLENA, "request", "other", WISH);
    const before = house.card(listing.id);
    const by = { kind: "person", id: listing.authorId, name: "Olena" } as const;
    await house.useCases.listings.manage({ listingId: listing.id, by, action: "withdraw" });
    await house.settle();
    expect(house.card(listing.id).text).toMatch(/^↩️ Zurückgezogen\n/);
    const answer = await house.press(KATRIN, before, "✅ Freigeben");
    expect(answer.text).toContain("Hier gibt es nichts mehr zu entscheiden");
  });
});

describe("somebody who is no moderator", () => {
  it("because they left the group is told that the buttons are for members", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    house.standIn.setMembership(VERA, { chatId: GROUP, member: true });
    const card = house.card(id);
    const data = card.inlineKeyboard?.flat()[0];
    if (data?.kind !== "callback") throw new Error("no button");
    const pressed = house.standIn.press(VERA, { chatId: GROUP, messageId: card.messageId, data: data.data });
    house.standIn.setMembership(VERA, { chatId: GROUP, member: false });
    expect(await pressed).toEqual({
      answered: true,
      showAlert: true,
      text: "Only members of this moderation group can press these buttons.",
    });
    expect((await house.listing(id)).status).toBe("pending");
  });

  it("here but in another group cannot decide, even with a card of this group", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    const other = await house.useCases.communities.setUp({
      name: "Halle",
      center: { lat: 51.48, lon: 11.97 },
      language: UK,
      chatId: -100_002,
    });
    expect(other.ok).toBe(true);
    // Now the card is in the group of another community.
    await house.useCases.communities.moveChat(GROUP, -1);
    await house.useCases.communities.moveChat(-100_002, GROUP);
    const foreign = await house.press(SERHII, house.card(id), "✅ Freigeben");
    await house.useCases.communities.moveChat(GROUP, -2);
    const unbound = await house.press(SERHII, house.card(id), "✅ Freigeben");
    await house.useCases.communities.moveChat(-1, GROUP);

    expect(foreign.text).toBe("Це оголошення належить іншій групі. Вирішіть, будь ласка, там.");
    expect(unbound.text).toContain("Ця група зараз не опікується жодним містом");
    expect((await house.listing(id)).status).toBe("pending");
  });
});

describe("the check of membership", () => {
  it("asks Telegram anew for a decision, and remembers a member for what decides nothing", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    const asked = (): number => house.standIn.calls.byMethod["getChatMember"] ?? 0;
    await house.press(KATRIN, house.card(id), "🚫 Ablehnen …");
    const before = asked();
    await house.press(KATRIN, house.card(id), "← Zurück");
    expect(asked()).toBe(before);
    await house.press(KATRIN, house.card(id), "✅ Freigeben");
    expect(asked()).toBe(before + 1);
  });
});
