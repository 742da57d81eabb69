import { expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { registered } from "../support/organisations.ts";
import { KATRIN } from "../support/product.ts";
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

it("for what only organisations offer lead to these; a parent may ask for it", async () => {
  const petra = personId((await joined(bot, "de", "Petra")).id);
  const care = { name: "Kinderhilfe", email: "k@kinderhilfe.example", gives: ["childcare"] };
  const { id } = await registered(bot.useCases, petra, bot.leipzig.id, care);
  // What is about children takes two moderators.
  for (const by of [KATRIN, { ...KATRIN, id: personId(4_900_002), name: "Otto" }])
    expect(await bot.useCases.organisations.decisions.verify({ id, by })).toMatchObject({ ok: true });
  const olena = await joined(bot);
  await olena.say("можу посидіти з дитиною");
  expect(olena.last.text).toContain("Догляд за дітьми: це пропонують лише організації, які ми перевірили");
  expect(captionsOf(olena.last)).toEqual(["🏛 Kinderhilfe", "🏠 Меню"]);
  await olena.press("🏛 Kinderhilfe");
  expect(olena.last.text).toContain("Kinderhilfe");
  await olena.say("потрібна няня");
  expect(captionsOf(olena.last)).toEqual(["🙏 Мені потрібно: 🧸 Догляд за дітьми", "🏠 Меню"]);
  await olena.say("потрібні гроші");
  expect(olena.last.text).toContain("Грошові пожертви: про це просять лише організації");
  expect(captionsOf(olena.last)).toEqual(["🏠 Меню"]);
});

it("are explained at the step for the category, which does not show what private people cannot post", async () => {
  const jonas = await joined(bot, "de");
  await jonas.say("/offer");
  const captions = captionsOf(jonas.last).join(" ");
  expect(captions).toContain("Wohnen");
  expect(captions).not.toMatch(/Kinderbetreuung|Geldspenden|Hilfsgüter/);
  await jonas.say("Babysitter");
  expect(jonas.seen[0]).toContain("Kinderbetreuung: Das bieten hier nur Organisationen an");
  await jonas.say("/need");
  expect(captionsOf(jonas.last).join(" ")).toContain("Kinderbetreuung");
  expect(captionsOf(jonas.last).join(" ")).not.toMatch(/Geldspenden|Hilfsgüter/);
});
