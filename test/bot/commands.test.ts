import { readdirSync, readFileSync } from "node:fs";
import type { Bot } from "grammy";
import type { BotCommand } from "grammy/types";
import { expect, it } from "vitest";
import { publishCommands, publishOperatorCommands } from "../../src/bot/commands.ts";
import { i18n } from "../support/i18n.ts";

const FEATURES = new URL("../../src/bot/features/", import.meta.url);

/** The names in `.command("start", …)` and `.command(["need", "offer"], …)`. */
function taken(): Set<string> {
  const files = readdirSync(FEATURES, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const lists = files.flatMap((name) =>
    [...readFileSync(new URL(name, FEATURES), "utf8").matchAll(/\.command\(\s*(\[[^\]]*\]|"\w+")/g)].map(
      ([, names = ""]) => names,
    ),
  );
  return new Set(lists.flatMap((names) => [...names.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name)));
}

/** The names in Telegram's menus. */
async function listed(): Promise<Set<string>> {
  const names = new Set<string>();
  const setMyCommands = (commands: readonly BotCommand[]): Promise<true> => {
    for (const { command } of commands) names.add(command);
    return Promise.resolve(true);
  };
  const bot = { api: { setMyCommands } as unknown as Bot["api"] };
  await publishCommands(bot, i18n);
  await publishOperatorCommands(bot, i18n, 1);
  return names;
}

it("every command that a feature takes is listed in bot/commands.ts, or the wizard would not let it through", async () => {
  expect([...taken()].toSorted()).toEqual([...(await listed())].toSorted());
});
