import type { Connection } from "mongoose";
import { BY_TEST } from "./commands/shapes.ts";

/** Repeats every few seconds for ever, so nobody waits for it. */
const ENDLESS = "parked-updates";

/** What repeats within minutes is looked at once in so long. */
const STRIDE_MS = 300_000;

/** The time to go on to: when the next task or message after `now` falls due, or `end`. In milliseconds. */
export async function nextStop(connection: Connection, now: Date, end: number): Promise<number> {
  const later = { state: "owed", notBefore: { $gt: now }, kind: { $ne: ENDLESS } };
  const first = ["tasks", "outbox"].map((name) =>
    connection
      .collection<{ state: string; notBefore: Date; kind?: string }>(name)
      .findOne(later, { ...BY_TEST, sort: { notBefore: 1 } }),
  );
  const due = (await Promise.all(first)).map((row) => row?.notBefore.getTime() ?? end);
  return Math.min(end, Math.max(now.getTime() + STRIDE_MS, Math.min(...due)));
}
