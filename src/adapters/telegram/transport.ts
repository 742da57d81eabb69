import { Pool, type Dispatcher } from "undici";
import type { ApiAnswer } from "./call-error.ts";

/** Calls at once over the pool's connections; more wait their turn. */
const CONNECTIONS = 64;
const CONNECT_MS = 10_000;

export type RequestBody = Exclude<Dispatcher.DispatchOptions["body"], undefined>;

export interface Posting {
  /** The path below the API root, which holds the token. */
  readonly path: string;
  readonly contentType: string;
  readonly body: RequestBody;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** HTTP to one Bot API server over connections that stay open. */
export interface Transport {
  /** Rejects when no Bot API answer came back; a proxy's error page becomes an answer with its status. */
  post(posting: Posting): Promise<ApiAnswer>;
  close(): Promise<void>;
}

function parse(text: string, status: number): ApiAnswer {
  try {
    return JSON.parse(text) as ApiAnswer;
  } catch {
    return { ok: false, error_code: status < 400 ? 502 : status, description: "not a Bot API answer" };
  }
}

/** @param apiRoot such as `https://api.telegram.org`, without a slash at its end */
export function createTransport(apiRoot: string): Transport {
  const { origin, pathname } = new URL(apiRoot);
  const prefix = pathname === "/" ? "" : pathname;
  const pool = new Pool(origin, { connections: CONNECTIONS, connectTimeout: CONNECT_MS });
  return {
    async post({ path, contentType, body, timeoutMs, signal }) {
      const answer = await pool.request({
        method: "POST",
        path: prefix + path,
        headers: { "content-type": contentType },
        body,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(signal && { signal }),
      });
      return parse(await answer.body.text(), answer.statusCode);
    },
    close: () => pool.destroy(),
  };
}
