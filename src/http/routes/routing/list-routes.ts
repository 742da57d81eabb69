import { createRoute, z } from "@hono/zod-openapi";
import {
  communityId as communityOf,
  listingId,
  organisationId as organisationOf,
} from "../../../domain/shared/ids.ts";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { RouteSchema, RouteStatusSchema, routeView, shareView } from "../../schemas/route.ts";
import { needs, sees } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/routes",
  operationId: "listRoutes",
  tags: ["Organisations"],
  summary: "List which organisation looks after what",
  description:
    "In the order of the listings' ids. A key that is bound to an organisation gets what that one was asked about, and nothing of the others.",
  ...needs("read", "organisations-too"),
  request: {
    query: z.strictObject({
      communityId: IdSchema.optional(),
      organisationId: IdSchema.optional().openapi({
        description: "It has them or had them; with a `status`, it has them.",
      }),
      status: RouteStatusSchema.optional(),
      limit: LimitSchema,
      cursor: IdSchema.optional().openapi({ description: "`nextCursor` of the page before." }),
    }),
  },
  responses: {
    200: json(
      z
        .object({
          items: z.array(RouteSchema),
          nextCursor: z
            .string()
            .nullable()
            .openapi({ description: "Send it as `cursor`; null on the last page." }),
        })
        .openapi("RoutePage"),
      "One page of routes",
    ),
    ...usualProblems(),
  },
});

export const addListRoutes: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { communityId, organisationId, status, limit, cursor } = c.req.valid("query");
    const { communities, organisation: own } = c.get("access");
    const community = communityId === undefined ? undefined : communityOf(communityId);
    const organisation = own ?? (organisationId === undefined ? undefined : organisationOf(organisationId));
    const isElsewhere = own === undefined && community !== undefined && !sees(c, community);
    if (isElsewhere || (organisationId !== undefined && organisationId !== organisation))
      return c.json({ items: [], nextCursor: null }, 200);
    const found = await useCases.routing.reads.page({
      ...(communities && own === undefined && { communities }),
      ...(community !== undefined && { communities: [community] }),
      ...(organisation !== undefined && { organisation }),
      ...(status && { status }),
      ...(cursor !== undefined && { after: listingId(cursor) }),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    const items = page.flatMap((one) => (own === undefined ? routeView(one) : (shareView(one, own) ?? [])));
    return c.json({ items, nextCursor }, 200);
  });
};
