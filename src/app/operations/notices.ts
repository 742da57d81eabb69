/** Lasting troubles that operators are told of because people get no answers, or soon may not. */
export type OperatorTrouble =
  | "telegram-away"
  | "token-refused"
  | "updates-taken"
  | "webhook-failing"
  | "store-away"
  | "disk-full"
  | "disk-low"
  | "clock-off";

export type OperationsNotice =
  | { readonly kind: "trouble-began"; readonly trouble: OperatorTrouble }
  | { readonly kind: "trouble-ended"; readonly trouble: OperatorTrouble; readonly minutes: number };

const HOUR_MS = 3_600_000;

/** Effect keys of this module. The hour is part of the key: several processes that notice the same trouble send it once. */
export const operationsKey = {
  began: (trouble: OperatorTrouble, since: Date): string =>
    `trouble:${trouble}:${String(Math.floor(since.getTime() / HOUR_MS))}`,
  ended: (trouble: OperatorTrouble, since: Date): string => `${operationsKey.began(trouble, since)}:over`,
};
