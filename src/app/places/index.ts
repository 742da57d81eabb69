export { findTown } from "./find-town.ts";
export type { Nearest, Places } from "./ports.ts";
