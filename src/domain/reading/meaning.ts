import type { Stay, TimeOfDay } from "../shared/dates.ts";

export type PartOfDay = "morning" | "noon" | "afternoon" | "evening" | "night" | "am" | "pm";
export type SpanUnit = Stay["unit"] | "year";

/** What a word or a phrase may mean. Many mean several things; a reader asks for those it can use. */
export type Meaning =
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "ordinal"; readonly value: number }
  | { readonly is: "unit"; readonly unit: string }
  /** People who are named without a number: "my husband". */
  | { readonly is: "company"; readonly count: number; readonly unit: string }
  | { readonly is: "part"; readonly part: PartOfDay }
  | { readonly is: "time"; readonly time: TimeOfDay }
  | { readonly is: "offset"; readonly minutes: number }
  | { readonly is: "day"; readonly ahead: number }
  | { readonly is: "weekday"; readonly day: number }
  | { readonly is: "month"; readonly month: number }
  | { readonly is: "span"; readonly unit: SpanUnit }
  /** "The end of", or in a word what it is the end of. */
  | { readonly is: "end"; readonly of?: SpanUnit }
  | { readonly is: "stay"; readonly count: number; readonly unit: SpanUnit }
  | { readonly is: "currency"; readonly codes: readonly string[] }
  | { readonly is: "category"; readonly slug: string; readonly language: string }
  | { readonly is: "kind"; readonly kind: string }
  | { readonly is: "beside"; readonly of: string }
  | { [P in Plain]: { readonly is: P } }[Plain];

type Plain =
  | "ordinal-ending"
  | "vague"
  | "yes"
  | "no"
  | "unsure"
  | "hour"
  | "minute"
  | "past"
  | "to"
  | "in"
  | "next"
  | "weekend"
  | "for"
  | "from"
  | "until";

/** The meanings with these names. */
export type MeaningOf<S extends Meaning["is"]> = Extract<Meaning, { is: S }>;
