import { BlockList, isIP } from "node:net";

/** Addresses that only this computer or its own network can reach (RFC 1918, 3927, 4193, 4291, 6598). */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv6");

/** Names without a domain, and domains that public DNS never has: RFC 6761, 6762, 8375, "internal", and those of routers. */
const PRIVATE_NAME = /^[^.]+$|\.(localhost|local|internal|lan|home|home\.arpa)$/i;

/** True if only this computer can reach the host. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.{1,200}\.localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i.test(host);

/**
 * True if the host cannot be reached from the internet, as far as its name tells.
 * @param hostname of a URL, so that IP addresses are written in their usual form
 */
export function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, "");
  const version = isIP(host);
  if (version === 0) return PRIVATE_NAME.test(host);
  return PRIVATE.check(host, version === 4 ? "ipv4" : "ipv6");
}
