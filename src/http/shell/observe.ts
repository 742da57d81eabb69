import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { HttpDependencies, HttpEnv } from "./dependencies.ts";

/** Counts and logs each answer by its route's pattern: paths hold ids, and bodies and keys are nobody's business. */
export function observe({ metrics, log }: HttpDependencies): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1_000;
    const { method } = c.req;
    const route = routePath(c, -1);
    const { status } = c.res;
    metrics?.httpAnswered(method, route, status, seconds);
    log.debug({ requestId: c.get("requestId"), method, route, status, seconds }, "a request was answered");
  };
}
