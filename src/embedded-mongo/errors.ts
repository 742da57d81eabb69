/** Why a store could not be opened, backed up or restored. */
export type StoreErrorCode =
  /** Another live process has this folder; the message names it. */
  | "locked"
  /** The folder cannot be created, read or written. */
  | "unreadable"
  /** The data were written by a newer version. */
  | "format"
  /** What should be written is there already. */
  | "exists"
  /** The data, or a backup, are not what was written: a backup must be restored. */
  | "damaged";

/** The store refused to open, or to be backed up or restored. */
export class EmbeddedStoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedStoreError";
    this.code = code;
  }
}
