import { GrammyError, HttpError } from "grammy";

/** What a Bot API call came to. */
export type Outcome =
  | { readonly kind: "sent"; readonly messageId?: number }
  /** Wait, then the same again; not the row's fault. */
  | { readonly kind: "limited"; readonly ms: number }
  /** Surely not done, worth another try. */
  | { readonly kind: "retry"; readonly error: string; readonly transport: boolean }
  /** The connection broke after the request went out: done or not, nobody can tell. */
  | { readonly kind: "ambiguous"; readonly error: string }
  | { readonly kind: "migrated"; readonly to: number }
  /** The person or chat cannot be written to. */
  | { readonly kind: "unreachable"; readonly error: string }
  /** What was to be edited is gone: nobody's fault. */
  | { readonly kind: "gone"; readonly error: string }
  /** Telegram refuses this very request for ever: our bug. */
  | { readonly kind: "refused"; readonly error: string };

/** Descriptions of 400, by Telegram's words (see the Bot API server's source); the first that matches decides. */
const DESCRIPTIONS: readonly (readonly [RegExp, "sent" | "gone" | "unreachable"])[] = [
  [/message is not modified/i, "sent"],
  [/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i, "gone"],
  [/chat not found|user not found|group chat was deactivated|PEER_ID_INVALID/i, "unreachable"],
];

/** Failures to connect, from Node and undici: no byte of the request has left. */
const NOT_SENT = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function refusal(error: GrammyError): Outcome {
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "migrated", to: parameters.migrate_to_chat_id };
  if (code === 429) return { kind: "limited", ms: (parameters.retry_after ?? 1) * 1_000 };
  // 401 and 404 are about the token, which the row cannot help.
  if (code >= 500 || code === 401 || code === 404)
    return { kind: "retry", error: description, transport: true };
  if (code === 403) return { kind: "unreachable", error: description };
  const kind = DESCRIPTIONS.find(([pattern]) => pattern.test(description))?.[1];
  return kind === "sent" ? { kind } : { kind: kind ?? "refused", error: description };
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";

/** @param error what the call rejected with; anything but grammY's errors is thrown on */
export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof GrammyError) return refusal(error);
  if (!(error instanceof HttpError)) throw error;
  const code = codeOf(error.error);
  return NOT_SENT.has(code)
    ? { kind: "retry", error: code, transport: true }
    : { kind: "ambiguous", error: code };
}

/** @param result Telegram's `result`: a message, the messages of an album, or `true` */
export function outcomeOfResult(result: unknown): Outcome {
  if (Array.isArray(result)) return outcomeOfResult(result[0]);
  if (typeof result === "object" && result !== null && "message_id" in result) {
    return { kind: "sent", messageId: Number(result.message_id) };
  }
  return { kind: "sent" };
}
