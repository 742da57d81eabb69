import { mongo } from "mongoose";
import { hostsOf, refusalOf, wantsTls } from "./connection-string.ts";
import { storeOutage } from "./outage.ts";

type Kind =
  /** Wrong configuration: trying again does not help. */
  | "configuration"
  /** The store cannot be used now. */
  | "unavailable";

/** The store cannot be opened. The message is one line, fit for an operator, and holds no credentials. */
export class StoreOpenError extends Error {
  override readonly name = "StoreOpenError";
  readonly kind: Kind;

  constructor(kind: Kind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** An error with those behind it: of each server that was tried, and their causes. */
function chainOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const servers = [...(topologyOf(error)?.servers.values() ?? [])];
  return [error, ...servers.flatMap((server) => chainOf(server.error)), ...chainOf(error.cause)];
}

/** What was known of the servers when none of them could be chosen; mongoose wraps the driver's error. */
function topologyOf(error: unknown): mongo.TopologyDescription | undefined {
  const { reason } = error as { readonly reason?: mongo.TopologyDescription };
  return reason?.servers instanceof Map ? reason : undefined;
}

interface Cause {
  /** A system's or OpenSSL's error code, or words of the driver's message. */
  readonly sign: RegExp;
  readonly kind: Kind;
  /** What follows "The store at <hosts>". */
  readonly words: string;
}

/** Of a member of a replica set that knows of no other member, nor of itself. */
export const NOT_INITIATED =
  'belongs to a replica set that was never initiated: run mongosh --eval "rs.initiate()" there once.';

const NO_TLS = "does not speak TLS: take tls=true out of MONGODB_URI, or switch TLS on there.";

/** The first that fits counts, so special ones stand before general ones. */
const CAUSES: readonly Cause[] = [
  {
    sign: /\bquery(Srv|Txt) (ENOTFOUND|ENODATA)\b/,
    kind: "unavailable",
    words:
      "has no SRV record in DNS, which mongodb+srv:// needs: name the hosts and their ports with mongodb://, or correct the name.",
  },
  {
    sign: /\bquery(Srv|Txt)\b/,
    kind: "unavailable",
    words: "cannot be looked up: the DNS server does not answer for its SRV record.",
  },
  {
    sign: /\bENOTFOUND\b/,
    kind: "unavailable",
    words: "is not known to DNS: is the host name in MONGODB_URI right?",
  },
  {
    sign: /\bEAI_AGAIN\b/,
    kind: "unavailable",
    words: "cannot be looked up: the DNS server does not answer.",
  },
  {
    sign: /\bECONNREFUSED\b/,
    kind: "unavailable",
    words:
      "refuses connections: is MongoDB running there, does it listen on that address (net.bindIp), and is the port right?",
  },
  {
    sign: /\b(EHOSTUNREACH|ENETUNREACH)\b/,
    kind: "unavailable",
    words: "cannot be reached over the network from here.",
  },
  {
    sign: /\bERR_TLS_CERT_ALTNAME_INVALID\b/,
    kind: "unavailable",
    words: "shows a certificate for another host name: use the name in the certificate in MONGODB_URI.",
  },
  { sign: /\bCERT_HAS_EXPIRED\b/, kind: "unavailable", words: "shows a certificate that has expired." },
  {
    sign: /\b(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)\b/,
    kind: "unavailable",
    words:
      "shows a certificate that is not trusted here: add tlsCAFile=/path/to/ca.pem (of who signed it) to MONGODB_URI.",
  },
  {
    sign: /alert (certificate required|handshake failure|bad certificate)/i,
    kind: "configuration",
    words: "asks for a client certificate: add tlsCertificateKeyFile=/path/to/client.pem to MONGODB_URI.",
  },
  { sign: /wrong version number|packet length too long/i, kind: "unavailable", words: NO_TLS },
  { sign: /before secure TLS connection was established/, kind: "unavailable", words: NO_TLS },
  {
    sign: /\bmaximum wire version\b/,
    kind: "configuration",
    words: "is too old: MongoDB 4.4 or newer is needed.",
  },
];

/** What a server answered to the login. */
const LOGIN: Readonly<Record<number, string>> = {
  13: "does not let this user do what is needed: grant the role readWrite on the database.",
  18: "refuses the login: check user name, password and authSource in MONGODB_URI (percent-encode what is not a letter or a digit).",
};

const IS_TOO_OLD = "MongoDB 4.4 or newer is needed, or what is compatible with it.";

/** CommandNotFound, CommandNotSupported, NotImplemented. */
const LACKING: ReadonlySet<unknown> = new Set([59, 115, 238]);
const SHARED_CLOUD = 8_000;
const NO_TRANSACTIONS = `takes no transactions: ${IS_TOO_OLD}`;

/** Why a server does not do what a start needs, though it lets the user in; undefined where the command was wrong. */
function lackOf(error: unknown): string | undefined {
  // "Current topology does not support sessions"
  if (error instanceof mongo.MongoCompatibilityError) return NO_TRANSACTIONS;
  if (!(error instanceof mongo.MongoServerError)) return undefined;
  const { code, message, codeName } = error;
  // "Transaction numbers are only allowed on a replica set member or mongos", as the driver words it.
  if (/does not support retryable writes/.test(message)) return NO_TRANSACTIONS;
  if (code !== undefined && LACKING.has(code))
    return `does not have the command ${/'(\w+)'/.exec(message)?.[1] ?? "that a start needs"}: ${IS_TOO_OLD}`;
  return code === SHARED_CLOUD
    ? `does not allow what a start needs (${codeName ?? String(code)}): see its provider's list of commands.`
    : undefined;
}

/** Whether the servers answer, but none is a member of the replica set that the URI names. */
export function isOfAnotherSet(error: unknown): boolean {
  const { servers, setName } = topologyOf(error) ?? {};
  return servers?.size === 0 && typeof setName === "string";
}

/** Whether no server has answered anything, and no connection to one has failed. */
export function isSilence(error: unknown): boolean {
  const servers = [...(topologyOf(error)?.servers.values() ?? [])];
  return servers.length > 0 && servers.every((server) => server.type === "Unknown" && !server.error);
}

/** Why none of the servers could be chosen, where they were silent about it. */
function silenceOf(error: Error, { servers, setName }: mongo.TopologyDescription, uri: string): string {
  const types = [...servers.values()].map(({ type }) => type);
  if (isOfAnotherSet(error))
    return `is not a member of the replica set ${String(setName)} that MONGODB_URI names.`;
  if (types.includes("RSGhost")) return NOT_INITIATED;
  if (types.some((type) => type !== "Unknown"))
    return "has no primary now: the replica set is electing one, or most of its members are down.";
  const closed = chainOf(error).some(({ message }) => /\bclosed$|ECONNRESET/.test(message));
  if (closed && !wantsTls(uri))
    return "closes connections at once: it may want TLS, which tls=true in MONGODB_URI switches on.";
  return closed
    ? "closes connections at once."
    : "does not answer in time: is the address right, and does no firewall stand between?";
}

/**
 * Why an open store does not do what a start needs: the user may not, the server cannot, or it went away meanwhile.
 * @returns undefined where the error is about something else
 */
export function refusalError(error: unknown, uri: string): StoreOpenError | undefined {
  const at = `The store at ${hostsOf(uri)}`;
  const login = error instanceof mongo.MongoServerError ? LOGIN[Number(error.code)] : undefined;
  if (login !== undefined) return new StoreOpenError("configuration", `${at} ${login}`);
  const lack = lackOf(error);
  if (lack !== undefined) return new StoreOpenError("configuration", `${at} ${lack}`);
  const outage = storeOutage(error);
  return (
    outage && new StoreOpenError("unavailable", `${at} went away meanwhile (${outage.reason}): is it well?`)
  );
}

/**
 * Why a store could not be opened, with the cure.
 * @returns the error itself where it is a bug of ours
 */
export function openError(error: unknown, uri: string): unknown {
  if (!(error instanceof Error)) return error;
  const of = (kind: Kind, words: string): StoreOpenError =>
    new StoreOpenError(kind, `The store at ${hostsOf(uri)} ${words}`);
  if (error instanceof mongo.MongoServerError) {
    const login = LOGIN[Number(error.code)];
    return login === undefined
      ? of("unavailable", `refuses the connection (${error.codeName ?? String(error.code)}).`)
      : of("configuration", login);
  }
  const chain = chainOf(error);
  const told = chain.map((each) => `${"code" in each ? String(each.code) : ""} ${each.message}`).join("\n");
  if (/\bENOENT\b.*\bopen\b|\bEACCES\b.*\bopen\b/.test(told))
    return new StoreOpenError(
      "configuration",
      "MONGODB_URI names a certificate file (tlsCAFile, tlsCertificateKeyFile) that cannot be read.",
    );
  const cause = CAUSES.find(({ sign }) => sign.test(told));
  if (cause) return of(cause.kind, cause.words);
  const topology = topologyOf(error);
  if (topology) return of("unavailable", silenceOf(error, topology, uri));
  if (error instanceof mongo.MongoNetworkError) return of("unavailable", "breaks the connection.");
  // What parses connection strings has an error class of its own.
  if (error.name.startsWith("Mongo"))
    return new StoreOpenError("configuration", refusalOf(uri, error.message));
  return error;
}
