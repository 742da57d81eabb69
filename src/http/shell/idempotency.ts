import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Clock } from "../../app/core/index.ts";
import type { HttpEnv } from "./dependencies.ts";
import { problem } from "./problem.ts";

/** An answer that was given, to be given again. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
  /** Those headers that belong to the answer itself. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The first request with a key, and its answer once it has one. */
export interface KeptRequest {
  /** Tells this request from others. */
  readonly request: string;
  readonly since: Date;
  readonly answer?: KeptAnswer;
}

/** Remembers requests and their answers for a day. */
export interface IdempotencyStore {
  /**
   * Notes that a request began, unless one with the same id is known.
   * @param lostBefore one that began before this moment and has no answer is taken to be lost, and is replaced
   * @returns the one that is known; undefined when this is the first
   */
  begin(id: string, request: string, at: Date, lostBefore: Date): Promise<KeptRequest | undefined>;
  finish(id: string, answer: KeptAnswer): Promise<void>;
  /** The request came to nothing, and may be made again. */
  forget(id: string): Promise<void>;
}

const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_HEADERS = ["content-type", "location"];
/** A process that died with a request leaves no answer. */
const LOST_MS = 60_000;

const digest = (...parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/**
 * Makes a change with the header `Idempotency-Key` once: the same request again gets the answer that the first one got. Comes
 * after the authentication, because keys belong to whoever sends them.
 */
export function idempotency(store: IdempotencyStore, clock: Clock): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const key = c.req.header("idempotency-key");
    if (key === undefined || c.req.method === "GET" || c.req.method === "HEAD") return next();
    if (!KEY.test(key))
      return problem(c, "invalid-request", {
        errors: [
          { in: "header", field: "Idempotency-Key", message: "must be 1 to 255 visible ASCII characters" },
        ],
      });
    const id = digest(c.get("actor").id, key);
    const request = digest(c.req.method, c.req.url, await c.req.text());
    const now = clock.now();
    const known = await store.begin(id, request, now, new Date(now.getTime() - LOST_MS));
    if (known) {
      if (known.request !== request) return problem(c, "idempotency-key-reused");
      if (!known.answer) return problem(c, "idempotency-key-busy", {}, { "retry-after": "1" });
      const { status, body, headers } = known.answer;
      return new Response(body, { status, headers: { ...headers, "idempotency-replayed": "true" } });
    }
    await next();
    // What went wrong here is no answer to keep: the same request may work the next time. A secret is kept nowhere.
    if (c.res.status >= 500 || c.res.status === 429 || c.get("showsSecret")) return store.forget(id);
    const headers = KEPT_HEADERS.flatMap((name) => {
      const value = c.res.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    await store.finish(id, {
      status: c.res.status,
      body: await c.res.clone().text(),
      headers: Object.fromEntries(headers),
    });
  };
}
