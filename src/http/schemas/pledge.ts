import { z } from "@hono/zod-openapi";
import { DELIVERIES, type Pledge } from "../../domain/pledge/pledge.ts";
import { IdSchema } from "./common.ts";

export const PledgeStatusSchema = z.enum([
  "promised",
  "agreed",
  "delivered",
  "thanked",
  "declined",
  "withdrawn",
  "lapsed",
]);

export const PledgeSchema = z
  .object({
    id: IdSchema,
    needId: IdSchema.openapi({ description: "The organisation's request." }),
    communityId: IdSchema,
    organisationId: IdSchema.openapi({ description: "To which it was promised." }),
    inNameOf: IdSchema.optional().openapi({ description: "The organisation in whose name it was promised." }),
    amount: z.int().openapi({ description: "Pieces of the need, or whole units of `currency`." }),
    currency: z.string().optional().openapi({ description: "ISO 4217; only of money.", example: "EUR" }),
    delivery: z.enum(DELIVERIES).optional(),
    status: PledgeStatusSchema,
    why: z
      .enum(["unanswered", "not-delivered", "changed", "enough", "closed", "suspended", "gone"])
      .optional()
      .openapi({ description: "Why it lapsed." }),
    arrived: z.int().optional().openapi({ description: "How much has arrived." }),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .openapi("Pledge", {
    description: "What somebody promised for a need of an organisation. Money is recorded, and never moved.",
  });

/** A pledge without the person who promised it. */
export const pledgeView = ({
  id,
  needId,
  communityId,
  organisationId,
  pledgerOrganisationId: inNameOf,
  amount,
  currency,
  delivery,
  status,
  why,
  arrived,
  createdAt,
  changedAt,
}: Pledge): z.infer<typeof PledgeSchema> => ({
  id,
  needId,
  communityId,
  organisationId,
  ...(inNameOf !== undefined && { inNameOf }),
  amount,
  ...(currency !== undefined && { currency }),
  ...(delivery && { delivery }),
  status,
  ...(why && { why }),
  ...(arrived !== undefined && { arrived }),
  createdAt: createdAt.toISOString(),
  changedAt: changedAt.toISOString(),
});
