import { GrammyError, type Context } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Clock } from "../../../app/core/index.ts";

/** How long a member is taken for one without asking again. */
const CACHE_MS = 60_000;
const CACHE_SIZE = 10_000;

/** Telegram's words for somebody who never was in the chat. */
const STRANGER = /user not found|member not found|PARTICIPANT_ID_INVALID|USER_ID_INVALID/i;

/** Whether a person is in a chat now; who has left may still count as a member for a minute. */
export type IsMember = (ctx: Context, chatId: number, userId: number) => Promise<boolean>;

export function createMembership(clock: Clock): IsMember {
  const until = new Map<string, number>();

  return async (ctx, chatId, userId) => {
    const key = `${String(chatId)}:${String(userId)}`;
    const now = clock.now().getTime();
    if ((until.get(key) ?? 0) > now) return true;
    until.delete(key);
    if (!(await ask(ctx, chatId, userId))) return false;
    const oldest = until.size >= CACHE_SIZE ? until.keys().next().value : undefined;
    if (oldest !== undefined) until.delete(oldest);
    until.set(key, now + CACHE_MS);
    return true;
  };
}

async function ask(ctx: Context, chatId: number, userId: number): Promise<boolean> {
  try {
    return isIn(await ctx.api.getChatMember(chatId, userId));
  } catch (error) {
    if (error instanceof GrammyError && STRANGER.test(error.description)) return false;
    throw error;
  }
}

function isIn(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status === "creator" || member.status === "administrator" || member.status === "member";
}
