/** Exit codes, after sysexits.h, so that a service manager can tell a mistake from a passing trouble. */
export const EXIT = {
  ok: 0,
  /** Wrong command line. */
  usage: 64,
  /** The store, Telegram or the port is not to be had; trying again later may help. */
  unavailable: 69,
  /** A bug of ours. */
  bug: 70,
  /** The data folder cannot be used. */
  dataFolder: 73,
  /** Wrong configuration; trying again does not help. */
  configuration: 78,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why the product cannot start, for the operator: `message` is one line that says what is wrong and what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** The code of a system error (`EACCES`, `EADDRINUSE`, …), or undefined when it is none. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

const SYSTEM_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: "permission denied",
    EADDRNOTAVAIL: "this machine has no such address",
    EADDRINUSE: "something else is using it",
    ECONNREFUSED: "connection refused",
    ECONNRESET: "the connection was cut",
    EEXIST: "there is a file of that name",
    EISDIR: "it is a folder",
    ENOENT: "it does not exist",
    ENOSPC: "the disk is full",
    ENOTDIR: "a part of the path is a file",
    ENOTFOUND: "no such host",
    ETIMEDOUT: "no answer in time",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    EAI_AGAIN: "the name cannot be looked up now",
    UND_ERR_BODY_TIMEOUT: "no answer in time",
    UND_ERR_CONNECT_TIMEOUT: "no connection in time",
    UND_ERR_HEADERS_TIMEOUT: "no answer in time",
    UND_ERR_SOCKET: "the connection was cut",
    CERT_HAS_EXPIRED: "its certificate has expired",
    DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted",
    SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted",
    ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
    ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS",
  }),
);

/** A system error in plain words, for the middle of a sentence. */
export function inWords(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "no answer in time";
  const code = systemCode(error);
  return (code === undefined ? undefined : SYSTEM_WORDS.get(code)) ?? code ?? "an unknown error";
}
