import { beforeAll, describe, expect, it } from "vitest";
import type { Phone } from "../support/phone.ts";
import { join, offerHousing, pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

/**
 * As in Saxony's portal: whoever has something to give registers it, the office of the district is responsible, passes on what
 * others do better, and whoever takes it makes contact.
 */
const town = useTown();
const katrin = town.phone(KATRIN, GROUP);
const jonas = town.phone(JONAS);
const olena = town.phone(OLENA);
let office: Phone;
let bridge: Phone;

interface Registration extends Readonly<Record<"name" | "kind" | "number", string>> {
  /** Emoji of the categories that it looks after. */
  readonly takes: readonly string[];
}

/** Registers an organisation in the chat, and a moderator verifies it. */
async function register(phone: Phone, { name, kind, number, takes }: Registration): Promise<void> {
  await join(phone);
  await phone.say("/organisation");
  await phone.press("➕");
  await phone.say(name);
  await pressAll(phone, [kind, "Leipzig"]);
  for (const typed of [
    `Markt ${number}, 04109 Leipzig`,
    `VR 100${number}`,
    `info@amt${number}.example`,
    `0341 10020${number}`,
  ])
    await phone.say(typed);
  await phone.press("Überspringen");
  await phone.say("Petra Amt");
  await pressAll(phone, ["Deutsch", "Ukrainisch", "Weiter", "Weiter"]);
  await pressAll(phone, [...takes, "Weiter", "📨"]);
  await katrin.press("✔️ Bestätigen");
  expect(phone.last.text).toContain("bestätigt");
}

const cardOf = (phone: Phone, words: string) => {
  const card = phone.all.findLast(
    ({ text, inlineKeyboard = [] }) => text?.includes(words) && inlineKeyboard.length > 0,
  );
  if (!card) throw new Error(`no card with "${words}", last: ${phone.last.text ?? ""}`);
  return card;
};

beforeAll(async () => {
  office = town.newcomer({ firstName: "Petra", language: "de" });
  bridge = town.newcomer({ firstName: "Iryna", language: "de" });
  await register(office, { name: "Bezirksamt Mitte", kind: "Gemeinde", number: "1", takes: ["🏠", "🗣"] });
  await register(bridge, { name: "Sprachbrücke e. V.", kind: "Verein", number: "2", takes: ["🗣"] });
});

describe("an interpreter's offer and a room are steered to the district office", () => {
  it("the moderators say who is responsible: the office first, then the interpreters' association", async () => {
    await katrin.say("/coverage");
    await pressAll(katrin, ["➕", "Bezirksamt Mitte", "← Zurück", "➕", "Sprachbrücke", "← Zurück"]);
    expect(katrin.last.text).toMatch(/1\. Bezirksamt Mitte[^]*2\. Sprachbrücke e\. V\./);
    expect(katrin.last.text).toMatch(/🗣[^]*in dieser Reihenfolge: Bezirksamt Mitte → Sprachbrücke/);
  });

  it("Olena offers to interpret; once approved, the office has a card, and nobody has her contact", async () => {
    await join(olena);
    await olena.say("/offer");
    await pressAll(olena, ["🗣 Переклад", "Українська", "Німецька", "Готово", "Особисто", "Готово"]);
    await pressAll(olena, ["Пропустити", "📍", "15", "Пропустити", "✅ Надіслати"]);
    expect(office.all.some(({ text }) => text?.includes("Ein Angebot für"))).toBe(false);
    await katrin.press("✅");
    expect(cardOf(office, "🗣").text).toContain("Ein Angebot für Bezirksamt Mitte");
    expect(JSON.stringify([office.all, bridge.all])).not.toContain("olena_k");
  });

  it("the office passes on what others do better; the association takes it, and Olena is told who", async () => {
    const card = cardOf(office, "🗣");
    await office.press("🔀 Übergeben an…", card);
    await office.press("Sprachbrücke", cardOf(office, "🗣"));
    expect(office.all.find(({ messageId }) => messageId === card.messageId)?.text).toContain("übergeben");
    expect(cardOf(bridge, "🗣").text).toContain("Ein Angebot für Sprachbrücke");
    await bridge.press("🙋 Übernehmen");
    expect(olena.last.text).toContain("Sprachbrücke e. V. опікується цим");
    expect((await office.pressData(card.messageId, office.everShown("🙋").data)).text).toContain(
      "gerade liegt",
    );
  });

  it("they make contact through the bot, and nobody's contact is given away", async () => {
    await bridge.press("💬 Über Pomich schreiben");
    expect(bridge.last.text).toContain("Olena");
    expect(olena.last.text).toContain("Iryna");
    await bridge.press("💬 Über Pomich schreiben", bridge.last);
    await bridge.say("Guten Tag! Können Sie am Montag um zehn ins Bürgeramt?");
    expect(olena.seen.join()).toContain("am Montag um zehn");
    await olena.send({ text: "Так, охоче!", replyTo: olena.last.messageId });
    expect(bridge.seen.join()).toContain("Так, охоче!");
    expect(JSON.stringify([office.all, bridge.all])).not.toContain("olena_k");
    await bridge.press("💬 Über Pomich schreiben");
    expect(olena.all.filter(({ text }) => text?.includes("можна писати одне одному"))).toHaveLength(1);
  });

  it("the association closes it, and Olena hears how it ended", async () => {
    await bridge.press("✅ Geholfen");
    expect(olena.last.text).toContain("Sprachbrücke");
    expect(bridge.all.some(({ text }) => text?.includes("Fertig: geholfen"))).toBe(true);
  });

  it("Jonas offers a room: the office finds it in its list, takes it, calls him, and closes", async () => {
    await join(jonas);
    await offerHousing(jonas);
    await katrin.press("✅");
    const first = cardOf(office, "Helles Zimmer");
    await office.say("/organisation");
    await pressAll(office, ["🏛 Bezirksamt", "📥 Was bei uns liegt"]);
    expect(office.last.text).toMatch(/1 Eintrag liegt bei Ihnen[^]*Wohnen[^]*Bitte antworten bis/);
    await office.press("1 🏠");
    expect(cardOf(office, "Helles Zimmer").messageId).toBeGreaterThan(first.messageId);
    expect(office.all.find(({ messageId }) => messageId === first.messageId)?.inlineKeyboard ?? []).toEqual(
      [],
    );
    await office.press("🙋 Übernehmen", cardOf(office, "Helles Zimmer"));
    expect(jonas.last.text).toContain("Bezirksamt Mitte kümmert sich darum");
    await office.press("📇 So erreichen Sie sie");
    expect(office.last.text).toContain("@jonas");
    await office.press("✅ Geholfen");
    await office.say("/organisation");
    await pressAll(office, ["🏛 Bezirksamt", "📥 Was bei uns liegt"]);
    expect(office.last.text).toContain("Gerade liegt nichts");
    expect(jonas.last.text).toContain("Bezirksamt Mitte sagt, dass Ihnen geholfen wurde");
  });

  it("who does not want the organisation gets another: what they wrote to each other ends with it", async () => {
    const paul = town.newcomer({ firstName: "Paul", language: "de" });
    await join(paul);
    await offerHousing(paul);
    await katrin.press("✅");
    await office.press("🙋 Übernehmen");
    await office.press("💬 Über Pomich schreiben");
    expect(paul.last.text).toContain("Petra");
    await paul.press("✋ Das möchte ich nicht");
    expect((await paul.press("💬 Über Pomich schreiben")).text).toContain("beendet");
    expect(katrin.all.some(({ text }) => text?.includes("Keine zuständige Organisation"))).toBe(true);
  });
});
