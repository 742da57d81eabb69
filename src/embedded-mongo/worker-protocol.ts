import type { StoreErrorCode } from "./errors.ts";
import type { Credentials } from "./wire/scram.ts";
import type { Endpoint } from "./wire/server.ts";

/** What the worker thread is told first; the next message closes the store. */
export interface WorkerInput {
  readonly file: string;
  readonly endpoint: Endpoint;
  readonly durable: boolean;
  /** Asked of clients where the endpoint is no private socket. */
  readonly credentials?: Credentials;
}

/** What the worker thread reports. */
export type WorkerReport =
  | { readonly kind: "ready"; readonly address: string }
  | { readonly kind: "failed"; readonly code: StoreErrorCode; readonly message: string };
