import { spaced } from "./spaces.ts";
import type { CallbackAnswer, MessageView, NewMessage, StandIn } from "../../src/playground/index.ts";

type Sent = Omit<NewMessage, "chatId">;

interface ShownButton {
  readonly messageId: number;
  readonly data: string;
}

/**
 * One person's phone, open at one chat: what they do, and what they see. Whatever they do resolves when the bot has
 * done everything that follows.
 */
export interface Phone {
  readonly id: number;
  /** @returns the message as it stands in the chat */
  send(message: Sent): Promise<MessageView>;
  say(text: string): Promise<MessageView>;
  edit(message: MessageView, text: string): Promise<void>;
  /**
   * Presses the button with this caption, or else the first whose caption contains it.
   * @param on the message to press on, also when it no longer shows the button; the newest that has it when absent
   */
  press(caption: string, on?: MessageView): Promise<CallbackAnswer>;
  /** Presses a button by its data on the message that has or once had it. */
  pressData(messageId: number, data: string): Promise<CallbackAnswer>;
  /** Presses a button that the bot's newest text never had, as a forged client can. */
  forge(data: string): Promise<CallbackAnswer>;
  /** The newest button that was shown with this caption, or one that starts with it, pressed or not. */
  everShown(caption: string): ShownButton;
  /** What the bot said since the person last did something, oldest first. */
  readonly seen: readonly string[];
  /** The newest message of the bot. */
  readonly last: MessageView;
  /** Every caption on the newest message with buttons. */
  readonly buttons: readonly string[];
  /** The bot's messages, oldest first. */
  readonly all: readonly MessageView[];
}

export interface Phones {
  /** @param chatId a group of the person; their chat with the bot when absent */
  readonly phone: (id: number, chatId?: number) => Phone;
  /** Remembers the buttons that this stand-in shows from now on. */
  watch(standIn: StandIn): void;
  /** Forgets the buttons that were shown. */
  clear(): void;
}

/** The captions of a message's buttons. */
export const captionsOf = ({ inlineKeyboard = [] }: MessageView): readonly string[] =>
  inlineKeyboard.flat().map(({ text }) => text);

function asRead({ text, inlineKeyboard, ...message }: MessageView): MessageView {
  return {
    ...message,
    ...(text !== undefined && { text: spaced(text) }),
    ...(inlineKeyboard && {
      inlineKeyboard: inlineKeyboard.map((row) =>
        row.map((button) => ({ ...button, text: spaced(button.text) })),
      ),
    }),
  };
}

/**
 * Creates the phones of a world.
 * @param standIn the Telegram that they are in now
 * @param settle resolves when everything is done that follows from what somebody did
 */
export function createPhones(standIn: () => StandIn, settle: () => Promise<void>): Phones {
  /** Of each chat, the buttons by their captions, the newest last. */
  const shown = new Map<number, Map<string, ShownButton>>();
  return {
    phone: (id, chatId = id) =>
      createPhone({ id, chatId, standIn, settle, shown: () => shown.get(chatId) ?? new Map() }),
    watch(world) {
      world.onChange((event) => {
        if (event.type !== "message") return;
        const { chatId, messageId, inlineKeyboard = [] } = event.message;
        const buttons = shown.get(chatId) ?? new Map<string, ShownButton>();
        shown.set(chatId, buttons);
        for (const button of inlineKeyboard.flat()) {
          if (button.kind !== "callback") continue;
          buttons.delete(spaced(button.text));
          buttons.set(spaced(button.text), { messageId, data: button.data });
        }
      });
    },
    clear: () => shown.clear(),
  };
}

interface PhoneOptions {
  readonly id: number;
  readonly chatId: number;
  readonly standIn: () => StandIn;
  readonly settle: () => Promise<void>;
  readonly shown: () => ReadonlyMap<string, ShownButton>;
}

function createPhone({ id, chatId, standIn, settle, shown }: PhoneOptions): Phone {
  /** What the bot's messages said before the person last did something. */
  let before: ReadonlyMap<number, string | undefined> = new Map();
  const all = (): MessageView[] =>
    standIn()
      .messages(chatId)
      .filter(({ from, deleted }) => from === "bot" && !deleted)
      .map(asRead);
  const act = async <T>(action: () => T | Promise<T>): Promise<T> => {
    before = new Map(all().map(({ messageId, text }) => [messageId, text]));
    // A press is answered while the bot handles it, so that both are waited for at once.
    const [result] = await Promise.all([action(), settle()]);
    return result;
  };
  const self: Phone = {
    id,
    send: (message) => act(() => standIn().send(id, { chatId, ...message })),
    say: (text) => self.send({ text }),
    edit: ({ messageId }, text) => act(() => void standIn().edit(id, { chatId, messageId, text })),
    async press(caption, on) {
      for (const message of on ? [on] : all().reverse()) {
        const buttons = (message.inlineKeyboard ?? []).flat();
        const found =
          buttons.find(({ text }) => text === caption) ?? buttons.find(({ text }) => text.includes(caption));
        if (found?.kind === "callback") return self.pressData(message.messageId, found.data);
      }
      const captions = on ? captionsOf(on) : self.buttons;
      throw new Error(`no button "${caption}" among: ${captions.join(" | ")}\nlast: ${self.last.text ?? ""}`);
    },
    async pressData(messageId, data) {
      const answer = await act(() => standIn().press(id, { chatId, messageId, data }));
      return { ...answer, ...(answer.text !== undefined && { text: spaced(answer.text) }) };
    },
    forge(data) {
      const messageId = all().findLast(({ text }) => text !== undefined)?.messageId ?? 0;
      standIn().world.message(chatId, messageId)?.everPressable.push(data);
      return self.pressData(messageId, data);
    },
    everShown(caption) {
      const found = [...shown()].findLast(([text]) => text.startsWith(caption))?.[1];
      if (!found) throw new Error(`there never was a button "${caption}"`);
      return found;
    },
    get seen() {
      return all()
        .filter(({ messageId, text }) => !before.has(messageId) || before.get(messageId) !== text)
        .map((message) => message.text ?? "");
    },
    get last() {
      const last = all().at(-1);
      if (!last) throw new Error("the bot has said nothing yet");
      return last;
    },
    get buttons() {
      const message = all().findLast(({ inlineKeyboard = [] }) => inlineKeyboard.length > 0);
      return message ? captionsOf(message) : [];
    },
    get all() {
      return all();
    },
  };
  return self;
}
