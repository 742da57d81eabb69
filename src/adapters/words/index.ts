export { lexiconOf, readWords, vocabularyOf } from "./load-words.ts";
export { createReaders, type Readers } from "./readers.ts";
