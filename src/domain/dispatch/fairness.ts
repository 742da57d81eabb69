/**
 * The Gini coefficient: 0 when everybody has the same, near 1 when one has everything; 0 where there is nothing to share.
 * By the mean difference of sorted values, see https://en.wikipedia.org/wiki/Gini_coefficient#Alternative_expressions
 */
export function gini(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const sum = sorted.reduce((all, count) => all + count, 0);
  if (sum === 0) return 0;
  const weighted = sorted.reduce(
    (all, count, index) => all + count * (2 * (index + 1) - sorted.length - 1),
    0,
  );
  return weighted / (sorted.length * sum);
}

/** A Gini coefficient as people speak of it. Below 0.3 nobody notices a difference; from 0.5 on a few carry most. */
export type Evenness = "even" | "mixed" | "uneven";

export const evennessOf = (coefficient: number): Evenness =>
  coefficient < 0.3 ? "even" : coefficient < 0.5 ? "mixed" : "uneven";
