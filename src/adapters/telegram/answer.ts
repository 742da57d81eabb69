import { TransportError } from "../../work/index.ts";
import type { ApiAnswer } from "./call-error.ts";

/** An HTTP answer, read whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
}

const NO_DESCRIPTION = "no description";

/**
 * Statuses of a gateway that may have handed the request on before it gave up (504, and Cloudflare's 520 and 524). A
 * success that cannot be read is the same. Any other error page says that the request went no further.
 */
const mayHaveArrived = (status: number): boolean => status < 300 || [504, 520, 524].includes(status);

/** True unless the server says that its body is something else. */
const isJson = (contentType: string | undefined): boolean =>
  contentType === undefined || /^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parametersOf(given: unknown): { retry_after?: number; migrate_to_chat_id?: number } {
  const { retry_after: wait, migrate_to_chat_id: chat } = (given ?? {}) as Record<string, unknown>;
  return {
    ...(typeof wait === "number" && wait >= 0 && { retry_after: wait }),
    ...(typeof chat === "number" && { migrate_to_chat_id: chat }),
  };
}

/**
 * Reads an answer of the Bot API: JSON with `ok: true` and a `result`, or with `ok: false` and a numeric `error_code`.
 * The HTTP status is never taken for Telegram's word, since proxies answer with 401, 403 and 404 as well.
 * @throws TransportError for every other body
 */
export function readAnswer({ status, contentType, text }: HttpAnswer): ApiAnswer {
  const answer = parse(text);
  if (typeof answer === "object" && answer !== null) {
    const { ok, result, error_code, description, parameters } = answer as Record<string, unknown>;
    if (ok === true && result !== undefined) return { ok, result };
    // A refusal ends messages and people, so it must also call itself JSON.
    if (ok === false && typeof error_code === "number" && isJson(contentType)) {
      return {
        ok,
        error_code,
        description: typeof description === "string" ? description : NO_DESCRIPTION,
        parameters: parametersOf(parameters),
      };
    }
  }
  throw new TransportError(`HTTP_${String(status)}`, mayHaveArrived(status));
}
