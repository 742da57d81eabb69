import { readWords, vocabularyOf } from "../../src/adapters/words/index.ts";

/** The words of all languages that typed answers are read by, as the product loads them. */
export const vocabulary = vocabularyOf(readWords(new URL("../../locales", import.meta.url)));
