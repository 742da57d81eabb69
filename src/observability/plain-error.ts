import { hideInText } from "./personal-data.ts";

/** Characters of an error that operators are shown. */
const MAX_LINE = 300;

/**
 * What a log may hold of an error: its kind, message and stack. grammY's errors also carry the payload, with the text
 * of a message and who it was for.
 */
export const plainError = (error: unknown): object =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: error.stack }
    : { message: String(error) };

/** What operators are shown of an error: its first line, without what looks like personal data. */
export const errorLine = (error: unknown): string =>
  hideInText(String(error)).split("\n", 1)[0]?.slice(0, MAX_LINE) ?? "";
