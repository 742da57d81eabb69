import { GrammyError, HttpError } from "grammy";
import { telegramOutage, TransportError } from "../work/index.ts";

/** Why a chat does not let us write now though it may later, when somebody has changed something in Telegram. */
export type RefusalReason = "not-a-member" | "no-rights" | "restricted" | "topic-closed" | "chat-unknown";

/** What of a chat refuses: all of it, one forum topic, or only this kind of message. */
export type RefusalScope = "chat" | "topic" | "message";

/** What a Bot API call came to. */
export type Outcome =
  | { readonly kind: "sent"; readonly messageId?: number }
  /** Wait, then the same again; not the row's fault. */
  | { readonly kind: "limited"; readonly ms: number }
  /** Telegram or the network failed: surely not done, and worth another try. */
  | { readonly kind: "retry"; readonly error: string }
  /** The connection broke after the request went out: done or not, nobody can tell. */
  | { readonly kind: "ambiguous"; readonly error: string }
  | { readonly kind: "migrated"; readonly to: number }
  /** The group does not let us write at present. The row stays owed. */
  | {
      readonly kind: "held";
      readonly error: string;
      readonly reason: RefusalReason;
      readonly scope: RefusalScope;
    }
  /** The forum topic was deleted: the message goes to the group itself. */
  | { readonly kind: "topic-gone"; readonly error: string }
  /** The person cannot be written to. */
  | { readonly kind: "unreachable"; readonly error: string }
  /** What was to be edited is gone: nobody's fault. */
  | { readonly kind: "gone"; readonly error: string }
  /** Telegram refuses this very request for ever: our bug. */
  | { readonly kind: "refused"; readonly error: string };

type Refusal =
  | { readonly kind: "sent" | "gone" | "topic-gone" | "unreachable" }
  | { readonly kind: "held"; readonly reason: RefusalReason; readonly scope: RefusalScope };

const held = (reason: RefusalReason, scope: RefusalScope = "chat"): Refusal => ({
  kind: "held",
  reason,
  scope,
});

/** Descriptions of 400 and 403, by Telegram's words (see the Bot API server's source); the first that matches decides. */
const DESCRIPTIONS: readonly (readonly [RegExp, Refusal])[] = [
  [/message is not modified|TOPIC_NOT_MODIFIED/i, { kind: "sent" }],
  [
    /message to (?:edit|delete) not found|message can't be (?:edited|deleted)|MESSAGE_(?:ID_INVALID|DELETE_FORBIDDEN)/i,
    { kind: "gone" },
  ],
  [
    /message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID|the chat is not a (?:supergroup )?forum/i,
    { kind: "topic-gone" },
  ],
  [/TOPIC_CLOSED/, held("topic-closed", "topic")],
  [
    /not enough rights to send (?!text messages)[\w ]+ to the chat|CHAT_SEND_(?!PLAIN)\w+_FORBIDDEN/i,
    held("no-rights", "message"),
  ],
  [
    /not enough rights|have no rights|need administrator rights|CHAT_ADMIN_REQUIRED|CHAT_WRITE_FORBIDDEN|CHAT_GUEST_SEND_FORBIDDEN|CHAT_SEND_PLAIN_FORBIDDEN/i,
    held("no-rights"),
  ],
  [/CHAT_RESTRICTED|USER_RESTRICTED|USER_BANNED_IN_CHANNEL/, held("restricted")],
  [
    /chat not found|user not found|group chat was de(?:activated|leted)|PEER_ID_INVALID/i,
    { kind: "unreachable" },
  ],
];

/** @param chatId of the row; groups have negative ids */
function refusal(error: GrammyError, chatId: number): Outcome {
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "migrated", to: parameters.migrate_to_chat_id };
  if (code === 429) return { kind: "limited", ms: (parameters.retry_after ?? 1) * 1_000 };
  if (telegramOutage(error)) return { kind: "retry", error: description };
  const found = DESCRIPTIONS.find(([pattern]) => pattern.test(description))?.[1];
  const isGroup = chatId < 0;
  if (found?.kind === "unreachable" || (code === 403 && found === undefined)) {
    // A group can take the bot in again. A person who blocked the bot is told of at once.
    if (!isGroup) return { kind: "unreachable", error: description };
    const reason = code === 403 ? "not-a-member" : "chat-unknown";
    return { kind: "held", error: description, reason, scope: "chat" };
  }
  if (found?.kind === "held") return { ...found, error: description };
  if (found?.kind === "sent") return { kind: "sent" };
  return { kind: found?.kind ?? "refused", error: description };
}

/** @param error what the call rejected with; anything but grammY's errors is thrown on */
export function outcomeOfError(error: unknown, chatId: number): Outcome {
  if (error instanceof GrammyError) return refusal(error, chatId);
  if (!(error instanceof HttpError)) throw error;
  const { error: cause } = error;
  if (!(cause instanceof TransportError)) return { kind: "ambiguous", error: "unknown" };
  return { kind: cause.mayHaveArrived ? "ambiguous" : "retry", error: cause.code };
}

/** @param result Telegram's `result`: a message, the messages of an album, or `true` */
export function outcomeOfResult(result: unknown): Outcome {
  if (Array.isArray(result)) return outcomeOfResult(result[0]);
  if (typeof result === "object" && result !== null && "message_id" in result) {
    return { kind: "sent", messageId: Number(result.message_id) };
  }
  return { kind: "sent" };
}
