import { describe, expect, it } from "vitest";
import { parsePlace } from "../../../src/bot/features/communities/parse.ts";
import { ELSEWHERE, GROUP, OTTO, SERHII, useHouse, VERA } from "./house.ts";

const box = useHouse();

describe("/setup", () => {
  it("binds an operator's group, and follows its migration to a supergroup", async () => {
    const { house } = box;
    await house.send(OTTO, { chatId: ELSEWHERE, text: "/setup Halle (Saale) 51.48,11.97 15" });
    expect(house.last(ELSEWHERE).text).toMatch(
      /^✅ This chat now looks after Halle \(Saale\): 15 km around 51\.48, 11\.97\./,
    );
    const bound = await house.useCases.communities.findByChat(ELSEWHERE);
    expect(bound).toMatchObject({ name: "Halle (Saale)", radiusKm: 15, language: "en" });

    const moved = house.standIn.migrateToSupergroup(ELSEWHERE);
    await house.settle();
    expect(await house.useCases.communities.findByChat(moved)).toMatchObject({ id: bound?.id });
    await house.send(OTTO, { chatId: moved, text: "/help" });
    expect(house.last(moved).text).toMatch(
      /^Halle \(Saale\): new offers and requests arrive here as cards\./,
    );
  });

  it("finds a town by its name, in any language", async () => {
    const { house } = box;
    house.standIn.addGroup({
      id: -100_005,
      title: "Грімма",
      type: "group",
      members: [OTTO],
      admins: [OTTO],
      bot: "member",
    });
    await house.send(OTTO, { chatId: -100_005, text: "/setup Грімма 20 km" });
    expect(house.last(-100_005).text).toMatch(
      /^✅ This chat now looks after Грімма: 20 km around 51\.23, 12\.72\./,
    );
  });

  it("asks which of several towns of that name is meant, with a command to copy for each", async () => {
    const { house } = box;
    await house.send(OTTO, { chatId: GROUP, text: "/setup Neustadt 10" });
    expect(house.last(GROUP).text).toMatch(/^Please copy the line of the place you mean:/);
    expect(house.last(GROUP).text).toContain(
      "\n\n/setup Neustadt 49.35,8.14 10\nNeustadt, near Mannheim · Germany",
    );
    expect(await house.useCases.communities.findByChat(GROUP)).toMatchObject({ name: "Leipzig" });
  });

  it("works for administrators of the group, too", async () => {
    const { house } = box;
    house.standIn.addGroup({
      id: -100_004,
      title: "Jena",
      type: "group",
      members: [VERA, SERHII],
      admins: [VERA],
      bot: "member",
    });
    await house.send(VERA, { chatId: -100_004, text: "/setup Jena 50.93,11.59" });
    expect(house.last(-100_004).text).toMatch(/^✅ This chat now looks after Jena/);
    await house.send(SERHII, { chatId: -100_004, text: "/setup Jena 50.93,11.59 1" });
    expect(await house.useCases.communities.findByChat(-100_004)).toMatchObject({ radiusKm: 25 });
  });

  it("other commands that name the bot are answered with where they work", async () => {
    const { house } = box;
    await house.send(SERHII, { chatId: GROUP, text: "/start@pomich_bot" });
    expect(house.last(GROUP).text).toMatch(/^У цій групі це не працює\. Тут є \/help і \/setup/);
    const before = house.last(GROUP).messageId;
    await house.send(SERHII, { chatId: GROUP, text: "/start" });
    expect(house.last(GROUP).messageId).toBe(before);
  });

  it("answers in the topic where it was written, and sends the cards there", async () => {
    const { house } = box;
    house.standIn.addGroup({
      id: -100_003,
      title: "Forum",
      type: "supergroup",
      forum: true,
      members: [OTTO],
      admins: [OTTO],
      bot: "administrator",
    });
    const threadId = await house.addTopic(-100_003, "Help");
    await house.send(OTTO, { chatId: -100_003, threadId, text: "/setup Erfurt 50.98;11.03" });
    expect(house.last(-100_003)).toMatchObject({
      threadId,
      text: expect.stringMatching(/^✅ This topic now/) as string,
    });
    expect(await house.useCases.communities.findByChat(-100_003)).toMatchObject({
      moderationThreadId: threadId,
      radiusKm: 25,
    });
  });

  it("explains its form when it is not understood, in the language of whoever wrote it", async () => {
    const { house } = box;
    await house.send(OTTO, { chatId: GROUP, text: "/setup 51.34,12.37" });
    expect(house.last(GROUP).text).toContain("/setup Leipzig 51.34,12.37 25");
    await house.send(OTTO, { chatId: GROUP, text: "/setup Щвжкцхнґ" });
    expect(house.last(GROUP).text).toMatch(/^We do not know a place called Щвжкцхнґ\./);
    await house.send(OTTO, { chatId: GROUP, text: "/setup Leipzig 91,12" });
    expect(house.last(GROUP).text).toMatch(
      /^There is no such place on Earth[^]*\/setup Leipzig 51\.34,12\.37 25$/,
    );
    await house.send(OTTO, { chatId: GROUP, text: "/setup Leipzig 51.34,12.37 900" });
    expect(house.last(GROUP).text).toMatch(/^The radius can be from 1 to 200 km\./);
  });

  it("says who may use it, and where, to everybody else", async () => {
    const { house } = box;
    await house.send(SERHII, { chatId: GROUP, text: "/setup Leipzig 51.34,12.37" });
    expect(house.last(GROUP).text).toMatch(/^Це можуть зробити лише адміністратори цієї групи\./);
    await house.send(VERA, { chatId: VERA, text: "/setup Leipzig 51.34,12.37" });
    expect(house.last(VERA).text).toBe(
      "/setup belongs into the group of the moderators. Add me there and write it again.",
    );
    expect(await house.useCases.communities.findByChat(GROUP)).toMatchObject({
      radiusKm: 25,
      language: "de",
    });
  });
});

describe("a place as operators write it", () => {
  it.each([
    ["Leipzig 51.34,12.37", { name: "Leipzig", center: { lat: 51.34, lon: 12.37 } }],
    ["Bad  Düben 51.6 , 12.6 10 km", { name: "Bad  Düben", center: { lat: 51.6, lon: 12.6 }, radiusKm: 10 }],
    ["Київ 50.45;30.52 30 км", { name: "Київ", center: { lat: 50.45, lon: 30.52 }, radiusKm: 30 }],
    ["District 9 −33.9,18.4", { name: "District 9", center: { lat: -33.9, lon: 18.4 } }],
  ])("%s", (text, value) => {
    expect(parsePlace(text)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "usage"],
    ["51.34,12.37", "usage"],
    ["Leipzig fifty,twelve", "usage"],
    [`${"L".repeat(65)} 51.34,12.37`, "name-long"],
    ["Nowhere 51.34,1237", "place-invalid"],
    ["Leipzig 51.34,12.37 0", "radius-invalid"],
  ])("%j is refused as %s", (text, code) => {
    expect(parsePlace(text)).toEqual({ ok: false, code });
  });
});
