/** What became of all the effects or messages of one kind. */
export interface Count {
  readonly of: string;
  readonly all: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Repeated or given up because nobody could tell whether they had arrived. */
  readonly ambiguous: number;
  /** Nothing may be lost or duplicated; so many may be ambiguous. */
  readonly ambiguousAtMost: number;
}

/** Something measured, and what it has to be on a machine that does nothing else. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What a scenario came to. */
export interface Report {
  readonly counts: readonly Count[];
  readonly figures: readonly Figure[];
}

/** What is above what is allowed, in words; nothing when all is well. */
export const violations = ({ counts, figures }: Report): readonly string[] => [
  ...counts.flatMap(({ of, lost, duplicated, ambiguous, ambiguousAtMost }) => [
    ...(lost > 0 ? [`${lost} ${of} lost`] : []),
    ...(duplicated > 0 ? [`${duplicated} ${of} duplicated`] : []),
    ...(ambiguous > ambiguousAtMost ? [`${ambiguous} ${of} ambiguous, at most ${ambiguousAtMost}`] : []),
  ]),
  ...figures.flatMap(({ name, value, atMost = Infinity, atLeast = -Infinity }) => [
    ...(value > atMost ? [`${name}: ${value}, at most ${atMost}`] : []),
    ...(value < atLeast ? [`${name}: ${value}, at least ${atLeast}`] : []),
  ]),
];

/** The report as a table. */
export function inLines(name: string, { counts, figures }: Report, seconds: number): readonly string[] {
  const row = (first: string, ...cells: readonly (string | number)[]): string =>
    `${first.padEnd(34)}${cells.map((cell) => String(cell).padStart(12)).join("")}`;
  return [
    row(name, "all", "lost", "duplicated", "ambiguous", "time"),
    ...counts.map(({ of, all, lost, duplicated, ambiguous }) =>
      row(`  ${of}`, all, lost, duplicated, ambiguous, `${seconds.toFixed(1)} s`),
    ),
    ...figures.map(({ name: of, value, atMost, atLeast }) => {
      const most = atMost === undefined ? "" : `at most ${atMost}`;
      const limit = atLeast === undefined ? most : `at least ${atLeast}`;
      return row(`  ${of}`, value, limit);
    }),
  ];
}

/** To one decimal, for people. */
export const round = (value: number): number => Math.round(value * 10) / 10;
