import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createAccessCases, type AccessCases, type AccessDependencies } from "./cases.ts";

export type { AccessCases, AddKeyError, KeyWish } from "./cases.ts";
export type { ApiKeys, KeyMaker, StoredKey } from "./ports.ts";

export const createAccessModule = (deps: AccessDependencies): Module<AccessCases> => ({
  cases: createAccessCases(deps),
  tasks: {},
  ...HOLDS_NOTHING,
});
