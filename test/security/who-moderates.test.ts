import { describe, expect, it } from "vitest";
import { ALLOWED_UPDATES } from "../../src/bot/index.ts";
import { OTTO, SERHII, useModeration, VERA } from "../support/moderation.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { GROUP, KATRIN, OLENA } from "../support/town.ts";

const { town, submit, find, cardOf } = useModeration();
const katrin = town.phone(KATRIN, GROUP);
const otto = town.phone(OTTO);
const ottoInGroup = town.phone(OTTO, GROUP);
const serhii = town.phone(SERHII, GROUP);

const WISH = { languages: ["de"], date: null, urgency: "week", details: "Ein Kinderbett" };

/** A stranger opens a group and adds the bot. @returns her phone there */
function strangersGroup(id: number, title = "Leipzig"): Phone {
  town.standIn.addGroup({ id, title, type: "group", members: [VERA], admins: [VERA], bot: "member" });
  return town.phone(VERA, id);
}

const towns = async (): Promise<readonly string[]> =>
  (await town.useCases.communities.all()).map(({ name }) => name);

describe("nobody becomes a town's moderators by themselves", () => {
  it("a stranger's second Leipzig is refused, and another name is only an application", async () => {
    const vera = strangersGroup(-200_001);
    await vera.say("/setup Leipzig 51.3397,12.3731 25");
    expect(vera.last.text).toMatch(/Another group already looks after Leipzig/);
    expect(captionsOf(vera.last)).toEqual(["Cancel"]);
    await vera.say("/setup Лейпциг 51.3397,12.3731 25");
    expect(captionsOf(vera.last)).toEqual(["Cancel"]);

    await vera.say("/setup Leipzig-Mitte 51.3397,12.3731 25 de");
    expect(otto.last.text).toMatch(/Leipzig-Mitte[^]*overlaps with Leipzig/);
    expect(await towns()).toEqual(["Leipzig"]);
    await otto.press("🚫 Refuse");
    expect(vera.last.text).toContain("nicht zugestimmt");
    expect(await towns()).toEqual(["Leipzig"]);
  });

  it("a stranger who forges the operators' and administrators' buttons changes nothing", async () => {
    const id = (await town.useCases.communities.findByChat(GROUP))?.id ?? "";
    const chatId = -200_002;
    const vera = strangersGroup(chatId, "Halle");
    await vera.say("/setup Halle 51.48,11.97 25 en");
    const application = await town.useCases.communities.setups.ofChat(chatId);
    const setup = application?.id ?? "";
    for (const data of [`cg:${setup}`, `cr:${setup}`, `cx:${id}`, `cd:${id}`])
      expect([data, (await vera.forge(data)).text]).toEqual([
        data,
        "Only those who run this bot can decide this.",
      ]);
    await ottoInGroup.say("/setup");
    // A question of one group cannot be answered in another.
    expect((await ottoInGroup.forge(`cy:${setup}`)).text).toMatch(/out of date/);
    for (const data of [
      "cy:constructor",
      "cs:__proto__:1",
      `cl:${setup}:constructor`,
      `cs:${setup}:toString`,
    ])
      expect(`${data}: ${String((await vera.forge(data)).text)}`).toMatch(/out of date/);
    expect((await vera.forge("ci:0")).text).toMatch(/button/);
    await town.settle();
    expect(await towns()).toEqual(["Leipzig"]);
    expect(await town.useCases.communities.setups.ofChat(chatId)).toMatchObject({ status: "applied" });
  });
});

describe("the right to decide ends with the membership", () => {
  it("at the very press after the moderator was thrown out", async () => {
    expect(ALLOWED_UPDATES).toContain("chat_member");
    const { id } = await submit(OLENA, "request", { answers: WISH });
    // Opening the reasons remembers the member for a minute.
    await serhii.press("🚫 Ablehnen …", cardOf(id));
    const { chatId, messageId, inlineKeyboard = [] } = cardOf(id);
    const reason = inlineKeyboard.flat().find(({ text }) => text === "Gewerblich oder gegen Geld");
    if (reason?.kind !== "callback") throw new Error("there is no such reason");
    const pressed = town.standIn.press(SERHII, { chatId, messageId, data: reason.data });
    town.standIn.setMembership(SERHII, { chatId: GROUP, member: false });
    expect((await pressed).text).toMatch(/^Ці кнопки/);
    await town.settle();
    expect((await find(id)).status).toBe("pending");

    // Coming back counts from Telegram's word, not from memory.
    town.standIn.setMembership(SERHII, { chatId: GROUP, member: true });
    await town.settle();
    const asked = town.standIn.calls.byMethod["getChatMember"] ?? 0;
    await serhii.press("← Zurück", cardOf(id));
    expect(town.standIn.calls.byMethod["getChatMember"]).toBe(asked + 1);
    expect((await serhii.press("✅ Freigeben", cardOf(id))).text).toMatch(/^Схвалено/);
  });
});

describe("a group whose members Telegram hides from the bot", () => {
  it("is told once what to do, and no press fails or is lost", async () => {
    const { id } = await submit(OLENA, "request", { answers: WISH });
    town.standIn.changeGroup(GROUP, { membersHidden: true });
    town.standIn.setBotMembership(KATRIN, GROUP, "member");
    await town.settle();
    for (let press = 0; press < 3; press += 1) {
      const answer = await katrin.press("✅ Freigeben", cardOf(id));
      expect(answer).toMatchObject({ showAlert: true });
      expect(answer.text).toContain("zum Administrator der Gruppe");
    }
    expect(await town.useCases.deadLetters.countParked()).toBe(0);
    const warnings = ({ all }: Phone) => all.filter(({ text }) => text?.startsWith("⚠️ In ")).length;
    expect([warnings(katrin), warnings(otto)]).toEqual([1, 1]);
    town.standIn.setBotMembership(KATRIN, GROUP, "administrator");
    await town.settle();
    expect((await katrin.press("✅ Freigeben", cardOf(id))).text).toMatch(/^Freigegeben/);
  });
});
