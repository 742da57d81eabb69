import { Pool, type Dispatcher } from "undici";
import { TransportError } from "../../work/index.ts";
import { readAnswer } from "./answer.ts";
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
  /** Rejects with a TransportError unless the Bot API itself answered; other errors are bugs of the caller. */
  post(posting: Posting): Promise<ApiAnswer>;
  close(): Promise<void>;
}

/** Failures to connect, from Node and undici: no byte of the request has left. */
const NOT_SENT = new Set([
  "EADDRNOTAVAIL",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Codes for a request that cannot be made at all, or whose body is a file that cannot be read. */
const IMPOSSIBLE = new Set([
  "EISDIR",
  "ENOENT",
  "UND_ERR_INVALID_ARG",
  "UND_ERR_NOT_SUPPORTED",
  "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
]);

/** Certificates that are not trusted are found out before a byte of the request has left. */
const isTls = (code: string): boolean => /CERT|^ERR_(?:TLS|SSL)|SELF_SIGNED|UNABLE_TO_/.test(code);

/** The error of the connection, without the original, whose message may quote the URL. */
function transportError(error: unknown): unknown {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  const why = typeof code === "string" ? code : name === "AbortError" ? name : undefined;
  // Without a code it is no error of a connection: a body that could not be read, for instance.
  if (why === undefined || IMPOSSIBLE.has(why)) return error;
  return new TransportError(why, !NOT_SENT.has(why) && !isTls(why));
}

/**
 * @param apiRoot such as `https://api.telegram.org`, without a slash at its end
 * @param onDate told the server's clock with each answer, to the second
 */
export function createTransport(apiRoot: string, onDate?: (date: Date) => void): Transport {
  const { origin, pathname } = new URL(apiRoot);
  const prefix = pathname === "/" ? "" : pathname;
  const pool = new Pool(origin, { connections: CONNECTIONS, connectTimeout: CONNECT_MS });

  async function request({ path, contentType, body, timeoutMs, signal }: Posting) {
    try {
      const response = await pool.request({
        method: "POST",
        path: prefix + path,
        headers: { "content-type": contentType },
        body,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(signal && { signal }),
      });
      const date = new Date(String(response.headers["date"]));
      if (!Number.isNaN(date.getTime())) onDate?.(date);
      const type = response.headers["content-type"];
      return {
        status: response.statusCode,
        contentType: Array.isArray(type) ? type[0] : type,
        text: await response.body.text(),
      };
    } catch (error) {
      throw transportError(error);
    }
  }

  return {
    post: async (posting) => readAnswer(await request(posting)),
    close: () => pool.destroy(),
  };
}
