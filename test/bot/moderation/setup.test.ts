import { describe, expect, it } from "vitest";
import { parseSetup } from "../../../src/bot/features/communities/parse.ts";
import { i18n } from "../../support/i18n.ts";
import { ELSEWHERE, OTTO, SERHII, useModeration, VERA } from "../../support/moderation.ts";
import { captionsOf } from "../../support/phone.ts";
import { GROUP, KATRIN } from "../../support/town.ts";

const { town } = useModeration();
const katrin = town.phone(KATRIN, GROUP);
const otto = town.phone(OTTO);
const ottoInGroup = town.phone(OTTO, GROUP);
const serhii = town.phone(SERHII, GROUP);
const vera = town.phone(VERA);

describe("/setup by an operator", () => {
  it("asks for the moderators' language, binds the group, and follows its migration", async () => {
    const { communities } = town.useCases;
    const there = town.phone(OTTO, ELSEWHERE);
    await there.say("/setup Halle (Saale) 51.48,11.97 15");
    expect(there.last.text).toMatch(
      /^Halle and 15 km around it\n📍 Halle · Germany\n\nOur nearest other town is Leipzig, ≈ 30 km away\.\n\nWhich language/,
    );
    expect(captionsOf(there.last)).toEqual(["English", "Deutsch", "Українська", "Cancel"]);
    expect(await communities.findByChat(ELSEWHERE)).toBeUndefined();

    // A member who administers nothing cannot answer.
    const denied = await town.phone(SERHII, ELSEWHERE).press("Deutsch");
    expect(denied.text).toMatch(/^Це можуть зробити лише адміністратори/);
    await there.press("Deutsch");
    expect(there.last.text).toMatch(
      /^✅ Dieser Chat betreut jetzt Halle \(Saale\) und 15 km ringsum \(Zeitzone Europe\/Berlin\)\./,
    );
    const bound = await communities.findByChat(ELSEWHERE);
    expect(bound).toMatchObject({ name: "Halle (Saale)", radiusKm: 15, language: "de" });

    const moved = town.standIn.migrateToSupergroup(ELSEWHERE);
    await town.settle();
    expect(await communities.findByChat(moved)).toMatchObject({ id: bound?.id });
    const inSupergroup = town.phone(OTTO, moved);
    await inSupergroup.say("/help");
    expect(inSupergroup.last.text).toMatch(/^Halle \(Saale\): neue Angebote und Anfragen/i);
  });

  it("asks before a community is moved or renamed, with country and distance, and shows the state", async () => {
    const { communities } = town.useCases;
    await ottoInGroup.say("/setup Atlantis");
    expect(katrin.last.text).toMatch(
      /^Atlantis and 25 km around it[^]*South Africa[^]*This group currently looks after Leipzig[^]*move by ≈ 9,\d+ km[^]*Change it like this\?$/,
    );
    await ottoInGroup.press("Cancel");
    expect(katrin.last.text).toBe("All right, everything stays as it was.");

    await ottoInGroup.say("/setup Leipzig 30");
    await ottoInGroup.press("✅ Yes, change it");
    expect(await communities.findByChat(GROUP)).toMatchObject({ radiusKm: 30, language: "de" });

    await serhii.say("/setup");
    expect(katrin.last.text).toMatch(
      /^Diese Gruppe betreut Leipzig und 30 km ringsum\n📍 Leipzig · Deutschland\n🕐 Zeitzone: Europe\/Berlin\n🗣 Das Team liest: Deutsch/,
    );
    const state = katrin.last;
    expect((await serhii.press("English", state)).text).toMatch(/^Це можуть зробити лише/);
    await katrin.press("English", state);
    expect(katrin.last.text).toMatch(/^This group looks after Leipzig[^]*Moderators read: English/);
    await katrin.press("Deutsch");
  });

  it("takes a link to the community's own advice, and shows what authors will read", async () => {
    await ottoInGroup.say("/setup leipzig.de/hilfe");
    expect(katrin.last.text).toBe(
      "✅ Der Link ist gespeichert.\n\n🔗 Wer hier etwas sucht, das wir nicht vermitteln können, liest:\n\n" +
        "Das können wir hier leider nicht vermitteln. Vielleicht hilft man Ihnen hier weiter: https://leipzig.de/hilfe",
    );
    await serhii.say("/setup @nobody_asked");
    expect(katrin.last.text).toMatch(/^Це можуть зробити лише адміністратори/);
    await serhii.say("/setup");
    expect(katrin.last.text).toMatch(/hilft man Ihnen hier weiter: https:\/\/leipzig\.de\/hilfe$/);
    await ottoInGroup.press("✖️ Link entfernen");
    expect(katrin.last.text).toMatch(/^Diese Gruppe betreut[^]*\/setup https:\/\/example\.org\/advice$/);
    await ottoInGroup.say("/setup https://localhost/x");
    expect(katrin.last.text).toMatch(/^That is not a link people can open\./);
  });

  it("asks which of several towns of a name is meant, in any language", async () => {
    const chatId = -100_005;
    town.standIn.addGroup({
      id: chatId,
      title: "…",
      type: "group",
      members: [OTTO],
      admins: [OTTO],
      bot: "member",
    });
    const there = town.phone(OTTO, chatId);
    await there.say("/setup Neustadt 10 uk");
    expect(there.last.text).toBe("Which place do you mean?");
    await there.press("Neustadt, near Mannheim · Germany");
    expect(there.last.text).toMatch(/^✅ Готово! Тепер цей чат веде місто Neustadt і 10 км довкола/);
    await there.say("/setup Грімма 20 km");
    expect(there.last.text).toMatch(/^Grimma and 20 km around it\n📍 Grimma/);
  });

  it("answers in the topic where it was written, and sends the cards there", async () => {
    const chatId = -100_003;
    town.standIn.addGroup({
      id: chatId,
      title: "Forum",
      type: "supergroup",
      forum: true,
      members: [OTTO],
      admins: [OTTO],
      bot: "administrator",
    });
    const there = town.phone(OTTO, chatId);
    const threadId = town.standIn.createTopic(OTTO, chatId, "Help");
    await there.send({ threadId, text: "/setup Erfurt 50.98;11.03 en" });
    expect(there.last).toMatchObject({
      threadId,
      text: expect.stringMatching(/^✅ This topic now looks after Erfurt/) as string,
    });
    const { communities } = town.useCases;
    expect(await communities.findByChat(chatId)).toMatchObject({
      moderationThreadId: threadId,
      radiusKm: 25,
    });
    const other = town.standIn.createTopic(OTTO, chatId, "Cards");
    await there.send({ threadId: other, text: "/setup" });
    await there.press("Send the cards to this topic");
    expect(await communities.findByChat(chatId)).toMatchObject({ moderationThreadId: other });
  });
});

describe("/setup by others", () => {
  it("is an application until an operator agrees, and until then nobody sees the town", async () => {
    const { communities } = town.useCases;
    const chatId = -100_004;
    town.standIn.addGroup({
      id: chatId,
      title: "Jena hilft",
      type: "group",
      members: [VERA, SERHII],
      admins: [VERA],
      bot: "member",
    });
    const there = town.phone(VERA, chatId);
    await there.say("/setup Jena 50.93,11.59");
    await there.press("English");
    expect(there.last.text).toMatch(
      /^📨 Thank you! Your application for Jena is now with those who run this bot/,
    );
    expect(await communities.findByChat(chatId)).toBeUndefined();
    expect((await communities.all()).map(({ name }) => name)).not.toContain("Jena");
    await there.say("/setup");
    expect(there.last.text).toMatch(/^📨 Your application for Jena is waiting/);

    expect(otto.last.text).toMatch(
      /^📨 Vera, an administrator of the group “Jena hilft”[^]*Jena and 25 km around it[^]*Germany[^]*Until you agree/,
    );
    await otto.press("✅ Agree");
    expect(otto.last.text).toBe("✅ Jena: agreed by Otto.");
    expect(there.last.text).toMatch(/^✅ Agreed! This chat now looks after Jena/);
    expect(await communities.findByChat(chatId)).toMatchObject({ name: "Jena", radiusKm: 25 });

    await otto.say("/communities");
    expect(otto.last.text).toContain("Jena and 25 km around it, chat -100004");
    await otto.press("✖️ Jena");
    await otto.press("✖️ Yes, close it");
    expect(await communities.findByChat(chatId)).toBeUndefined();
    expect(there.last.text).toMatch(/^✖️ Jena is closed/);
  });

  it("says who may use it, and where", async () => {
    await serhii.say("/setup Leipzig 51.34,12.37");
    expect(katrin.last.text).toMatch(/^Це можуть зробити лише адміністратори цієї групи\./);
    await vera.say("/setup Leipzig 51.34,12.37");
    expect(vera.last.text).toBe(
      "/setup belongs in the moderators’ group. Please add the bot there and write it again.",
    );
  });

  it("is not answered when a linked channel posts it, and asks the hidden to show themselves", async () => {
    const before = katrin.last.messageId;
    await katrin.send({ text: "/setup Leipzig 5", as: "linkedChannel" });
    expect(katrin.last.messageId).toBe(before);
    await katrin.send({ text: "/setup Leipzig 5", as: "group" });
    expect(katrin.last.text).toMatch(/^While you write as a group or channel, we cannot see who you are/);
  });

  it("explains its form when it is not understood", async () => {
    await ottoInGroup.say("/setup 51.34,12.37");
    expect(katrin.last.text).toContain("/setup Leipzig 51.34,12.37 25");
    await ottoInGroup.say("/setup Щвжкцхнґ");
    expect(katrin.last.text).toMatch(/^We do not know a place called Щвжкцхнґ\./);
    await ottoInGroup.say("/setup Leipzig 51.34,12.37 900");
    expect(katrin.last.text).toMatch(/^The radius can be from 1 to 500 km\./);
  });

  it("other commands that name the bot are answered with where they work", async () => {
    await serhii.say("/start@pomich_bot");
    expect(katrin.last.text).toMatch(/^У цій групі це не працює\. Тут є \/help і \/setup/);
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
