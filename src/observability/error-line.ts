import { hideInText } from "./personal-data.ts";

/** Characters of an error that operators are shown. */
const MAX_LINE = 300;

/** What operators are shown of an error: its first line, without what looks like personal data. */
export const errorLine = (error: unknown): string =>
  hideInText(String(error)).split("\n", 1)[0]?.slice(0, MAX_LINE) ?? "";
