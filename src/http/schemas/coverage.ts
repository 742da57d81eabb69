import { z } from "@hono/zod-openapi";
import type { RuleChange } from "../../app/routing/index.ts";
import { DEADLINES, MAX_TOWNS, type CoverageRule } from "../../domain/coverage/coverage.ts";
import type { Town } from "../../domain/shared/place.ts";
import { tidyText } from "../../domain/shared/text.ts";
import { IdSchema } from "./common.ts";
import { KindSchema } from "./listing.ts";

const MAX_NAME = 100;
const MAX_SLUG = 40;
const MAX_CATEGORIES = 100;
const MAX_KM = 500;

const PlaceSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});

const AreaSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("community") }),
    z.strictObject({
      kind: z.literal("radius"),
      center: PlaceSchema,
      km: z.number().positive().max(MAX_KM),
    }),
    z.strictObject({
      kind: z.literal("towns"),
      towns: z
        .array(
          z
            .strictObject({
              id: z.int().positive().optional().openapi({ description: "At GeoNames." }),
              name: z.string().overwrite(tidyText).min(1).max(MAX_NAME),
              point: PlaceSchema,
            })
            .transform(({ id, ...town }): Town => ({ ...town, ...(id !== undefined && { id }) })),
        )
        .min(1)
        .max(MAX_TOWNS),
    }),
  ])
  .openapi("CoverageArea", { description: "All of the community, around a point, or some towns." });

const distinct = <T extends z.ZodType<string>>(item: T) =>
  z
    .array(item)
    .min(1)
    .max(MAX_CATEGORIES)
    .transform((list) => [...new Set(list)]);

/** What a rule says; all of it may be left out. */
export const ruleWishShape = {
  categories: distinct(z.string().min(1).max(MAX_SLUG))
    .optional()
    .openapi({ description: "Some of those that the organisation takes.", example: ["housing"] }),
  kinds: distinct(KindSchema).optional(),
  area: AreaSchema.optional(),
  hours: z
    .int()
    .optional()
    .openapi({
      description: `How long it has to answer, in working hours: ${DEADLINES.join(", ")}.`,
      example: 24,
    }),
};

type Wish = { readonly [K in keyof RuleChange]: RuleChange[K] | undefined };

/** Without what was left out. */
export const ruleWish = ({ categories, kinds, area, hours }: Wish): RuleChange => ({
  ...(categories && { categories }),
  ...(kinds && { kinds }),
  ...(area && { area }),
  ...(hours !== undefined && { hours }),
});

export const RuleSchema = z
  .object({
    id: IdSchema,
    communityId: IdSchema,
    organisationId: IdSchema,
    categories: z.array(z.string()),
    kinds: z.array(KindSchema),
    area: z.union([
      z.object({ kind: z.literal("community") }),
      z.object({ kind: z.literal("radius"), center: PlaceSchema, km: z.number() }),
      z.object({
        kind: z.literal("towns"),
        towns: z.array(z.object({ id: z.int().optional(), name: z.string(), point: PlaceSchema.optional() })),
      }),
    ]),
    hours: z.int().openapi({ description: "How long it has to answer, in working hours." }),
    order: z.int().openapi({ description: "Of several rules for a listing, the lowest comes first." }),
  })
  .openapi("CoverageRule", {
    description: "An organisation is responsible for listings of these categories and kinds in an area.",
  });

export const townView = ({ id, name, point }: Town) => ({
  ...(id !== undefined && { id }),
  name,
  ...(point && { point }),
});

export function ruleView({ version: _version, ...rule }: CoverageRule): z.infer<typeof RuleSchema> {
  const { area, categories, kinds } = rule;
  return {
    ...rule,
    categories: [...categories],
    kinds: [...kinds],
    area: area.kind === "towns" ? { kind: "towns", towns: area.towns.map(townView) } : { ...area },
  };
}
