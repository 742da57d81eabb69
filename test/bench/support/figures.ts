/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three figures that mean something. */
export const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Prints one line. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);
