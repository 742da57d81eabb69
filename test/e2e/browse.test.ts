import { beforeAll, describe, expect, it } from "vitest";
import { join, pressAll, requestHousing, ROOM_HERE, sayYes } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN);
const moderators = town.phone(KATRIN, GROUP);

beforeAll(async () => {
  await join(olena);
  await requestHousing(olena, "Ми з мамою <і котом>");
  await moderators.press("✅");
});

/** What Jonas was given to pass on. */
const link = (): string => /start=(\w+)/.exec(jonas.all.map(({ text }) => text).join())?.[1] ?? "";

describe("a helper looks at what is needed, and answers", () => {
  it("Olena does not find her own request", async () => {
    await olena.say("/browse");
    await olena.press("🙏 Де потрібна");
    expect(olena.last.text).toContain("Зараз відкритих запитів немає");
  });

  it("Jonas sees which categories have requests, and how many", async () => {
    await join(jonas);
    await jonas.press("🔎");
    await jonas.press("🙏 Wo Hilfe gesucht wird");
    expect(jonas.buttons).toEqual(["🏠 Wohnen: 1", "← Zurück", "🏠 Menü"]);
  });

  it("he sees the list with its filters, in the same message", async () => {
    const { messageId } = jonas.last;
    await jonas.press("🏠 Wohnen: 1");
    expect(jonas.last.messageId).toBe(messageId);
    expect(jonas.last.text).toContain("Hilfe gesucht · Wohnen\n1–1 von 1");
    expect(jonas.last.text).toContain("2 Personen");
    expect(jonas.last.text).toContain("<і котом>");
    // Where he is nobody knows yet, so no distance is offered.
    expect(jonas.buttons.filter((caption) => /^[📅💬🔢📍]/u.test(caption))).toEqual([
      "📅 Jederzeit",
      "💬 Jede Sprache",
      "🔢 Jede Anzahl",
    ]);
  });

  it("filters narrow the list, and what is left out comes back", async () => {
    await jonas.press("🔢");
    expect(jonas.buttons).toContain("🔢 Bis 1");
    expect(jonas.last.text).toContain("So etwas gibt es gerade nicht");
    await jonas.press("🔢");
    expect(jonas.last.text).toContain("1–1 von 1");
    await jonas.press("💬");
    expect(jonas.last.text).toContain("So etwas gibt es gerade nicht");
    await pressAll(jonas, ["💬 Meine", "📅"]);
    expect(jonas.last.text).toContain("1–1 von 1");
  });

  it("he reads it as others do, without name or contact, and can pass its link on", async () => {
    await jonas.press("1");
    expect(jonas.last.text).toContain("Ми з мамою <і котом>");
    expect(jonas.last.text).not.toContain("Olena");
    expect(jonas.buttons).toEqual(["🙋 Ich kann helfen", "🔗 Teilen", "← Zur Liste"]);
    await jonas.press("🔗");
    expect(jonas.last.text).toMatch(/https:\/\/t\.me\/\w+\?start=[a-z0-9]{12}/);
    expect(jonas.last.text).not.toContain("Olena");
  });

  it("with nothing of his own that fits he writes an offer, its place and category filled in", async () => {
    await sayYes(jonas, "🙋");
    expect(jonas.seen[0]).toContain("Ort und Bereich sind schon ausgefüllt");
    await pressAll(jonas, ROOM_HERE);
    await jonas.say("Helles Zimmer");
    await jonas.press("Überspringen");
    expect(jonas.last.text).toContain("📍 Leipzig");
    await jonas.press("✅");
    expect(olena.last.text).not.toContain("Хтось пропонує");
  });

  it("while it waits for the moderators, answering again is not begun anew", async () => {
    await jonas.say(`/start ${link()}`);
    const answer = await jonas.press("🙋");
    expect(answer.text).toContain("liegt bei unserem Team");
  });

  it("once it is published, Olena is asked by itself, and Jonas's yes counts", async () => {
    await moderators.press("✅");
    expect(olena.last.text).toContain("Хтось пропонує те, що");
    expect(jonas.last.text).toContain("Sie haben Ja gesagt");
    await sayYes(olena, "📱 Так, поділитися контактом");
    expect(olena.last.text).toContain("Знайомтеся: Jonas. Ви можете писати одне одному тут");
    expect(jonas.last.text).toContain("@olena_k");
  });
});

describe("a seeker finds an offer", () => {
  it("Olena sees how far away it is asked for: her place is known from her request", async () => {
    await olena.say("/browse");
    await pressAll(olena, ["💛 Що пропонують", "🏠 Житло: 1"]);
    expect(olena.buttons).toContain("📍 Будь-яка відстань");
    await pressAll(olena, ["📍", "📍"]);
    expect(olena.buttons).toContain("📍 До 25 км");
    expect(olena.last.text).toContain("1–1 з 1");
  });

  it("a pair that was asked before is not asked again", async () => {
    await olena.press("1");
    const answer = await olena.pressData(olena.last.messageId, olena.everShown("🙋").data);
    expect(answer.text).toContain("вже");
  });

  it("with a fitting request of one's own, the other side is asked at once", async () => {
    await join(katrin);
    await pressAll(katrin, ["🙏 Ich", "🏠", "1", "Kein ", "Überspringen", "So bald", "1 Monat", "📍"]);
    await katrin.say("Ein Zimmer für mich");
    await katrin.press("✅");
    await moderators.press("✅");
    await katrin.say("/browse");
    await pressAll(katrin, ["💛 Was", "🏠 Wohnen: 1", "1"]);
    const answer = await sayYes(katrin, "🙋 Das brauche ich");
    expect(answer.text).toContain("Wir fragen jetzt die andere Seite");
    expect(jonas.last.text).toContain("Jemand kann gebrauchen, was Sie anbieten");
  });
});

describe("a link to a listing", () => {
  it("leads there once language and consent are settled", async () => {
    const { id } = town.standIn.addPerson({ firstName: "Ivan", language: "de" });
    const ivan = town.phone(id);
    await ivan.say(`/start ${link()}`);
    expect(ivan.last.text).toContain("Ihre Daten");
    await ivan.press("✅");
    expect(ivan.seen.join()).toContain("Ми з мамою <і котом>");
    await sayYes(ivan, "🙋 Ich kann helfen");
    expect(ivan.seen[0]).toContain("Ort und Bereich sind schon ausgefüllt");
  });

  it("shows one's own without asking oneself for help", async () => {
    await olena.say(`/start ${link()}`);
    const shown = olena.all.at(-2);
    expect(shown?.text).toContain("Ми з мамою");
    expect(shown?.inlineKeyboard?.flat().map(({ text }) => text)).toEqual(["🔗 Поділитися", "🏠 Меню"]);
  });
});

describe("a listing that goes while somebody looks", () => {
  it("is said to be gone, and the list takes its place", async () => {
    await katrin.say("/browse");
    await pressAll(katrin, ["💛 Was", "🏠 Wohnen: 1"]);
    await jonas.say("/my");
    await pressAll(jonas, ["1 🏠", "↩️", "Ja, zurückziehen"]);
    const answer = await katrin.press("1");
    expect(answer.text).toContain("inzwischen geschlossen");
    expect(katrin.all.map(({ text }) => text).join()).toContain("So etwas gibt es gerade nicht");
  });
});

describe("an answer that comes too late", () => {
  it("is published all the same, and its author is told", async () => {
    const { id } = town.standIn.addPerson({ firstName: "Maria", language: "de", username: "maria_l" });
    const maria = town.phone(id);
    await maria.say(`/start ${link()}`);
    await maria.press("✅");
    await sayYes(maria, "🙋 Ich kann helfen");
    await pressAll(maria, ROOM_HERE);
    await maria.say("Zimmer unter dem Dach");
    await pressAll(maria, ["Überspringen", "✅"]);
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "↩️", "Так, відкликати"]);
    await moderators.press("✅");
    expect(maria.last.text).toContain("ist inzwischen geschlossen");
    expect(maria.last.text).toContain("Zimmer unter dem Dach");
  });
});
