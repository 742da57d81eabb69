import { GrammyError, type Context } from "grammy";
import type { ChatMember } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Clock } from "../../app/core/index.ts";

/** How long a membership is remembered for what decides nothing. */
const CACHE_MS = 60_000;
const CACHE_SIZE = 10_000;

/** Telegram's errors about a person who never was in the chat. */
const NOT_A_MEMBER = /user not found|member not found|PARTICIPANT_ID_INVALID|USER_ID_INVALID/i;

/** `unknown`: Telegram does not tell the bot, and will not until somebody makes it an administrator. */
export type Standing = "administrator" | "member" | "none" | "unknown";

/** Who is in a chat, as Telegram says. All features ask here. */
export interface Membership {
  /**
   * Asks Telegram each time.
   * @param options with `remembered`, what Telegram said within the last minute will do: for what decides nothing
   */
  standingOf(
    ctx: Context,
    chatId: number,
    userId: number,
    options?: { readonly remembered?: boolean },
  ): Promise<Standing>;
  /** Whether somebody is an administrator. Telegram tells this of every chat that the bot is in. */
  isAdministrator(ctx: Context, chatId: number, userId: number): Promise<boolean | "unknown">;
  /** Somebody left the chat, or something about their membership changed. */
  forget(chatId: number, userId: number): void;
}

export function createMembership(clock: Clock): Membership {
  const members = new LRUCache<string, Standing>({
    max: CACHE_SIZE,
    ttl: CACHE_MS,
    ttlResolution: 0,
    perf: { now: () => clock.now().getTime() },
  });
  const keyOf = (chatId: number, userId: number): string => `${String(chatId)}:${String(userId)}`;

  return {
    async standingOf(ctx, chatId, userId, { remembered = false } = {}) {
      const key = keyOf(chatId, userId);
      const known = remembered ? members.get(key) : undefined;
      if (known) return known;
      const standing = await askTelegram(ctx, chatId, userId);
      if (standing === "administrator" || standing === "member") members.set(key, standing);
      else members.delete(key);
      return standing;
    },
    async isAdministrator(ctx, chatId, userId) {
      try {
        const administrators = await ctx.api.getChatAdministrators(chatId);
        return administrators.some(({ user }) => user.id === userId);
      } catch (error) {
        if (isRefusal(error)) return "unknown";
        throw error;
      }
    },
    forget: (chatId, userId) => void members.delete(keyOf(chatId, userId)),
  };
}

/** Telegram's own no, which trying again does not change. */
const isRefusal = (error: unknown): error is GrammyError =>
  error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403);

async function askTelegram(ctx: Context, chatId: number, userId: number): Promise<Standing> {
  try {
    return standingIn(await ctx.api.getChatMember(chatId, userId));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return NOT_A_MEMBER.test(error.description) ? "none" : "unknown";
  }
}

function standingIn(member: ChatMember): Standing {
  switch (member.status) {
    case "creator":
    case "administrator":
      return "administrator";
    case "member":
      return "member";
    case "restricted":
      return member.is_member ? "member" : "none";
    case "left":
    case "kicked":
      return "none";
  }
}
