import { createRoute } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
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
  ...needs("read"),
  request: { params: IdParams },
  responses: {
    200: json(ListingSchema, "The listing"),
    ...usualProblems(),
    ...problems("listing-not-found"),
  },
});

export const addReadListing: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const listing = await useCases.listings.find(listingId(c.req.valid("param").id));
    return listing && sees(c, listing.communityId)
      ? c.json(presentListing(listing), 200)
      : problem(c, "listing-not-found");
  });
};
