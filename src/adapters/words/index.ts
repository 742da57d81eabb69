export { loadLexicon } from "./load-words.ts";
