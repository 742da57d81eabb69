import { plainError } from "../observability/plain-error.ts";
import type { TelegramCall, Time } from "../work/index.ts";
import type { Log } from "../app/core/index.ts";
import { outcomeOfError, outcomeOfResult, type Outcome } from "./outcome.ts";
import type { OutboxRow, OutboxStore, RowEnd } from "./ports.ts";
import { substitutesOf } from "./rows.ts";

/** How long an edit waits for its target to be sent before it is looked at again. */
const TARGET_MS = 1_000;

export interface DeliveryOptions {
  readonly store: OutboxStore;
  readonly call: TelegramCall;
  readonly time: Time;
  readonly log: Log;
  /** The person blocked the bot, is gone, or the chat threw it out. May be told more than once. */
  readonly onUnreachable?: (chatId: number, reason: string) => Promise<void>;
  /** A group became a supergroup with another id. May be told more than once. */
  readonly onMigrated?: (oldChatId: number, newChatId: number) => Promise<void>;
  /** The message has left the outbox: it was sent, or was given up. */
  readonly onDone?: (row: OutboxRow, outcome: "sent" | "failed") => Promise<void>;
}

const isEdit = ({ method }: OutboxRow): boolean => method.startsWith("edit");

type Addressed =
  | { readonly kind: "ready"; readonly payload: Record<string, unknown> }
  | { readonly kind: "wait" }
  | { readonly kind: "drop"; readonly error: string };

/**
 * Brings one row to its chat.
 * @returns a function of a row and the sender's fence, which resolves with what came of the call, or undefined when none was made
 */
export function createDelivery(options: DeliveryOptions) {
  const { store, call, time, log } = options;

  /** Fills in chat, topic and the message edited or replied to. */
  async function address(row: OutboxRow): Promise<Addressed> {
    const payload: Record<string, unknown> = { ...row.payload, chat_id: row.chatId };
    if (row.threadId !== undefined && !isEdit(row)) payload["message_thread_id"] = row.threadId;
    if (row.target === undefined) return { kind: "ready", payload };
    const target = await store.find(row.target);
    if (target?.state === "owed" || target?.state === "sending") return { kind: "wait" };
    if (target?.messageId !== undefined) {
      if (isEdit(row)) payload["message_id"] = target.messageId;
      else {
        payload["reply_parameters"] = { message_id: target.messageId, allow_sending_without_reply: true };
      }
    } else if (isEdit(row)) return { kind: "drop", error: "what it edits was never sent" };
    return { kind: "ready", payload };
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
      case "retry":
        return again;
      case "ambiguous":
        if (isEdit(row) || row.whenAmbiguous === "resend") return again;
        return { state: "skipped", error: `ambiguous: ${outcome.error}`, at };
      case "unreachable":
      case "gone":
      case "refused":
        return { state: "failed", error: outcome.error, at };
    }
  }

  /** Listeners are for others' convenience: what they do wrong must not hold up the queue. */
  async function tell(listener: Promise<void> | undefined): Promise<void> {
    try {
      await listener;
    } catch (err) {
      log.error({ err: plainError(err) }, "a listener of the outbox failed");
    }
  }

  function report({ key, method, instead }: OutboxRow, outcome: Outcome): void {
    if (outcome.kind === "refused") {
      const fields = { key, method, error: outcome.error };
      if (instead) log.warn(fields, "Telegram refused a message: others go in its place");
      else log.error(fields, "Telegram refused a message");
    }
    if (outcome.kind === "ambiguous") log.warn({ key, method, error: outcome.error }, "a send is ambiguous");
  }

  return async function deliver(row: OutboxRow, fence: number): Promise<Outcome | undefined> {
    const addressed = await address(row);
    if (addressed.kind === "wait") {
      await store.defer(row.key, new Date(time.now().getTime() + TARGET_MS));
      return undefined;
    }
    if (addressed.kind === "drop") {
      await store.drop(row.key, addressed.error, time.now());
      return undefined;
    }
    if (!(await store.claim(row.key, fence))) return undefined;
    const outcome = await call(row.method, addressed.payload).then(outcomeOfResult, outcomeOfError);
    report(row, outcome);
    // Told before it is settled, so that a crash in between repeats it rather than losing it.
    if (outcome.kind === "unreachable") await tell(options.onUnreachable?.(row.chatId, outcome.error));
    if (outcome.kind === "migrated") {
      await tell(options.onMigrated?.(row.chatId, outcome.to));
      await store.migrate(row.chatId, outcome.to);
    }
    // Like these: keys that are there already are passed over.
    if (outcome.kind === "refused") await store.add(substitutesOf(row, time.now()));
    const end = endOf(row, outcome);
    const accepted = await store.settle(row.key, fence, end);
    if (!accepted) log.warn({ key: row.key }, "another sender has taken this message over");
    else if (end.state !== "owed")
      await tell(options.onDone?.(row, end.state === "sent" ? "sent" : "failed"));
    return outcome;
  };
}
