import type { Message, Update } from "grammy/types";
import type { Clock } from "../app/core/index.ts";

/** Messages somebody may send in a row; after that one a second, as fast as Telegram lets us answer a chat. */
const BURST = 20;
/** Between two requests to slow down. */
const ASK_MS = 60_000;
/** People remembered at a time. */
const REMEMBERED = 10_000;

export interface FloodOptions {
  readonly clock: Clock;
  /** Asks the person to slow down. When it rejects, so does the control, and the next message asks again. */
  readonly ask: (personId: number) => Promise<void>;
}

type Sort = "message" | "command";

interface Memory {
  /** Until when, in seconds since the epoch, the messages of each sort have used up the rate (see `Meter` in the outbox). */
  readonly paid: Record<Sort, number>;
  /** The update that was counted last: when it is tried again it is no second message. */
  counted: number;
  askedAt: number;
}

const isCommand = ({ text }: Message): boolean => text?.startsWith("/") === true;

/** The message that a person wrote in private; undefined for a shared number or place, which answer buttons of ours. */
function writtenIn(update: Update): Message | undefined {
  const message = update.message ?? update.edited_message;
  if (message?.chat?.type !== "private" || message.contact || message.location) return undefined;
  return message;
}

/**
 * Drops messages above the rate limit and asks the sender once a minute to slow down, so that one person's flood does not
 * delay everybody else. See the README for why.
 * @returns a function of an update that says whether to handle it
 */
export function createFloodControl({ clock, ask }: FloodOptions): (update: Update) => Promise<boolean> {
  const memories = new Map<number, Memory>();

  function remember(person: number): Memory {
    const memory = memories.get(person) ?? {
      paid: { message: 0, command: 0 },
      counted: -1,
      askedAt: Number.NEGATIVE_INFINITY,
    };
    memories.delete(person);
    memories.set(person, memory);
    const oldest = memories.keys().next();
    if (memories.size > REMEMBERED && !oldest.done) memories.delete(oldest.value);
    return memory;
  }

  return async (update) => {
    const message = writtenIn(update);
    if (!message) return true;
    const memory = remember(message.chat.id);
    if (memory.counted === update.update_id) return true;
    // By when it was sent: what gathered while we were away is no flood.
    const sentAt = message.edit_date ?? message.date;
    const sort = isCommand(message) ? "command" : "message";
    const paid = Math.max(memory.paid[sort], sentAt);
    if (paid - sentAt < BURST) {
      memory.paid[sort] = paid + 1;
      memory.counted = update.update_id;
      return true;
    }
    const now = clock.now().getTime();
    if (now - memory.askedAt >= ASK_MS) {
      await ask(message.chat.id);
      memory.askedAt = now;
    }
    return false;
  };
}
