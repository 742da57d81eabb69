import { createRoute } from "@hono/zod-openapi";
import { IdParams, json } from "../../schemas/common.ts";
import { ListingSchema } from "../../schemas/listing.ts";
import { decide, decideProblems } from "./decide.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const route = createRoute({
  method: "post",
  path: "/listings/{id}/approve",
  operationId: "approveListing",
  tags: ["Moderation"],
  summary: "Approve a pending listing",
  description:
    "Publishes it, tells its author and brings the moderators' card up to date. A listing of tier 3 stays `pending` until somebody else approves it too.",
  ...needs("moderate"),
  request: { params: IdParams },
  responses: {
    200: json(ListingSchema, "The listing as it is now"),
    ...usualProblems(),
    ...decideProblems(),
  },
});

export const addApproveListing: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => decide(c, useCases, c.req.valid("param").id, { action: "approve" }));
};
