import type { Update } from "grammy/types";
import { kindOf } from "./kind-of.ts";

/** MongoDB refuses what nests deeper than 100 to 200 levels; real updates need fewer than twenty. */
const MAX_DEPTH = 64;
/** Characters of an update that are kept for an operator to read. */
const MAX_JSON = 100_000;

/** Stored in place of an update that the store cannot hold. It becomes a dead letter without being tried. */
export interface UnstorableUpdate {
  readonly update_id: number;
  readonly unstorable: {
    /** Telegram's name for what the update brings. */
    readonly kind: string;
    readonly reason: string;
    /** The update's beginning as text; empty if it nests too deep even for that. */
    readonly json: string;
  };
}

/** @returns why a store would refuse the update, or undefined if nothing is known against it */
export function whyUnstorable(update: object): string | undefined {
  // A list of values still to look at, because recursion could overflow the stack.
  const open: { readonly value: object; readonly depth: number }[] = [{ value: update, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (depth > MAX_DEPTH) return `nested deeper than ${String(MAX_DEPTH)} levels`;
    for (const [key, item] of Object.entries(value)) {
      if (key.includes("\0")) return "a name holds a null character";
      if (typeof item === "object" && item !== null) open.push({ value: item as object, depth: depth + 1 });
    }
  }
  return undefined;
}

function jsonOf(update: object): string {
  try {
    return JSON.stringify(update).slice(0, MAX_JSON);
  } catch {
    return "";
  }
}

/** The update as text, to be stored in its place. */
export const asUnstorable = (update: Update, reason: string): UnstorableUpdate => ({
  update_id: update.update_id,
  unstorable: { kind: kindOf(update), reason, json: jsonOf(update) },
});

/** @returns why an update was stored as text; undefined if it was stored as it is */
export function reasonUnstorable(update: object): string | undefined {
  if (!("unstorable" in update)) return undefined;
  return (update as UnstorableUpdate).unstorable.reason;
}
