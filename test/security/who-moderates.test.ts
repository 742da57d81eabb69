import { describe, expect, it } from "vitest";
import { ALLOWED_UPDATES } from "../../src/bot/index.ts";
import { captions, GROUP, KATRIN, OLENA, OTTO, SERHII, useHouse, VERA } from "../bot/moderation/house.ts";

const box = useHouse();

const WISH = { languages: ["de"], date: null, urgency: "week", details: "Ein Kinderbett" };

/** A stranger opens a group and adds the bot. */
function strangersGroup(id: number, title = "Leipzig"): number {
  const { house } = box;
  house.standIn.addGroup({ id, title, type: "group", members: [VERA], admins: [VERA], bot: "member" });
  return id;
}

/** Presses a button that the newest message of the bot never had, as a forged client can. */
async function forge(person: number, chatId: number, data: string): Promise<string | undefined> {
  const { house } = box;
  const { messageId } = house.last(chatId);
  house.standIn.world.message(chatId, messageId)?.everPressable.push(data);
  const answer = await house.standIn.press(person, { chatId, messageId, data });
  await house.settle();
  return answer.text;
}

const towns = async (): Promise<readonly string[]> =>
  (await box.house.useCases.communities.all()).map(({ name }) => name);

describe("nobody becomes a town's moderators by themselves", () => {
  it("a stranger's second Leipzig is refused, and another name is only an application", async () => {
    const { house } = box;
    const chatId = strangersGroup(-200_001);
    await house.send(VERA, { chatId, text: "/setup Leipzig 51.3397,12.3731 25" });
    expect(house.last(chatId).text).toMatch(/Another group looks after Leipzig already/);
    expect(captions(house.last(chatId))).toEqual(["Cancel"]);
    await house.send(VERA, { chatId, text: "/setup Лейпциг 51.3397,12.3731 25" });
    expect(captions(house.last(chatId))).toEqual(["Cancel"]);

    await house.send(VERA, { chatId, text: "/setup Leipzig-Mitte 51.3397,12.3731 25 de" });
    expect(house.last(OTTO).text).toMatch(/Leipzig-Mitte[^]*overlaps with Leipzig/);
    expect(await towns()).toEqual(["Leipzig"]);
    await house.press(OTTO, house.last(OTTO), "🚫 Refuse");
    expect(house.last(chatId).text).toContain("nicht zugestimmt");
    expect(await towns()).toEqual(["Leipzig"]);
  });

  it("a stranger who forges the operators' and administrators' buttons changes nothing", async () => {
    const { house } = box;
    const { id } = house.community;
    const chatId = strangersGroup(-200_002, "Halle");
    await house.send(VERA, { chatId, text: "/setup Halle 51.48,11.97 25 en" });
    const application = await house.useCases.communities.setups.ofChat(chatId);
    const setup = application?.id ?? "";
    for (const data of [`cg:${setup}`, `cr:${setup}`, `cx:${id}`, `cd:${id}`])
      expect([data, await forge(VERA, chatId, data)]).toEqual([
        data,
        "Only those who run this bot can decide this.",
      ]);
    await house.send(OTTO, { chatId: GROUP, text: "/setup" });
    // A question of one group cannot be answered in another.
    expect(await forge(OTTO, GROUP, `cy:${setup}`)).toMatch(/out of date/);
    for (const data of [
      "cy:constructor",
      "cs:__proto__:1",
      `cl:${setup}:constructor`,
      `cs:${setup}:toString`,
    ])
      expect(`${data}: ${String(await forge(VERA, chatId, data))}`).toMatch(/out of date/);
    expect(await forge(VERA, chatId, "ci:0")).toMatch(/button/);
    await house.settle();
    expect(await towns()).toEqual(["Leipzig"]);
    expect(await house.useCases.communities.setups.ofChat(chatId)).toMatchObject({ status: "applied" });
  });
});

describe("the right to decide ends with the membership", () => {
  it("at the very press after the moderator was thrown out", async () => {
    const { house } = box;
    expect(ALLOWED_UPDATES).toContain("chat_member");
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    // Opening the reasons remembers the member for a minute.
    await house.press(SERHII, house.card(id), "🚫 Ablehnen …");
    const { chatId, messageId, inlineKeyboard = [] } = house.card(id);
    const reason = inlineKeyboard.flat().find(({ text }) => text === "Gewerblich oder gegen Geld");
    if (reason?.kind !== "callback") throw new Error("there is no such reason");
    const pressed = house.standIn.press(SERHII, { chatId, messageId, data: reason.data });
    house.standIn.setMembership(SERHII, { chatId: GROUP, member: false });
    expect((await pressed).text).toMatch(/^Ці кнопки/);
    await house.settle();
    expect((await house.listing(id)).status).toBe("pending");

    // Coming back counts from Telegram's word, not from memory.
    house.standIn.setMembership(SERHII, { chatId: GROUP, member: true });
    await house.settle();
    const asked = house.standIn.calls.byMethod["getChatMember"] ?? 0;
    await house.press(SERHII, house.card(id), "← Zurück");
    expect(house.standIn.calls.byMethod["getChatMember"]).toBe(asked + 1);
    expect((await house.press(SERHII, house.card(id), "✅ Freigeben")).text).toMatch(/^Схвалено/);
  });
});

describe("a group whose members Telegram hides from the bot", () => {
  it("is told once what to do, and no press fails or is lost", async () => {
    const { house } = box;
    const { id } = await house.submit(OLENA, "request", "other", WISH);
    house.standIn.changeGroup(GROUP, { membersHidden: true });
    house.standIn.setBotMembership(KATRIN, GROUP, "member");
    await house.settle();
    for (let press = 0; press < 3; press += 1) {
      const answer = await house.press(KATRIN, house.card(id), "✅ Freigeben");
      expect(answer).toMatchObject({ showAlert: true });
      expect(answer.text).toContain("zum Administrator der Gruppe");
    }
    expect(await house.useCases.deadLetters.countParked()).toBe(0);
    const said = (chat: number) => house.said(chat).filter(({ text }) => text?.startsWith("⚠️ In "));
    expect([said(GROUP).length, said(OTTO).length]).toEqual([1, 1]);
    house.standIn.setBotMembership(KATRIN, GROUP, "administrator");
    await house.settle();
    expect((await house.press(KATRIN, house.card(id), "✅ Freigeben")).text).toMatch(/^Freigegeben/);
  });
});
