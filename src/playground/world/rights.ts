import type { ChatState } from "./state.ts";

/** What an administrator may be allowed, in the Bot API's words. */
export const ADMIN_RIGHTS = [
  "can_manage_chat",
  "can_change_info",
  "can_post_messages",
  "can_edit_messages",
  "can_delete_messages",
  "can_invite_users",
  "can_restrict_members",
  "can_pin_messages",
  "can_manage_topics",
  "can_promote_members",
  "can_manage_video_chats",
  "can_post_stories",
  "can_edit_stories",
  "can_delete_stories",
  "can_manage_tags",
] as const;
export type AdminRight = (typeof ADMIN_RIGHTS)[number];

/** What members may be allowed, all of them or one who is restricted, in the Bot API's words. */
export const PERMISSIONS = [
  "can_send_messages",
  "can_send_audios",
  "can_send_documents",
  "can_send_photos",
  "can_send_videos",
  "can_send_video_notes",
  "can_send_voice_notes",
  "can_send_polls",
  "can_send_other_messages",
  "can_add_web_page_previews",
  "can_react_to_messages",
  "can_edit_tag",
  "can_change_info",
  "can_invite_users",
  "can_pin_messages",
  "can_manage_topics",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Rights that exist in this kind of chat. */
export const rightsIn = ({ type }: ChatState): readonly AdminRight[] =>
  ADMIN_RIGHTS.filter((right) => {
    if (right === "can_post_messages" || right === "can_edit_messages") return type === "channel";
    if (right === "can_manage_topics") return type === "supergroup";
    return type !== "channel" || (right !== "can_pin_messages" && right !== "can_manage_tags");
  });

/** What members of a new group may not do. */
export const deniedByDefault = (type: ChatState["type"]): readonly Permission[] =>
  type === "group" ? [] : ["can_change_info", "can_pin_messages", "can_manage_topics"];

/** Whether the bot is in the chat, whatever it may do there. */
export const isBotIn = ({ bot }: ChatState): boolean => bot !== "left" && bot !== "kicked";

/** Whether the bot is an administrator with this right. */
export const botHasRight = (chat: ChatState, right: AdminRight): boolean =>
  chat.bot === "administrator" && (chat.botRights ?? rightsIn(chat)).includes(right);

/** Whether the bot may do what members may: an administrator may write whatever members may not. */
export function botMay(chat: ChatState, permission: Permission): boolean {
  switch (chat.bot) {
    case "administrator":
      return !isAlsoRight(permission) || botHasRight(chat, permission);
    case "member":
      return !chat.denied.includes(permission);
    case "restricted":
      return !chat.denied.includes(permission) && !(chat.botDenied ?? PERMISSIONS).includes(permission);
    case "left":
    case "kicked":
      return false;
  }
}

const isAlsoRight = (name: Permission): name is Permission & AdminRight =>
  (ADMIN_RIGHTS as readonly string[]).includes(name);
