/** A document of the crash suite. */
export type Doc = { _id: string; [field: string]: unknown };

/** A counter's or an account's amount. */
export type Amount = { _id: string; n: number };

export const DB = "crash";
export const ACCOUNTS = ["a", "b", "c", "d", "e"];
export const COUNTERS = ["left", "right"];

/** Indexes of every kind the store has. */
export const INDEXES = [
  { key: { group: 1, n: -1 } },
  { key: { tags: 1 } },
  { key: { unique: 1 }, unique: true },
  { key: { open: 1, n: 1 } },
  { key: { expires: 1 }, expireAfterSeconds: 0 },
] as const;

/** What a writer reports: that it begins something, and that the store has acknowledged it. */
export type Line =
  | readonly ["open"]
  | readonly ["ready"]
  | readonly ["do" | "done", "insert" | "delete" | "count" | "make" | "drop", string];

/** What is known of the data from the writers' reports. */
export interface Expectation {
  /** Name → whether it must be there, must not, or may. */
  readonly things: Map<string, "there" | "gone" | "unsure">;
  /** Counter → how often it has been counted up: at least, and at most. */
  readonly counts: Map<string, { least: number; most: number }>;
  acknowledged: number;
}

export function expectNothing(): Expectation {
  return { things: new Map(), counts: new Map(), acknowledged: 0 };
}

/** Takes a report into account. */
export function learn(expected: Expectation, line: Line): void {
  const [stage, what, name] = line;
  if (stage === "open" || stage === "ready") return;
  if (stage === "done") expected.acknowledged++;
  if (what === "count") {
    const count = expected.counts.get(name) ?? { least: 0, most: 0 };
    expected.counts.set(name, count);
    if (stage === "do") count.most++;
    else count.least++;
  } else if (stage === "do") {
    expected.things.set(name, "unsure");
  } else {
    expected.things.set(name, what === "insert" || what === "make" ? "there" : "gone");
  }
}
