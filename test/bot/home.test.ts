import { describe, expect, it } from "vitest";
import { listingId, personId } from "../../src/domain/shared/ids.ts";
import { captionsOf, useChat } from "../support/chat.ts";
import { clickThrough, newcomer } from "./walk.ts";

const box = useChat();

describe("/start", () => {
  it("greets in Telegram's language and asks for consent before anything else", async () => {
    const person = box.chat.person({ firstName: "<b>Ana</b> & co", language: "de-AT" });
    await person.sends("/start");
    expect(person.last().text).toContain("Hallo <b>Ana</b> & co!");
    for (const attempt of ["/need", "Hallo?", "/my"]) {
      await person.sends(attempt);
      expect(person.answers().join()).toContain("Ihre Daten");
    }
    await person.taps("Ich bin einverstanden");
    expect(captionsOf(person.last())).toEqual([
      "🙏 Ich brauche Hilfe",
      "💛 Ich kann helfen",
      "🔎 Einträge ansehen",
      "📋 Meine Einträge",
      "⚙️ Einstellungen",
    ]);
  });

  it.each([
    ["pl", "Hello Olena!"],
    ["ru", "Вітаємо"],
    ["be", "Вітаємо"],
  ])("to somebody whose Telegram speaks %s says: %s", async (language, greeting) => {
    const person = box.chat.person({ language });
    await person.sends("/start");
    expect(person.last().text).toContain(greeting);
  });

  it("changes the language with one tap, also before consent", async () => {
    const person = box.chat.person({ language: "uk" });
    await person.sends("/start");
    expect(captionsOf(person.last())).toEqual([
      "Українська",
      "English",
      "Deutsch",
      "✅ Погоджуюся",
      "🔒 Докладніше",
    ]);
    const answer = await person.taps("English");
    expect(answer.text).toBe("We speak English now.");
    expect(person.last().text).toContain("Hello Olena!");
    await person.sends("/privacy");
    expect(person.last().text).toContain("What is kept");
  });

  it("asks for consent also after an edited message", async () => {
    const person = box.chat.person({ language: "en" });
    const sent = await person.sends("/start");
    await person.edits(sent, "/start please");
    expect(person.answers()).toEqual([expect.stringContaining("Do you agree?")]);
  });

  it("follows a deep link after consent", async () => {
    const [leipzig] = await box.chat.useCases.communities.all();
    const person = box.chat.person({ language: "en" });
    await person.sends(`/start ${leipzig?.id ?? ""}`);
    await person.taps("Deutsch");
    await person.taps("einverstanden");
    expect(person.answers().join("\n")).toContain("Willkommen bei Pomich: Leipzig");
  });

  it("shows the listing that a link leads to, with a button to answer it", async () => {
    const { useCases } = box.chat;
    const author = await newcomer(box.chat, "en");
    await author.sends("/need");
    await author.taps("✨");
    await author.sends("A bicycle");
    await clickThrough(author, ["Skip", "Leipzig", "no hurry", "Send"]);
    const [listing] = await useCases.listings.ofAuthor(personId(author.id));
    if (!listing) throw new Error("nothing was submitted");
    const by = { kind: "api", id: "key", name: "Katrin" } as const;
    await useCases.moderation.decide({ listingId: listing.id, by, verdict: { action: "approve" } });

    const jonas = await newcomer(box.chat, "de", "Jonas");
    await jonas.sends(`/start ${listing.id}`);
    expect(jonas.answers()[0]).toContain("A bicycle");
    const shown = jonas.heard().find(({ text }) => text?.includes("A bicycle")) ?? jonas.last();
    await jonas.presses(shown, "Ich kann helfen");
    expect(jonas.answers()[0]).toContain("Ort und Bereich sind schon ausgefüllt");
  });

  it("says so when a link leads nowhere", async () => {
    const person = await newcomer(box.chat, "en");
    await person.sends("/start abcdefghij12");
    expect(person.answers()[0]).toContain("no longer open");
    await person.sends("/start '; drop");
    expect(person.answers()[0]).toContain("do not know this link");
    expect(person.answers()).toHaveLength(2);
  });

  it("records consent once", async () => {
    const person = box.chat.person({ language: "en" });
    await person.sends("/start");
    const asked = person.last();
    await person.presses(asked, "I agree");
    await person.presses(asked, "I agree");
    expect(person.answers()).toEqual([]);
  });
});

describe("unexpected messages", () => {
  it.each([
    ["hello", "did not understand"],
    ["/fly", "no such command"],
    [{ sticker: true }, "only work with text"],
    [{ location: { latitude: 51, longitude: 12 } }, "no place is needed"],
  ])("answers %j with a hint and the menu", async (message, hint) => {
    const person = await newcomer(box.chat, "en");
    await person.sends(message);
    expect(person.answers().join("\n")).toContain(hint);
    expect(captionsOf(person.last())).toContain("🙏 I need help");
  });

  it("answers the pieces of a long text once, and also a command right after it", async () => {
    const person = await newcomer(box.chat, "en");
    await person.sends("W".repeat(4096));
    expect(person.answers().join("\n")).toContain("did not understand");
    await person.sends("and the rest of it");
    expect(person.answers()).toEqual([]);
    await person.sends("W".repeat(4096));
    await person.sends("/need");
    expect(person.answers().join("\n")).toContain("help");
    expect(captionsOf(person.last())).toContain("🏠 Housing");
  });

  it("answers an edited message", async () => {
    const person = await newcomer(box.chat, "en");
    const sent = await person.sends("hello");
    await person.edits(sent, "hello!");
    expect(person.last().text).toContain("you changed a message");
    expect(captionsOf(person.last()).at(-1)).toBe("🏠 Menu");
  });

  it("answers /cancel when there is nothing to cancel", async () => {
    const person = await newcomer(box.chat, "en");
    await person.sends("/cancel");
    expect(person.answers()[0]).toContain("nothing to stop");
  });
});

describe("settings", () => {
  it("changes the language and shows the menu in it", async () => {
    const person = await newcomer(box.chat, "en");
    await person.taps("Settings");
    await person.taps("Language");
    await person.taps("Українська");
    expect(captionsOf(person.last())).toContain("🙏 Мені потрібна допомога");
  });

  it("opens by command, and the privacy notice leads back to the menu", async () => {
    const person = await newcomer(box.chat, "en");
    await person.sends("/settings");
    await person.taps("My data");
    expect(captionsOf(person.last()).at(-1)).toBe("🏠 Menu");
  });

  it("takes the person's own phone number and removes the keyboard", async () => {
    const person = await newcomer(box.chat, "en");
    await person.taps("Settings");
    await person.taps("Share my phone");
    await person.sends({ contact: true });
    expect(person.answers()[0]).toContain("kept safe");
    expect(box.chat.telegram.standIn.replyKeyboard(person.id)).toBeUndefined();
    const stored = await box.chat.useCases.people.find(personId(person.id));
    expect(stored?.contact.phone).toMatch(/^\+\d+$/);
  });
});

describe("a yes that needs a phone number", () => {
  it("counts once the number is shared", async () => {
    const { useCases } = box.chat;
    const [olena, jonas] = [await newcomer(box.chat, "en"), await newcomer(box.chat, "de", "Jonas")];
    for (const [person, command, skip, send] of [
      [olena, "/need", "Skip", "Send"],
      [jonas, "/offer", "Überspringen", "Absenden"],
    ] as const) {
      await person.sends(command);
      await person.taps("✨");
      await person.sends("Fahrrad · bicycle");
      await clickThrough(person, [skip, "Leipzig"]);
      await person.taps(person === olena ? "no hurry" : "Deutsch");
      if (person === jonas) await clickThrough(person, ["Englisch", "Fertig"]);
      await person.taps(send);
    }
    const moderator = { kind: "api", id: "key", name: "Katrin" } as const;
    const ids = [];
    for (const person of [olena, jonas]) {
      const [listing] = await useCases.listings.ofAuthor(personId(person.id));
      if (!listing) throw new Error("nothing was submitted");
      ids.push(listing.id);
      await useCases.moderation.decide({
        listingId: listing.id,
        by: moderator,
        verdict: { action: "approve" },
      });
    }
    const [requestId = listingId(""), offerId = listingId("")] = ids;
    const proposed = await useCases.proposals.propose({ requestId, offerId, by: moderator });
    if (!proposed.ok) throw new Error(proposed.code);
    const person = personId(olena.id);
    const yes = { proposalId: proposed.value.id, person, answer: "accepted" } as const;
    expect(await useCases.proposals.answer(yes)).toEqual({ ok: false, code: "contact-needed" });

    await olena.sends({ contact: true });
    expect(olena.answers()[1]).toContain("As soon as the other side says yes too");
    expect((await useCases.proposals.find(proposed.value.id))?.replies).toMatchObject({
      request: "accepted",
    });
  });
});

describe("people who block the bot", () => {
  it("are not written to until they come back", async () => {
    const person = await newcomer(box.chat, "en");
    const reachable = async () => (await box.chat.useCases.people.find(personId(person.id)))?.reachable;
    await person.blocks(true);
    expect(await reachable()).toBe(false);
    await person.blocks(false);
    expect(await reachable()).toBe(true);
  });
});

describe("when a handler fails", () => {
  it("apologises in the person's language and passes the error on to the inbox, which logs it", async () => {
    const person = await newcomer(box.chat, "de");
    const broken = new Proxy(box.chat.useCases.drafts, {
      get: (target, name) =>
        name === "open" ? () => Promise.reject(new Error("no disk")) : Reflect.get(target, name),
    });
    await box.chat.restart({ useCases: { ...box.chat.useCases, drafts: broken } });
    await expect(person.sends("/need")).rejects.toThrow("no disk");
    expect(person.last().text).toContain("Bei uns ist etwas schiefgegangen");
    await box.chat.restart();
    await person.sends("/need");
    expect(person.last().text).toContain("Schritt 1");
  });
});
