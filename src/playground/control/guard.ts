import { isIP, isIPv4 } from "node:net";
import type { Context, MiddlewareHandler } from "hono";

/**
 * Answers this computer only. Nobody signs in to the stand-in, so whoever reaches it can read and write as anybody:
 * without `openToNetwork` a request from another machine is refused, whichever host the server listens on.
 */
export const thisComputerOnly =
  (openToNetwork: boolean): MiddlewareHandler =>
  async (c, next) => {
    const peer = peerOf(c);
    if (openToNetwork || peer === undefined || isLoopback(peer)) return next();
    return c.json({ ok: false, error_code: 403, error: CLOSED, description: `Forbidden: ${CLOSED}` }, 403);
  };

const CLOSED = "The playground answers the computer it runs on only.";

/** The address that a request comes from; undefined when the app is called without a socket. */
function peerOf(c: Context): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress;
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "");
  return plain === "::1" || (isIPv4(plain) && plain.startsWith("127."));
}

/**
 * Keeps other web pages out: a Host that is a name which somebody could point at this machine (DNS rebinding) is
 * refused, and so is a request that another origin sends.
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

/** `localhost`, its subdomains, and plain addresses: no foreign DNS decides where they lead. */
function isOwnName(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, "");
  return name === "localhost" || name.endsWith(".localhost") || isIP(name) !== 0;
}
