import { GrammyError, HttpError } from "grammy";
import type { Outage } from "./ports.ts";

/**
 * The Bot API server gave no answer of its own: the connection failed, the time ran out, or what answered was something
 * else, such as a proxy's page. grammY's HttpError holds it as `error`. It shows neither the URL nor the token.
 */
export class TransportError extends Error {
  override readonly name = "TransportError";
  /** Node's or undici's code, or `HTTP_<status>` for an answer that is not the Bot API's. */
  readonly code: string;
  /** False if the request surely had no effect. */
  readonly mayHaveArrived: boolean;

  constructor(code: string, mayHaveArrived: boolean) {
    super(code);
    this.code = code;
    this.mayHaveArrived = mayHaveArrived;
  }

  /** What is left of it in a conversation: grammY's plugin stores errors as JSON and rebuilds them from that as a message. */
  toJSON(): string {
    return this.code;
  }
}

/** How deep errors wrap each other at most, should one hold itself. */
const MAX_WRAPS = 8;

/**
 * True if an answer is about the bot or the server as a whole, and the same request may succeed later: the server's own
 * failure, a token that is refused now, a bot that is moving between servers.
 */
const isAboutTheServer = ({ error_code: code, description }: GrammyError): boolean =>
  code >= 500 ||
  code === 401 ||
  code === 421 ||
  (code === 404 && description === "Not Found") ||
  /\blogged out\b/i.test(description);

/** True for the HttpError that a call in a conversation ends with; the TransportError in it has become a plain Error. */
const isOfConversation = (error: Error): error is HttpError & { readonly error: Error } =>
  error instanceof HttpError && error.error instanceof Error && error.error.constructor === Error;

/**
 * Tells the network's and Telegram's own failures from everything else, also inside of errors that wrap others.
 * @returns undefined for a refusal of this very request, and for bugs
 */
export function telegramOutage(error: unknown): Outage | undefined {
  let inner = error;
  for (let wraps = 0; wraps < MAX_WRAPS; wraps += 1) {
    if (inner instanceof TransportError) return { reason: inner.code };
    if (inner instanceof GrammyError) {
      const { error_code: code, parameters } = inner;
      if (code === 429) return { reason: "429", retryAfterMs: (parameters.retry_after ?? 1) * 1_000 };
      return isAboutTheServer(inner) ? { reason: String(code) } : undefined;
    }
    if (!(inner instanceof Error)) return undefined;
    if (isOfConversation(inner)) return { reason: inner.error.message };
    inner = inner instanceof HttpError || "error" in inner ? inner.error : inner.cause;
  }
  return undefined;
}

/** What a line of the log says of an error: the code of an outage, which needs no stack, else the error itself. */
export function causeOf(error: unknown): { readonly cause: string } | { readonly error: unknown } {
  const outage = telegramOutage(error);
  return outage ? { cause: outage.reason } : { error };
}
