import { expect, test } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { DE } from "../support/languages.ts";
import { joined } from "./walk.ts";

const bot = useBot();

const profileOf = (id: number) => bot.useCases.helpers.profileOf(personId(id));

test("a helper says in one message and at most ten taps what they may be asked for", async () => {
  const jonas = await joined(bot, "de", "Jonas");
  await jonas.say("/settings");
  const { messageId } = jonas.last;
  let taps = 0;
  const press = async (caption: string): Promise<string> => {
    taps += 1;
    await jonas.press(caption);
    return jonas.last.text ?? "";
  };
  expect(await press("🙋 Ich helfe gern")).toContain("noch nichts ausgewählt");
  const notYet = await jonas.press("✅ Ja, fragen Sie mich");
  expect(notYet.text).toBe("Bitte wählen Sie zuerst aus, worum wir Sie bitten dürfen.");
  await press("🧩 Wobei");
  await press("🤝 Begleitung");
  await press("🗣 Sprachen");
  await press("Ukrainisch");
  await press("🗓 Wann");
  await press("🌆 Werktags abends");
  await press("Zurück");
  expect(await profileOf(jonas.id)).not.toHaveProperty("agreedAt");
  const profile = await press("✅ Ja, fragen Sie mich");
  expect(taps).toBeLessThanOrEqual(10);
  expect(jonas.last.messageId).toBe(messageId);
  expect(profile).toContain("Wobei: 🤝 Begleitung");
  expect(profile).toContain("Sprachen: Deutsch (fließend) · Ukrainisch (gut)");
  expect(profile).toContain("Wann: Mo, Di, Mi, Do, Fr 🌆");
  expect(profile).toContain("Wo: Leipzig, bis 15 km entfernt");
  expect(await profileOf(jonas.id)).toMatchObject({ agreedAt: bot.time.now(), radiusKm: 15 });

  for (const caption of ["⚡ Heute", "📍 Wo", "40 km", "🔢 Wie oft", "1/Woche"]) await press(caption);
  expect(jonas.last.text).toContain("höchstens 2-mal am Tag und einmal in der Woche");
  for (const caption of ["Zurück", "⏸ Pause", "2 Wochen"]) await press(caption);
  expect(jonas.last.text).toContain("Vor dem Mo., 18. Mai 2026 fragen wir Sie nicht");
  expect(await profileOf(jonas.id)).toMatchObject({ radiusKm: 40, shortNotice: true, caps: { week: 1 } });
  expect((await jonas.press("▶️ Wieder fragen")).text).toBe("Schön, dass Sie wieder da sind.");
  expect(await profileOf(jonas.id)).not.toHaveProperty("pausedUntil");

  const old = jonas.everShown("🤝 Begleitung");
  for (const caption of ["🚫 Nicht mehr fragen", "🚫 Ja, nicht mehr fragen"]) await press(caption);
  expect(jonas.last.text).toContain("Ihre Auswahl ist gelöscht");
  expect(await profileOf(jonas.id)).toBeUndefined();
  const late = await jonas.pressData(old.messageId, old.data);
  expect(late).toMatchObject({ showAlert: true });
  expect(await profileOf(jonas.id)).toBeUndefined();
});

test("where no place is known, the town is asked first; forged choices change nothing", async () => {
  const halle = await bot.useCases.communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: DE,
    chatId: -100_600,
  });
  const anna = await joined(bot, "en", "Anna");
  await anna.say("/settings");
  await anna.press("🙋 Happy to help");
  expect(anna.last.text).toContain("Where do you want to help?");
  await anna.press("Halle");
  expect(anna.last.text).toContain("Where: Halle, up to 15 km away");
  const before = await profileOf(anna.id);
  expect(before?.place).toEqual({ communityId: halle.ok && halle.value.id });
  for (const data of [
    "hc:nothing:1",
    "hl:xx:good",
    "hl:de:best",
    "ht:8-noon:1",
    "hr:999",
    "hk:99:99",
    "hw:nowhere",
    "hz:99",
    "hv:nothing:0",
  ])
    expect(await anna.forge(data)).toMatchObject({ showAlert: true });
  expect(await profileOf(anna.id)).toEqual(before);
});
