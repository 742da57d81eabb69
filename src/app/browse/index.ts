import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createBrowse, type BrowseCases, type BrowseDependencies } from "./cases.ts";

export type { BrowseCases, Reader } from "./cases.ts";

export const createBrowseModule = (deps: BrowseDependencies): Module<BrowseCases> => ({
  cases: createBrowse(deps),
  tasks: {},
  ...HOLDS_NOTHING,
});
