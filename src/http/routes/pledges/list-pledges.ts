import { createRoute, z } from "@hono/zod-openapi";
import type { Pledge } from "../../../domain/pledge/pledge.ts";
import { DELIVERIES, LAPSE_REASONS, PLEDGE_STATUSES } from "../../../domain/pledge/pledge.ts";
import {
  communityId as communityOf,
  organisationId as organisationOf,
  pledgeId,
} from "../../../domain/shared/ids.ts";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { needs, sees } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const StatusSchema = z.enum(PLEDGE_STATUSES);

const PledgeSchema = z
  .object({
    id: IdSchema,
    needId: IdSchema.openapi({ description: "The request that it is for." }),
    communityId: IdSchema,
    organisationId: IdSchema.openapi({ description: "Whose need it is for." }),
    inNameOf: IdSchema.optional().openapi({
      description: "The organisation that promised it; a person when absent.",
    }),
    amount: z.int().openapi({ description: "Pieces of the need, or whole units of `currency`." }),
    currency: z.string().optional().openapi({ description: "ISO 4217. Money is recorded, never moved." }),
    delivery: z.enum(DELIVERIES).optional(),
    status: StatusSchema,
    why: z.enum(LAPSE_REASONS).optional().openapi({ description: "With `lapsed`." }),
    arrived: z.int().optional(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .openapi("Pledge", {
    description: "What somebody promises to give for a need. Who did is not part of it.",
  });

const present = (pledge: Pledge): z.infer<typeof PledgeSchema> => {
  const { id, needId, communityId, organisationId, pledgerOrganisationId, amount, currency } = pledge;
  const { delivery, status, why, arrived, createdAt, changedAt } = pledge;
  return {
    id,
    needId,
    communityId,
    organisationId,
    ...(pledgerOrganisationId !== undefined && { inNameOf: pledgerOrganisationId }),
    amount,
    ...(currency !== undefined && { currency }),
    ...(delivery && { delivery }),
    status,
    ...(why && { why }),
    ...(arrived !== undefined && { arrived }),
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
};

const route = createRoute({
  method: "get",
  path: "/pledges",
  operationId: "listPledges",
  tags: ["Organisations"],
  summary: "List what is promised for needs of organisations",
  description:
    "In the order of their ids. A key that is bound to an organisation gets what is promised to that one, or with `inNameOf` in its name.",
  ...needs("read", "organisations-too"),
  request: {
    query: z.strictObject({
      communityId: IdSchema.optional(),
      organisationId: IdSchema.optional().openapi({ description: "Promised to this one." }),
      inNameOf: IdSchema.optional().openapi({ description: "Promised in the name of this one." }),
      status: StatusSchema.optional(),
      limit: LimitSchema,
      cursor: IdSchema.optional().openapi({ description: "`nextCursor` of the page before." }),
    }),
  },
  responses: {
    200: json(
      z
        .object({
          items: z.array(PledgeSchema),
          nextCursor: z
            .string()
            .nullable()
            .openapi({ description: "Send it as `cursor`; null on the last page." }),
        })
        .openapi("PledgePage"),
      "One page of pledges",
    ),
    ...usualProblems(),
  },
});

export const addListPledges: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { communityId, organisationId, inNameOf, status, limit, cursor } = c.req.valid("query");
    const { communities, organisation: own } = c.get("access");
    const to = organisationId ?? (inNameOf === undefined ? own : undefined);
    const isForeign = own !== undefined && to !== own && inNameOf !== own;
    const isElsewhere = own === undefined && communityId !== undefined && !sees(c, communityOf(communityId));
    if (isForeign || isElsewhere) return c.json({ items: [], nextCursor: null }, 200);
    const found = await useCases.pledges.page({
      ...(communities && own === undefined && { communities }),
      ...(communityId !== undefined && { communities: [communityOf(communityId)] }),
      ...(to !== undefined && { organisation: organisationOf(to) }),
      ...(inNameOf !== undefined && { inNameOf: organisationOf(inNameOf) }),
      ...(status && { status }),
      ...(cursor !== undefined && { after: pledgeId(cursor) }),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return c.json({ items: page.map(present), nextCursor }, 200);
  });
};
