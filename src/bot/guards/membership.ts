import { GrammyError, type Context } from "grammy";
import type { ChatMember } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Clock } from "../../app/core/index.ts";

/** Somebody who left the chat may still count as a member for this long. */
const CACHE_MS = 60_000;
const CACHE_SIZE = 10_000;

/** Telegram's errors about a person who never was in the chat. */
const NOT_A_MEMBER = /user not found|member not found|PARTICIPANT_ID_INVALID|USER_ID_INVALID/i;

/** Whether a person is in a chat. */
export type IsMember = (ctx: Context, chatId: number, userId: number) => Promise<boolean>;

/** Asks Telegram who is a member and remembers the members for a minute; who is none is asked about each time. */
export function createMembership(clock: Clock): IsMember {
  const members = new LRUCache<string, true>({
    max: CACHE_SIZE,
    ttl: CACHE_MS,
    ttlResolution: 0,
    perf: { now: () => clock.now().getTime() },
  });

  return async (ctx, chatId, userId) => {
    const key = `${String(chatId)}:${String(userId)}`;
    if (members.has(key)) return true;
    const isMember = await askTelegram(ctx, chatId, userId);
    if (isMember) members.set(key, true);
    return isMember;
  };
}

async function askTelegram(ctx: Context, chatId: number, userId: number): Promise<boolean> {
  try {
    return isIn(await ctx.api.getChatMember(chatId, userId));
  } catch (error) {
    if (error instanceof GrammyError && NOT_A_MEMBER.test(error.description)) return false;
    throw error;
  }
}

function isIn(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status === "creator" || member.status === "administrator" || member.status === "member";
}
