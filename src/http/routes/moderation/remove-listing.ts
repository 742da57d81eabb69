import { createRoute } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { presentDecision } from "../../schemas/decision.ts";
import { ListingSchema, presentListing } from "../../schemas/listing.ts";
import { ReasonBody } from "../../schemas/reason.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "post",
  path: "/listings/{id}/remove",
  operationId: "removeListing",
  tags: ["Moderation"],
  summary: "Take a listing down",
  description:
    "From any status in which it is not over. It leaves every list at once, its open proposals end, and its author reads why.",
  ...needs("moderate"),
  request: { params: IdParams, body: jsonBody(ReasonBody.openapi("Removal")) },
  responses: {
    200: json(ListingSchema, "The listing as it is now"),
    ...usualProblems(),
    ...problems("listing-not-found", "not-live"),
    ...bodyProblems(),
  },
});

export const addRemoveListing: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const id = listingId(c.req.valid("param").id);
    const { reason } = c.req.valid("json");
    const seen = await useCases.listings.find(id);
    if (!seen || !sees(c, seen.communityId)) return problem(c, "listing-not-found");
    const removed = await useCases.moderation.takeDown({ listingId: id, by: c.get("actor"), reason });
    if (removed.ok) return c.json(presentListing(removed.value), 200);
    if (removed.code === "listing-not-found") return problem(c, removed.code);
    const listing = await useCases.listings.find(id);
    return problem(c, "not-live", {
      ...(listing && { detail: `The listing is ${listing.status}.` }),
      ...(listing?.decision && { decision: presentDecision(listing.decision) }),
    });
  });
};
