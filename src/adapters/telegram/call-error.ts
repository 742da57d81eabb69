import { GrammyError, HttpError } from "grammy";

/** What every Bot API answer looks like. */
export interface ApiAnswer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

/** Telegram does not know the token. The message is one line, fit for an operator, without the token. */
export class BadTokenError extends Error {
  override readonly name = "BadTokenError";
}

/** grammY's error for an answer that refuses. */
export const refusedBy = (answer: ApiAnswer, method: string, payload: Record<string, unknown>): GrammyError =>
  new GrammyError(
    `Call to '${method}' failed!`,
    {
      ok: false,
      error_code: answer.error_code ?? 500,
      description: answer.description ?? "no description",
      parameters: answer.parameters ?? {},
    },
    method,
    payload,
  );

/** grammY's error for a transport that failed, named by its code; the original may quote the URL and stays out of it. */
export function brokenBy(error: unknown, method: string): HttpError {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  const why = String(code ?? name);
  return new HttpError(
    `Network request for '${method}' failed (${why})`,
    Object.assign(new Error(why), { code: why }),
  );
}
