import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayAt, type Day } from "../../src/domain/shared/dates.ts";
import { formatShortDay } from "../../src/bot/time-words.ts";
import type { MessageView } from "../../src/playground/index.ts";
import { eventIn } from "../support/calendar.ts";
import { DE } from "../support/languages.ts";
import { NOOR, useModeration } from "../support/moderation.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { spaced } from "../support/spaces.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const noor = town.phone(NOOR);
const olena = town.phone(OLENA);

/** The caption of a phone's newest file. */
const caption = (phone: Phone): string => spaced(fileMessage(phone).caption ?? "");

function fileMessage(phone: Phone): MessageView {
  const found = phone.all.findLast(({ document }) => document !== undefined);
  if (!found) throw new Error("there is no file");
  return found;
}

/** The event in a phone's newest file. */
function event(phone: Phone): ReturnType<typeof eventIn> {
  const { world } = town.standIn;
  const blob = world.file(fileMessage(phone).document?.fileId ?? "")?.blob ?? "";
  return eventIn(world.blob(blob)?.toString());
}

/** The day after the day after tomorrow in Leipzig. */
const day = (): Day => addDays(dayAt(town.now(), "Europe/Berlin"), 3);

/** Jonas translates; somebody needs it on that day. Both are asked, and nobody has answered. */
async function asked(seeker: Phone, time: string | null): Promise<void> {
  await publish(JONAS, "offer", {
    category: "translation",
    answers: { spoken: ["uk", "de", "en"], mode: ["on-site"], radius: "km-40" },
  });
  const request = await publish(seeker.id, "request", {
    category: "translation",
    answers: { pair: ["uk", "de"], mode: ["on-site"], date: day(), time },
  });
  await katrin.press("🤝 Beiden vorschlagen: ", cardOf(request.id));
}

describe("an appointment is moved: Olena in Ukrainian, Jonas in German", () => {
  beforeAll(() => asked(olena, "10:00"));

  it("both get the time of her listing when both have said yes, with a file for the calendar", async () => {
    await olena.press("💬 Так, спершу");
    await jonas.press("💬 Ja, erst");
    expect(caption(olena)).toMatch(/^📅 Ваша зустріч \(Jonas\):\n🕐 \S+, \d+ \S+, 10:00\n\n🗣 /);
    expect(captionsOf(fileMessage(olena))).toEqual([
      "🔁 Перенести",
      "✖️ Скасувати",
      "💬 Написати через Поміч",
    ]);
    expect(caption(jonas)).toMatch(/^📅 Ihr Termin mit Olena:\n🕐 \S+, \d+\. \S+, 10:00 Uhr\n\n🗣 /);
    expect(fileMessage(jonas).document?.name).toBe(`pomich-${day()}.ics`);
    expect(event(jonas)).toMatchObject({ METHOD: "PUBLISH", SEQUENCE: "0", SUMMARY: "Übersetzen · Olena" });
    expect(event(olena)["UID"]).toBe(event(jonas)["UID"]);
  });

  it("Jonas asks for another hour by taps: day, hour and quarter. The old one holds until Olena says yes", async () => {
    await jonas.press("🔁 Verlegen");
    expect(jonas.last.text).toMatch(/^📅 Welcher Tag passt Ihnen\?\n\nWir fragen Olena\./);
    await jonas.press("📆 Kalender", jonas.last);
    await jonas.press("← Anderer Tag", jonas.last);
    await jonas.press(spaced(formatShortDay(DE, day())), jonas.last);
    await jonas.press("14", jonas.last);
    expect(captionsOf(jonas.last)).toEqual(["14:00", "14:15", "14:30", "14:45", "← Anderer Tag"]);
    await jonas.press("14:30", jonas.last);
    expect(jonas.last.text).toMatch(/^📨 Wir fragen Olena:\n🕐 \S+, \d+\. \S+, 14:30 Uhr\n\nBis Sie beide /);
    expect(olena.last.text).toMatch(
      /^📅 Jonas питає, чи можна зустрітися в інший час:\n🕐 \S+, \d+ \S+, 14:30\n\n🗣 /,
    );
    expect(olena.last.text).toContain("чинна попередня домовленість:");
    expect(olena.buttons).toEqual([
      "✅ Мені підходить",
      "✖️ Не підходить",
      "📅 Інший час",
      "✖️ Скасувати",
      "💬 Написати через Поміч",
    ]);
  });

  it("Olena says that it does not suit: Jonas hears so, the old time holds, and he asks again", async () => {
    await olena.press("✖️ Не підходить");
    expect(olena.last.text).toMatch(/^📨 Ми повідомимо, що цей час Вам не підходить \(Jonas\)\.\n\nЧинна /);
    expect(jonas.last.text).toMatch(/^📅 Ihr Vorschlag passt Olena leider nicht:\n\S+, \d+\. \S+, 14:30 Uhr/);
    expect(jonas.last.text).toContain("Es bleibt beim vereinbarten Termin:");
    expect((await olena.forge(olena.everShown("✅ Мені підходить").data)).text).toContain(
      "Тим часом усе змінилося.",
    );
    await jonas.press("📅 Andere Zeit");
    for (const caption of [spaced(formatShortDay(DE, day())), "14", "14:30"])
      await jonas.press(caption, jonas.last);
  });

  it("Olena says yes with one tap: both have the new time, and the old messages say that they hold no more", async () => {
    const old = { olena: fileMessage(olena), jonas: fileMessage(jonas) };
    await olena.press("✅ Мені підходить");
    expect(caption(olena)).toMatch(
      /^🔁 Зустріч перенесено \(Jonas\):\n\S+, \d+ \S+, 10:00\n🕐 .*, 14:30\n\n/,
    );
    expect(caption(jonas)).toMatch(
      /^🔁 Ihr Termin mit Olena ist verlegt:\n.*, 10:00 Uhr\n🕐 .*, 14:30 Uhr\n\n/,
    );
    expect(event(jonas)).toMatchObject({ METHOD: "PUBLISH", SEQUENCE: "1" });
    const now = (phone: Phone, { messageId }: MessageView) =>
      phone.all.find((one) => one.messageId === messageId);
    expect(now(olena, old.olena)?.caption).toMatch(/^🔁 Зустріч перенесено, цей час уже не чинний: Jonas/);
    expect(now(jonas, old.jonas)?.caption).toMatch(/^🔁 Verlegt, diese Zeit gilt nicht mehr: Olena/);
  });

  it("Jonas is reminded by the clock, and calls it off: Olena is told at once, and may suggest another time", async () => {
    await town.passHours(3 * 24 - 18);
    expect(jonas.last.text).toMatch(/^⏰ Denken Sie an Ihren Termin mit Olena\.\n🕐 .*, 14:30 Uhr/);
    await jonas.press("✖️ Absagen", jonas.last);
    expect(jonas.last.text).toMatch(/^Den Termin mit Olena absagen\?\n\n.*, 14:30 Uhr\n\nOlena erfährt/);
    await jonas.press("✖️ Ja, absagen");
    expect(caption(olena)).toMatch(/^✖️ Jonas не зможе прийти й скасовує зустріч:\n/);
    expect(captionsOf(fileMessage(olena))).toEqual(["📅 Запропонувати час", "💬 Написати через Поміч"]);
    expect(event(olena)).toMatchObject({ METHOD: "CANCEL", STATUS: "CANCELLED", SEQUENCE: "2" });
    expect(caption(jonas)).toMatch(/^✖️ Sie haben den Termin mit Olena abgesagt:\n/);
    // Under "My listings" it is in reach as well.
    await olena.say("/my");
    await olena.press("1 🗣");
    await olena.press("🤝 Jonas");
    await olena.press("📅 Домовитися про час");
    expect(olena.last.text).toMatch(/^📅 Коли Ви зустрічаєтеся\? \(Jonas\)\n\nПро час ще не домовлено\./);
  });
});

describe("an appointment is agreed on and moved: Noor in English", () => {
  it("she says yes to what Jonas suggests, and he is told that he has another appointment then", async () => {
    await asked(noor, null);
    await noor.press("💬 Yes, write");
    await jonas.press("💬 Ja, erst");
    expect(noor.buttons).toContain("📅 Agree on a time");
    await jonas.press("📅 Termin vereinbaren");
    await jonas.press("📅 Zeit vorschlagen", jonas.last);
    await jonas.press(spaced(formatShortDay(DE, day())), jonas.last);
    await jonas.press("9", jonas.last);
    await jonas.press("09:30", jonas.last);
    expect(noor.last.text).toMatch(/^📅 Jonas suggests a time for you to meet:\n🕐 \S+ \d+ \S+, 09:30\n\n🗣 /);
    await noor.press("✅ That suits me");
    expect(caption(noor)).toMatch(/^📅 You are meeting Jonas:\n🕐 \S+ \d+ \S+, 09:30\n\n/);
    await noor.press("🔁 Move it");
    expect(noor.last.text).toMatch(/^📅 Which day suits you\?/);

    // Olena needs him at the same time.
    await asked(olena, "10:00");
    await jonas.press("💬 Ja, erst");
    expect(jonas.last.text).toMatch(
      /^⚠️ Um diese Zeit haben Sie schon etwas anderes zugesagt:\n🕐 .*, 09:30 Uhr\nNoor\n\n🗣 /,
    );
    await jonas.press("← Lieber nicht", jonas.last);
    expect(jonas.last.text).toContain("Oben können Sie noch antworten.");
    await jonas.press("💬 Ja, erst");
    await jonas.press("✅ Ja, trotzdem", jonas.last);
    await olena.press("💬 Так, спершу");
    expect(caption(jonas)).toMatch(/^📅 Ihr Termin mit Olena:/);
  });

  it("old and forged buttons are answered, and change nothing", async () => {
    const { data } = noor.everShown("✅ That suits me");
    expect((await noor.forge(data)).text).toContain("This has changed meanwhile.");
    for (const forged of ["tv:nobody:days", "tp:nobody:2020-01-01.10.00:ask", "tx:nobody:1.0", "ta:nobody"])
      expect((await noor.forge(forged)).text).toBeTruthy();
    const proposal = data.split(":")[1] ?? "";
    expect((await noor.forge(`tp:${proposal}:2020-01-01.10.00:ask`)).text).toContain("passed already");
    expect((await noor.forge(`tp:${proposal}:2099-01-01.10.00:ask`)).text).toContain("too far ahead");
    await noor.forge(`tv:${proposal}:2020-01-01`);
    expect(noor.last.text).toMatch(/^📅 Which day suits you\?/);
  });
});
