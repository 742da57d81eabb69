import { sealer } from "./sealer.ts";
import { mask } from "./mask.ts";
import { afterAll, beforeAll } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { ensureIndexes } from "../../src/adapters/mongo/connect.ts";
import { createConversationStorage } from "../../src/adapters/mongo/conversation-storage.ts";
import type { UseCases } from "../../src/app/use-cases.ts";
import { wireUseCases } from "../../src/run/wiring.ts";
import { createBot, type BotDependencies, type ConversationStore } from "../../src/bot/index.ts";
import { createI18n } from "../../src/bot/i18n.ts";
import { createLimits, UNPACED } from "../../src/outbox/index.ts";
import type {
  ButtonView,
  CallbackAnswer,
  MessageView,
  NewMessage,
  NewPerson,
} from "../../src/playground/index.ts";
import type { Update } from "grammy/types";
import { useStore } from "./store.ts";
import { createAskUsername } from "../../src/adapters/telegram/index.ts";
import { places } from "./places.ts";
import { createTelegram, createTestLog, TOKEN, type Telegram } from "./telegram.ts";
import { createTestTime, type TestTime } from "./time.ts";
import { vocabulary } from "./vocabulary.ts";

/** Somebody with a phone, in their private chat with the bot. */
export interface Actor {
  readonly id: number;
  /** Writes a text, or sends something else. */
  sends(message: string | Omit<NewMessage, "chatId">): Promise<MessageView>;
  edits(message: MessageView, text: string): Promise<void>;
  /** Presses the newest button whose caption holds `caption`. */
  taps(caption: string): Promise<CallbackAnswer>;
  /** Presses a button of a message, also one that is not shown any more. */
  presses(message: MessageView, caption: string): Promise<CallbackAnswer>;
  /** Sends a press that no button of theirs has, as a forged client can. */
  forges(data: string): Promise<void>;
  /** What the bot has said, oldest first. */
  heard(): readonly MessageView[];
  /** The bot's newest message. */
  last(): MessageView;
  /** The texts of the bot's messages that came or changed since the person last did something. */
  answers(): string[];
  blocks(blocked: boolean): Promise<void>;
}

export interface Chat {
  readonly useCases: UseCases;
  readonly telegram: Telegram;
  readonly time: TestTime;
  readonly log: ReturnType<typeof createTestLog>;
  person(person: Partial<NewPerson>): Actor;
  /** The bot with nothing but the store left of it, as after a deploy. */
  restart(different?: Partial<BotDependencies>): Promise<void>;
  /** Loses every open conversation, as an error in one does. */
  forgetConversations(): Promise<void>;
  /** Characters of JSON that a person's open conversation takes. */
  conversationSize(person: number): Promise<number>;
  /** Hands over what Telegram has for the bot. @returns what handlers threw */
  pump(): Promise<readonly unknown[]>;
  /** Hands the newest update over once more, as the inbox does after a crash. */
  again(): Promise<void>;
  /** Hands over a message that comes late, in its own way. */
  handles(message: Update["message"] & object): Promise<void>;
}

/** Where a chat reads its categories and their words; our own when absent. */
export interface Taxonomy {
  readonly categories?: URL;
  readonly locales: URL;
}

export const captionsOf = ({ inlineKeyboard = [] }: MessageView): string[] =>
  inlineKeyboard.flat().map(({ text }) => text);

/**
 * The bot on real use cases and a store of its own, in the stand-in for Telegram, with one community, Leipzig.
 * @returns a box that is filled once the hooks have run
 */
export function useChat(taxonomy?: Taxonomy): { readonly chat: Chat } {
  const box = useStore();
  let chat: Chat | undefined;
  beforeAll(async () => {
    chat = await build(box, taxonomy);
  });
  afterAll(async () => {
    await chat?.telegram.close();
  });
  return {
    get chat() {
      if (!chat) throw new Error("the chat is there in tests only");
      return chat;
    },
  };
}

async function build({ store }: ReturnType<typeof useStore>, taxonomy?: Taxonomy): Promise<Chat> {
  const { connection, transact } = store;
  const time = createTestTime(Date.parse("2026-05-04T10:00:00Z"));
  const log = createTestLog();
  const catalogue = await loadCatalogue(taxonomy?.categories);
  const directory = taxonomy?.locales ?? new URL("../../locales/", import.meta.url);
  const i18n = createI18n({ directory, defaultLanguage: "uk" });
  const telegram = createTelegram({ time, limits: createLimits(UNPACED, time) });
  const { standIn, client } = telegram;
  const { useCases } = wireUseCases({
    connection,
    transact,
    catalogue,
    i18n,
    sealer: sealer,
    mask,
    clock: time,
    askUsername: createAskUsername(client.call),
    operators: [],
  });
  const conversationStorage: ConversationStore = createConversationStorage(connection, sealer);
  await ensureIndexes(connection);
  await useCases.communities.setUp({
    name: "Leipzig",
    center: { lat: 51.34, lon: 12.37 },
    language: i18n.languages.forTag("de"),
    chatId: standIn.world.state.chats[0]?.id ?? -100,
  });

  const usual: BotDependencies = {
    useCases,
    i18n,
    log,
    clock: time,
    places,
    vocabulary,
    operatorIds: [],
    conversationStorage,
    token: TOKEN,
    client: client.grammyOptions,
  };
  let bot = createBot(usual);
  await bot.init();
  let offset = 0;
  let people = 100;
  let newest: Update | undefined;

  async function pump(): Promise<readonly unknown[]> {
    const thrown: unknown[] = [];
    // Asking once more, to hear that there is nothing, would cost as much as an answer.
    while (standIn.world.state.updates.some(({ updateId }) => updateId >= offset)) {
      const updates = (await client.call("getUpdates", { offset, timeout: 0 })) as Update[];
      for (const update of updates) {
        offset = update.update_id + 1;
        newest = update;
        await bot.handleUpdate(update).catch((error: unknown) => void thrown.push(error));
      }
    }
    return thrown;
  }

  async function pumpSoundly(): Promise<void> {
    const [failure] = await pump();
    if (failure !== undefined) throw failure;
  }

  function person(draft: Partial<NewPerson>): Actor {
    const { id } = standIn.addPerson({ firstName: "Olena", language: "uk", ...draft, id: people++ });
    let before: ReadonlyMap<number, string | undefined> = new Map();
    const heard = (): readonly MessageView[] =>
      standIn.messages(id).filter(({ from, deleted }) => from === "bot" && !deleted);
    function last(): MessageView {
      const message = heard().at(-1);
      if (!message) throw new Error("the bot has said nothing");
      return message;
    }
    const begin = (): void => {
      before = new Map(heard().map(({ messageId, text }) => [messageId, text]));
    };
    async function press(message: MessageView, button: ButtonView | undefined): Promise<CallbackAnswer> {
      if (button?.kind !== "callback") throw new Error("there is no such button");
      begin();
      const answer = standIn.press(id, { chatId: id, messageId: message.messageId, data: button.data });
      await pumpSoundly();
      return answer;
    }
    const find = (message: MessageView, caption: string): ButtonView | undefined =>
      message.inlineKeyboard?.flat().find(({ text }) => text.includes(caption));
    return {
      id,
      heard,
      async sends(message) {
        begin();
        const content = typeof message === "string" ? { text: message } : message;
        const sent = standIn.send(id, { chatId: id, ...content });
        await pumpSoundly();
        return sent;
      },
      async edits(message, text) {
        begin();
        standIn.edit(id, { chatId: id, messageId: message.messageId, text });
        await pumpSoundly();
      },
      taps(caption) {
        const message = heard().findLast((m) => find(m, caption));
        if (!message) {
          const shown = heard().map((m) => `${m.text ?? ""} ${JSON.stringify(captionsOf(m))}`);
          throw new Error(`nothing to tap with "${caption}" in\n${shown.slice(-3).join("\n")}`);
        }
        return press(message, find(message, caption));
      },
      async forges(data) {
        begin();
        const from = { id, is_bot: false, first_name: "Mallory" };
        const chat = { id, type: "private", first_name: "Mallory" } as const;
        const message = { message_id: last().messageId, date: 1, chat, text: "…" };
        const query = { id: "1", from, chat_instance: "1", message, data };
        await bot.handleUpdate({ update_id: 1, callback_query: query });
      },
      presses: (message, caption) => press(message, find(message, caption)),
      last,
      answers: () =>
        heard()
          .filter(({ messageId, text }) => !before.has(messageId) || before.get(messageId) !== text)
          .map(({ text }) => text ?? ""),
      async blocks(blocked) {
        standIn.block(id, blocked);
        await pumpSoundly();
      },
    };
  }

  return {
    useCases,
    telegram,
    time,
    log,
    person,
    pump,
    async again() {
      if (newest) await bot.handleUpdate(newest);
    },
    handles: (message) => bot.handleUpdate({ update_id: 1, message }),
    async forgetConversations() {
      for (let id = 100; id < people; id += 1) await conversationStorage.delete(String(id));
    },
    conversationSize: async (id) =>
      JSON.stringify((await conversationStorage.read(String(id))) ?? null).length,
    async restart(different = {}) {
      bot = createBot({ ...usual, ...different });
      await bot.init();
    },
  };
}
