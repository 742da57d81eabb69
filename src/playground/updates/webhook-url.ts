import { BlockList, isIP } from "node:net";
import { badRequest } from "../errors.ts";

const PORTS = new Set(["", "443", "80", "88", "8443"]);

/** Addresses that Telegram's servers take for reserved (IPAddress::is_reserved of TDLib). */
const RESERVED = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  RESERVED.addSubnet(network, prefix);
}

/**
 * Checks where a webhook leads to, as Telegram does: HTTPS, four ports, a public IPv4 address. A local server, which
 * one hosts oneself with `--local`, takes any address and port, and plain HTTP. Names are not resolved here, except
 * `localhost`.
 *
 * @returns the URL, with `https` where no scheme was given.
 * @throws ApiFailure 400
 */
export function checkedWebhookUrl(given: string, isLocal: boolean): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || (parsed.protocol !== "https:" && parsed.protocol !== "http:")) {
    throw badRequest("invalid webhook URL specified");
  }
  if (isLocal) return url;
  const refuse = (why: string) => badRequest(`bad webhook: ${why}`);
  if (parsed.protocol === "http:") throw refuse("An HTTPS URL must be provided for webhook");
  if (!PORTS.has(parsed.port)) throw refuse("Webhook can be set up only on ports 80, 88, 443 or 8443");
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  const address = host === "localhost" || host.endsWith(".localhost") ? "127.0.0.1" : host;
  if (isIP(address) === 6) throw refuse("IPv6-only addresses are not allowed");
  if (isIP(address) === 4 && RESERVED.check(address)) throw refuse(`IP address ${address} is reserved`);
  return url;
}
