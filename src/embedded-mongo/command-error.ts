import type { Doc } from "./bson/values.ts";

/** The names of MongoDB's error codes that this store answers with; others are called by their number. */
const NAMES: ReadonlyMap<string, string> = new Map(
  `
  1:InternalError 2:BadValue 9:FailedToParse 13:Unauthorized 14:TypeMismatch 15:Overflow 16:InvalidLength
  18:AuthenticationFailed 22:InvalidBSON 26:NamespaceNotFound 27:IndexNotFound 28:PathNotViable
  40:ConflictingUpdateOperators 43:CursorNotFound 48:NamespaceExists 50:MaxTimeMSExpired
  52:DollarPrefixedFieldName 53:InvalidIdField 54:NotSingleValueField 56:EmptyFieldName 59:CommandNotFound
  66:ImmutableField 67:CannotCreateIndex 72:InvalidOptions 73:InvalidNamespace 79:UnknownReplWriteConcern
  85:IndexOptionsConflict 86:IndexKeySpecsConflict 91:ShutdownInProgress 100:UnsatisfiableWriteConcern
  112:WriteConflict 117:ConflictingOperationInProgress 168:InvalidPipelineOperator
  171:CannotIndexParallelArrays 197:InvalidIndexSpecificationOption 207:InvalidUUID
  217:IncompleteTransactionHistory 225:TransactionTooOld 238:NotImplemented 249:FailPointSetFailed
  251:NoSuchTransaction 256:TransactionCommitted 263:OperationNotSupportedInTransaction
  276:IndexBuildAborted 292:QueryExceededMemoryLimitNoDiskUseAllowed 10334:BSONObjectTooLarge
  11000:DuplicateKey 11601:Interrupted 14031:OutOfDiskSpace
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** A refusal as MongoDB words it: it reaches the client as `{ok: 0, code, codeName, errmsg}` or a write error. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly details: Doc;

  constructor(code: number, message: string, options: { details?: Doc } = {}) {
    super(message);
    this.name = "CommandError";
    this.code = code;
    this.codeName = NAMES.get(String(code)) ?? `Location${code}`;
    this.details = options.details ?? {};
  }

  /** The reply to the command that failed. */
  get reply(): Doc {
    const { code, codeName, message: errmsg } = this;
    return { ok: 0, errmsg, code, codeName };
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
  return new CommandError(112, "Write conflict: please retry your operation or multi-document transaction.");
}
