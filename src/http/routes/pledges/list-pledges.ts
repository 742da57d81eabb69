import { createRoute, z } from "@hono/zod-openapi";
import {
  communityId as communityOf,
  organisationId as organisationOf,
  pledgeId,
} from "../../../domain/shared/ids.ts";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { PledgeSchema, PledgeStatusSchema, pledgeView } from "../../schemas/pledge.ts";
import { needs, sees } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/pledges",
  operationId: "listPledges",
  tags: ["Organisations"],
  summary: "List what was promised for needs of organisations",
  description:
    "In the order of their ids, without who promised it. A key that is bound to an organisation gets what was promised to that one, or with `inNameOf` in its name.",
  ...needs("read", "organisations-too"),
  request: {
    query: z.strictObject({
      communityId: IdSchema.optional(),
      organisationId: IdSchema.optional().openapi({ description: "To which it was promised." }),
      inNameOf: IdSchema.optional().openapi({
        description: "The organisation in whose name it was promised.",
      }),
      status: PledgeStatusSchema.optional(),
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
    const community = communityId === undefined ? undefined : communityOf(communityId);
    const to = organisationId ?? (inNameOf === undefined ? own : undefined);
    const isElsewhere = own === undefined && community !== undefined && !sees(c, community);
    if (isElsewhere || (own !== undefined && to !== own && inNameOf !== own))
      return c.json({ items: [], nextCursor: null }, 200);
    const found = await useCases.pledges.page({
      ...(communities && own === undefined && { communities }),
      ...(community !== undefined && { communities: [community] }),
      ...(to !== undefined && { organisation: organisationOf(to) }),
      ...(inNameOf !== undefined && { inNameOf: organisationOf(inNameOf) }),
      ...(status && { status }),
      ...(cursor !== undefined && { after: pledgeId(cursor) }),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return c.json({ items: page.map(pledgeView), nextCursor }, 200);
  });
};
