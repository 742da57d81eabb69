import { expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { joined } from "./walk.ts";

const bot = useBot();

const draftOf = async (phone: Phone) =>
  (await bot.useCases.drafts.ofAuthor(personId(phone.id))).find(({ category }) => category !== undefined);

it("become a draft to tap: category, town and number are filled in already", async () => {
  const olena = await joined(bot);
  await olena.say("мені потрібна кімната в Лейпцигу для двох");
  expect(captionsOf(olena.last)).toEqual(["🙏 Мені потрібно: 🏠 Житло · Лейпциг · 2 людини", "🏠 Меню"]);
  await olena.press("🙏 Мені потрібно: 🏠 Житло · Лейпциг · 2 людини");
  const draft = await draftOf(olena);
  expect(draft).toMatchObject({ kind: "request", category: "housing", answers: { guests: 2 } });
  expect(draft?.answers["place"]).toHaveProperty("communityId");
  await olena.say("/menu");
  await olena.say("потрібне житло");
  await olena.press("🙏 Мені потрібно: 🏠 Житло");
  expect(captionsOf(olena.last)).toHaveLength(2);
});

it("may be of either kind; words without a category get the menu", async () => {
  const jonas = await joined(bot);
  await jonas.say("кімната");
  expect(captionsOf(jonas.last).slice(0, 2)).toEqual([
    "🙏 Мені потрібно: 🏠 Житло",
    "💛 Можу допомогти: 🏠 Житло",
  ]);
  await jonas.say("Добрий день");
  expect(captionsOf(jonas.last)[0]).toContain("Мені потрібна допомога");
});
