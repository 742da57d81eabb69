import { describe, expect, it } from "vitest";
import { CONSENT_VERSION } from "../../src/domain/person/person.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf } from "../support/phone.ts";
import { KATRIN } from "../support/product.ts";
import { joined } from "./walk.ts";

const bot = useBot();

describe("/start", () => {
  it("greets in Telegram's language and asks for consent before anything else", async () => {
    const person = bot.newcomer({ firstName: "<b>Ana</b> & co", language: "de-AT" });
    await person.say("/start");
    expect(person.last.text).toContain("Hallo <b>Ana</b> & co!");
    for (const attempt of ["/need", "Hallo?", "/my"]) {
      await person.say(attempt);
      expect(person.seen.join()).toContain("Ihre Daten");
    }
    await person.press("Ich bin einverstanden");
    expect(captionsOf(person.last)).toEqual([
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
    const person = bot.newcomer({ language });
    await person.say("/start");
    expect(person.last.text).toContain(greeting);
  });

  it("changes the language with one tap, also before consent", async () => {
    const person = bot.newcomer({ language: "uk" });
    await person.say("/start");
    expect(captionsOf(person.last)).toEqual([
      "Українська",
      "English",
      "Deutsch",
      "✅ Погоджуюся",
      "🔒 Докладніше",
    ]);
    const answer = await person.press("English");
    expect(answer.text).toBe("We speak English now.");
    expect(person.last.text).toContain("Hello Olena!");
    await person.say("/privacy");
    expect(person.last.text).toContain("What is kept");
  });

  it("says before the consent for how long what is kept, who is responsible, and how to get or delete it", async () => {
    await bot.restart({ responsible: "Nachbarn <e. V.>, privacy@example.org" });
    const person = bot.newcomer({ language: "uk" });
    await person.say("/start");
    for (const said of [
      "90 днів",
      "12 місяців",
      "/mydata",
      "/deleteme",
      "Відповідає за це Nachbarn <e. V.>, privacy",
    ])
      expect(person.last.text).toContain(said);
    await person.press("Докладніше");
    for (const said of ["30 днів", "12 місяців", "до 1 км", "Хто відповідає: Nachbarn <e. V.>, privacy"])
      expect(person.last.text).toContain(said);
    await bot.restart();
    const other = bot.newcomer({ language: "de" });
    await other.say("/start");
    expect(other.last.text).toContain("Verantwortlich sind die Menschen, die diesen Bot betreiben.");
  });

  it("takes no consent from a notice of an earlier version, and says why it asks again", async () => {
    const person = bot.newcomer({ language: "de" });
    await person.say("/start");
    await person.forge("ok::de");
    expect(person.last.text).toContain("Sind Sie einverstanden?");
    expect(await bot.useCases.people.find(personId(person.id))).toBeUndefined();
    await person.press("Ich bin einverstanden");
    await bot.store.connection
      .collection<{ _id: number }>("people")
      .updateOne({ _id: person.id }, { $set: { consentVersion: CONSENT_VERSION - 1 } }, BY_TEST);
    bot.useCases.people.forget(personId(person.id));
    await person.say("/my");
    expect(person.last.text).toContain("fragen deshalb noch einmal");
    await person.press("Ich bin einverstanden");
    expect(captionsOf(person.last)).toContain("🙏 Ich brauche Hilfe");
  });

  it("asks for consent also after an edited message", async () => {
    const person = bot.newcomer({ language: "en" });
    const sent = await person.say("/start");
    await person.edit(sent, "/start please");
    expect(person.seen).toEqual([expect.stringContaining("Do you agree?")]);
  });

  it("follows a deep link after consent", async () => {
    const person = bot.newcomer({ language: "en" });
    await person.say(`/start ${bot.leipzig.id}`);
    await person.press("Deutsch");
    await person.press("einverstanden");
    expect(person.seen.join("\n")).toContain("Willkommen bei Pomich: Leipzig");
  });

  it("shows the listing that a link leads to, with a button to answer it", async () => {
    const author = await joined(bot, "en");
    const listing = await bot.publish(personId(author.id), "request", { answers: { details: "A bicycle" } });
    const jonas = await joined(bot, "de", "Jonas");
    await jonas.say(`/start ${listing.id}`);
    expect(jonas.seen[0]).toContain("A bicycle");
    const shown = jonas.all.find(({ text }) => text?.includes("A bicycle")) ?? jonas.last;
    for (const _tap of [1, 2]) await jonas.press("Ich kann helfen", shown);
    expect(jonas.all.filter(({ text }) => text?.startsWith("🛟"))).toHaveLength(1);
    await jonas.press("🛟");
    expect(jonas.seen[0]).toContain("Ort und Bereich sind schon ausgefüllt");
  });

  it("says so when a link leads nowhere", async () => {
    const person = await joined(bot, "en");
    await person.say("/start abcdefghij12");
    expect(person.seen[0]).toContain("no longer works");
    await person.say("/start '; drop");
    expect(person.seen[0]).toContain("do not know this link");
    expect(person.seen).toHaveLength(2);
  });

  it("records consent once", async () => {
    const person = bot.newcomer({ language: "en" });
    await person.say("/start");
    const asked = person.last;
    await person.press("I agree", asked);
    await person.press("I agree", asked);
    expect(person.seen).toEqual([]);
  });
});

describe("unexpected messages", () => {
  it.each([
    [{ text: "hello" }, "did not understand"],
    [{ text: "/fly" }, "no such command"],
    [{ sticker: true }, "only work with text"],
    [{ location: { latitude: 51, longitude: 12 } }, "we do not need a place"],
  ])("answers %j with a hint and the menu", async (message, hint) => {
    const person = await joined(bot, "en");
    await person.send(message);
    expect(person.seen.join("\n")).toContain(hint);
    expect(captionsOf(person.last)).toContain("🙏 I need help");
  });

  it("answers the pieces of a long text once, and also a command right after it", async () => {
    const person = await joined(bot, "en");
    await person.say("W".repeat(4096));
    expect(person.seen.join("\n")).toContain("did not understand");
    await person.say("and the rest of it");
    expect(person.seen).toEqual([]);
    await person.say("W".repeat(4096));
    await person.say("/need");
    expect(person.seen.join("\n")).toContain("help");
    expect(captionsOf(person.last)).toContain("🏠 Housing");
  });

  it("answers a text that follows a long one at once, when the two would have fitted into one message", async () => {
    const person = await joined(bot, "en");
    await person.say("слово ".repeat(670));
    await person.say("and another thing");
    expect(person.seen.join("\n")).toContain("did not understand");
  });

  it("answers an edited message", async () => {
    const person = await joined(bot, "en");
    const sent = await person.say("hello");
    await person.edit(sent, "hello!");
    expect(person.last.text).toContain("you changed a message");
    expect(captionsOf(person.last).at(-1)).toBe("🏠 Menu");
  });

  it("answers /cancel when there is nothing to cancel", async () => {
    const person = await joined(bot, "en");
    await person.say("/cancel");
    expect(person.seen[0]).toContain("nothing to stop");
  });
});

describe("settings", () => {
  it("changes the language and shows the menu in it", async () => {
    const person = await joined(bot, "en");
    await person.press("Settings");
    await person.press("Language");
    await person.press("Українська");
    expect(captionsOf(person.last)).toContain("🙏 Мені потрібна допомога");
  });

  it("opens by command, and the privacy notice leads back to the menu", async () => {
    const person = await joined(bot, "en");
    await person.say("/settings");
    await person.press("My data");
    expect(captionsOf(person.last).at(-1)).toBe("🏠 Menu");
  });

  it("takes the person's own phone number and removes the keyboard", async () => {
    const person = await joined(bot, "en");
    await person.press("Settings");
    await person.press("Share my phone");
    await person.send({ contact: true });
    expect(person.seen[0]).toContain("kept safe");
    expect(bot.standIn.replyKeyboard(person.id)).toBeUndefined();
    const stored = await bot.useCases.people.find(personId(person.id));
    expect(stored?.contact.phone).toMatch(/^\+\d+$/);
  });
});

describe("a yes that needs a phone number", () => {
  it("counts once the number is shared", async () => {
    const { proposals } = bot.useCases;
    const [olena, jonas] = [await joined(bot, "en"), await joined(bot, "de", "Jonas")];
    const { id: requestId } = await bot.publish(personId(olena.id), "request");
    const { id: offerId } = await bot.publish(personId(jonas.id), "offer");
    const proposed = await proposals.propose({ requestId, offerId, by: KATRIN });
    if (!proposed.ok) throw new Error(proposed.code);
    const person = personId(olena.id);
    const yes = { proposalId: proposed.value.id, person, answer: "accepted", shares: true } as const;
    await bot.useCases.people.confirmSafety(person, "general");
    expect(await proposals.answer(yes)).toEqual({ ok: false, code: "contact-needed" });

    await olena.send({ contact: true });
    expect(olena.seen[1]).toContain("As soon as the other side says yes too");
    expect((await proposals.find(proposed.value.id))?.replies).toMatchObject({
      request: "accepted",
    });
  });
});

describe("people who block the bot", () => {
  it("are not written to until they come back", async () => {
    const person = await joined(bot, "en");
    const reachable = async () => (await bot.useCases.people.find(personId(person.id)))?.reachable;
    bot.standIn.block(person.id, true);
    await bot.settle();
    expect(await reachable()).toBe(false);
    bot.standIn.block(person.id, false);
    await bot.settle();
    expect(await reachable()).toBe(true);
  });
});

describe("when a handler fails", () => {
  it("apologises in the person's language and passes the error on to the inbox, which logs it", async () => {
    const person = await joined(bot, "de");
    const broken = new Proxy(bot.useCases.drafts, {
      get: (target, name) =>
        name === "open" ? () => Promise.reject(new Error("no disk")) : Reflect.get(target, name),
    });
    await bot.restart({ useCases: { ...bot.useCases, drafts: broken } });
    await expect(person.say("/need")).rejects.toThrow("no disk");
    expect(person.last.text).toContain("Bei uns ist etwas schiefgegangen");
    await bot.restart();
    await person.say("/need");
    expect(person.last.text).toContain("Schritt 1");
  });
});
