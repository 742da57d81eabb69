import { createI18n } from "../../src/bot/i18n.ts";
import { LOCALES } from "../../src/bot/locales.ts";

/** The product's own texts, with Ukrainian as the default. A text that cannot be made throws. */
export const i18n = createI18n({ directory: LOCALES, defaultLanguage: "uk" });
