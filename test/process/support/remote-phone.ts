import type { CallbackAnswer, MessageView, Press } from "../../../src/playground/index.ts";
import type { Telegram } from "./telegram.ts";

/**
 * Somebody's private chat with the bot, or a moderator's view of the group, where the product runs in another process or has
 * its troubles: nobody can say when it has come to rest, so that each step waits for what it needs to see.
 */
export interface RemotePhone {
  readonly id: number;
  say(text: string): void;
  /** Waits for a button whose caption holds `caption` and presses the newest; resolves with the bot's answer. */
  press(caption: string): Promise<CallbackAnswer>;
  /** The newest button whose caption holds `caption`, to be pressed by way of the stand-in, also when it is gone. */
  button(caption: string): Press | undefined;
  /** Resolves once everything the person did before has been handled. */
  settled(): Promise<void>;
  /** What the bot has said, oldest first. */
  heard(): readonly MessageView[];
  /** Resolves with the first message of the bot that holds `text`. */
  hears(text: string): Promise<MessageView>;
  countOf(text: string): number;
}

/** From the answer to /help, in English. */
const HELP = "How it works";

export function remotePhone({ standIn, until }: Telegram, id: number, chatId = id): RemotePhone {
  const heard = (): readonly MessageView[] =>
    standIn.messages(chatId).filter(({ from, deleted }) => from === "bot" && !deleted);
  const holds =
    (text: string) =>
    (message: MessageView): boolean =>
      message.text?.includes(text) === true;
  const find = (caption: string): Press | undefined =>
    heard()
      .toReversed()
      .flatMap(({ messageId, inlineKeyboard = [] }) =>
        inlineKeyboard
          .flat()
          .flatMap((button) =>
            button.kind === "callback" && button.text.includes(caption)
              ? [{ chatId, messageId, data: button.data }]
              : [],
          ),
      )[0];
  return {
    id,
    say: (text) => void standIn.send(id, { chatId, text }),
    async press(caption) {
      await until(`a button "${caption}" for ${String(id)}`, () => find(caption) !== undefined);
      const press = find(caption);
      if (!press) throw new Error(`the button "${caption}" is gone again`);
      return standIn.press(id, press);
    },
    button: find,
    async settled() {
      standIn.send(id, { chatId, text: "/help" });
      await until(`help for ${String(id)}`, () => heard().some(holds(HELP)));
    },
    heard,
    async hears(text) {
      await until(`${String(id)} hears "${text}"`, () => heard().some(holds(text)));
      const found = heard().find(holds(text));
      if (!found) throw new Error(`"${text}" is gone again`);
      return found;
    },
    countOf: (text) => heard().filter(holds(text)).length,
  };
}
