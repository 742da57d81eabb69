import { expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { captionsOf, useChat, type Actor } from "../support/chat.ts";
import { newcomer } from "./walk.ts";

const box = useChat();

const draftOf = async (actor: Actor) =>
  (await box.chat.useCases.drafts.ofAuthor(personId(actor.id))).find(
    ({ category }) => category !== undefined,
  );

it("become a draft to tap: category, town and number are filled in already", async () => {
  const olena = await newcomer(box.chat);
  await olena.sends("мені потрібна кімната в Лейпцигу для двох");
  expect(captionsOf(olena.last())).toEqual(["🙏 Мені потрібно: 🏠 Житло · Leipzig · 2 людини", "🏠 Меню"]);
  await olena.taps("🙏 Мені потрібно: 🏠 Житло · Leipzig · 2 людини");
  const draft = await draftOf(olena);
  expect(draft).toMatchObject({ kind: "request", category: "housing", answers: { guests: 2 } });
  expect(draft?.answers["place"]).toHaveProperty("communityId");
  await olena.sends("/menu");
  await olena.sends("потрібне житло");
  await olena.taps("🙏 Мені потрібно: 🏠 Житло");
  expect(captionsOf(olena.last())).toHaveLength(2);
});

it("may be of either kind; words without a category get the menu", async () => {
  const jonas = await newcomer(box.chat);
  await jonas.sends("кімната");
  expect(captionsOf(jonas.last()).slice(0, 2)).toEqual([
    "🙏 Мені потрібно: 🏠 Житло",
    "💛 Можу допомогти: 🏠 Житло",
  ]);
  await jonas.sends("Добрий день");
  expect(captionsOf(jonas.last())[0]).toContain("Мені потрібна допомога");
});
