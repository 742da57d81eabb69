import type { MiddlewareFn } from "grammy";
import type { ConversationStore, PomichContext } from "./context.ts";

/** What a reply keyboard asks for: the location, the phone number, or the phone number that a yes needs. */
export type RaisedKeyboard = "location" | "number" | "yes";

/**
 * Which reply keyboard is up in a private chat. Telegram keeps it up until a message removes it, so it is stored: it
 * outlives the step and the process that raised it.
 */
export interface ReplyKeyboards {
  raise(chat: number, which: RaisedKeyboard): Promise<void>;
  raised(chat: number): Promise<RaisedKeyboard | undefined>;
  /** Forgets the keyboard; the caller sends the message that removes it. @returns what was up */
  lower(chat: number): Promise<RaisedKeyboard | undefined>;
}

const ALL: readonly string[] = ["location", "number", "yes"] satisfies readonly RaisedKeyboard[];
const isRaised = (value: unknown): value is RaisedKeyboard =>
  typeof value === "string" && ALL.includes(value);

const keyOf = (chat: number): string => `${String(chat)}:keyboard`;

/** Stores the keyboards with the open conversations, each as a conversation of that name without state. */
export function createReplyKeyboards(store: ConversationStore): ReplyKeyboards {
  const raised = async (chat: number): Promise<RaisedKeyboard | undefined> =>
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

/** Removes a reply keyboard once the person turns to something that it does not ask for. */
export const createKeyboardRemoval =
  (keyboards: ReplyKeyboards): MiddlewareFn<PomichContext> =>
  async (ctx, next) => {
    const { chatId: chat, message } = ctx;
    if (chat === undefined || (!message && !ctx.callbackQuery) || message?.contact) return next();
    const which = await keyboards.raised(chat);
    const typed = message?.text !== undefined && !message.text.startsWith("/");
    // Text typed while a keyboard asks for the number is about the number.
    if (which === undefined || (typed && which !== "location")) return next();
    await keyboards.lower(chat);
    // The answer to /cancel removes the keyboard itself.
    if (!ctx.hasCommand("cancel")) await ctx.say(ctx.t("keyboard-away"), { remove_keyboard: true });
    await next();
  };
