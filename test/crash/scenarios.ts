import { playBulk } from "./bulk.ts";
import { playCluster } from "./cluster.ts";
import { playFrozen } from "./frozen.ts";
import { playGroup, playMigration } from "./group.ts";
import { OUTAGE_NAMES, playOutage } from "./outages.ts";
import { playProduct } from "./product.ts";
import { playRelay } from "./relay.ts";
import type { Report } from "./report.ts";
import { playStarts } from "./starts.ts";
import { playStorm, STORM_NAMES } from "./storms.ts";
import { playUpdates } from "./updates.ts";

/** Plays at a share of the full size, between 0 and 1. */
export type Scenario = (scale: number) => Promise<Report>;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  updates: playUpdates,
  bulk: playBulk,
  frozen: playFrozen,
  ...Object.fromEntries(STORM_NAMES.map((name) => [name, (scale: number) => playStorm(name, scale)])),
  migration: playMigration,
  group: playGroup,
  product: playProduct,
  cluster: playCluster,
  relay: playRelay,
  ...Object.fromEntries(OUTAGE_NAMES.map((name) => [name, (scale: number) => playOutage(name, scale)])),
  starts: playStarts,
};
