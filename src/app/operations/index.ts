import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createOperationsCases, type OperationsCases, type OperationsDependencies } from "./cases.ts";

export type { OperationsCases } from "./cases.ts";
export type { OperatorTrouble } from "./notices.ts";

export const createOperationsModule = (deps: OperationsDependencies): Module<OperationsCases> => ({
  cases: createOperationsCases(deps),
  tasks: {},
  ...HOLDS_NOTHING,
});
