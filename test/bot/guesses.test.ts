import { expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { atHousing } from "./walk.ts";

const bot = useBot();

const answersOf = async (phone: Phone) =>
  (await bot.useCases.drafts.ofAuthor(personId(phone.id)))[0]?.answers ?? {};

it("picks no number out of a sentence, and offers those in it as buttons", async () => {
  const olena = await atHousing(bot, "guests");
  await olena.say("нас троє: двоє дорослих і дитина 6 років");
  expect(olena.seen[0]).toContain("Чи правильно ми зрозуміли?");
  expect(captionsOf(olena.last).slice(0, 3)).toEqual(["3 людини", "2 людини", "1"]);
  expect(await answersOf(olena)).not.toHaveProperty("guests");
  await olena.press("3 людини");
  expect(await answersOf(olena)).toMatchObject({ guests: 3 });
});

it("offers a length without a first day from today on, and a day that has just passed for next year", async () => {
  const olena = await atHousing(bot, "period");
  await olena.say("3.5.");
  expect(captionsOf(olena.last)[0]).toContain("3 травня 2027");
  await olena.say("на два тижні");
  const [guess = ""] = captionsOf(olena.last);
  await olena.press(guess);
  expect(await answersOf(olena)).toMatchObject({ period: { from: "2026-05-04", until: "2026-05-18" } });
});
