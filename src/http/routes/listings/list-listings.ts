import { createRoute, z } from "@hono/zod-openapi";
import { communityId, listingId } from "../../../domain/shared/ids.ts";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { KindSchema, ListingSchema, presentListing, StatusSchema } from "../../schemas/listing.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const PageSchema = z
  .object({
    items: z.array(ListingSchema),
    nextCursor: IdSchema.nullable().openapi({ description: "Send it as `cursor`; null on the last page." }),
  })
  .openapi("ListingPage");

const routeFor = (slugs: readonly string[]) =>
  createRoute({
    method: "get",
    path: "/listings",
    operationId: "listListings",
    tags: ["Listings"],
    summary: "List listings",
    description: "In the order of their ids, so that pages stay stable while listings come and change.",
    ...needs("read"),
    request: {
      query: z.strictObject({
        status: StatusSchema.optional(),
        kind: KindSchema.optional(),
        category: z.enum(slugs).optional(),
        communityId: IdSchema.optional(),
        limit: LimitSchema,
        cursor: IdSchema.optional().openapi({ description: "`nextCursor` of the page before." }),
      }),
    },
    responses: { 200: json(PageSchema, "One page of listings"), ...usualProblems() },
  });

export const addListListings: AddRoute = (app, { useCases }) => {
  const route = routeFor(useCases.catalogue.categories.map(({ slug }) => slug));
  app.openapi(route, async (c) => {
    const { status, kind, category, communityId: community, cursor, limit } = c.req.valid("query");
    const { communities } = c.get("access");
    if (community !== undefined && !sees(c, communityId(community)))
      return c.json({ items: [], nextCursor: null }, 200);
    const found = await useCases.listings.page({
      ...(status && { status }),
      ...(kind && { kind }),
      ...(category !== undefined && { category }),
      ...(communities && { communities }),
      ...(community !== undefined && { communities: [communityId(community)] }),
      ...(cursor !== undefined && { after: listingId(cursor) }),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    const items = found.slice(0, limit).map(presentListing);
    const nextCursor = found.length > limit ? (items.at(-1)?.id ?? null) : null;
    return c.json({ items, nextCursor }, 200);
  });
};
