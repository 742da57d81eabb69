/**
 * What a log may hold of an error: its kind, message and stack. grammY's errors also carry the payload, with the text
 * of a message and who it was for.
 */
export const plainError = (error: unknown): object =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: error.stack }
    : { message: String(error) };
