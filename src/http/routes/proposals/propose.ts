import { createRoute, z } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
import { problem, problems } from "../../shell/problem.ts";
import { IdSchema, json, jsonBody } from "../../schemas/common.ts";
import { presentProposal, ProposalSchema } from "../../schemas/proposal.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";
import { seesPair } from "./sees-pair.ts";

const BodySchema = z.strictObject({ offerId: IdSchema, requestId: IdSchema }).openapi("Pair");

const route = createRoute({
  method: "post",
  path: "/proposals",
  operationId: "propose",
  tags: ["Proposals"],
  summary: "Propose an offer and a request to both of their authors",
  description:
    "Asks both whether they want to be introduced. A pair that lapsed may be asked again; a no is final.",
  ...needs("moderate"),
  request: { body: jsonBody(BodySchema) },
  responses: {
    201: {
      ...json(ProposalSchema, "The proposal; `Location` says where it can be read"),
      headers: z.object({ location: z.string() }),
    },
    ...usualProblems(),
    ...problems(
      "listing-not-found",
      "not-published",
      "through-organisations",
      "no-fit",
      "already-proposed",
      "person-unreachable",
    ),
    ...bodyProblems(),
  },
});

export const addPropose: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const pair = c.req.valid("json");
    const [offerId, requestId] = [listingId(pair.offerId), listingId(pair.requestId)];
    if (!(await seesPair(c, useCases, offerId, requestId))) return problem(c, "listing-not-found");
    const proposed = await useCases.proposals.propose({
      offerId,
      requestId,
      by: c.get("actor"),
    });
    if (!proposed.ok) return problem(c, proposed.code);
    return c.json(presentProposal(proposed.value), 201, { location: `${c.req.path}/${proposed.value.id}` });
  });
};
