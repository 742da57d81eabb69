import type { Context, MiddlewareHandler } from "hono";
import type { HttpDependencies, HttpEnv } from "./dependencies.ts";
import { problem } from "./problem.ts";

/** RFC 6750 §2.1; longer keys than ours are not worth a hash. */
const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,256}=*)$/i;

/** How much of a key's hash names it in decisions, the audit log and the log. */
const ID_LENGTH = 12;

/**
 * Authenticates a request by its bearer key and makes the key the actor of what it does. The key is looked up by its hash, so
 * the time this takes reveals nothing about other keys.
 */
export function authenticate({ keys, hashKey }: HttpDependencies): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const header = c.req.header("authorization");
    if (header === undefined) {
      return refuse(c, "Bearer", "Send the header `Authorization: Bearer <key>`.");
    }
    const given = BEARER.exec(header)?.[1];
    const key = given === undefined ? undefined : await keys.find(hashKey(given));
    if (!key) return refuse(c, 'Bearer error="invalid_token"', "This key opens nothing.");
    c.set("actor", { kind: "api", id: key.hash.slice(0, ID_LENGTH), name: key.name });
    c.set("mayReadPersonalData", key.personalData === true);
    return next();
  };
}

const refuse = (c: Context<HttpEnv>, challenge: string, detail: string): Response =>
  problem(c, "unauthorized", { detail }, { "www-authenticate": challenge });
