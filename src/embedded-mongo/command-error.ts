import type { Doc } from "./bson/values.ts";

/** MongoDB's error codes this store answers with, and their names. */
const NAMES = {
  1: "InternalError",
  2: "BadValue",
  6: "HostUnreachable",
  7: "HostNotFound",
  9: "FailedToParse",
  11: "UserNotFound",
  13: "Unauthorized",
  14: "TypeMismatch",
  15: "Overflow",
  16: "InvalidLength",
  18: "AuthenticationFailed",
  20: "IllegalOperation",
  22: "InvalidBSON",
  24: "LockTimeout",
  26: "NamespaceNotFound",
  27: "IndexNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  48: "NamespaceExists",
  50: "MaxTimeMSExpired",
  52: "DollarPrefixedFieldName",
  53: "InvalidIdField",
  54: "NotSingleValueField",
  56: "EmptyFieldName",
  57: "DottedFieldName",
  59: "CommandNotFound",
  66: "ImmutableField",
  67: "CannotCreateIndex",
  72: "InvalidOptions",
  73: "InvalidNamespace",
  74: "NodeNotFound",
  79: "UnknownReplWriteConcern",
  85: "IndexOptionsConflict",
  86: "IndexKeySpecsConflict",
  89: "NetworkTimeout",
  91: "ShutdownInProgress",
  100: "UnsatisfiableWriteConcern",
  112: "WriteConflict",
  115: "CommandNotSupported",
  117: "ConflictingOperationInProgress",
  125: "CommandFailed",
  168: "InvalidPipelineOperator",
  171: "CannotIndexParallelArrays",
  189: "PrimarySteppedDown",
  197: "InvalidIndexSpecificationOption",
  207: "InvalidUUID",
  217: "IncompleteTransactionHistory",
  224: "QueryFeatureNotAllowed",
  225: "TransactionTooOld",
  237: "CursorKilled",
  238: "NotImplemented",
  239: "SnapshotTooOld",
  246: "SnapshotUnavailable",
  249: "FailPointSetFailed",
  241: "ConversionFailure",
  251: "NoSuchTransaction",
  256: "TransactionCommitted",
  262: "ExceededTimeLimit",
  267: "PreparedTransactionInProgress",
  263: "OperationNotSupportedInTransaction",
  276: "IndexBuildAborted",
  9001: "SocketException",
  10107: "NotWritablePrimary",
  322: "APIVersionError",
  323: "APIStrictError",
  292: "QueryExceededMemoryLimitNoDiskUseAllowed",
  10334: "BSONObjectTooLarge",
  11000: "DuplicateKey",
  11600: "InterruptedAtShutdown",
  11601: "Interrupted",
  11602: "InterruptedDueToReplStateChange",
  13435: "NotPrimaryNoSecondaryOk",
  13436: "NotPrimaryOrSecondary",
  14031: "OutOfDiskSpace",
} as const satisfies Record<number, string>;

/** A refusal as MongoDB words it: it reaches the client as `{ok: 0, code, codeName, errmsg}` or a write error. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly details: Doc;

  constructor(code: number, message: string, options: { details?: Doc } = {}) {
    super(message);
    this.name = "CommandError";
    this.code = code;
    this.codeName = Object.hasOwn(NAMES, code) ? NAMES[code as keyof typeof NAMES] : `Location${code}`;
    this.details = options.details ?? {};
  }
}

/** Throws a {@link CommandError}; typed `never` so that it can stand in an expression. */
export function fail(code: number, message: string): never {
  throw new CommandError(code, message);
}

/** Refuses something MongoDB has and this store has not (code 238), naming it. */
export function notSupported(what: string): never {
  throw new CommandError(238, `${what} is not supported by the embedded store`);
}

/** A write conflict: the client's driver may run the whole transaction again. */
export function writeConflict(): CommandError {
  return new CommandError(
    112,
    "Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.",
  );
}
