import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { checkTurn, inTurn, telegramOutage } from "../../src/work/index.ts";
import { useBot } from "../support/bot.ts";
import { atHousing } from "./walk.ts";

const bot = useBot();

test("a handler that has lost its lease says nothing more, in the wizard and outside of it", async () => {
  await bot.restart({ checkTurn });
  const olena = await atHousing(bot, "guests");
  let held = true;
  let next = 9_000_000;
  const write = async (text: string): Promise<unknown> => {
    const from = { id: olena.id, is_bot: false, first_name: "Olena", language_code: "uk" };
    const chat = { id: olena.id, type: "private" as const, first_name: "Olena" };
    const date = Math.floor(bot.time.now().getTime() / 1_000);
    const entities = text.startsWith("/") && {
      entities: [{ type: "bot_command" as const, offset: 0, length: text.length }],
    };
    const message = { message_id: (next += 1), date, chat, from, text, ...entities };
    const update: Update = { update_id: next, message };
    return inTurn(update, { isHeld: () => held }, () => bot.handle(update)).catch((error: unknown) => error);
  };
  const heard = () => olena.all.map(({ text }) => text).join("\n");

  await write("3");
  expect(heard()).toContain("3 людини");
  held = false;
  const before = heard();
  // Nobody is told that something went wrong: the update is handled anew.
  for (const text of ["1", "/menu"])
    expect(telegramOutage(await write(text))).toEqual({ reason: "LEASE_LOST" });
  expect(heard()).toBe(before);
  held = true;
  await write("/menu");
  expect(heard()).not.toBe(before);
});
