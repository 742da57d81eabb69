import { Timestamp } from "bson";

let last = { t: 0, i: 0 };

/**
 * The time of an operation, as replies carry it: later than any before. A client that asks to read after such a time
 * always does, since one process answers in order and acknowledges only what is visible.
 */
export function operationTime(): Timestamp {
  const t = Math.max(last.t, Math.floor(Date.now() / 1000));
  last = { t, i: t === last.t ? last.i + 1 : 1 };
  return new Timestamp(last);
}
