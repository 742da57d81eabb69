import { z } from "zod";

const Words = z.array(z.string().min(1)).default([]);
const Named = z.record(z.string(), z.array(z.string().min(1))).default({});
/** Words by a name of a fixed list. */
const By = <const T extends readonly [string, ...string[]]>(...names: T) =>
  z.partialRecord(z.enum(names), z.array(z.string().min(1))).default({});
const ByNumber = (from: number, to: number) =>
  z
    .record(
      z.string().refine((name) => /^-?\d+$/u.test(name) && Number(name) >= from && Number(name) <= to),
      z.array(z.string().min(1)),
    )
    .default({});

/** The section `reading` of a file of words: `ReadingWords` says what each part means. */
export const ReadingSchema = z
  .strictObject({
    numbers: ByNumber(0, 1_000_000_000),
    joints: Words,
    ordinals: ByNumber(1, 31),
    ordinalEndings: Words,
    vague: Words,
    units: By("people", "children", "beds", "places", "portions", "pieces", "years", "rooms"),
    company: z.record(z.string().regex(/^[1-9] (people|children)$/u), z.array(z.string().min(1))).default({}),
    yes: Words,
    no: Words,
    unsure: Words,
    time: z
      .strictObject({
        hour: Words,
        minute: Words,
        parts: By("morning", "noon", "afternoon", "evening", "night", "am", "pm"),
        named: z
          .record(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u), z.array(z.string().min(1)))
          .default({}),
        offsets: ByNumber(-59, 59),
        past: Words,
        to: Words,
      })
      .prefault({}),
    days: z
      .strictObject({
        named: ByNumber(-2, 7),
        weekdays: ByNumber(1, 7),
        months: ByNumber(1, 12),
        in: Words,
        next: Words,
        weekend: Words,
        end: Words,
        endOf: By("week", "month", "year"),
      })
      .prefault({}),
    stays: z
      .strictObject({
        units: By("day", "week", "month", "year"),
        whole: z
          .record(z.string().regex(/^\d+ (day|week|month|year)$/u), z.array(z.string().min(1)))
          .default({}),
        for: Words,
      })
      .prefault({}),
    from: Words,
    until: Words,
    currencies: z.record(z.string().regex(/^[A-Z]{3}( [A-Z]{3})*$/u), z.array(z.string().min(1))).default({}),
    beside: By("number", "time", "day", "stay", "amount", "answer"),
    categories: Named,
    kinds: By("offer", "request"),
  })
  .prefault({});
