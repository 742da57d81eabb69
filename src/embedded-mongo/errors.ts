/** Why the store could not be opened. */
export type StoreErrorCode =
  /** Another live process has this folder; the message names it. */
  | "locked"
  /** The folder cannot be created, read or written. */
  | "unreadable"
  /** The data were written by a newer version. */
  | "format";

/** The store refused to open. */
export class EmbeddedStoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedStoreError";
    this.code = code;
  }
}
