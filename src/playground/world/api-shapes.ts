import type { ChatState } from "./state.ts";
import type { World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

/** The Bot API's User for the bot or a person. */
export function apiUser(world: World, who: "bot" | number): Json {
  if (who === "bot") {
    const { bot } = world.state;
    return { id: bot.id, is_bot: true, first_name: bot.names[""], username: bot.username };
  }
  const person = world.person(who);
  return {
    id: who,
    is_bot: false,
    // A deleted account has no name in the Bot API; apps call it "Deleted Account".
    first_name: person?.deactivated ? "" : (person?.firstName ?? ""),
    ...(person?.lastName ? { last_name: person.lastName } : {}),
    ...(person?.username ? { username: person.username } : {}),
    ...(person ? { language_code: person.language } : {}),
  };
}

/** The Bot API's Chat as it stands inside messages and updates. */
export function apiChat(world: World, chat: ChatState): Json {
  if (chat.type === "private") {
    const { is_bot: _, language_code: __, ...names } = apiUser(world, chat.id);
    return { ...names, type: "private" };
  }
  const { id, title, type, username } = chat;
  const own = type === "group" ? { all_members_are_administrators: chat.denied.length === 0 } : {};
  return {
    id,
    title,
    ...(username ? { username } : {}),
    type,
    ...(chat.forum ? { is_forum: true } : {}),
    ...own,
  };
}
