import type { ListingChange } from "./change-listing.ts";

/** Pauses a published listing because its author cannot be written to; they are asked about it when they come back. */
export const pausedForAbsence: ListingChange = {
  action: "pause",
  by: { kind: "system" },
  reason: "unreachable",
  set: { pausedForAbsence: true },
};
