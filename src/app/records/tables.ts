import type { CsvValue } from "../../domain/shared/csv.ts";

/** What there is to download of an organisation's own, and the columns of each. */
export const TABLES = {
  listings: [
    "listing",
    "kind",
    "category",
    "community",
    "status",
    "quantity",
    "taken",
    "from",
    "until",
    "created",
    "published",
    "details",
  ],
  pledges: [
    "pledge",
    "direction",
    "organisation",
    "need",
    "community",
    "amount",
    "currency",
    "delivery",
    "state",
    "arrived",
    "created",
    "changed",
  ],
  outcomes: ["listing", "kind", "category", "community", "result", "changed"],
} as const;

export type TableName = keyof typeof TABLES;
export type Column = (typeof TABLES)[TableName][number];
/** Codes, days and numbers; a column without anything is empty. */
export type Row<Name extends TableName = TableName> = Readonly<
  Record<(typeof TABLES)[Name][number], CsvValue>
>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
