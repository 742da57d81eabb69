import type { Log } from "../app/core/index.ts";
import type { Troubles } from "../observability/troubles.ts";
import type { Outcome, RefusalReason, RefusalScope } from "./outcome.ts";
import type { OutboxRow, OutboxStore } from "./ports.ts";

export interface RefusalsOptions {
  readonly store: Pick<OutboxStore, "hold" | "isHolding">;
  readonly log: Log;
  readonly troubles: Pick<Troubles, "report" | "clear">;
  /**
   * Told once when a chat begins to refuse, for operators: what is owed to it waits. Not told again for the same chat,
   * not even after a restart, until it has taken a message.
   */
  readonly onOwed?: (chatId: number, reason: RefusalReason) => Promise<void>;
  /** Told when a chat that refused has taken a message again. May be told more than once. */
  readonly onTaken?: (chatId: number) => Promise<void>;
  /** The chats that `onOwed` told of and `onTaken` did not yet, also before a restart or by another process. */
  readonly refusing?: () => Promise<readonly number[]>;
}

/** The chats that do not let us write at present. */
export interface Refusals {
  /** A row was refused: it and what else goes the same way wait until then. */
  hold(row: OutboxRow, refusal: Extract<Outcome, { kind: "held" }>, until: Date): Promise<void>;
  /** A row was sent, so what stood in its way is over. */
  lift(row: OutboxRow): Promise<void>;
  /** Learns which chats refused when another process sent, or before a restart. */
  recall(): Promise<void>;
  /** Forgets chats for which nothing waits any more: their messages were cancelled, or followed a migration. */
  prune(): Promise<void>;
}

const SCOPES: readonly RefusalScope[] = ["chat", "topic", "message"];

function subjectOf({ chatId, threadId, method }: OutboxRow, scope: RefusalScope): string {
  if (scope === "chat") return String(chatId);
  return scope === "topic" ? `${String(chatId)} topic ${String(threadId)}` : `${String(chatId)} ${method}`;
}

export function createRefusals(options: RefusalsOptions): Refusals {
  const { store, log, troubles, onOwed, onTaken } = options;
  /** By subject. */
  const refusing = new Map<string, { readonly chatId: number }>();
  /** Chats whose refusal somebody was told of, and that have taken nothing since. */
  let told = new Set<number>();

  const carefully = async (listener: Promise<void> | undefined): Promise<void> =>
    listener?.catch((error: unknown) => log.error({ error }, "a listener of the outbox failed"));

  async function recall(): Promise<void> {
    if (options.refusing) told = new Set(await options.refusing());
  }

  function forget(subject: string): void {
    if (refusing.delete(subject)) troubles.clear("chat-refuses", subject);
  }

  return {
    async hold(row, { reason, scope }, until) {
      const { chatId, threadId, held } = row;
      const isFirst =
        scope === "message" ||
        (await store.hold(
          { chatId, ...(scope === "topic" && threadId !== undefined && { threadId }) },
          reason,
          until,
        ));
      const subject = subjectOf(row, scope);
      const isKnown = refusing.has(subject) || held !== undefined || !isFirst;
      refusing.set(subject, { chatId });
      troubles.report("chat-refuses", { reason }, subject);
      if (isKnown) return;
      told.add(chatId);
      await carefully(onOwed?.(chatId, reason));
    },
    async lift(row) {
      const { chatId } = row;
      for (const scope of SCOPES) forget(subjectOf(row, scope));
      // A topic of the chat may still be closed.
      if (!told.has(chatId) || (await store.isHolding(chatId))) return;
      told.delete(chatId);
      await carefully(onTaken?.(chatId));
    },
    recall,
    async prune() {
      for (const [subject, { chatId }] of refusing) {
        if (!(await store.isHolding(chatId))) forget(subject);
      }
      await recall();
    },
  };
}
