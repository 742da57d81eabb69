import type { Update, User } from "grammy/types";
import type { Clock } from "../app/core/index.ts";
import type { InboxRow } from "./ports.ts";

/** What a message or an inline query costs, and a press, which is answered by an edit. */
const COST = { message: 3, press: 1 };
/** The cost that somebody may cause at once. */
const BURST = 60;
/** What they get back a second: a message, as fast as Telegram lets us answer a chat. */
const REFILL = 3;
/** This much more is for what decides something, so that /cancel and a button work in the middle of a flood of texts. */
const RESERVE = 30;
/** Between two requests to slow down. */
const ASK_MS = 60_000;
/** How often an update above the limit is stored: often enough that one is there when it is time to ask. */
const LET_THROUGH_MS = 10_000;
/** An update that came so much earlier than the last one, in seconds, says that the clock was set back. */
const SET_BACK = 60;
/** People remembered at a time. */
const REMEMBERED = 10_000;

export interface FloodOptions {
  readonly clock: Clock;
  /** Asks the sender of a dropped update to slow down. When it rejects, so does the control. */
  readonly ask: (update: Update) => Promise<void>;
}

interface Memory {
  /** How much of the burst is used up. */
  used: number;
  /** When the last update came, in seconds: by our clock, and by Telegram's where it said so. */
  receivedAt: number;
  sentAt?: number;
  /** The update that was counted last: when it is tried again it is no second one. */
  counted: number;
  askedAt: number;
}

/** Somebody's doing that is answered, and therefore counts. */
interface Act {
  readonly from: User;
  /** Telegram's time, in seconds; presses and inline queries have none. */
  readonly sentAt?: number;
  readonly cost: number;
  /** Commands, presses, a shared number or place: what people do when it matters. */
  readonly decides: boolean;
}

/**
 * Undefined for what nobody is answered for: what people say to each other in groups, posts of channels and of groups,
 * news about members.
 */
function actIn(update: Update): Act | undefined {
  const { callback_query: press, inline_query: query } = update;
  if (press?.from) return { from: press.from, cost: COST.press, decides: true };
  if (query?.from) return { from: query.from, cost: COST.message, decides: false };
  const message = update.message ?? update.edited_message;
  if (!message?.from || message.sender_chat) return undefined;
  // What has come is not checked yet: Telegram of tomorrow, or a broken server, may send anything.
  const { text } = message as { readonly text?: unknown };
  const isCommand = typeof text === "string" && text.startsWith("/");
  if (message.chat?.type !== "private" && !isCommand) return undefined;
  const decides = message === update.message && (isCommand || Boolean(message.contact ?? message.location));
  const sentAt = message.edit_date ?? message.date;
  const act = { from: message.from, cost: COST.message, decides };
  return Number.isFinite(sentAt) ? { ...act, sentAt } : act;
}

type Received = Pick<InboxRow, "update" | "receivedAt">;

/**
 * Counts what each person does against the rate limit.
 * @returns a function that tells whether an update is within the limit, with what is remembered of its sender; undefined for
 *   what is not counted
 */
function createCounts() {
  const memories = new Map<number, Memory>();

  function remember(person: number, receivedAt: number): Memory {
    const memory = memories.get(person) ?? {
      used: 0,
      receivedAt,
      counted: -1,
      askedAt: Number.NEGATIVE_INFINITY,
    };
    memories.delete(person);
    memories.set(person, memory);
    const oldest = memories.keys().next();
    if (memories.size > REMEMBERED && !oldest.done) memories.delete(oldest.value);
    return memory;
  }

  /** Gives back what the time since the last update has earned: what gathered over hours while we were away is no flood. */
  function passTime(memory: Memory, receivedAt: number, sentAt = memory.sentAt): void {
    const waited = Math.max(
      0,
      receivedAt - memory.receivedAt,
      (sentAt ?? 0) - (memory.sentAt ?? sentAt ?? 0),
    );
    memory.used = Math.max(0, memory.used - REFILL * waited);
    if (receivedAt > memory.receivedAt || receivedAt < memory.receivedAt - SET_BACK)
      memory.receivedAt = receivedAt;
    if (sentAt !== undefined) memory.sentAt = Math.max(memory.sentAt ?? sentAt, sentAt);
  }

  return {
    judge({
      update,
      receivedAt,
    }: Received): { readonly memory: Memory; readonly isWithin: boolean } | undefined {
      const act = actIn(update);
      if (!act) return undefined;
      const seconds = receivedAt.getTime() / 1_000;
      const memory = remember(act.from.id, seconds);
      if (memory.counted === update.update_id) return { memory, isWithin: true };
      passTime(memory, seconds, act.sentAt);
      const isWithin = memory.used + act.cost <= BURST + (act.decides ? RESERVE : 0);
      if (isWithin) {
        memory.used += act.cost;
        memory.counted = update.update_id;
      }
      return { memory, isWithin };
    },
    forget(update: Update): void {
      const act = actIn(update);
      if (act) memories.delete(act.from.id);
    },
  };
}

/**
 * Drops what one person does above the rate limit and asks them once a minute to slow down, so that their flood does not
 * delay everybody else. See the README for why.
 * @returns a function of a stored update that says whether to handle it
 */
export function createFloodControl({ clock, ask }: FloodOptions): (row: Received) => Promise<boolean> {
  const counts = createCounts();
  return async (row) => {
    const { memory, isWithin } = counts.judge(row) ?? {};
    if (memory === undefined || isWithin) return true;
    const now = clock.now().getTime();
    if (Math.abs(now - memory.askedAt) >= ASK_MS) {
      // First, so that a flood asks once also while Telegram or the store is away.
      memory.askedAt = now;
      await ask(row.update);
    }
    return false;
  };
}

/** Tells which updates need not be stored, because the flood control would drop them without a word. */
export interface Surplus {
  has(received: Received): boolean;
  /** These were not stored and come again: they must not count twice. */
  forget(updates: readonly Update[]): void;
}

/**
 * Counts as the flood control does, on arrival: a flood of thousands then costs no writes, and does not hold up what others
 * sent after it. Some of it is let through, for the flood control to ask the person to slow down.
 */
export function createSurplus(): Surplus {
  const counts = createCounts();
  return {
    has(received) {
      const { memory, isWithin } = counts.judge(received) ?? {};
      if (memory === undefined || isWithin) return false;
      const at = received.receivedAt.getTime();
      if (Math.abs(at - memory.askedAt) < LET_THROUGH_MS) return true;
      memory.askedAt = at;
      return false;
    },
    forget: (updates) => updates.forEach((update) => counts.forget(update)),
  };
}
