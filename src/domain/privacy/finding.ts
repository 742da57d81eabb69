/** What only looks like contact data, by how it is written. */
export type DoubtKind = "address" | "handle" | "number" | "street";

/** A run of tokens, the last one exclusive: contact data for sure, or only what looks like it. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  /** Absent when it is sure. */
  readonly doubt?: DoubtKind;
}

/** In the order of the text, those that overlap as one; of a sure one and a doubt the sure one counts. */
export function merged(findings: readonly Finding[]): readonly Finding[] {
  const all: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1);
    if (!last || finding.from >= last.to) {
      all.push(finding);
      continue;
    }
    const { from } = last;
    const to = Math.max(last.to, finding.to);
    const sure = last.doubt === undefined || finding.doubt === undefined;
    all[all.length - 1] = sure ? { from, to } : { from, to, doubt: last.doubt ?? "address" };
  }
  return all;
}
