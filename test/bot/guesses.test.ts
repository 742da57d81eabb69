import { expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { captionsOf, useChat, type Actor } from "../support/chat.ts";
import { atHousing } from "./walk.ts";

const box = useChat();

const answersOf = async (actor: Actor) =>
  (await box.chat.useCases.drafts.ofAuthor(personId(actor.id)))[0]?.answers ?? {};

it("picks no number out of a sentence, and offers those in it as buttons", async () => {
  const olena = await atHousing(box.chat, "guests");
  await olena.sends("нас троє: двоє дорослих і дитина 6 років");
  expect(olena.answers()[0]).toContain("Чи правильно ми зрозуміли?");
  expect(captionsOf(olena.last()).slice(0, 3)).toEqual(["3 людини", "2 людини", "1"]);
  expect(await answersOf(olena)).not.toHaveProperty("guests");
  await olena.taps("3 людини");
  expect(await answersOf(olena)).toMatchObject({ guests: 3 });
});

it("offers a length without a first day from today on, and a day that has just passed for next year", async () => {
  const olena = await atHousing(box.chat, "period");
  await olena.sends("3.5.");
  expect(captionsOf(olena.last())[0]).toContain("3 травня 2027");
  await olena.sends("на два тижні");
  const [guess = ""] = captionsOf(olena.last());
  await olena.taps(guess);
  expect(await answersOf(olena)).toMatchObject({ period: { from: "2026-05-04", until: "2026-05-18" } });
});
