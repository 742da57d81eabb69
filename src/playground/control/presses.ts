import type { CallbackAnswer, Press } from "../protocol.ts";
import { apiMessage } from "../world/api-message.ts";
import { apiChat, apiUser } from "../world/api-shapes.ts";
import type { StoredMessage } from "../world/content.ts";
import type { ChatState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { chatOf, messageOf, personOf } from "./people.ts";
import { Refusal } from "./refusal.ts";

/** What a phone sees when nobody answers. */
const SILENCE: CallbackAnswer = { answered: false, showAlert: false };

export interface Presses {
  /** Presses a button. @returns the bot's answer, or an unanswered one after `patienceMs`. @throws Refusal */
  readonly press: (personId: number, press: Press) => Promise<CallbackAnswer>;
  /** Brings the bot's answer to the phone that waits for it. */
  readonly answered: (callbackId: string, answer: CallbackAnswer) => void;
  close(): void;
}

/** Presses under way. `patienceMs` is how long a phone shows the button as loading. */
export function createPresses(world: World, patienceMs: number): Presses {
  const waiting = new Map<string, (answer: CallbackAnswer) => void>();
  const settle = (id: string, answer: CallbackAnswer): void => waiting.get(id)?.(answer);

  const press: Presses["press"] = async (personId, { chatId, messageId, data, inaccessible = false }) => {
    const person = personOf(world, personId);
    const chat = chatOf(world, person, chatId);
    const message = inaccessible
      ? world.messages(chat.id).findLast((known) => known.messageId === messageId)
      : messageOf(world, chat, messageId);
    if (!message) throw new Refusal(404, "This message never was there.");
    if (!message.everPressable.includes(data)) {
      throw new Refusal(409, "This button was never on that message.");
    }
    if (chat.type === "private" && person.blockedBot) throw new Refusal(409, "You have blocked the bot.");
    const id = String(4_000_000_000_000_000 + world.state.next.callback++);
    forget(world);
    world.state.callbacks[id] = { id, pressedAt: world.now() }; // any-key: made here
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(id, SILENCE), patienceMs);
      timer.unref();
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(answer);
      });
      world.queue("callback_query", chat.id, {
        callback_query: {
          id,
          from: apiUser(world, personId),
          ...pressed(world, chat, message, inaccessible),
          chat_instance: String(chat.id),
          data,
        },
      });
    });
  };

  return {
    press,
    answered: settle,
    close: () => {
      for (const id of waiting.keys()) settle(id, SILENCE);
    },
  };
}

/** What the bot hears of the message: nothing but its id where it came from inline mode, nor of one that is gone. */
function pressed(
  world: World,
  chat: ChatState,
  message: StoredMessage,
  inaccessible: boolean,
): Record<string, unknown> {
  const { messageId } = message;
  if (message.viaBot) return { inline_message_id: `BAAA${String(chat.id)}_${String(messageId)}` };
  if (!inaccessible) return { message: apiMessage(world, message) };
  return { message: { message_id: messageId, chat: apiChat(world, chat), date: 0 } };
}

const REMEMBERED_MS = 60 * 60 * 1000;

/** Old presses are of no use: an answer to them is refused whether they are known or not. */
function forget(world: World): void {
  const { callbacks } = world.state;
  for (const { id, pressedAt } of Object.values(callbacks)) {
    if (world.now() - pressedAt > REMEMBERED_MS) delete callbacks[id];
  }
}
