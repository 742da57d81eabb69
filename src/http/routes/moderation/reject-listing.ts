import { createRoute } from "@hono/zod-openapi";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { ListingSchema } from "../../schemas/listing.ts";
import { ReasonBody } from "../../schemas/reason.ts";
import { decide, decideProblems } from "./decide.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const route = createRoute({
  method: "post",
  path: "/listings/{id}/reject",
  operationId: "rejectListing",
  tags: ["Moderation"],
  summary: "Reject a pending listing",
  description: "Tells its author why and brings the moderators' card up to date.",
  ...needs("moderate"),
  request: { params: IdParams, body: jsonBody(ReasonBody.openapi("Rejection")) },
  responses: {
    200: json(ListingSchema, "The listing as it is now"),
    ...usualProblems(),
    ...decideProblems(),
    ...bodyProblems(),
  },
});

export const addRejectListing: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => {
    const { reason } = c.req.valid("json");
    return decide(c, useCases, c.req.valid("param").id, { action: "reject", reason });
  });
};
