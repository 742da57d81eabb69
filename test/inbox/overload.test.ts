import { expect, it } from "vitest";
import { createDrafts } from "../../src/adapters/mongo/drafts-repository.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { remotePhone, type RemotePhone } from "../process/support/remote-phone.ts";
import { GROUP, JONAS, OLENA } from "../process/support/telegram.ts";
import { useProducts } from "./product.ts";
import { sealer } from "../support/sealer.ts";

const TOWN = { MODERATION_CHAT_ID: String(GROUP), COMMUNITY_NAME: "Leipzig", COMMUNITY_PLACE: "51.34,12.37" };

const house = useProducts();

/** Olena, who has pressed these buttons after the welcome. */
async function olenaAfter(captions: readonly string[]): Promise<RemotePhone> {
  const olena = remotePhone(house.telegram, OLENA);
  olena.say("/start");
  for (const caption of captions) await olena.press(caption);
  return olena;
}

it("of a flood twenty texts are answered, the flooder is asked to slow down, and others are served", async () => {
  const { app } = await house.start(TOWN);
  const olena = await olenaAfter(["✅"]);
  await olena.hears("Чим можемо допомогти?");
  const jonas = remotePhone(house.telegram, JONAS);
  for (let n = 0; n < 300; n += 1) olena.say("слово");
  jonas.say("/start");
  await jonas.hears("Hallo");
  await house.telegram.standIn.idle();
  await app.settle();
  // Her first steps took the place of two. What time passes between the messages lets one more through a second.
  expect(olena.countOf("ми цього не зрозуміли")).toBeGreaterThanOrEqual(18);
  expect(olena.countOf("ми цього не зрозуміли")).toBeLessThan(25);
  expect(olena.countOf("🐢")).toBe(1);
});

it("in the middle of a flood buttons and commands work, and the draft holds what was answered before", async () => {
  const { app } = await house.start(TOWN);
  const olena = await olenaAfter(["✅", "🙏", "🏠"]);
  await olena.hears("Крок 2 з 8");
  for (let n = 0; n < 100; n += 1) olena.say("999");
  await olena.press("2");
  await olena.hears("Крок 3 з 9");
  olena.say("/menu");
  await olena.hears("Дещо ще не завершено");
  await app.settle();
  const [draft] = await createDrafts(app.connection, sealer).ofAuthor(personId(OLENA));
  expect(draft?.answers).toEqual({ guests: 2 });
});
