import type { Language } from "../../domain/shared/language.ts";
import type { I18n } from "../i18n.ts";

/** Telegram cuts longer texts into pieces, and the first piece does not tell how long the whole text was. */
const KNOWN = 4000;

/** How many characters a message has: 501, or "more than 4,000" for one that may be only the first piece. */
export function lengthInWords(i18n: I18n, language: Language, length: number): string | number {
  return length > KNOWN ? i18n.plain(language, "length-more", { count: KNOWN }) : length;
}
