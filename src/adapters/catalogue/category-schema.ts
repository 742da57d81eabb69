import { z } from "zod";
import { LISTING_KINDS, type Category, type Criterion } from "../../domain/category/category.ts";
import { fieldsOf } from "../../domain/category/common-fields.ts";
import type { Field } from "../../domain/category/field.ts";

/** A callback data of 64 bytes holds `<field>:<option>`, an id and a prefix. */
const MAX_OPTION_BYTES = 40;

const Slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be lower case, words joined by -");
const Options = z.array(Slug).min(1);
const Weight = z.number().positive();

const base = {
  id: Slug,
  side: z.enum(["offer", "request"]).optional(),
  optional: z.literal(true).optional(),
  unlessDated: z.literal(true).optional(),
};

const FieldShape = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.enum(["place", "town"]) }),
  z.strictObject({
    ...base,
    kind: z.literal("choice"),
    options: Options,
    days: z.record(z.string(), z.int().positive()).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("choices"),
    options: Options,
    min: z.int().nonnegative(),
    languages: z.literal(true).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("number"),
    min: z.int(),
    max: z.int(),
    within: Slug.optional(),
    quantity: z.literal(true).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("yes-no"), must: z.boolean().optional() }),
  z.strictObject({ ...base, kind: z.literal("date"), role: z.enum(["from", "day"]) }),
  z.strictObject({ ...base, kind: z.literal("text"), max: z.int().positive() }),
]);

const CriterionShape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["capacity", "overlap", "covers", "same-town"]),
    field: Slug,
    weight: Weight,
  }),
  z.strictObject({
    kind: z.literal("provides"),
    need: Slug,
    given: Slug,
    none: Slug.optional(),
    weight: Weight,
  }),
]);

const Days = z.int().positive().optional();

const Shape = z.strictObject({
  slug: Slug,
  order: z.number(),
  emoji: z.string().min(1),
  tier: z.literal([1, 2, 3]),
  openEligibility: z.string().optional(),
  fields: z.array(FieldShape),
  textRequired: z.literal(true).optional(),
  matching: z.array(CriterionShape),
  photos: z.array(z.enum(LISTING_KINDS)).min(1).optional(),
  freshDays: z.strictObject({ offer: Days, request: Days }).optional(),
});

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const optionsOf = (field: Field): readonly string[] => ("options" in field ? field.options : []);

function fieldProblems(field: Field): string[] {
  const options = optionsOf(field);
  const problems = repeated(options).map((option) => `the option ${option} comes twice`);
  for (const option of options) {
    if (Buffer.byteLength(`${field.id}:${option}`) > MAX_OPTION_BYTES) {
      problems.push(`${field.id}:${option} is longer than ${String(MAX_OPTION_BYTES)} bytes`);
    }
  }
  if (field.kind === "number" && field.min > field.max) problems.push("min is above max");
  if (field.kind === "choices" && field.min > options.length)
    problems.push("min is above the number of options");
  if (field.kind === "choice") {
    const strange = Object.keys(field.days ?? {}).filter((option) => !options.includes(option));
    problems.push(...strange.map((option) => `days names ${option}, which is no option`));
  }
  return problems.map((problem) => `field ${field.id}: ${problem}`);
}

/** What kinds of field each criterion can be about. */
const COMPARES: Readonly<Record<Criterion["kind"], readonly Field["kind"][]>> = {
  capacity: ["number"],
  overlap: ["choice", "choices"],
  covers: ["choice", "choices"],
  provides: ["yes-no", "choice"],
  "same-town": ["town"],
};

function criterionProblems(criterion: Criterion, fields: readonly Field[]): string[] {
  const names = criterion.kind === "provides" ? [criterion.need, criterion.given] : [criterion.field];
  return names.flatMap((name) => {
    const field = fields.find(({ id }) => id === name);
    if (!field) return [`matching ${criterion.kind} names ${name}, which is no field`];
    return COMPARES[criterion.kind].includes(field.kind)
      ? []
      : [`matching ${criterion.kind} cannot be about ${name}, a ${field.kind}`];
  });
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
