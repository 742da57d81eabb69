import type { OutboxMessage } from "../../src/app/core/index.ts";
import type { Count } from "./report.ts";
import type { Send } from "./telegram.ts";

/** How often each text is there. */
function times(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Compares the effects written down with those that had to be. */
export function tallyEffects(of: string, expected: readonly string[], written: readonly string[]): Count {
  const counts = times(written);
  const lost = expected.filter((text) => !counts.has(text)).length;
  const duplicated = written.length - counts.size;
  return { of, all: expected.length, lost, duplicated, ambiguous: 0, ambiguousAtMost: 0 };
}

/**
 * Compares what the chats show with what was owed. A second copy is ambiguity where the message asks for it, and a
 * duplicate where it does not; an edit made twice shows once.
 */
export function tallyMessages(
  of: string,
  owed: readonly Pick<OutboxMessage, "key" | "method" | "whenAmbiguous">[],
  sends: readonly Send[],
  states: ReadonlyMap<string, string>,
  ambiguousAtMost: number,
): Count {
  const copies = times(sends.filter(({ took }) => took).map(({ text }) => text));
  const count = { lost: 0, duplicated: 0, ambiguous: 0 };
  for (const { key, method, whenAmbiguous } of owed) {
    const shown = copies.get(key) ?? 0;
    const state = states.get(key);
    const skipped = state === "skipped" && whenAmbiguous === "skip";
    const more = method === "sendMessage" ? Math.max(0, shown - 1) : 0;
    if (shown === 0 && !skipped) count.lost += 1;
    if (state !== "sent" && !skipped) count.lost += shown === 0 ? 0 : 1;
    if (skipped) count.ambiguous += 1;
    count[whenAmbiguous === "resend" ? "ambiguous" : "duplicated"] += more;
  }
  return { of, all: owed.length, ...count, ambiguousAtMost };
}

/** How many calls of these messages got no answer: nobody but Telegram knows what became of them, and of no others. */
export function cutOff(owed: readonly Pick<OutboxMessage, "key">[], sends: readonly Send[]): number {
  const keys = new Set(owed.map(({ key }) => key));
  return sends.filter(({ text, status }) => status === 0 && keys.has(text)).length;
}

/** The most moments of a list that lie within any so many milliseconds; it has to ascend. */
export function mostWithin(moments: readonly number[], ms: number): number {
  let first = 0;
  let most = 0;
  for (const [index, moment] of moments.entries()) {
    while ((moments[first] ?? moment) <= moment - ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/** The value that a share of the values, between 0 and 1, do not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
