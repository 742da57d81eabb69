import type { ApiClientOptions } from "grammy";
import type { TelegramCall, Time } from "../../work/index.ts";
import { weightOf, type Limits } from "../../outbox/limits.ts";
import { brokenBy, refusedBy, type ApiAnswer } from "./call-error.ts";
import { createTransport, type RequestBody } from "./transport.ts";

const TIMEOUT_MS = 30_000;
/** How long 429s a person waiting for an answer is made to sit through, all together. */
const PATIENCE_S = 10;
/** Over so much those who were told to wait for the same moment come again, lest all but the first be refused again. */
const SPREAD_MS = 1_000;

export interface TelegramClientOptions {
  /** Any Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  readonly token: string;
  readonly limits: Limits;
  readonly time: Time;
}

export interface TelegramClient {
  /** For the outbox and polling: one call, no retry; not counted into the limits, which the sender does itself. */
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
 * What a person's answer need not hear of: they pressed twice, or we were slow.
 * The text is Telegram's; the error means that the wanted state holds or cannot matter any more.
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

export function createTelegramClient({
  apiRoot,
  token,
  limits,
  time,
}: TelegramClientOptions): TelegramClient {
  const transport = createTransport(apiRoot);
  const prefix = `/bot${token}/`;

  const call: TelegramCall = async (method, payload, { signal, timeoutMs = TIMEOUT_MS } = {}) => {
    const posting = {
      path: prefix + method,
      contentType: "application/json",
      body: JSON.stringify(payload),
      timeoutMs,
      ...(signal && { signal }),
    };
    const answer = await transport.post(posting).catch((error: unknown) => {
      throw brokenBy(error, method);
    });
    if (!answer.ok) throw refusedBy(answer, method, payload);
    return answer.result;
  };

  /** Typed by what grammY passes: a URL, headers as a plain object, a JSON string or a stream of form data. */
  async function interactive(url: string, init: InteractiveInit): Promise<ReturnType<typeof asResponse>> {
    const { body, headers, signal } = init;
    const method = url.slice(url.lastIndexOf("/") + 1);
    const chatId = chatOf(body);
    const post = () => {
      if (MESSAGE.test(method)) limits.count(chatId, "interactive", messagesIn(method, body));
      return transport
        .post({
          path: prefix + method,
          contentType: headers["content-type"] ?? "application/json",
          body,
          timeoutMs: TIMEOUT_MS,
          ...(signal && { signal }),
        })
        .catch((error: unknown) => {
          throw brokenBy(error, method);
        });
    };
    let answer = await post();
    let waitedS = 0;
    for (;;) {
      const retryAfter = answer.parameters?.retry_after;
      if (retryAfter === undefined) break;
      limits.pause(chatId, retryAfter * 1_000);
      waitedS += retryAfter;
      // A stream of form data is used up by the first try.
      if (waitedS > PATIENCE_S || typeof body !== "string") break;
      await time.sleep(retryAfter * 1_000 + Math.random() * SPREAD_MS, signal);
      answer = await post();
    }
    const harmless = answer.error_code === 400 && HARMLESS.test(answer.description ?? "");
    return asResponse(harmless ? { ok: true, result: true } : answer);
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
