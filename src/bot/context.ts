import type { ConversationData, ConversationFlavor, VersionedState } from "@grammyjs/conversations";
import { GrammyError, type ApiClientOptions, type Context } from "grammy";
import type { InlineKeyboardMarkup, Message, UserFromGetMe } from "grammy/types";
import type { Clock, Log } from "../app/core/index.ts";
import type { Places } from "../app/places/ports.ts";
import type { UseCases } from "../app/use-cases.ts";
import type { Person } from "../domain/person/person.ts";
import type { Language } from "../domain/shared/language.ts";
import type { Html } from "./html.ts";
import type { Args, I18n, PlainArgs, PlainKey } from "./i18n.ts";
import type { MessageKey, Messages } from "./messages.gen.ts";
import { markup, TEXT_OPTIONS, type ButtonScreen, type Keyboard, type Screen } from "./screen.ts";

/** Where open conversations live between updates, by chat id. The state is JSON. */
export interface ConversationStore {
  read(key: string): Promise<VersionedState<ConversationData> | undefined>;
  write(key: string, state: VersionedState<ConversationData>): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Everything the bot is made from: the product's use cases, words, and a line to Telegram. */
export interface BotDependencies {
  readonly useCases: UseCases;
  readonly i18n: I18n;
  readonly log: Log;
  readonly clock: Clock;
  readonly places: Places;
  readonly defaultLanguage: Language;
  /** Telegram ids of those who run the installation. */
  readonly operatorIds: readonly number[];
  readonly conversationStorage: ConversationStore;
  readonly token: string;
  /** API root and fetch; they reach into conversations, which transformers on `bot.api` do not. */
  readonly client: ApiClientOptions;
  /** Who we are, when already asked; else the bot asks Telegram at `init()`. */
  readonly botInfo?: UserFromGetMe;
}

/** What every handler has at hand: who is speaking, and a voice in their language. */
export interface Speech {
  person: Person;
  language: Language;
  /** Another photo of the album that the message before began. */
  continued?: true;
  t<K extends MessageKey>(key: K, ...args: Args<Messages[K]>): Html;
  plain<K extends PlainKey>(key: K, ...args: PlainArgs<Messages[K]>): string;
  /** Sends a message to this chat (and topic). */
  say(text: Html, keyboard?: Keyboard): Promise<Message.TextMessage>;
  /** Sends a message that was made ready elsewhere. */
  show(screen: Screen): Promise<Message.TextMessage>;
  /** Puts new words in place of the message whose button was pressed; its keyboard goes unless one is given. */
  rewrite(text: Html, keyboard?: InlineKeyboardMarkup): Promise<void>;
  /** The same for a message that was made ready elsewhere. */
  showInstead(screen: ButtonScreen): Promise<void>;
  /** Answers the pressed button with a line that fades; without one, just stops its spinner. */
  toast(text?: string): Promise<void>;
  /** Answers the pressed button with a box that has to be closed. At most 200 characters. */
  alert(text: string): Promise<void>;
}

export { TEXT_OPTIONS } from "./screen.ts";

export type PomichContext = ConversationFlavor<Context & Speech>;

/** Telegram's words for a call that came too late. */
const TOO_LATE =
  /message is not modified|message to edit not found|message can't be edited|query is too old|query ID is invalid|bot was blocked|user is deactivated/i;

/**
 * Waits for a call that may come too late: a message gone or unchanged, a button pressed long ago, a bot just blocked.
 * The wanted state holds or cannot matter any more; any other refusal is thrown.
 */
export async function harmless(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof GrammyError && TOO_LATE.test(error.description))) throw error;
  }
}

/** Gives the context its voice, or a new one after the person's language has changed. */
export function giveSpeech(ctx: Context, i18n: I18n, person: Person): asserts ctx is PomichContext {
  const { language } = person;
  const show = ({ text, keyboard }: Screen): Promise<Message.TextMessage> =>
    ctx.reply(text, { ...TEXT_OPTIONS, ...markup(keyboard) });
  const speech: Speech = {
    person,
    language,
    t: (key, ...args) => i18n.t(language, key, ...args),
    plain: (key, ...args) => i18n.plain(language, key, ...args),
    say: (text, keyboard) => show({ text: text.toString(), ...(keyboard && { keyboard }) }),
    show,
    rewrite: (text, keyboard) =>
      harmless(ctx.editMessageText(text.toString(), { ...TEXT_OPTIONS, ...markup(keyboard) })),
    showInstead: ({ text, keyboard }) =>
      harmless(ctx.editMessageText(text, { ...TEXT_OPTIONS, ...markup(keyboard) })),
    toast: (text) => harmless(ctx.answerCallbackQuery(text === undefined ? {} : { text })),
    alert: (text) => harmless(ctx.answerCallbackQuery({ text, show_alert: true })),
  };
  Object.assign(ctx, speech);
}
