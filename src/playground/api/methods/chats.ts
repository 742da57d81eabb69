import { z } from "zod";
import { apiMessage } from "../../world/api-message.ts";
import { apiChat } from "../../world/api-shapes.ts";
import { announce } from "../../world/deliver.ts";
import {
  announceBot,
  apiBotMember,
  apiPersonMember,
  permissionFlags,
  personStatus,
} from "../../world/members.ts";
import { isBotIn } from "../../world/rights.ts";
import type { ChatState } from "../../world/state.ts";
import type { World } from "../../world/world.ts";
import { chatFor } from "../access.ts";
import { badRequest } from "../../errors.ts";
import { method, type Method } from "../method.ts";
import { chatId, flag, integer } from "../params.ts";

const target = z.strictObject({ chat_id: chatId.optional() });

const getChat = method(target, ({ world }, params) => {
  const chat = chatFor(world, params.chat_id, "read");
  const pinned = world.message(chat.id, chat.pinned.at(-1) ?? 0);
  const isGroup = chat.type === "group" || chat.type === "supergroup";
  return {
    ...apiChat(world, chat),
    ...(chat.username ? { active_usernames: [chat.username] } : {}),
    ...(isGroup ? { permissions: permissionFlags(chat.denied) } : {}),
    ...(chat.membersHidden ? { has_hidden_members: true } : {}),
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

/**
 * Demands that the bot may ask about this person.
 *
 * @throws ApiFailure 400 for a person it never met, and for others than itself where only administrators see members.
 */
function demandKnown(world: World, chat: ChatState, userId: number): void {
  if (userId === world.state.bot.id) return;
  const needsAdmin = chat.membersHidden || chat.type === "channel";
  if (needsAdmin && chat.bot !== "administrator") throw badRequest("CHAT_ADMIN_REQUIRED");
  if (!world.person(userId)) throw badRequest("PARTICIPANT_ID_INVALID");
}

const getChatMember = method(
  z.strictObject({ chat_id: chatId.optional(), user_id: integer.optional() }),
  ({ world }, params) => {
    const { user_id: userId = 0 } = params;
    if (userId <= 0) throw badRequest("invalid user_id specified");
    const itself = userId === world.state.bot.id;
    const chat = chatFor(world, params.chat_id, itself ? "read" : "members");
    demandKnown(world, chat, userId);
    return itself
      ? apiBotMember(world, chat)
      : apiPersonMember(world, chat, userId, personStatus(chat, userId));
  },
);

const getChatAdministrators = method(
  z.strictObject({ chat_id: chatId.optional(), return_bots: flag.optional() }),
  ({ world }, params) => {
    const chat = chatFor(world, params.chat_id, "members");
    if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
    const people = chat.admins.map((id) => apiPersonMember(world, chat, id, personStatus(chat, id)));
    return chat.bot === "administrator" ? [...people, apiBotMember(world, chat)] : people;
  },
);

const getChatMemberCount = method(target, ({ world }, params) => {
  const chat = chatFor(world, params.chat_id, "members");
  return chat.members.length + (isBotIn(chat) ? 1 : 0);
});

const leaveChat = method(target, ({ world }, params) => {
  const chat = chatFor(world, params.chat_id, "read");
  if (chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
  const before = apiBotMember(world, chat);
  chat.bot = "left";
  const farewell = world.addMessage(chat.id, {
    from: "bot",
    content: { kind: "service", service: { type: "left", person: "bot" } },
  });
  announce(world, farewell);
  announceBot(world, chat, { by: "bot", before, after: apiBotMember(world, chat) });
  world.changedChat(chat);
  return true;
});

/** What a bot may ask about a chat, and how it leaves one. */
export const chatMethods: Readonly<Record<string, Method>> = {
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
};
