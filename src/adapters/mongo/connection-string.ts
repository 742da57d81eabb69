/** Options whose value is a path or a free text, in which an @ is nothing suspicious. */
const FREE_TEXT = /^(tls\w*file|appname)$/i;

const ESCAPES =
  "In a user name or password, write @ as %40, : as %3A, / as %2F, ? as %3F, # as %23 and % as %25 (percent-encoding).";

const NO_URI =
  "MONGODB_URI is not a MongoDB connection string, such as mongodb://user:password@host:27017/pomich?replicaSet=rs0.";

interface Parts {
  /** User and password, if any, and hosts. */
  readonly authority: string;
  readonly path: string;
  readonly options: readonly (readonly [name: string, value: string])[];
}

function partsOf(uri: string): Parts | undefined {
  const [, authority = "", path = "", after = ""] =
    /^mongodb(?:\+srv)?:\/\/([^/?#]*)((?:\/[^?#]*)?)([?#].*)?$/is.exec(uri) ?? [];
  if (authority === "") return undefined;
  const options = after
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => [pair.split("=", 1)[0] ?? "", pair.slice(pair.indexOf("=") + 1)] as const);
  return { authority, path, options };
}

/** Whether a character of a user name or password that should be percent-encoded has cut the URI at the wrong place. */
function isCutWrongly({ authority, path, options }: Parts): boolean {
  const [credentials, hosts] = authority.includes("@") ? authority.split("@") : ["", authority];
  const stray = options.some(
    ([name, value]) => name.includes("@") || (value.includes("@") && !FREE_TEXT.test(name)),
  );
  return (
    authority.split("@").length > 2 ||
    hosts === "" ||
    path.includes("@") ||
    stray ||
    /%(?![0-9a-f]{2})/i.test(credentials ?? "")
  );
}

/**
 * What is wrong with a connection string that the driver may take all the same, and then look for a host that is a piece
 * of a password.
 * @returns one line for the operator, without any part of the string
 */
export function problemOf(uri: string): string | undefined {
  const parts = partsOf(uri);
  if (!parts) return NO_URI;
  return isCutWrongly(parts) ? `MONGODB_URI cannot be read. ${ESCAPES}` : undefined;
}

/**
 * What the driver has against a connection string, in words of ours: its own may quote a password.
 * @param message the driver's
 */
export function refusalOf(uri: string, message: string): string {
  if (/unescaped characters|URI malformed/.test(message)) return `MONGODB_URI cannot be read. ${ESCAPES}`;
  const names = (partsOf(uri)?.options ?? []).map(([name]) => name).filter((name) => /^\w+$/.test(name));
  const unknown = /^options? (.+) (?:is|are) not supported$/.exec(message)?.[1]?.split(", ") ?? [];
  const named = names.filter((name) => unknown.some((each) => each.toLowerCase() === name.toLowerCase()));
  if (named.length > 0)
    return `MONGODB_URI has options that MongoDB does not know: ${named.join(", ")}. Correct their names, or take them out.`;
  const wrong = names.find((name) => message.toLowerCase().includes(name.toLowerCase()));
  if (wrong !== undefined)
    return `MONGODB_URI has an option that cannot be taken as it is written: ${wrong}.`;
  if (message.includes("cannot have port number")) return "MONGODB_URI: mongodb+srv:// takes no port number.";
  return NO_URI;
}

/** The hosts of a connection string in which `problemOf` finds nothing wrong. */
export const hostsOf = (uri: string): string => partsOf(uri)?.authority.split("@").at(-1) ?? "";

/** The database that a connection string names. */
export function databaseOf(uri: string): string | undefined {
  const name = partsOf(uri)?.path.slice(1) ?? "";
  return name === "" ? undefined : decodeURIComponent(name);
}

/** Whether a connection string asks for TLS; mongodb+srv:// does unless it says otherwise. */
export function wantsTls(uri: string): boolean {
  const value = partsOf(uri)?.options.find(([name]) => /^(tls|ssl)$/i.test(name))?.[1];
  return value === undefined ? uri.startsWith("mongodb+srv:") : value === "true";
}

/** The same for the first host alone, whatever it belongs to; undefined where the URI names no replica set. */
export function directTo(uri: string): { readonly uri: string; readonly replicaSet: string } | undefined {
  const parts = partsOf(uri);
  const replicaSet = parts?.options.find(([name]) => /^replicaset$/i.test(name))?.[1];
  if (!parts || replicaSet === undefined || uri.startsWith("mongodb+srv:")) return undefined;
  const [hosts = "", credentials] = parts.authority.split("@").toReversed();
  const others = parts.options.filter(([name]) => !/^(replicaset|directconnection)$/i.test(name));
  const query = [...others, ["directConnection", "true"]].map((pair) => pair.join("=")).join("&");
  const authority = `${credentials === undefined ? "" : `${credentials}@`}${hosts.split(",", 1)[0] ?? ""}`;
  return { uri: `mongodb://${authority}${parts.path || "/"}?${query}`, replicaSet };
}
