import { loadVocabulary } from "../../src/adapters/words/index.ts";

/** The words of all languages that typed answers are read by, as the product loads them. */
export const vocabulary = loadVocabulary(new URL("../../locales", import.meta.url));
