import { localeFolders } from "../../src/bot/locales.ts";
import { createLanguages, type Language } from "../../src/domain/shared/language.ts";

/** The product's own languages, with Ukrainian as the default. */
export const languages = createLanguages(localeFolders(), "uk");

export const LANGUAGES: readonly Language[] = languages.all;

export const UK = languages.forTag("uk");
export const DE = languages.forTag("de");
export const EN = languages.forTag("en");
