import type { MiddlewareFn } from "grammy";
import type { ConversationStore, PomichContext } from "./context.ts";

/** What a reply keyboard asks for: where somebody is, their number, or their number because a yes waits for it. */
export type Raised = "location" | "number" | "yes";

/**
 * Which reply keyboard stands in a private chat. Telegram keeps one up until a message takes it away, whatever the
 * person does meanwhile, so it is remembered past the step and the process that raised it.
 */
export interface ReplyKeyboards {
  raise(chat: number, which: Raised): Promise<void>;
  raised(chat: number): Promise<Raised | undefined>;
  /** Forgets the keyboard; whoever calls takes it away. @returns what was up */
  lower(chat: number): Promise<Raised | undefined>;
}

const WHICH: readonly string[] = ["location", "number", "yes"] satisfies readonly Raised[];
const isRaised = (value: unknown): value is Raised => typeof value === "string" && WHICH.includes(value);

const keyOf = (chat: number): string => `${String(chat)}:keyboard`;

/** Kept beside the open conversations, as the name of a conversation that has no state. */
export function createReplyKeyboards(store: ConversationStore): ReplyKeyboards {
  const raised = async (chat: number): Promise<Raised | undefined> =>
    Object.keys((await store.read(keyOf(chat)))?.state ?? {}).find(isRaised);
  return {
    raise: (chat, which) => store.write(keyOf(chat), { version: [0, 0], state: { [which]: [] } }),
    raised,
    async lower(chat) {
      const was = await raised(chat);
      if (was !== undefined) await store.delete(keyOf(chat));
      return was;
    },
  };
}

/** Takes a reply keyboard away once the person turns to something else than what it asks for. */
export const putKeyboardAway =
  (keyboards: ReplyKeyboards): MiddlewareFn<PomichContext> =>
  async (ctx, next) => {
    const { chatId: chat, message } = ctx;
    if (chat === undefined || (!message && !ctx.callbackQuery) || message?.contact) return next();
    const which = await keyboards.raised(chat);
    const typed = message?.text !== undefined && !message.text.startsWith("/");
    // What is typed under a keyboard that asks for a number is about the number.
    if (which === undefined || (typed && which !== "location")) return next();
    await keyboards.lower(chat);
    // /cancel takes it away in its own words.
    if (!ctx.hasCommand("cancel")) await ctx.say(ctx.t("keyboard-away"), { remove_keyboard: true });
    await next();
  };
