import type { ApiClientOptions } from "grammy";
import { TransportError, type TelegramCall, type Time } from "../../work/index.ts";
import type { Troubles } from "../../observability/troubles.ts";
import { weightOf, type Limits } from "../../outbox/limits.ts";
import { brokenBy, refusedBy, type ApiAnswer } from "./call-error.ts";
import { bodyOf } from "./request-body.ts";
import { createTransport, type Posting, type RequestBody, type Transport } from "./transport.ts";

const TIMEOUT_MS = 30_000;
/** For what a person waits for: a server that hangs for longer is tried anew. Uploads get the longer time. */
const INTERACTIVE_TIMEOUT_MS = 10_000;
/** How long a handler waits for 429s to pass, all together, before it is told of one. */
const PATIENCE_S = 10;
/** Calls that were all told to wait until the same moment are spread over so long; else all but the first meet a 429. */
const SPREAD_MS = 1_000;
/** Telegram's clock is told to the second, and its answer takes some time: only a larger difference says that ours is wrong. */
const CLOCK_LIMIT_MS = 60_000;
/** What calls end with when we give them up ourselves. */
const OURS = new Set(["AbortError", "UND_ERR_ABORTED", "UND_ERR_CLOSED", "UND_ERR_DESTROYED"]);

export interface TelegramClientOptions {
  /** Any Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  readonly token: string;
  readonly limits: Limits;
  readonly time: Time;
  /** Carries the calls; HTTP to the API root when absent. */
  readonly transport?: Transport;
  /** Told whether Telegram answers. */
  readonly troubles?: Pick<Troubles, "report" | "clear">;
}

export interface TelegramClient {
  /** For the outbox and polling: one call, no retry. It is not counted into the limits, which the sender does itself. */
  readonly call: TelegramCall;
  /**
   * For `new Bot(token, { client })`: calls go out at once and are counted into the limits, so that bulk makes room.
   * 429s are waited out, for 10 s in all. Reaches into conversations, where API transformers do not.
   */
  readonly grammyOptions: ApiClientOptions;
  /** Drops open connections; calls under way reject. */
  close(): Promise<void>;
}

/** Methods that count as messages. */
const MESSAGE = /^(send(?!ChatAction)|edit|copy|forward)/;
/** The chat of a JSON body; quotes inside strings are escaped, so this can only be the key itself. */
const CHAT = /"chat_id":"?(-?\d+)/;

/**
 * Refusals that a handler need not hear of: somebody pressed twice, or we were slow. The wanted state holds or cannot
 * matter any more. The text is Telegram's.
 */
const HARMLESS = /message is not modified|query is too old/i;

function chatOf(body: RequestBody): number | undefined {
  const digits = typeof body === "string" ? CHAT.exec(body)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

/** Messages that a JSON body stands for. */
const messagesIn = (method: string, body: RequestBody): number =>
  method === "sendMediaGroup" && typeof body === "string"
    ? weightOf(method, JSON.parse(body) as Record<string, unknown>)
    : 1;

/** All that grammY reads of a response. */
const asResponse = (answer: ApiAnswer) => ({ ok: answer.ok, json: () => Promise.resolve(answer) });

export function createTelegramClient(options: TelegramClientOptions): TelegramClient {
  const { apiRoot, token, limits, time, troubles } = options;
  const { transport = createTransport(apiRoot, judgeClock) } = options;
  const prefix = `/bot${token}/`;

  function judgeClock(date: Date): void {
    const aheadMs = date.getTime() - Date.now();
    if (Math.abs(aheadMs) <= CLOCK_LIMIT_MS) troubles?.clear("clock-off", "telegram");
    else troubles?.report("clock-off", { seconds: Math.round(aheadMs / 1_000) }, "telegram");
  }

  /** Rejects with grammY's HttpError when Telegram did not answer. */
  async function post(method: string, posting: Omit<Posting, "path">): Promise<ApiAnswer> {
    try {
      const answer = await transport.post({ path: prefix + method, ...posting });
      if (!answer.ok && answer.error_code >= 500) {
        troubles?.report("telegram-away", { cause: answer.error_code });
      } else troubles?.clear("telegram-away");
      return answer;
    } catch (error) {
      if (error instanceof TransportError && !OURS.has(error.code)) {
        troubles?.report("telegram-away", { cause: error.code });
      }
      throw brokenBy(error, method);
    }
  }

  const call: TelegramCall = async (method, payload, { signal, timeoutMs = TIMEOUT_MS } = {}) => {
    const answer = await post(method, {
      ...(await bodyOf(payload)),
      timeoutMs,
      ...(signal && { signal }),
    });
    if (!answer.ok) throw refusedBy(answer, method, payload);
    return answer.result;
  };

  /** Typed by what grammY passes: a URL, headers as a plain object, a JSON string or a stream of form data. */
  async function interactive(url: string, init: InteractiveInit): Promise<ReturnType<typeof asResponse>> {
    const { body, headers, signal } = init;
    const method = url.slice(url.lastIndexOf("/") + 1);
    const chatId = chatOf(body);
    const send = () => {
      if (MESSAGE.test(method)) limits.count(chatId, "interactive", messagesIn(method, body));
      return post(method, {
        contentType: headers["content-type"] ?? "application/json",
        body,
        timeoutMs: typeof body === "string" ? INTERACTIVE_TIMEOUT_MS : TIMEOUT_MS,
        ...(signal && { signal }),
      });
    };
    let answer = await send();
    let waitedS = 0;
    for (;;) {
      const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after;
      if (retryAfter === undefined) break;
      limits.pause(chatId, retryAfter * 1_000);
      waitedS += retryAfter;
      // A stream of form data is used up by the first try.
      if (waitedS > PATIENCE_S || typeof body !== "string") break;
      await time.sleep(retryAfter * 1_000 + Math.random() * SPREAD_MS, signal);
      answer = await send();
    }
    const isHarmless = !answer.ok && answer.error_code === 400 && HARMLESS.test(answer.description);
    return asResponse(isHarmless ? { ok: true, result: true } : answer);
  }

  return {
    call,
    grammyOptions: { apiRoot, fetch: interactive },
    close: () => transport.close(),
  };
}

interface InteractiveInit {
  readonly body: RequestBody;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}
