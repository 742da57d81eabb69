import { expect, test } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { pressAll } from "../support/stories.ts";
import { HOUSING_REQUEST, joined } from "./walk.ts";

const bot = useBot();

test("after their first request people are asked once which languages they speak; their requests have them", async () => {
  const olena = await joined(bot);
  const send = async (): Promise<void> => {
    await olena.say("/need");
    await pressAll(olena, [...HOUSING_REQUEST, "Надіслати"]);
  };
  const languages = async (): Promise<readonly (readonly string[])[]> =>
    (await bot.useCases.listings.ofAuthor(personId(olena.id))).map((listing) => listing.languages);
  await send();
  expect(olena.last.text).toContain("Якими мовами Ви розмовляєте?");
  await pressAll(olena, ["🗣 Мої мови", "польська"]);
  expect(await languages()).toEqual([["uk"]]);
  // One language at least stays.
  await olena.press("✓ польська");
  expect(await olena.press("✓ українська")).toMatchObject({ showAlert: true });
  await pressAll(olena, ["польська", "✅ Готово"]);
  expect(await languages()).toEqual([["uk", "pl"]]);
  await send();
  expect(olena.last.text).not.toContain("Якими мовами Ви розмовляєте?");
  expect(await languages()).toEqual([
    ["uk", "pl"],
    ["uk", "pl"],
  ]);
  expect(await bot.useCases.privacy.exportOf(personId(olena.id))).toMatchObject({
    you: { speaks: ["uk", "pl"] },
  });
  await olena.say("/settings");
  await olena.press("🗣 Мої мови");
  expect(olena.buttons).toContain("✓ польська");
});
