import type { MiddlewareHandler } from "hono";
import { LRUCache } from "lru-cache";
import type { Clock } from "../../app/core/index.ts";
import type { HttpEnv } from "./dependencies.ts";
import { problem } from "./problem.ts";

/** Requests that one key may make in a minute, in each process. */
export const REQUESTS_A_MINUTE = 600;

const WINDOW_MS = 60_000;
/** Keys whose windows are kept at a time. */
const KEYS = 10_000;

/** Limits the requests of each key in a fixed window. Comes after the authentication. */
export function rateLimit(clock: Clock): MiddlewareHandler<HttpEnv> {
  const windows = new LRUCache<string, { readonly start: number; count: number }>({ max: KEYS });
  return async (c, next) => {
    const { id } = c.get("actor");
    const now = clock.now().getTime();
    const known = windows.get(id);
    // The clock may be set back.
    const window = known && Math.abs(now - known.start) < WINDOW_MS ? known : { start: now, count: 0 };
    windows.set(id, window);
    window.count += 1;
    if (window.count <= REQUESTS_A_MINUTE) return next();
    const seconds = Math.ceil((window.start + WINDOW_MS - now) / 1_000);
    return problem(c, "too-many-requests", {}, { "retry-after": String(seconds) });
  };
}
