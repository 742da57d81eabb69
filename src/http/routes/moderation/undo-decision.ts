import { createRoute } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { ListingSchema, presentListing } from "../../schemas/listing.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "post",
  path: "/listings/{id}/undo",
  operationId: "undoDecision",
  tags: ["Moderation"],
  summary: "Undo the last decision about a listing",
  description:
    "For five minutes, and as long as nothing else has happened to the listing: it is again what it was before. Its author is told.",
  ...needs("moderate"),
  request: { params: IdParams },
  responses: {
    200: json(ListingSchema, "The listing as it is now"),
    ...usualProblems(),
    ...problems("listing-not-found", "nothing-to-undo", "undo-too-late"),
  },
});

export const addUndoDecision: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const id = listingId(c.req.valid("param").id);
    const seen = await useCases.listings.find(id);
    if (!seen || !sees(c, seen.communityId)) return problem(c, "listing-not-found");
    const undone = await useCases.moderation.undo({ listingId: id, by: c.get("actor") });
    return undone.ok ? c.json(presentListing(undone.value), 200) : problem(c, undone.code);
  });
};
