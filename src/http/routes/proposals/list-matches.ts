import { createRoute, z } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
import { problem, problems } from "../../shell/problem.ts";
import { IdParams, json, LimitSchema } from "../../schemas/common.ts";
import { MatchSchema, presentMatch } from "../../schemas/match.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const route = createRoute({
  method: "get",
  path: "/listings/{id}/matches",
  operationId: "listMatches",
  tags: ["Listings"],
  summary: "List what fits a listing",
  description:
    "Published counterparts with the reasons why they fit, best first. None while the listing is not published.",
  ...needs("read"),
  request: { params: IdParams, query: z.strictObject({ limit: LimitSchema }) },
  responses: {
    200: json(z.object({ items: z.array(MatchSchema) }).openapi("Matches"), "The best matches"),
    ...usualProblems(),
    ...problems("listing-not-found"),
  },
});

export const addListMatches: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const listing = await useCases.listings.find(listingId(c.req.valid("param").id));
    if (!listing || !sees(c, listing.communityId)) return problem(c, "listing-not-found");
    const { limit } = c.req.valid("query");
    const matches = await useCases.findMatches(listing, undefined, { limit });
    return c.json({ items: matches.map(presentMatch) }, 200);
  });
};
