import { beforeEach, describe, expect, it } from "vitest";
import { join, offerHousing, pressAll, requestHousing, sayYes } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown({ tolerant: true });
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

beforeEach(async () => {
  await town.startOver();
  await join(olena);
});

it("after a restart in the middle of a draft, typed answers, taps and /start go on where it stood", async () => {
  await pressAll(olena, ["🙏", "🏠"]);
  await town.restart();
  await olena.say("2");
  await olena.press("0");
  await town.restart();
  await olena.press("Кіт");
  expect(olena.last.text).toContain("Крок 5 з 9");
  await town.restart();
  await olena.say("/start");
  await olena.press("▶️");
  expect(olena.last.text).toContain("Крок 5 з 9");
  await pressAll(olena, ["Пропустити", "Якнайшвидше", "1 місяць", "📍"]);
  await town.restart();
  await olena.say("Ми з мамою і котом");
  await olena.press("✅ Надіслати");
  expect(moderators.last.text).toContain("2 Personen");
  expect(moderators.last.text).toContain("Ми з мамою і котом");
});

it("of two moderators who decide at once one wins, and the other is told who did", async () => {
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
  expect(texts.filter((text) => text.includes("hat das schon freigegeben"))).toHaveLength(1);
  expect(olena.all.filter(({ text }) => text?.includes("опубліковано"))).toHaveLength(1);
});

it("whoever blocks the bot frees the other side and is proposed no more; what is withdrawn leaves no open question", async () => {
  await requestHousing(olena);
  await moderators.press("✅");
  await join(jonas);
  await offerHousing(jonas);
  await moderators.press("✅");
  await moderators.press("🤝");
  await sayYes(jonas, "💬");
  town.standIn.block(OLENA, true);
  await town.settle();
  expect(jonas.last.text).toContain("hat es nicht geklappt");

  await offerHousing(jonas);
  await moderators.press("✅");
  expect(moderators.last.text).toContain("Noch passt nichts");

  town.standIn.block(OLENA, false);
  await requestHousing(olena);
  await moderators.press("✅");
  await moderators.press("🤝");
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "↩️", "Так, відкликати"]);
  const question = jonas.everShown("📱 Ja, Kontakt teilen");
  expect((await jonas.pressData(question.messageId, question.data)).text).toContain("geschlossen");
  expect(JSON.stringify(jonas.all)).not.toContain("olena_k");
});

describe("words that could break something", () => {
  it("HTML, right-to-left and invisible characters in names and texts", async () => {
    const refused = town.refused().length;
    const phone = town.newcomer({ firstName: "<b>شادي</b> & \u202eevil", language: "en" });
    await join(phone);
    await pressAll(phone, ["🙏", "✨"]);
    await phone.say("\u202e<i>مرحبا</i> & <script>alert(1)</script>\u200b 👩‍👧‍👦");
    await pressAll(phone, ["Skip", "📍", "Within 1", "✅"]);
    expect(moderators.last.text).toContain("<i>مرحبا</i> & <script>alert(1)</script> 👩‍👧‍👦");
    expect(moderators.last.text).toContain("<b>شادي</b> &");
    await moderators.press("✅");
    expect(town.refused().slice(refused)).toEqual([]);
  });

  it("a text that is too long is not lost and not cut: it says how long it may be", async () => {
    await pressAll(olena, ["🙏", "✨"]);
    await olena.say("я".repeat(1500));
    expect(olena.seen.join()).toContain("1");
    expect(olena.last.text).toMatch(/Крок \d+ з/);
    await olena.say("Допоможіть, будь ласка");
    await pressAll(olena, ["Пропустити", "📍", "У найближчі", "✅ Надіслати"]);
    expect(moderators.last.text).toContain("Допоможіть, будь ласка");
  });
});
