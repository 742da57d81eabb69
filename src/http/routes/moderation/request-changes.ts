import { createRoute, z } from "@hono/zod-openapi";
import { READY_QUESTIONS } from "../../../domain/moderation/ready-questions.ts";
import { tidyText } from "../../../domain/shared/text.ts";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { ListingSchema } from "../../schemas/listing.ts";
import { decide, decideProblems } from "./decide.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const MAX_QUESTION = 500;

const BodySchema = z
  .strictObject({
    question: z
      .string()
      .overwrite(tidyText)
      .min(1)
      .max(MAX_QUESTION)
      .openapi({
        description: `One of ${READY_QUESTIONS.map((question) => `\`${question}\``).join(", ")}, which the author reads in their own language, or free text, which they read as it is, with contact data masked.`,
      }),
  })
  .openapi("Question");

const route = createRoute({
  method: "post",
  path: "/listings/{id}/request-changes",
  operationId: "requestChanges",
  tags: ["Moderation"],
  summary: "Ask the author of a pending listing for changes",
  description: "The listing waits for the author, and comes back as its next submission.",
  ...needs("moderate"),
  request: { params: IdParams, body: jsonBody(BodySchema) },
  responses: {
    200: json(ListingSchema, "The listing as it is now"),
    ...usualProblems(),
    ...decideProblems(),
    ...bodyProblems(),
  },
});

export const addRequestChanges: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => {
    const { question } = c.req.valid("json");
    return decide(c, useCases, c.req.valid("param").id, { action: "request-changes", question });
  });
};
