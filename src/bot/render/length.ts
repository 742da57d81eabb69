import type { Language } from "../../domain/shared/language.ts";
import type { I18n } from "../i18n.ts";

/** Telegram cuts longer texts in pieces, so that of the first nobody knows how long the whole was. */
const KNOWN = 4000;

/** How many characters a message has: "501", or "more than 4,000" of one that may be only the first piece. */
export function lengthInWords(i18n: I18n, language: Language, length: number): string | number {
  return length > KNOWN ? i18n.plain(language, "length-more", { count: KNOWN }) : length;
}
