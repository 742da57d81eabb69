import { lexiconOf, readWords } from "../../src/adapters/words/index.ts";
import { createMaskContacts } from "../../src/domain/privacy/mask-contacts.ts";

/** The words of all languages, as the product loads them. */
export const lexicon = lexiconOf(readWords(new URL("../../locales", import.meta.url)));

export const mask = createMaskContacts(lexicon);
