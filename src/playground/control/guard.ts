import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";

/**
 * Keeps other web pages out. The page is meant for the own machine: a Host that is a name somebody could point at it
 * (DNS rebinding) is refused, and so is a request another origin sends.
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  const origin = c.req.header("origin");
  if (!isOwnName(host)) return c.json({ error: "This address is not the playground's." }, 403);
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  const crossSite = c.req.header("sec-fetch-site") === "cross-site";
  if (foreign || crossSite) return c.json({ error: "Only the playground's own page may ask this." }, 403);
  const type = c.req.header("content-type");
  if (type !== undefined && !type.startsWith("application/json")) {
    return c.json({ error: "Only JSON is understood." }, 415);
  }
  return next();
};

/** `localhost`, its subdomains, and plain addresses: nobody else's DNS decides where they lead. */
function isOwnName(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, "");
  return name === "localhost" || name.endsWith(".localhost") || isIP(name) !== 0;
}
