import type { ConversationData, ConversationFlavor, VersionedState } from "@grammyjs/conversations";
import { GrammyError, type ApiClientOptions, type Context } from "grammy";
import type { InlineKeyboardMarkup, Message, UserFromGetMe } from "grammy/types";
import type { Clock, Log } from "../app/core/index.ts";
import type { Places } from "../app/places/ports.ts";
import type { UseCases } from "../app/use-cases.ts";
import type { Person } from "../domain/person/person.ts";
import type { Vocabulary } from "../domain/reading/index.ts";
import type { Language } from "../domain/shared/language.ts";
import type { Html } from "./html.ts";
import { editInto } from "./in-place.ts";
import type { Args, I18n, LocaleFlavor, PlainArgs, PlainKey } from "./i18n.ts";
import type { MessageKey, Messages } from "./messages.gen.ts";
import type { RaisedKeyboard } from "./reply-keyboards.ts";
import { markup, TEXT_OPTIONS, type ButtonScreen, type Keyboard, type Screen } from "./screen.ts";

/** The state of open conversations between updates, which is JSON. */
export type ConversationState = VersionedState<ConversationData>;

/** Stores something of each private chat between updates, by chat id. */
export interface ChatStore<State> {
  read(key: string): Promise<State | undefined>;
  write(key: string, state: State): Promise<void>;
  delete(key: string): Promise<void>;
}

export type KeyboardStore = ChatStore<RaisedKeyboard>;

/** A message, with its pieces, of which somebody is asked whom it is for. */
export interface Asked {
  /** The message that asks. */
  readonly question: number;
  /** What was sent: one message, the photos of an album, or the pieces of a long text; as edited meanwhile. */
  readonly messages: readonly Message[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Whom somebody writes to through the bot, in JSON. */
export interface Writing {
  readonly proposalId: string;
  /** A request of theirs: they write to everybody who comes to it. */
  readonly toAll?: string;
  /** True if it is about the other side, and for the moderators. */
  readonly report?: true;
  /** The listing, or "" for a ban, that they object to: it is for the moderators. */
  readonly appeal?: string;
  /** What they were asked to write about an organisation or for one, and the message that asked. */
  readonly organisation?: {
    readonly about: "answer" | "reply" | "search" | "route" | "pledge" | "payment";
    readonly id: string;
    readonly message?: number;
  };
  /** Milliseconds since the epoch: when they began, and until when plain words go there. */
  readonly since: number;
  readonly until: number;
  /** What waits for an answer to whom it is for, the oldest first. */
  readonly asked?: readonly Asked[];
}

/** Stores open conversations, the reply keyboards that are up, and whom people write to. */
export interface ConversationStore extends ChatStore<ConversationState> {
  readonly keyboards: KeyboardStore;
  readonly writing: ChatStore<Writing>;
}

/** What the bot is made from. */
export interface BotDependencies {
  readonly useCases: UseCases;
  readonly i18n: I18n;
  readonly log: Log;
  readonly clock: Clock;
  readonly places: Places;
  readonly vocabulary: Vocabulary;
  /** Telegram ids of the operators. */
  readonly operatorIds: readonly number[];
  /** Who is responsible for people's data, and how to reach them. */
  readonly responsible?: string;
  readonly conversationStorage: ConversationStore;
  readonly token: string;
  /** API root and fetch. They also apply inside conversations, where transformers on `bot.api` do not. */
  readonly client: ApiClientOptions;
  /**
   * Says what an error of a handler is: a failure of the network, after which the update is tried again by itself, or of
   * a group that does not let the bot write at present. Undefined for everything else, and when absent.
   */
  readonly failureOf?: (error: unknown) => "outage" | "refused-for-now" | undefined;
  /**
   * Called with an update before each call that its handler makes; throws when somebody else handles it by now, so that
   * nothing more is said.
   */
  readonly checkTurn?: (update: object) => void;
  /** The answer of getMe, if it is known already; otherwise `init()` asks Telegram. */
  readonly botInfo?: UserFromGetMe;
}

/** Who an update comes from, and the ways to answer in their language. */
export interface Speech {
  person: Person;
  language: Language;
  /** Set for a photo that continues the album of the message before, and for a text that continues the one before. */
  continued?: true;
  /** Set for the second of two quick taps on one button. */
  repeated?: true;
  t<K extends MessageKey>(key: K, ...args: Args<Messages[K]>): Html;
  plain<K extends PlainKey>(key: K, ...args: PlainArgs<Messages[K]>): string;
  /** Sends a message to this chat and topic. */
  say(text: Html, keyboard?: Keyboard): Promise<Message.TextMessage>;
  /** Sends a screen to this chat and topic. */
  show(screen: Screen): Promise<Message.TextMessage>;
  /** Edits the message whose button was pressed; without `keyboard` it loses its buttons. */
  rewrite(text: Html, keyboard?: InlineKeyboardMarkup): Promise<void>;
  /** Edits the message whose button was pressed into this screen; sends it after a command, or where that is gone. */
  turnTo(screen: ButtonScreen): Promise<void>;
  /** Answers the press with a line that fades; without text, only stops the button's spinner. */
  toast(text?: string): Promise<void>;
  /** Answers the press with a box that the person has to close. At most 200 characters. */
  alert(text: string): Promise<void>;
}

export { TEXT_OPTIONS } from "./screen.ts";

export type PomichContext = ConversationFlavor<Context & LocaleFlavor & Speech>;

/** Telegram's errors for a call that came too late. */
const TOO_LATE =
  /message is not modified|message to edit not found|message can't be edited|query is too old|query ID is invalid|bot was blocked|user is deactivated/i;

/**
 * Waits for a call and ignores its error when it came too late: the message is gone or already reads like that, the
 * press is old, the bot was just blocked. Any other error is thrown.
 */
export async function harmless(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof GrammyError && TOO_LATE.test(error.description))) throw error;
  }
}

/** Adds `Speech` in the person's language to the context; called again after the language has changed. */
export async function giveSpeech(ctx: PomichContext, i18n: I18n, person: Person): Promise<void> {
  ctx.person = person;
  await ctx.i18n.renegotiateLocale();
  const language = i18n.languages.forTag(await ctx.i18n.getLocale());
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
    async turnTo(page) {
      const pressed = ctx.callbackQuery?.message;
      if (!pressed || !(await editInto(ctx.api, pressed.chat.id, pressed.message_id, page))) await show(page);
    },
    toast: (text) => harmless(ctx.answerCallbackQuery(text === undefined ? {} : { text })),
    alert: (text) => harmless(ctx.answerCallbackQuery({ text, show_alert: true })),
  };
  Object.assign(ctx, speech);
}
