import { GrammyError } from "grammy";
import type { ChatFullInfo, ChatMember } from "grammy/types";
import type { TelegramCall } from "../../work/index.ts";

/** Whether the bot can work in a group, by Telegram's own word. */
export type ChatReach =
  | { readonly ok: true; readonly title?: string; readonly isAdministrator: boolean }
  | {
      readonly ok: false;
      readonly reason: "chat-unknown" | "not-a-member" | "no-rights";
      /** Telegram's words, where it refused to tell. */
      readonly description?: string;
    };

/** Telegram's words for a bot that is in a group. */
const PRESENT = new Set(["member", "administrator", "restricted"]);

const mayWrite = (member: ChatMember, { permissions }: Pick<ChatFullInfo, "permissions">): boolean => {
  if (member.status === "administrator") return true;
  if (member.status === "restricted") return member.can_send_messages;
  return permissions?.can_send_messages !== false;
};

/**
 * Asks whether the bot is in a group and may write there.
 * Rejects when Telegram cannot be reached, and when the group has moved to another id.
 */
export async function askChatReach(call: TelegramCall, botId: number, chatId: number): Promise<ChatReach> {
  try {
    const chat = (await call("getChat", { chat_id: chatId })) as ChatFullInfo;
    const member = (await call("getChatMember", { chat_id: chatId, user_id: botId })) as ChatMember;
    if (!PRESENT.has(member.status)) return { ok: false, reason: "not-a-member" };
    if (!mayWrite(member, chat)) return { ok: false, reason: "no-rights" };
    const isAdministrator = member.status === "administrator";
    return { ok: true, isAdministrator, ...(chat.title !== undefined && { title: chat.title }) };
  } catch (error) {
    if (!(error instanceof GrammyError) || error.parameters.migrate_to_chat_id !== undefined) throw error;
    const { error_code: code, description } = error;
    if (code === 403) return { ok: false, reason: "not-a-member", description };
    if (code === 400) return { ok: false, reason: "chat-unknown", description };
    throw error;
  }
}
