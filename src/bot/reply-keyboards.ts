import type { MiddlewareFn } from "grammy";
import type { KeyboardStore, PomichContext } from "./context.ts";
import { remove } from "./in-place.ts";
import type { Screen } from "./screen.ts";

/** What a reply keyboard asks for: the location, the phone number, or the phone number that a yes needs. */
export type KeyboardPurpose = "location" | "number" | "yes";

/** A reply keyboard that is up in a private chat, in JSON. */
export interface RaisedKeyboard {
  readonly purpose: KeyboardPurpose;
  /** The message that brought it. */
  readonly messageId: number;
}

/**
 * Which reply keyboard is up in a private chat. Telegram keeps it up until a message removes it, so it is stored: it
 * outlives the step and the process that raised it.
 */
export interface ReplyKeyboards {
  /** Sends the screen with the keyboard. */
  raise(ctx: PomichContext, purpose: KeyboardPurpose, screen: Screen): Promise<void>;
  raised(chat: number): Promise<KeyboardPurpose | undefined>;
  /** Forgets the keyboard; the caller sends the message that removes it. */
  forget(chat: number): Promise<void>;
  /** Removes the keyboard, if one of this purpose is up, and leaves no message of it in the chat. */
  putDown(ctx: PomichContext, purpose: KeyboardPurpose): Promise<void>;
}

export function createReplyKeyboards(store: KeyboardStore): ReplyKeyboards {
  const keyOf = (chat: number): string => String(chat);

  return {
    async raise(ctx, purpose, screen) {
      const chat = ctx.person.id;
      const before = await store.read(keyOf(chat));
      const { message_id: messageId } = await ctx.show(screen);
      await store.write(keyOf(chat), { purpose, messageId });
      if (before) await remove(ctx.api, chat, before.messageId);
    },
    raised: async (chat) => (await store.read(keyOf(chat)))?.purpose,
    forget: (chat) => store.delete(keyOf(chat)),
    async putDown(ctx, purpose) {
      const chat = ctx.person.id;
      const up = await store.read(keyOf(chat));
      if (up?.purpose !== purpose) return;
      // Only a message can remove the keyboard; it has done so once it has arrived, and may go.
      const { message_id: removal } = await ctx.say(ctx.t("keyboard-away"), { remove_keyboard: true });
      await store.delete(keyOf(chat));
      await remove(ctx.api, chat, removal);
      await remove(ctx.api, chat, up.messageId);
    },
  };
}

/** Removes a reply keyboard once the person turns to something that it does not ask for. */
export const createKeyboardRemoval =
  (keyboards: ReplyKeyboards): MiddlewareFn<PomichContext> =>
  async (ctx, next) => {
    const { chatId: chat, message } = ctx;
    if (chat === undefined || (!message && !ctx.callbackQuery) || message?.contact) return next();
    const purpose = await keyboards.raised(chat);
    const typed = message?.text !== undefined && !message.text.startsWith("/");
    // Text typed while a keyboard asks for the number is about the number.
    if (purpose === undefined || (typed && purpose !== "location")) return next();
    await keyboards.putDown(ctx, purpose);
    await next();
  };
