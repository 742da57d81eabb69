import type { AuditEntry } from "../../src/app/core/index.ts";

/** Who has a listing, as the audit log tells it. */
export interface Holding {
  readonly owner?: string;
  readonly isTaken: boolean;
  readonly isOver: boolean;
}

/** Everything else that the log says of a listing changes nothing about who has it. */
const TURNS = ["ask-organisation", "take-listing", "route-to-moderators", "close-route", "end-route"];

/** @returns who has it after an entry; undefined where that cannot follow */
function after(before: Holding, { action, from, to }: AuditEntry): Holding | undefined {
  // Published anew after it was over, it is nobody's.
  const isAnew = before.isOver && action === "ask-organisation" && from === undefined;
  if (!isAnew && (from !== before.owner || before.isOver)) return undefined;
  switch (action) {
    case "ask-organisation":
      return to === undefined ? undefined : { owner: to, isTaken: false, isOver: false };
    case "take-listing":
      return before.isTaken || to !== from ? undefined : { ...before, isTaken: true };
    case "route-to-moderators":
      return { isTaken: false, isOver: false };
    default:
      return action === "close-route" && !before.isTaken ? undefined : { ...before, isOver: true };
  }
}

/**
 * Reads the log of a listing as a history: each entry has to follow from the one before.
 * @returns who has it in the end, and the first entry that cannot follow
 */
export function replayRoute(entries: readonly AuditEntry[]): {
  readonly end: Holding;
  readonly fault?: string;
} {
  const left = entries.filter(({ action }) => TURNS.includes(action));
  let end: Holding = { isTaken: false, isOver: false };
  while (left.length > 0) {
    const [first] = left;
    // Of two entries of one millisecond either may have been first.
    const index = left.findIndex(
      (entry) => entry.at.getTime() === first?.at.getTime() && after(end, entry) !== undefined,
    );
    const [entry] = index === -1 ? [] : left.splice(index, 1);
    const next = entry && after(end, entry);
    if (!next)
      return {
        end,
        fault: `${first?.action ?? ""} from ${first?.from ?? "nobody"} after ${JSON.stringify(end)}`,
      };
    end = next;
  }
  return { end };
}
