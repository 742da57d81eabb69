export { counterpartOf, createFindMatches, type FindMatches } from "./find-matches.ts";
