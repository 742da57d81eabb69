import { z } from "zod";
import { apiChat, apiMessage } from "../../world/api-shapes.ts";
import { apiMember } from "../../world/deliver.ts";
import type { ChatState } from "../../world/state.ts";
import type { World } from "../../world/world.ts";
import { readableChat } from "../access.ts";
import { badRequest } from "../../errors.ts";
import { method, type Method } from "../method.ts";
import { chatId, integer } from "../params.ts";

const target = z.strictObject({ chat_id: chatId.optional() });

const getChat = method(target, ({ world }, params) => {
  const chat = readableChat(world, params.chat_id);
  const pinned = world.message(chat.id, chat.pinned.at(-1) ?? 0);
  return {
    ...apiChat(world, chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(pinned ? { pinned_message: apiMessage(world, pinned, 0) } : {}),
  };
});

/** How somebody stands in a chat, as the Bot API's ChatMember. */
function memberOf(world: World, chat: ChatState, userId: number): Record<string, unknown> {
  if (userId === world.state.bot.id) return apiMember(world, "bot", chat.bot);
  if (chat.admins[0] === userId) return apiMember(world, userId, "creator");
  if (chat.admins.includes(userId)) return apiMember(world, userId, "administrator");
  return apiMember(world, userId, chat.members.includes(userId) ? "member" : "left");
}

const getChatMember = method(
  z.strictObject({ chat_id: chatId.optional(), user_id: integer.optional() }),
  ({ world }, params) => {
    const chat = readableChat(world, params.chat_id);
    if (!params.user_id || params.user_id < 0) throw badRequest("invalid user_id specified");
    const known = params.user_id === world.state.bot.id || world.person(params.user_id);
    if (!known) throw badRequest("PARTICIPANT_ID_INVALID");
    return memberOf(world, chat, params.user_id);
  },
);

const getChatAdministrators = method(target, ({ world }, params) => {
  const chat = readableChat(world, params.chat_id);
  if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
  const people = chat.admins.map((id) => memberOf(world, chat, id));
  return chat.bot === "administrator" ? [...people, apiMember(world, "bot", "administrator")] : people;
});

const getChatMemberCount = method(target, ({ world }, params) => {
  const chat = readableChat(world, params.chat_id);
  return chat.members.length + 1;
});

const leaveChat = method(target, ({ world }, params) => {
  const chat = readableChat(world, params.chat_id);
  if (chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
  chat.bot = "left";
  world.addMessage(chat.id, {
    from: "bot",
    content: { kind: "service", service: { type: "left", person: "bot" } },
  });
  world.changedChat(chat);
  return true;
});

/** What a bot may ask about a chat. */
export const chatMethods: Readonly<Record<string, Method>> = {
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
};
