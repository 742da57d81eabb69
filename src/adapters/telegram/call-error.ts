import { GrammyError, HttpError } from "grammy";
import { TransportError } from "../../work/index.ts";

/** An answer of the Bot API. */
export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
    };

/** Telegram does not know the token. The message is one line, fit for an operator, without the token. */
export class BadTokenError extends Error {
  override readonly name = "BadTokenError";
}

/** grammY's error for an answer that refuses. */
export const refusedBy = (
  { error_code, description, parameters = {} }: Extract<ApiAnswer, { ok: false }>,
  method: string,
  payload: Record<string, unknown>,
): GrammyError =>
  new GrammyError(
    `Call to '${method}' failed!`,
    { ok: false, error_code, description, parameters },
    method,
    payload,
  );

/** grammY's error for a transport that failed, with what failed as its `error`; a bug stays what it is. */
export const brokenBy = (error: unknown, method: string): unknown =>
  error instanceof TransportError
    ? new HttpError(`Network request for '${method}' failed (${error.code})`, error)
    : error;
