import { readdirSync } from "node:fs";
import type { Button } from "../../src/bot/buttons/button.ts";
import { fieldsOf } from "../../src/domain/category/common-fields.ts";
import { LISTING_KINDS } from "../../src/domain/category/category.ts";
import type { House } from "./house.ts";
import { kindOf } from "./scene.ts";

/** Pressing the first five takes an update that could not be handled; only earlier versions sent the others. */
const OUT_OF_REACH = [
  "inboxButton",
  "replayButton",
  "replayAllButton",
  "askDiscardButton",
  "discardButton",
  "firstAcceptButton",
  "firstDeclineButton",
  "firstVolunteerButton",
];

/** A walk of so many events comes upon every kind of button. */
const ALL_BUTTONS_IN = 20_000;

/** How often a walk came where, by what it is called. */
export interface Coverage {
  count(row: string): void;
  /** Reads what the walk left in the store. */
  finish(house: House): Promise<void>;
  /** For people to look at. */
  table(): string;
  /** Where a walk of so many events should have been more often. */
  missing(events: number): readonly string[];
}

/** What the audit log is to hold, at least so often in a thousand events. */
const DEEDS: Readonly<Record<string, number>> = {
  submit: 8,
  approve: 6,
  reject: 0.3,
  "request-changes": 0.2,
  resubmit: 0.1,
  pause: 0.3,
  resume: 0.05,
  renew: 0.2,
  withdraw: 0.3,
  fulfil: 0.2,
  expire: 0.5,
  revise: 0.1,
  "approve-revision": 0.05,
  propose: 0.7,
  accept: 0.5,
  broadcast: 0.05,
  start: 0.2,
  "suggest-time": 0.1,
  "agree-time": 0.05,
  "call-off": 0.05,
  attendance: 0.1,
  "ask-organisation": 0.5,
  "take-listing": 0.1,
};

async function buttonNames(): Promise<ReadonlyMap<string, string>> {
  const folder = new URL("../../src/bot/buttons/", import.meta.url);
  const names = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name !== "button.ts")) {
    const module = (await import(new URL(file, folder).href)) as Record<string, Button<string> | string>;
    for (const [name, value] of Object.entries(module))
      if (typeof value === "object") names.set(value.prefix, name);
  }
  return names;
}

export async function createCoverage(): Promise<Coverage> {
  const rows = new Map<string, number>();
  const buttons = await buttonNames();
  const kinds = new Set<string>();
  const count = (row: string, times = 1): void => void rows.set(row, (rows.get(row) ?? 0) + times);
  const of = (row: string): number => rows.get(row) ?? 0;
  const buttonRow = (prefix: string): string => `button ${prefix} ${buttons.get(prefix) ?? "?"}`;

  return {
    count: (row) => count(row.startsWith("button ") ? buttonRow(kindOf({ data: row.slice(7) })) : row),
    async finish({ store, engine }) {
      const { catalogue } = engine.useCases;
      for (const category of catalogue.categories)
        for (const kind of LISTING_KINDS) for (const field of fieldsOf(category, kind)) kinds.add(field.kind);
      const db = store.connection;
      for (const { action } of await db.collection("audit").find().toArray()) count(`deed ${String(action)}`);
      for (const { status } of await db.collection("proposals").find().toArray())
        count(`proposal ${String(status)}`);
      for (const { status } of await db.collection("listings").find().toArray())
        count(`listing ${String(status)}`);
    },
    table: () =>
      [...rows]
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([row, times]) => `${row.padEnd(44)} ${String(times).padStart(7)}`)
        .join("\n"),
    missing(events) {
      // What is seldom says nothing about a short walk.
      const floor = (perThousand: number): number => Math.floor((perThousand * events) / 1_000);
      const everyButton = events >= ALL_BUTTONS_IN ? 1 : 0;
      const wanted: [string, number][] = [
        ...Object.entries(DEEDS).map(([deed, often]): [string, number] => [`deed ${deed}`, floor(often)]),
        ...[...kinds].map((kind): [string, number] => [`answered ${kind}`, floor(0.3)]),
        ...[...buttons]
          .filter(([, name]) => !OUT_OF_REACH.includes(name))
          .map(([prefix]): [string, number] => [buttonRow(prefix), everyButton]),
        ["proposal introduced", floor(0.2)],
      ];
      return wanted
        .filter(([row, least]) => of(row) < least)
        .map(([row, least]) => `${row}: ${String(of(row))} of at least ${String(least)}`);
    },
  };
}
