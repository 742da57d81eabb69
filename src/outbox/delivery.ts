import type { Log } from "../app/core/index.ts";
import { backoff, type TelegramCall, type Time } from "../work/index.ts";
import { outcomeOfError, outcomeOfResult, type Outcome } from "./outcome.ts";
import type { OutboxRow, OutboxStore, RowEnd } from "./ports.ts";
import type { Refusals } from "./refusals.ts";
import { substitutesOf } from "./rows.ts";
import type { Topics } from "./topics.ts";

/** How long an edit waits for its target to be sent before it is looked at again. */
const TARGET_MS = 1_000;
/** After so many tries a row goes without its topic. */
const TOPIC_TRIES = 3;
/** A chat that refuses is asked again by itself, besides when somebody says that it may have changed its mind. */
const HELD_FIRST_MS = 30_000;
const HELD_CAP_MS = 900_000;

export interface DeliveryOptions {
  readonly store: OutboxStore;
  readonly call: TelegramCall;
  readonly time: Time;
  readonly log: Log;
  /** Opens topics; without it everything goes to the chat itself, or to the row's `threadId`. */
  readonly topics?: Topics;
  /** The person blocked the bot or is gone. May be told more than once. */
  readonly onUnreachable?: (chatId: number, reason: string) => Promise<void>;
  /** A group became a supergroup with another id. May be told more than once. */
  readonly onMigrated?: (oldChatId: number, newChatId: number) => Promise<void>;
  /** A forum topic was deleted; what was meant for it goes to the group itself. May be told more than once. */
  readonly onTopicGone?: (chatId: number, threadId: number) => Promise<void>;
  /** The message with this effect key was to be edited, and is not there: deleted, left in another chat, or never sent. */
  readonly onGone?: (target: string) => Promise<void>;
  /** Telegram does not take the message, and nothing goes in its place. May be told more than once. */
  readonly onFailed?: (key: string, why: "unreachable" | "gone" | "refused") => Promise<void>;
  /** The message has left the outbox: it was sent, or was given up. */
  readonly onDone?: (row: OutboxRow, outcome: "sent" | "failed") => Promise<void>;
}

/** Whether a row is about its topic itself, and not for a message in it. */
const isTopicAct = ({ method }: OutboxRow): boolean =>
  method === "editForumTopic" || method === "closeForumTopic";

const isEdit = (row: OutboxRow): boolean => row.method.startsWith("edit") || isTopicAct(row);

type Addressed =
  | {
      readonly kind: "ready";
      readonly payload: Record<string, unknown>;
      /** True if it goes to the row's `topic`, false if to the chat or its `threadId`. */
      readonly inTopic: boolean;
    }
  | { readonly kind: "wait"; readonly until: Date }
  | { readonly kind: "drop"; readonly error: string }
  /** Telegram cannot be asked for the topic at present: the chat rests, so that nothing overtakes the row. */
  | { readonly kind: "rest"; readonly outcome: Outcome };

/** The row with the one place that it was really sent to. */
function asSent({ topic, threadId, ...row }: OutboxRow, inTopic: boolean): OutboxRow {
  if (inTopic) return { ...row, ...(topic && { topic }) };
  return { ...row, ...(threadId !== undefined && { threadId }) };
}

/** What the answer means for this row in particular. */
function outcomeFor(row: OutboxRow, outcome: Outcome): Outcome {
  // The topic was closed by somebody, and the bot may not write there any more: the row goes on as if it were gone.
  if (outcome.kind === "held" && outcome.scope === "topic" && row.topic) {
    return { kind: "topic-gone", error: outcome.error };
  }
  // The group takes texts but no photos: what stands in for them can go.
  if (outcome.kind === "held" && outcome.scope === "message" && row.instead) {
    return { kind: "refused", error: outcome.error };
  }
  if (outcome.kind === "topic-gone" && isEdit(row)) return { kind: "gone", error: outcome.error };
  if (outcome.kind === "topic-gone" && row.threadId === undefined && row.topic === undefined) {
    return { kind: "refused", error: outcome.error };
  }
  return outcome;
}

/**
 * Brings one row to its chat.
 * @returns a function of a row and the sender's fence, which resolves with what came of the call, or undefined if none was made
 */
export function createDelivery(options: DeliveryOptions, refusals: Refusals) {
  const { store, call, time, log } = options;

  const later = (ms: number): Date => new Date(time.now().getTime() + ms);

  /** The number of the row's own topic, if there is one. */
  async function threadOf(row: OutboxRow): Promise<number | undefined> {
    if (!row.topic || !options.topics || row.attempts >= TOPIC_TRIES) return undefined;
    if (isEdit(row) && !isTopicAct(row)) return undefined;
    return options.topics.threadOf(row.chatId, row.topic, !isEdit(row));
  }

  /** Fills in chat, topic and the message edited or replied to. */
  async function address(row: OutboxRow): Promise<Addressed> {
    const payload: Record<string, unknown> = { ...row.payload, chat_id: row.chatId };
    let own: number | undefined;
    try {
      own = await threadOf(row);
    } catch (error) {
      return { kind: "rest", outcome: outcomeOfError(error, row.chatId) };
    }
    if (own === undefined && isTopicAct(row)) return { kind: "drop", error: "there is no such topic" };
    const threadId = own ?? (isEdit(row) ? undefined : row.threadId);
    if (threadId !== undefined) payload["message_thread_id"] = threadId;
    const ready = { kind: "ready", payload, inTopic: own !== undefined } as const;
    if (row.target === undefined) return ready;
    const target = await store.find(row.target);
    if (isEdit(row) && (target?.state === "owed" || target?.state === "sending")) {
      // A target may wait for the end of quiet hours.
      const soon = later(TARGET_MS);
      return { kind: "wait", until: target.notBefore > soon ? target.notBefore : soon };
    }
    // A sent message stays where it is when its group moves on to another id.
    if (target?.messageId !== undefined && target.chatId === row.chatId) {
      if (isEdit(row)) payload["message_id"] = target.messageId;
      else {
        payload["reply_parameters"] = { message_id: target.messageId, allow_sending_without_reply: true };
      }
    } else if (isEdit(row)) return { kind: "drop", error: "what it edits is not there" };
    return ready;
  }

  /** What a row becomes, by what its call came to. */
  function endOf(row: OutboxRow, outcome: Outcome): RowEnd {
    const at = time.now();
    const again = { state: "owed", attempts: row.attempts + 1 } as const;
    switch (outcome.kind) {
      case "sent": {
        const { messageId } = outcome;
        return { state: "sent", at, ...(messageId !== undefined && { messageId }) };
      }
      case "limited":
      case "migrated":
        return { state: "owed", attempts: row.attempts };
      case "topic-gone":
        return { state: "owed", attempts: row.topic ? row.attempts + 1 : row.attempts };
      case "retry":
        return again;
      case "held": {
        const wait = backoff(row.attempts + 1, HELD_FIRST_MS, HELD_CAP_MS);
        return { ...again, held: outcome.reason, notBefore: later(wait) };
      }
      case "ambiguous":
        if (isEdit(row) || row.whenAmbiguous === "resend") return again;
        return { state: "skipped", error: `ambiguous: ${outcome.error}`, at };
      case "unreachable":
      case "gone":
      case "refused":
        return { state: "failed", error: outcome.error, at };
    }
  }

  /** What listeners do wrong must not hold up the queue. */
  async function tell(listener: Promise<void> | undefined): Promise<void> {
    try {
      await listener;
    } catch (error) {
      log.error({ error }, "a listener of the outbox failed");
    }
  }

  function report({ key, method, instead }: OutboxRow, outcome: Outcome): void {
    if (outcome.kind === "refused") {
      const fields = { key, method, cause: outcome.error };
      if (instead) log.warn(fields, "Telegram refused a message: its substitute is sent");
      else log.error(fields, "Telegram refused a message");
    }
    if (outcome.kind === "ambiguous") {
      log.warn({ key, method, cause: outcome.error }, "it is not known whether a message arrived");
    }
  }

  /** What an answer means beyond its row. Happens before the row is settled, so that a crash repeats it. */
  async function spread(row: OutboxRow, outcome: Outcome, end: RowEnd): Promise<void> {
    const { chatId, threadId } = row;
    switch (outcome.kind) {
      case "unreachable":
        await tell(options.onUnreachable?.(chatId, outcome.error));
        return tell(options.onFailed?.(row.key, outcome.kind));
      case "migrated":
        await tell(options.onMigrated?.(chatId, outcome.to));
        await store.migrate(chatId, outcome.to);
        return store.release(outcome.to, time.now());
      case "topic-gone":
        if (row.topic) return options.topics?.gone(chatId, row.topic);
        if (threadId === undefined) return;
        await tell(options.onTopicGone?.(chatId, threadId));
        return store.leaveTopic(chatId, threadId);
      case "held":
        if (end.state === "owed" && end.notBefore) await refusals.hold(row, outcome, end.notBefore);
        return;
      case "refused":
        // Keys that are there already are passed over.
        if (row.instead) return store.add(substitutesOf(row, time.now()));
        return tell(options.onFailed?.(row.key, outcome.kind));
      case "gone":
        await tellGone(row);
        return tell(options.onFailed?.(row.key, outcome.kind));
      case "ambiguous":
      case "limited":
      case "retry":
      case "sent":
    }
  }

  const tellGone = async ({ target }: OutboxRow): Promise<void> =>
    tell(target === undefined ? undefined : options.onGone?.(target));

  return async function deliver(row: OutboxRow, fence: number): Promise<Outcome | undefined> {
    const addressed = await address(row);
    if (addressed.kind === "wait") {
      await store.defer(row.key, addressed.until);
      return undefined;
    }
    if (addressed.kind === "rest") return addressed.outcome;
    if (addressed.kind === "drop") {
      await tellGone(row);
      await store.drop(row.key, addressed.error, time.now());
      return undefined;
    }
    if (!(await store.claim(row.key, fence))) return undefined;
    const sent = asSent(row, addressed.inTopic);
    const answer = await call(row.method, addressed.payload).then(outcomeOfResult, (error: unknown) =>
      outcomeOfError(error, row.chatId),
    );
    const outcome = outcomeFor(sent, answer);
    report(sent, outcome);
    if (outcome.kind === "sent") await refusals.lift(sent);
    const end = endOf(sent, outcome);
    await spread(sent, outcome, end);
    const accepted = await store.settle(row.key, fence, end);
    if (!accepted) log.warn({ key: row.key }, "another sender has taken this message over");
    else if (end.state !== "owed")
      await tell(options.onDone?.(row, end.state === "sent" ? "sent" : "failed"));
    return outcome;
  };
}
