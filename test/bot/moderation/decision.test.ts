import { describe, expect, it } from "vitest";
import { ELSEWHERE, SERHII, useModeration, VERA } from "../../support/moderation.ts";
import { captionsOf } from "../../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../../support/town.ts";
import { UK } from "../../support/languages.ts";

const { town, submit, publish, find, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const olena = town.phone(OLENA);
const serhii = town.phone(SERHII, GROUP);

const WISH = { urgency: "any", date: null, details: "Потрібен дитячий велосипед" };
const ASK = ["✅ Freigeben", "🚫 Ablehnen …", "✏️ Um Änderung bitten", "🙋 Ich kümmere mich"];

describe("a moderator at a card", () => {
  it("approves; the card says who and when, and the author is told in their language", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    const card = cardOf(id);
    expect(captionsOf(card)).toEqual(ASK);

    const answer = await katrin.press("✅ Freigeben", card);

    expect(answer).toMatchObject({ answered: true, text: "Freigegeben. Die Person bekommt Bescheid." });
    expect((await find(id)).status).toBe("published");
    const after = cardOf(id);
    expect(after.messageId).toBe(card.messageId);
    expect(after.text).toMatch(/^✅ Veröffentlicht\n[^]*✅ Freigegeben von Katrin, .* um \d\d:\d\d\n/);
    expect(captionsOf(after)).toEqual([
      "📣 Nachricht an alle …",
      "🔎 Helfende suchen …",
      "↩️ Rückgängig (5 Min.)",
      "🗑 Entfernen …",
    ]);
    expect(olena.last.text).toContain("Ваш запит опубліковано.");
  });

  it("is told who decided first when two press at once", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    const card = cardOf(id);

    const answers = await Promise.all([
      katrin.press("✅ Freigeben", card),
      serhii.press("✅ Freigeben", card),
    ]);

    const { decision } = await find(id);
    const texts = answers.map(({ text }) => text);
    const byKatrin = decision?.by.kind === "person" && decision.by.name === "Katrin";
    expect(texts).toContain(
      byKatrin ? "Freigegeben. Die Person bekommt Bescheid." : "Схвалено. Людина отримає повідомлення.",
    );
    expect(texts).toContain(byKatrin ? "Це вже схвалено: Katrin." : "Serhii <3 hat das schon freigegeben.");
    expect(olena.all.filter(({ text }) => text?.includes("Ваш запит опубліковано")).length).toBe(2);
    expect(answers.filter(({ showAlert }) => showAlert)).toHaveLength(1);
  });

  it("rejects with a reason, after opening the reasons and going back once", async () => {
    const { id } = await submit(JONAS, "offer", {
      answers: {
        languages: ["de"],
        date: null,
        details: "Rolex, 50 €",
      },
    });

    await katrin.press("🚫 Ablehnen …", cardOf(id));
    expect(captionsOf(cardOf(id))).toContain("Gewerblich oder gegen Geld");
    await katrin.press("← Zurück", cardOf(id));
    expect(captionsOf(cardOf(id))).toEqual(ASK);
    await katrin.press("🚫 Ablehnen …", cardOf(id));
    const answer = await katrin.press("Gewerblich oder gegen Geld", cardOf(id));

    expect(answer.text).toBe("Abgelehnt. Die Person erfährt freundlich, warum.");
    expect(cardOf(id).text).toMatch(/🚫 Abgelehnt von Katrin, .*\nGrund: Gewerblich oder gegen Geld\n/);
    expect(captionsOf(cardOf(id))).toEqual(["↩️ Rückgängig (5 Min.)"]);
    expect(jonas.last.text).toContain("Hilfe ist hier kostenlos");
  });

  it("takes a published listing down with a reason, another undoes it, and the card follows", async () => {
    const { id } = await publish(OLENA, "request", { answers: WISH });
    const plain = captionsOf(cardOf(id));
    await katrin.press("🗑 Entfernen …", cardOf(id));
    expect(captionsOf(cardOf(id))).toContain("Gefährlich");
    await katrin.press("← Zurück", cardOf(id));
    expect(captionsOf(cardOf(id))).toEqual(plain);
    await katrin.press("🗑 Entfernen …", cardOf(id));
    const answer = await katrin.press("Gefährlich", cardOf(id));

    expect(answer.text).toBe("Entfernt. Die Person erfährt freundlich, warum.");
    expect(cardOf(id).text).toMatch(/🗑 Entfernt von Katrin, .*\nGrund: Gefährlich\n/);
    expect(olena.last.text).toMatch(/Ми вилучили Ваш запит\.[^]*телефонуйте 112/);
    const card = cardOf(id);
    expect(captionsOf(card)).toEqual(["↩️ Rückgängig (5 Min.)"]);
    const undone = await serhii.press("↩️ Rückgängig (5 Min.)", card);
    expect(undone.text).toBe("Рішення скасовано. Людина отримає повідомлення.");
    expect((await find(id)).status).toBe("published");
    expect(captionsOf(cardOf(id))).toEqual([
      "📣 Nachricht an alle …",
      "🔎 Helfende suchen …",
      "🗑 Entfernen …",
    ]);
    const twice = await serhii.press("↩️ Rückgängig (5 Min.)", card);
    expect(twice).toMatchObject({
      showAlert: true,
      text: expect.stringContaining("Скасувати вже нема чого"),
    });
  });

  it("presses an old button and is told what was decided", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    const before = cardOf(id);
    await katrin.press("✅ Freigeben", before);
    const answer = await serhii.press("🚫 Ablehnen …", before);
    expect(answer).toEqual({ answered: true, showAlert: true, text: "Це вже схвалено: Katrin." });
    expect(captionsOf(cardOf(id))).toContain("📣 Nachricht an alle …");
  });

  it("takes a listing on; another one reads who has it, takes it over after a second thought, and decides", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    const taken = await katrin.press("🙋 Ich kümmere mich", cardOf(id));
    expect(taken.text).toBe("Sie kümmern sich jetzt darum. Alle in der Gruppe sehen es.");
    expect(cardOf(id).text).toMatch(
      /^🕓 Wartet auf Ihre Entscheidung\n\n🙋 Katrin sieht es sich an, bis \d\d:\d\d/,
    );
    for (const button of ["✅ Freigeben", "🚫 Ablehnen …", "✏️ Um Änderung bitten", "↩️ Zurückgeben"]) {
      const refused = await serhii.press(button, cardOf(id));
      expect(refused).toMatchObject({
        showAlert: true,
        text: expect.stringMatching(/^Це оголошення розглядає Katrin, до \d\d:\d\d\./),
      });
    }
    await serhii.press("🔁 Übernehmen", cardOf(id));
    expect(captionsOf(cardOf(id))).toEqual(["🔁 Ja, von Katrin übernehmen", "← Zurück"]);
    await serhii.press("← Zurück", cardOf(id));
    await serhii.press("🔁 Übernehmen", cardOf(id));
    await serhii.press("🔁 Ja, von Katrin übernehmen", cardOf(id));
    expect(cardOf(id).text).toContain("🙋 Serhii <3 sieht es sich an");
    await serhii.press("↩️ Zurückgeben", cardOf(id));
    expect(captionsOf(cardOf(id))).toEqual(ASK);
    await katrin.press("✅ Freigeben", cardOf(id));
    expect(cardOf(id).text).toMatch(/^✅ Veröffentlicht\n[^]*✅ Freigegeben von Katrin/);
    expect(cardOf(id).text).not.toContain("sieht es sich an");
  });

  it("cannot decide about a withdrawn listing", async () => {
    const listing = await submit(OLENA, "request", { answers: WISH });
    const before = cardOf(listing.id);
    const by = { kind: "person", id: listing.authorId, name: "Olena" } as const;
    await town.useCases.listings.manage({ listingId: listing.id, by, action: "withdraw" });
    await town.settle();
    expect(cardOf(listing.id).text).toMatch(/^↩️ Zurückgezogen\n/);
    const answer = await katrin.press("✅ Freigeben", before);
    expect(answer.text).toContain("Hier gibt es nichts mehr zu entscheiden");
  });
});

describe("somebody who is no moderator", () => {
  it("because they left the group is told that the buttons are for members", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    town.standIn.setMembership(VERA, { chatId: GROUP, member: true });
    const card = cardOf(id);
    const data = card.inlineKeyboard?.flat()[0];
    if (data?.kind !== "callback") throw new Error("no button");
    const pressed = town.standIn.press(VERA, { chatId: GROUP, messageId: card.messageId, data: data.data });
    town.standIn.setMembership(VERA, { chatId: GROUP, member: false });
    expect(await pressed).toEqual({
      answered: true,
      showAlert: true,
      text: "Only members of this moderation group can use these buttons.",
    });
    expect((await find(id)).status).toBe("pending");
  });

  it("here but in another group cannot decide, even with a card of this group", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    const other = await town.useCases.communities.setUp({
      name: "Halle",
      center: { lat: 51.48, lon: 11.97 },
      language: UK,
      chatId: -100_002,
    });
    expect(other.ok).toBe(true);
    // Now the card is in the group of another community.
    await town.useCases.communities.moveChat(GROUP, -1);
    await town.useCases.communities.moveChat(-100_002, GROUP);
    const foreign = await serhii.press("✅ Freigeben", cardOf(id));
    await town.useCases.communities.moveChat(GROUP, -2);
    const unbound = await serhii.press("✅ Freigeben", cardOf(id));
    await town.useCases.communities.moveChat(-1, GROUP);
    await town.useCases.communities.moveChat(-2, ELSEWHERE);

    expect(foreign.text).toBe("Це оголошення належить іншій групі. Вирішіть, будь ласка, там.");
    expect(unbound.text).toContain("Ця група зараз не опікується жодним містом");
    expect((await find(id)).status).toBe("pending");
  });
});

describe("the check of membership", () => {
  it("asks Telegram anew for a decision, and remembers a member for what decides nothing", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    // Once a minute the bot asks about itself, and about the chat with it.
    const asked = (): number => {
      const { getChatMember = 0, getChat = 0 } = town.standIn.calls.byMethod;
      return getChatMember - getChat;
    };
    await katrin.press("🚫 Ablehnen …", cardOf(id));
    const before = asked();
    await katrin.press("← Zurück", cardOf(id));
    expect(asked()).toBe(before);
    await katrin.press("✅ Freigeben", cardOf(id));
    expect(asked()).toBe(before + 1);
  });
});
