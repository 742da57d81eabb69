import type { BotAbilities } from "../protocol.ts";
import type { World } from "../world/world.ts";

/** Switches what BotFather can switch: with topics, every private chat has them from now on. */
export function setAbilities(world: World, change: Partial<BotAbilities>): void {
  const { bot, chats } = world.state;
  bot.abilities = { ...bot.abilities, ...change };
  for (const chat of Object.values(chats)) {
    if (chat.type !== "private" || chat.forum === bot.abilities.topics) continue;
    chat.forum = bot.abilities.topics;
    world.changedChat(chat);
  }
}
