import { createRoute } from "@hono/zod-openapi";
import { proposalId } from "../../../domain/shared/ids.ts";
import { problem, problems } from "../../shell/problem.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { presentProposal, ProposalSchema } from "../../schemas/proposal.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";
import { seesPair } from "./sees-pair.ts";

const route = createRoute({
  method: "get",
  path: "/proposals/{id}",
  operationId: "readProposal",
  tags: ["Proposals"],
  summary: "Read a proposal",
  ...needs("read"),
  request: { params: IdParams },
  responses: {
    200: json(ProposalSchema, "The proposal"),
    ...usualProblems(),
    ...problems("proposal-not-found"),
  },
});

export const addReadProposal: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const proposal = await useCases.proposals.find(proposalId(c.req.valid("param").id));
    const isSeen = proposal && (await seesPair(c, useCases, proposal.offerId, proposal.requestId));
    return isSeen ? c.json(presentProposal(proposal), 200) : problem(c, "proposal-not-found");
  });
};
