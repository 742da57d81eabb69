export { loadLexicon, loadVocabulary, readWords } from "./load-words.ts";
