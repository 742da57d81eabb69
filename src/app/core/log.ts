/** The part of the log that the product's modules use. Fields never hold message texts or names. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
