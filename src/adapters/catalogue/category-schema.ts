import { z } from "zod";
import { LISTING_KINDS, type Category, type Criterion } from "../../domain/category/category.ts";
import { fieldsOf } from "../../domain/category/common-fields.ts";
import type { Condition, Field } from "../../domain/category/field.ts";
import { SAFETY_KINDS } from "../../domain/safety/safety.ts";

/** A callback data of 64 bytes holds `<field>:<option>`, an id and a prefix. */
const MAX_OPTION_BYTES = 40;

const Slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be lower case, words joined by -");
const Options = z.array(Slug).min(1);
const Weight = z.number().positive();

const ConditionShape = z.union([
  z.strictObject({ field: Slug, is: z.array(z.union([Slug, z.boolean()])).min(1) }),
  z.strictObject({ field: Slug, atLeast: z.int() }),
  z.strictObject({ field: Slug, answered: z.literal(true) }),
]);

const base = {
  id: Slug,
  when: ConditionShape.optional(),
  side: z.enum(["offer", "request"]).optional(),
  optional: z.literal(true).optional(),
  unlessDated: z.literal(true).optional(),
  organisations: z.literal(true).optional(),
};

const FieldShape = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("place") }),
  z.strictObject({ ...base, kind: z.literal("town"), isPlace: z.literal(true).optional() }),
  z.strictObject({
    ...base,
    kind: z.literal("choice"),
    options: Options,
    slack: z.record(z.string(), z.int().positive()).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("choices"),
    options: Options,
    min: z.int().nonnegative(),
    languages: z.literal(true).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("language-pair"), options: Options }),
  z.strictObject({
    ...base,
    kind: z.literal("money"),
    max: z.int().positive(),
    whole: z.literal(true).optional(),
    quantity: z.literal(true).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("number"),
    min: z.int(),
    max: z.int(),
    organisationsMax: z.int().optional(),
    unit: Slug.optional(),
    within: Slug.optional(),
    quantity: z.literal(true).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("yes-no"), must: z.boolean().optional() }),
  z.strictObject({ ...base, kind: z.literal("date"), role: z.enum(["from", "day", "until"]) }),
  z.strictObject({
    ...base,
    kind: z.literal("period"),
    stays: z.array(z.strictObject({ count: z.int().positive(), unit: z.enum(["day", "week", "month"]) })),
  }),
  z.strictObject({ ...base, kind: z.literal("time"), after: Slug.optional() }),
  z.strictObject({ ...base, kind: z.literal("text"), max: z.int().positive() }),
]);

/** Each kind of criterion: the kinds of field that it can be about, and what else it says. */
const CRITERIA: Readonly<
  Record<Criterion["kind"], { readonly about: readonly Field["kind"][]; readonly more?: z.ZodRawShape }>
> = {
  capacity: { about: ["number"] },
  overlap: { about: ["choice", "choices"] },
  covers: { about: ["choice", "choices", "language-pair"], more: { given: Slug.optional() } },
  meets: {
    about: ["yes-no", "choice", "choices"],
    more: { by: z.record(Slug, z.array(ConditionShape).min(1)) },
  },
  "same-town": { about: ["town"] },
  "same-currency": { about: ["money"] },
  "part-of-day": { about: ["choices"], more: { start: Slug, end: Slug } },
};

const criterionShapes = Object.entries(CRITERIA).map(([kind, { more }]) =>
  z.strictObject({ ...more, field: Slug, weight: Weight, kind: z.literal(kind) }),
);
type CriterionShapes = [(typeof criterionShapes)[number], ...typeof criterionShapes];
/** TypeScript cannot see that the record has entries. */
const CriterionShape = z.discriminatedUnion("kind", criterionShapes as CriterionShapes);

const Days = z.int().positive().optional();

const Shape = z.strictObject({
  slug: Slug,
  order: z.number(),
  emoji: z.string().min(1),
  tier: z.literal([1, 2, 3]),
  safety: z.enum(SAFETY_KINDS).exclude(["general"]).optional(),
  openEligibility: z.string().optional(),
  fields: z.array(FieldShape),
  textRequired: z.literal(true).optional(),
  radius: z.literal(true).optional(),
  organisationsOnly: z
    .array(z.enum(LISTING_KINDS))
    .min(1, "must name a side; leave it out where everybody posts both")
    .optional(),
  helpers: z.literal(true).optional(),
  matching: z.array(CriterionShape),
  photos: z
    .array(z.enum(LISTING_KINDS))
    .min(1, "must name a side; leave it out where nobody is asked")
    .optional(),
  freshDays: z.strictObject({ offer: Days, request: Days }).optional(),
});

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const optionsOf = (field: Field): readonly string[] => ("options" in field ? field.options : []);

/** The longest that a button of a period says: both of its days. */
const TWO_DAYS = "p.2026-12-01.2026-12-14";

function fieldProblems(field: Field): string[] {
  const options = optionsOf(field);
  const problems = repeated(options).map((option) => `the option ${option} comes twice`);
  for (const option of field.kind === "period" ? [TWO_DAYS] : options) {
    if (Buffer.byteLength(`${field.id}:${option}`) > MAX_OPTION_BYTES) {
      problems.push(`${field.id}:${option} is longer than ${String(MAX_OPTION_BYTES)} bytes`);
    }
  }
  if (field.kind === "number" && field.min > field.max) problems.push("min is above max");
  if (field.kind === "number" && field.organisationsMax !== undefined && field.organisationsMax <= field.max)
    problems.push("organisationsMax is not above max");
  if (field.kind === "choices" && field.min > options.length)
    problems.push("min is above the number of options");
  if (field.kind === "choice") {
    const strange = Object.keys(field.slack ?? {}).filter((option) => !options.includes(option));
    problems.push(...strange.map((option) => `slack names ${option}, which is no option`));
  }
  return problems.map((problem) => `field ${field.id}: ${problem}`);
}

const conditionsOf = (criterion: Criterion): readonly Condition[] =>
  criterion.kind === "meets" ? Object.values(criterion.by).flat() : [];

/** The fields a criterion names besides the one it is about. */
function alsoNamed(criterion: Criterion): readonly string[] {
  switch (criterion.kind) {
    case "meets":
      return conditionsOf(criterion).map(({ field }) => field);
    case "covers":
      return criterion.given === undefined ? [] : [criterion.given];
    case "part-of-day":
      return [criterion.start, criterion.end];
    case "capacity":
    case "overlap":
    case "same-town":
    case "same-currency":
      return [];
  }
}

function criterionProblems(criterion: Criterion, fields: readonly Field[]): string[] {
  const { kind, field: name } = criterion;
  const field = fields.find(({ id }) => id === name);
  if (!field) return [`matching ${kind} names ${name}, which is no field`];
  if (!CRITERIA[kind].about.includes(field.kind))
    return [`matching ${kind} cannot be about ${name}, a ${field.kind}`];
  const options = field.kind === "yes-no" ? ["yes"] : optionsOf(field);
  const needs = kind === "meets" ? Object.keys(criterion.by) : [];
  return [
    ...alsoNamed(criterion)
      .filter((other) => !fields.some(({ id }) => id === other))
      .map((other) => `matching ${kind} names ${other}, which is no field`),
    ...needs
      .filter((need) => !options.includes(need))
      .map((need) => `matching meets names ${need}, which is no option of ${name}`),
    ...conditionsOf(criterion)
      .filter((condition) => isNever(condition, fields))
      .map((condition) => `matching meets waits for what ${condition.field} never is`),
  ];
}

/** Whether a condition can never hold: it waits for an answer that its field does not have. */
function isNever(condition: Condition, fields: readonly Field[]): boolean {
  const field = fields.find(({ id }) => id === condition.field);
  if (!field || !("is" in condition)) return false;
  const answers: readonly unknown[] = field.kind === "yes-no" ? [true, false] : optionsOf(field);
  return !condition.is.every((answer) => answers.includes(answer));
}

/** A condition, or a time after another one, is about a field that whoever is asked was asked before. */
const orderProblems = (asked: readonly Field[]): string[] =>
  asked.flatMap((field, index) => {
    const isKnown = (id: string): boolean => asked.slice(0, index).some((before) => before.id === id);
    const after = field.kind === "time" ? field.after : undefined;
    const unit = field.kind === "number" ? field.unit : undefined;
    return [
      ...[field.when?.field, after, unit]
        .filter((id) => id !== undefined && !isKnown(id))
        .map((id) => `field ${field.id}: it depends on ${String(id)}, which is not asked before`),
      ...(field.when && isNever(field.when, asked)
        ? [`field ${field.id}: it waits for what ${field.when.field} never is`]
        : []),
    ];
  });

/** A listing has one quantity; where only organisations are asked for it, only requests have it. */
function quantityProblems({ fields, helpers }: Category): string[] {
  const counting = fields.filter((field) => "quantity" in field && field.quantity);
  const isChoice = (id: string): boolean =>
    fields.some((field) => field.id === id && field.kind === "choice" && !field.optional);
  const hidden = counting.filter(({ organisations, side }) => organisations && side !== "request");
  return [
    ...(counting.length + (helpers ? 1 : 0) > 1 ? ["more than one field is the quantity"] : []),
    ...fields
      .filter((field) => field.kind === "number" && field.unit !== undefined && !isChoice(field.unit))
      .map(({ id }) => `field ${id}: its unit is no choice that everybody makes`),
    ...hidden.map(({ id }) => `field ${id}: only requests of organisations can be counted`),
  ];
}

function problemsTogether(category: Category): string[] {
  const fields = (["offer", "request"] as const).flatMap((kind) => fieldsOf(category, kind));
  const ids = category.fields.map(({ id }) => id);
  const common = fields.filter((field) => !category.fields.includes(field)).map(({ id }) => id);
  const taken = ids.filter((id) => common.includes(id));
  return [
    ...repeated(ids).map((id) => `the field ${id} comes twice`),
    ...taken.map((id) => `the field ${id} is one that every category has`),
    ...category.fields.flatMap(fieldProblems),
    ...quantityProblems(category),
    ...new Set((["offer", "request"] as const).flatMap((kind) => orderProblems(fieldsOf(category, kind)))),
    ...category.matching.flatMap((criterion) => criterionProblems(criterion, fields)),
  ];
}

/** Everything that is wrong with a category as written in its file; nothing when it can be used. */
export function categoryProblems(value: unknown): string[] {
  const parsed = Shape.safeParse(value);
  return parsed.success
    ? problemsTogether(value as Category)
    : parsed.error.issues.map(({ path, message }) => `${path.join(".") || "category"}: ${message}`);
}
