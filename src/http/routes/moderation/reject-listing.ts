import { createRoute, z } from "@hono/zod-openapi";
import { REJECT_REASONS } from "../../../domain/moderation/reject-reasons.ts";
import { tidyText } from "../../../domain/shared/text.ts";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { ListingSchema } from "../../schemas/listing.ts";
import { decide, decideProblems } from "./decide.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const MAX_REASON = 500;

const BodySchema = z
  .strictObject({
    reason: z
      .string()
      .overwrite(tidyText)
      .min(1)
      .max(MAX_REASON)
      .openapi({
        description: `One of ${REJECT_REASONS.map((reason) => `\`${reason}\``).join(", ")}, which the author reads in their own language, or free text, which they read as it is.`,
        example: REJECT_REASONS[1],
      }),
  })
  .openapi("Rejection");

const route = createRoute({
  method: "post",
  path: "/listings/{id}/reject",
  operationId: "rejectListing",
  tags: ["Moderation"],
  summary: "Reject a pending listing",
  description: "Tells its author why and brings the moderators' card up to date.",
  ...needs("moderate"),
  request: { params: IdParams, body: jsonBody(BodySchema) },
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
