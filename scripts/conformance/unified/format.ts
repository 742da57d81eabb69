/** A document as a test file or the driver gives it. */
export type Doc = Readonly<Record<string, unknown>>;

/** The parts of the unified test format that the suites run here use. */
export interface TestFile {
  readonly description: string;
  readonly schemaVersion: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly createEntities?: readonly EntityDescription[];
  readonly initialData?: readonly CollectionData[];
  readonly tests: readonly TestDescription[];
}

export interface Requirement {
  readonly minServerVersion?: string;
  readonly maxServerVersion?: string;
  readonly topologies?: readonly string[];
  readonly serverless?: "require" | "forbid" | "allow";
  readonly serverParameters?: Doc;
  readonly auth?: boolean;
  readonly csfle?: boolean | Doc;
}

export interface TestDescription {
  readonly description: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly skipReason?: string;
  readonly operations: readonly Operation[];
  readonly expectEvents?: readonly ExpectedEvents[];
  readonly outcome?: readonly CollectionData[];
}

export interface CollectionData {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly createOptions?: Doc;
  readonly documents?: readonly Doc[];
}

/** One of `client`, `database`, `collection` and `session`. */
export interface EntityDescription {
  readonly client?: ClientDescription;
  readonly database?: {
    readonly id: string;
    readonly client: string;
    readonly databaseName: string;
    readonly databaseOptions?: Doc;
  };
  readonly collection?: {
    readonly id: string;
    readonly database: string;
    readonly collectionName: string;
    readonly collectionOptions?: Doc;
  };
  readonly session?: { readonly id: string; readonly client: string; readonly sessionOptions?: Doc };
}

export interface ClientDescription {
  readonly id: string;
  readonly uriOptions?: Doc;
  readonly observeEvents?: readonly string[];
  readonly ignoreCommandMonitoringEvents?: readonly string[];
}

export interface Operation {
  readonly name: string;
  /** An entity's id, or `testRunner`. */
  readonly object: string;
  readonly arguments?: Doc;
  readonly ignoreResultAndError?: boolean;
  readonly expectError?: ExpectedError;
  readonly expectResult?: unknown;
  readonly saveResultAsEntity?: string;
}

export interface ExpectedError {
  readonly isError?: boolean;
  readonly isClientError?: boolean;
  readonly isTimeoutError?: boolean;
  readonly errorContains?: string;
  readonly errorCode?: number;
  readonly errorCodeName?: string;
  readonly errorLabelsContain?: readonly string[];
  readonly errorLabelsOmit?: readonly string[];
  readonly errorResponse?: Doc;
  readonly expectResult?: unknown;
  readonly writeErrors?: Doc;
  readonly writeConcernErrors?: readonly Doc[];
}

export interface ExpectedEvents {
  readonly client: string;
  readonly eventType?: "command" | "cmap";
  readonly ignoreExtraEvents?: boolean;
  /** Each with one key, the event's kind. */
  readonly events: ReadonlyArray<Readonly<Record<string, ExpectedEvent>>>;
}

export interface ExpectedEvent {
  readonly command?: Doc;
  readonly reply?: Doc;
  readonly commandName?: string;
  readonly databaseName?: string;
}

/** True for an object that is a document, not an array and not a value of a BSON type. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !("_bsontype" in value) && !(value instanceof Date) && !(value instanceof RegExp);
}
