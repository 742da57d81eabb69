import { createRoute, z } from "@hono/zod-openapi";
import type { Listing } from "../../../domain/listing/listing.ts";
import { communityId, listingId, organisationId } from "../../../domain/shared/ids.ts";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { KindSchema, ListingSchema, presentListing, StatusSchema } from "../../schemas/listing.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem } from "../../shell/problem.ts";

/** An id, and with a sort by date, when that listing was written, in milliseconds to the base of 36. */
const CURSOR = /^[a-z0-9]{12}(?:\.[a-z0-9]{1,9})?$/;

const cursorOf = ({ id, createdAt }: Listing, dated: boolean): string =>
  dated ? `${id}.${createdAt.getTime().toString(36)}` : id;

const PageSchema = z
  .object({
    items: z.array(ListingSchema),
    nextCursor: z.string().nullable().openapi({ description: "Send it as `cursor`; null on the last page." }),
  })
  .openapi("ListingPage");

const routeFor = (slugs: readonly string[]) =>
  createRoute({
    method: "get",
    path: "/listings",
    operationId: "listListings",
    tags: ["Listings"],
    summary: "List listings",
    description:
      "In the order of their ids, or of when they were written, so that pages stay stable while listings come and change. The oldest that wait: `status=pending&sort=createdAt`. A key that is bound to an organisation gets that one's own.",
    ...needs("read", "organisations-too"),
    request: {
      query: z.strictObject({
        status: StatusSchema.optional(),
        kind: KindSchema.optional(),
        category: z.enum(slugs).optional(),
        communityId: IdSchema.optional(),
        organisationId: IdSchema.optional().openapi({ description: "Those that are of this one." }),
        since: z.iso.datetime().optional().openapi({ description: "Written at this moment or later." }),
        sort: z
          .enum(["createdAt", "-createdAt"])
          .optional()
          .openapi({ description: "The oldest or the newest first; by id when absent." }),
        limit: LimitSchema,
        cursor: z
          .string()
          .regex(CURSOR, "must be `nextCursor` of the page before")
          .optional()
          .openapi({ description: "`nextCursor` of the page before, asked for with the same `sort`." }),
      }),
    },
    responses: { 200: json(PageSchema, "One page of listings"), ...usualProblems() },
  });

export const addListListings: AddRoute = (app, { useCases }) => {
  const route = routeFor(useCases.catalogue.categories.map(({ slug }) => slug));
  app.openapi(route, async (c) => {
    const {
      status,
      kind,
      category,
      communityId: community,
      organisationId: wanted,
      since,
      sort,
      cursor,
      limit,
    } = c.req.valid("query");
    const [after, afterAt] = cursor?.split(".") ?? [];
    if (cursor !== undefined && (afterAt === undefined) === (sort !== undefined))
      return problem(c, "invalid-request", {
        errors: [{ in: "query", field: "cursor", message: "is of a page with another `sort`" }],
      });
    const { communities, organisation: own } = c.get("access");
    const organisation = own ?? (wanted === undefined ? undefined : organisationId(wanted));
    const isElsewhere = own === undefined && community !== undefined && !sees(c, communityId(community));
    if (isElsewhere || (wanted !== undefined && wanted !== organisation))
      return c.json({ items: [], nextCursor: null }, 200);
    const found = await useCases.listings.page({
      ...(status && { status }),
      ...(kind && { kind }),
      ...(category !== undefined && { category }),
      ...(organisation !== undefined && { organisation }),
      ...(communities && own === undefined && { communities }),
      ...(community !== undefined && { communities: [communityId(community)] }),
      ...(since !== undefined && { since: new Date(since) }),
      ...(sort && { order: sort }),
      ...(after !== undefined && { after: listingId(after) }),
      ...(afterAt !== undefined && { afterAt: new Date(Number.parseInt(afterAt, 36)) }),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const items = page.map(presentListing);
    const nextCursor = last ? cursorOf(last, sort !== undefined) : null;
    return c.json({ items, nextCursor }, 200);
  });
};
