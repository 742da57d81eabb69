export type { Calls, Refusal as RefusedCall } from "./api/calls.ts";
export type { Fault, Faults } from "./api/faults.ts";
export { Refusal } from "./control/refusal.ts";
export type * from "./protocol.ts";
export { LEIPZIG_SEED, OPERATOR, type WorldSeed } from "./seed.ts";
export { createStandIn, type StandIn, type StandInOptions } from "./stand-in.ts";
export type { GroupDraft } from "./world/world.ts";
