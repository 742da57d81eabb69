import type { Context, MiddlewareHandler } from "hono";
import type { HttpDependencies, HttpEnv } from "./dependencies.ts";
import { problem } from "./problem.ts";

/** RFC 6750 §2.1; longer keys than ours are not worth a hash. */
const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,256}=*)$/i;

const REFUSALS = {
  "key-unknown": "This key opens nothing.",
  "key-expired": "This key has expired.",
} as const;

/**
 * Authenticates a request by its bearer key and makes the key the actor of what it does. The key is looked up by its hash, so
 * the time this takes reveals nothing about other keys.
 */
export function authenticate({ useCases }: HttpDependencies): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const header = c.req.header("authorization");
    if (header === undefined) {
      return refuse(c, "Bearer", "Send the header `Authorization: Bearer <key>`.");
    }
    const given = BEARER.exec(header)?.[1];
    const known = given === undefined ? undefined : await useCases.access.authenticate(given);
    if (!known?.ok) return refuse(c, 'Bearer error="invalid_token"', REFUSALS[known?.code ?? "key-unknown"]);
    const { id, name, role, communities, organisation } = known.value;
    c.set("actor", { kind: "api", id, name });
    c.set("access", {
      role,
      ...(communities && { communities }),
      ...(organisation !== undefined && { organisation }),
    });
    return next();
  };
}

const refuse = (c: Context<HttpEnv>, challenge: string, detail: string): Response =>
  problem(c, "unauthorized", { detail }, { "www-authenticate": challenge });
