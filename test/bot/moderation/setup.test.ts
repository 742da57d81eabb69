import { describe, expect, it } from "vitest";
import { parseSetup } from "../../../src/bot/features/communities/parse.ts";
import { i18n } from "../../support/i18n.ts";
import { captions, ELSEWHERE, GROUP, KATRIN, OTTO, SERHII, useHouse, VERA } from "./house.ts";

const box = useHouse();

describe("/setup by an operator", () => {
  it("asks for the moderators' language, binds the group, and follows its migration", async () => {
    const { house } = box;
    const { communities } = house.useCases;
    await house.send(OTTO, { chatId: ELSEWHERE, text: "/setup Halle (Saale) 51.48,11.97 15" });
    expect(house.last(ELSEWHERE).text).toMatch(
      /^Halle \(Saale\): 15 km around 51\.48, 11\.97\n📍 Halle · Germany\n\nThe nearest other town of ours is Leipzig, ≈ 30 km away\.\n\nWhich language/,
    );
    expect(captions(house.last(ELSEWHERE))).toEqual(["English", "Deutsch", "Українська", "Cancel"]);
    expect(await communities.findByChat(ELSEWHERE)).toBeUndefined();

    // A member who administers nothing cannot answer.
    const denied = await house.press(SERHII, house.last(ELSEWHERE), "Deutsch");
    expect(denied.text).toMatch(/^Це можуть зробити лише адміністратори/);
    await house.press(OTTO, house.last(ELSEWHERE), "Deutsch");
    expect(house.last(ELSEWHERE).text).toMatch(
      /^✅ Dieser Chat betreut jetzt Halle \(Saale\): 15 km rund um 51\.48, 11\.97 \(Zeitzone Europe\/Berlin\)\./,
    );
    const bound = await communities.findByChat(ELSEWHERE);
    expect(bound).toMatchObject({ name: "Halle (Saale)", radiusKm: 15, language: "de" });

    const moved = house.standIn.migrateToSupergroup(ELSEWHERE);
    await house.settle();
    expect(await communities.findByChat(moved)).toMatchObject({ id: bound?.id });
    await house.send(OTTO, { chatId: moved, text: "/help" });
    expect(house.last(moved).text).toMatch(/^Halle \(Saale\): neue Angebote und Anfragen/i);
  });

  it("asks before a community is moved or renamed, with country and distance, and shows the state", async () => {
    const { house } = box;
    const { communities } = house.useCases;
    await house.send(OTTO, { chatId: GROUP, text: "/setup Atlantis" });
    expect(house.last(GROUP).text).toMatch(
      /^Atlantis: 25 km around [^]*South Africa[^]*At present this group looks after Leipzig[^]*move by ≈ 9,\d+ km[^]*Shall it be changed like this\?$/,
    );
    await house.press(OTTO, house.last(GROUP), "Cancel");
    expect(house.last(GROUP).text).toBe("All right, everything stays as it was.");

    await house.send(OTTO, { chatId: GROUP, text: "/setup Leipzig 30" });
    await house.press(OTTO, house.last(GROUP), "✅ Yes, change it");
    expect(await communities.findByChat(GROUP)).toMatchObject({ radiusKm: 30, language: "de" });

    await house.send(SERHII, { chatId: GROUP, text: "/setup" });
    expect(house.last(GROUP).text).toMatch(
      /^Diese Gruppe betreut Leipzig: 30 km rund um 51\.34, 12\.37\n📍 Leipzig · Deutschland\n🕐 Zeitzone: Europe\/Berlin\n🗣 Das Team liest: Deutsch/,
    );
    const state = house.last(GROUP);
    expect((await house.press(SERHII, state, "English")).text).toMatch(/^Це можуть зробити лише/);
    await house.press(KATRIN, state, "English");
    expect(house.last(GROUP).text).toMatch(/^This group looks after Leipzig[^]*Moderators read: English/);
    await house.press(KATRIN, house.last(GROUP), "Deutsch");
  });

  it("asks which of several towns of a name is meant, in any language", async () => {
    const { house } = box;
    const chatId = -100_005;
    house.standIn.addGroup({
      id: chatId,
      title: "…",
      type: "group",
      members: [OTTO],
      admins: [OTTO],
      bot: "member",
    });
    await house.send(OTTO, { chatId, text: "/setup Neustadt 10 uk" });
    expect(house.last(chatId).text).toBe("Which place do you mean?");
    await house.press(OTTO, house.last(chatId), "Neustadt, near Mannheim · Germany");
    expect(house.last(chatId).text).toMatch(
      /^✅ Тепер цей чат опікується: Neustadt, 10 км навколо 49\.35, 8\.14/,
    );
    await house.send(OTTO, { chatId, text: "/setup Грімма 20 km" });
    expect(house.last(chatId).text).toMatch(/^Грімма: 20 km around 51\.23, 12\.72\n📍 Grimma/);
  });

  it("answers in the topic where it was written, and sends the cards there", async () => {
    const { house } = box;
    const chatId = -100_003;
    house.standIn.addGroup({
      id: chatId,
      title: "Forum",
      type: "supergroup",
      forum: true,
      members: [OTTO],
      admins: [OTTO],
      bot: "administrator",
    });
    const threadId = await house.addTopic(chatId, "Help");
    await house.send(OTTO, { chatId, threadId, text: "/setup Erfurt 50.98;11.03 en" });
    expect(house.last(chatId)).toMatchObject({
      threadId,
      text: expect.stringMatching(/^✅ This topic now looks after Erfurt/) as string,
    });
    const { communities } = house.useCases;
    expect(await communities.findByChat(chatId)).toMatchObject({
      moderationThreadId: threadId,
      radiusKm: 25,
    });
    const other = await house.addTopic(chatId, "Cards");
    await house.send(OTTO, { chatId, threadId: other, text: "/setup" });
    await house.press(OTTO, house.last(chatId), "Send the cards to this topic");
    expect(await communities.findByChat(chatId)).toMatchObject({ moderationThreadId: other });
  });
});

describe("/setup by others", () => {
  it("is an application until an operator agrees, and until then nobody sees the town", async () => {
    const { house } = box;
    const { communities } = house.useCases;
    const chatId = -100_004;
    house.standIn.addGroup({
      id: chatId,
      title: "Jena hilft",
      type: "group",
      members: [VERA, SERHII],
      admins: [VERA],
      bot: "member",
    });
    await house.send(VERA, { chatId, text: "/setup Jena 50.93,11.59" });
    await house.press(VERA, house.last(chatId), "English");
    expect(house.last(chatId).text).toMatch(/^📨 Thank you! Jena has been passed on/);
    expect(await communities.findByChat(chatId)).toBeUndefined();
    expect((await communities.all()).map(({ name }) => name)).not.toContain("Jena");
    await house.send(VERA, { chatId, text: "/setup" });
    expect(house.last(chatId).text).toMatch(/^📨 Jena is waiting/);

    expect(house.last(OTTO).text).toMatch(
      /^📨 Vera, an administrator of the group “Jena hilft”[^]*Jena: 25 km around[^]*Germany[^]*Until you agree/,
    );
    const asked = house.last(OTTO);
    await house.press(OTTO, asked, "✅ Agree");
    expect(house.last(OTTO).text).toBe("✅ Jena: agreed, by Otto.");
    expect(house.last(chatId).text).toMatch(/^✅ Agreed! This chat now looks after Jena/);
    expect(await communities.findByChat(chatId)).toMatchObject({ name: "Jena", radiusKm: 25 });

    await house.send(OTTO, { chatId: OTTO, text: "/communities" });
    expect(house.last(OTTO).text).toContain("Jena: 25 km around 50.93, 11.59, chat -100004");
    await house.press(OTTO, house.last(OTTO), "✖️ Jena");
    await house.press(OTTO, house.last(OTTO), "✖️ Yes, close it");
    expect(await communities.findByChat(chatId)).toBeUndefined();
    expect(house.last(chatId).text).toMatch(/^✖️ Jena is closed/);
  });

  it("says who may use it, and where", async () => {
    const { house } = box;
    await house.send(SERHII, { chatId: GROUP, text: "/setup Leipzig 51.34,12.37" });
    expect(house.last(GROUP).text).toMatch(/^Це можуть зробити лише адміністратори цієї групи\./);
    await house.send(VERA, { chatId: VERA, text: "/setup Leipzig 51.34,12.37" });
    expect(house.last(VERA).text).toBe(
      "/setup belongs in the moderators’ group. Please add the bot there and write it again.",
    );
  });

  it("is not answered when a linked channel posts it, and asks the hidden to show themselves", async () => {
    const { house } = box;
    const before = house.last(GROUP).messageId;
    await house.send(KATRIN, { chatId: GROUP, text: "/setup Leipzig 5", as: "linkedChannel" });
    expect(house.last(GROUP).messageId).toBe(before);
    await house.send(KATRIN, { chatId: GROUP, text: "/setup Leipzig 5", as: "group" });
    expect(house.last(GROUP).text).toMatch(/^It is hidden who you are/);
  });

  it("explains its form when it is not understood", async () => {
    const { house } = box;
    await house.send(OTTO, { chatId: GROUP, text: "/setup 51.34,12.37" });
    expect(house.last(GROUP).text).toContain("/setup Leipzig 51.34,12.37 25");
    await house.send(OTTO, { chatId: GROUP, text: "/setup Щвжкцхнґ" });
    expect(house.last(GROUP).text).toMatch(/^We do not know a place called Щвжкцхнґ\./);
    await house.send(OTTO, { chatId: GROUP, text: "/setup Leipzig 51.34,12.37 900" });
    expect(house.last(GROUP).text).toMatch(/^The radius can be from 1 to 500 km\./);
  });

  it("other commands that name the bot are answered with where they work", async () => {
    const { house } = box;
    await house.send(SERHII, { chatId: GROUP, text: "/start@pomich_bot" });
    expect(house.last(GROUP).text).toMatch(/^У цій групі це не працює\. Тут є \/help і \/setup/);
  });
});

describe("a place as operators write it", () => {
  const read = (text: string) => parseSetup(text, i18n.languages);

  it.each([
    ["Leipzig 51.34,12.37", { name: "Leipzig", center: { lat: 51.34, lon: 12.37 } }],
    ["Bad  Düben 51.6 , 12.6 10 km", { name: "Bad Düben", center: { lat: 51.6, lon: 12.6 }, radiusKm: 10 }],
    ["Київ 50.45;30.52 30 км", { name: "Київ", center: { lat: 50.45, lon: 30.52 }, radiusKm: 30 }],
    ["District 9 −33.9,18.4", { name: "District 9", center: { lat: -33.9, lon: 18.4 } }],
    ["Leipzig 25", { name: "Leipzig", radiusKm: 25 }],
    ["Leipzig 25km de", { name: "Leipzig", radiusKm: 25, language: "de" }],
    ["de", { name: "de" }],
  ])("%s", (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  it("is not read at all when it is longer than any", () => {
    expect(read(`${"a".repeat(1_360)}${" ".repeat(2_720)}\nx`)).toEqual({ ok: false, code: "name-long" });
  });

  it.each([
    ["", "usage"],
    ["51.34,12.37", "usage"],
    ["Leipzig fifty,12.3,", "usage"],
    [`${"L".repeat(101)} 51.34,12.37`, "name-long"],
    ["Nowhere 51.34,1237", "place-invalid"],
    ["Leipzig 51.34,12.37 0", "radius-invalid"],
  ])("%j is refused as %s", (text, code) => {
    expect(read(text)).toEqual({ ok: false, code });
  });
});
