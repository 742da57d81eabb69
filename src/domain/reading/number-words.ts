/** A number that is put together from its words, one after the other. */
export interface NumberWords {
  readonly value: number;
  /** What stands before the last thousand, and behind it. */
  readonly total: number;
  readonly group: number;
  /** The last thousand or million: only smaller ones can follow. */
  readonly scale: number;
  readonly last: number;
}

const sum = (total: number, group: number, scale: number, last: number): NumberWords => ({
  value: total + group,
  total,
  group,
  scale,
  last,
});

export const beginNumber = (first: number): NumberWords =>
  first >= 1_000 ? sum(first, 0, first, first) : sum(0, first, Infinity, first);

/** The number with one more word: "two thousand" and "five" is 2005. Undefined where that word begins another number. */
export function growNumber(
  { total, group, scale, last }: NumberWords,
  step: number,
): NumberWords | undefined {
  if (step >= 1_000) return group > 0 && step < scale ? sum(total + group * step, 0, step, step) : undefined;
  if (step === 100 && group > 0 && step > last) return sum(total, group * step, scale, step);
  if (step === 0) return undefined;
  if (group === 0) return last >= 1_000 ? sum(total, step, scale, step) : undefined;
  const fits = last >= 20 && last % 10 === 0 && step < (last >= 100 ? 100 : 10);
  return fits ? sum(total, group + step, scale, step) : undefined;
}
