import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { join, offerHousing, pressAll, requestHousing } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, openTown, type Phone, type Town } from "../support/town.ts";

let town: Town;
let olena: Phone;
let jonas: Phone;
let moderators: Phone;

beforeEach(async () => {
  town = await openTown();
  olena = town.phone(OLENA);
  jonas = town.phone(JONAS);
  moderators = town.phone(KATRIN, GROUP);
  await join(olena);
});

afterEach(async () => {
  expect(town.log.lines.filter(({ level }) => level === "error")).toEqual([]);
  await town.stop();
});

describe("a restart in the middle of a draft", () => {
  it("the next tap goes on where the draft stood", async () => {
    await pressAll(olena, ["🙏", "🏠", "2", "0"]);
    await town.restart();
    await olena.press("Кіт");
    expect(olena.last.text).toContain("Крок 5 з 9");
  });

  it("so does the next typed answer, and the listing arrives complete", async () => {
    await pressAll(olena, ["🙏", "🏠"]);
    await town.restart();
    await olena.say("2");
    await pressAll(olena, ["0", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць", "📍"]);
    await town.restart();
    await olena.say("Ми з мамою і котом");
    await olena.press("✅ Надіслати");
    expect(moderators.last.text).toContain("2 Personen");
    expect(moderators.last.text).toContain("Ми з мамою і котом");
  });

  it("/start offers to take it up again", async () => {
    await pressAll(olena, ["🙏", "🏠", "2"]);
    await town.restart();
    await olena.say("/start");
    await olena.press("▶️");
    expect(olena.last.text).toContain("Крок 3 з 9");
  });
});

describe("two moderators", () => {
  it("decide at once: one wins, the other is told who did", async () => {
    const second = town.standIn.addPerson({ firstName: "Tom", language: "de" });
    town.standIn.setMembership(second.id, { chatId: GROUP, member: true });
    await requestHousing(olena);
    const card = moderators.last;
    const [approve, reject] = (card.inlineKeyboard ?? []).flat();
    if (approve?.kind !== "callback" || reject?.kind !== "callback") throw new Error("no buttons");
    const answers = await Promise.all(
      [KATRIN, second.id].map((id) =>
        town.standIn.press(id, { chatId: GROUP, messageId: card.messageId, data: approve.data }),
      ),
    );
    await town.settle();
    const texts = answers.map(({ text }) => text ?? "");
    expect(texts.filter((text) => text.startsWith("Freigegeben"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("schon freigegeben, von"))).toHaveLength(1);
    expect(olena.all.filter(({ text }) => text?.includes("опубліковано"))).toHaveLength(1);
  });
});

describe("people come and go", () => {
  it("somebody who blocked the bot is not proposed any more, and nothing is sent to them", async () => {
    await requestHousing(olena);
    await moderators.press("✅");
    await join(jonas);
    await offerHousing(jonas);
    town.standIn.block(OLENA, true);
    await town.settle();
    await moderators.press("✅");
    expect(moderators.last.text).toContain("Noch passt nichts");
  });

  it("who blocks the bot after being asked frees the other side, who is told", async () => {
    await requestHousing(olena);
    await moderators.press("✅");
    await join(jonas);
    await offerHousing(jonas);
    await moderators.press("✅");
    await moderators.press("🤝");
    await jonas.press("✅");
    town.standIn.block(OLENA, true);
    await town.settle();
    expect(jonas.last.text).toContain("hat es nicht geklappt");
  });

  it("a withdrawn listing leaves no open question behind", async () => {
    await requestHousing(olena);
    await moderators.press("✅");
    await join(jonas);
    await offerHousing(jonas);
    await moderators.press("✅");
    await moderators.press("🤝");
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "↩️", "Так, відкликати"]);
    const question = jonas.everShown("✅ Ja, gern");
    expect((await jonas.pressData(question.messageId, question.data)).text).toContain("geschlossen");
    expect(JSON.stringify(jonas.all)).not.toContain("olena_k");
  });
});

describe("words that could break something", () => {
  it("HTML, right-to-left and invisible characters in names and texts", async () => {
    const odd = town.standIn.addPerson({ firstName: "<b>شادي</b> & \u202eevil", language: "en" });
    const phone = town.phone(odd.id);
    await join(phone);
    await pressAll(phone, ["🙏", "✨"]);
    await phone.say("\u202e<i>مرحبا</i> & <script>alert(1)</script>\u200b 👩‍👧‍👦");
    await pressAll(phone, ["Skip", "📍", "Within 1", "✅"]);
    expect(moderators.last.text).toContain("<i>مرحبا</i> & <script>alert(1)</script> 👩‍👧‍👦");
    expect(moderators.last.text).toContain("<b>شادي</b> &");
    await moderators.press("✅");
    expect(town.refused()).toEqual([]);
  });

  it("a text that is too long is not lost and not cut: it says how long it may be", async () => {
    await pressAll(olena, ["🙏", "✨"]);
    await olena.say("я".repeat(4000));
    expect(olena.seen.join()).toContain("1");
    expect(olena.last.text).toMatch(/Крок \d+ з/);
    await olena.say("Допоможіть, будь ласка");
    await pressAll(olena, ["Пропустити", "📍", "За 1", "✅ Надіслати"]);
    expect(moderators.last.text).toContain("Допоможіть, будь ласка");
  });
});
