export { createKin, type Kin } from "./kin.ts";
export {
  counterpartOf,
  createFindFits,
  createFindMatches,
  type FindFits,
  type FindMatches,
} from "./find-matches.ts";
