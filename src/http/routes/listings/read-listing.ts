import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { UseCases } from "../../../app/use-cases.ts";
import { has } from "../../../domain/coverage/route.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { problem, problems } from "../../shell/problem.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { ListingSchema, presentListing } from "../../schemas/listing.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const route = createRoute({
  method: "get",
  path: "/listings/{id}",
  operationId: "readListing",
  tags: ["Listings"],
  summary: "Read a listing",
  description:
    "A key that is bound to an organisation reads that one's own, and those that it is asked about or has taken.",
  ...needs("read", "organisations-too"),
  request: { params: IdParams },
  responses: {
    200: json(ListingSchema, "The listing"),
    ...usualProblems(),
    ...problems("listing-not-found"),
  },
});

/** Whether a key's organisation wrote it, or looks after it. */
async function isOrganisations(
  { routing }: UseCases,
  c: Context<HttpEnv>,
  listing: Listing,
): Promise<boolean> {
  const { organisation } = c.get("access");
  if (organisation === undefined) return false;
  if (listing.organisationId === organisation) return true;
  const taken = await routing.reads.find(listing.id);
  return taken !== undefined && has(taken, organisation);
}

export const addReadListing: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const listing = await useCases.listings.find(listingId(c.req.valid("param").id));
    return listing && (sees(c, listing.communityId) || (await isOrganisations(useCases, c, listing)))
      ? c.json(presentListing(listing), 200)
      : problem(c, "listing-not-found");
  });
};
