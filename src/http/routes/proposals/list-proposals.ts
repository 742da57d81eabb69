import { createRoute, z } from "@hono/zod-openapi";
import { listingId, proposalId } from "../../../domain/shared/ids.ts";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { presentProposal, ProposalSchema } from "../../schemas/proposal.ts";
import { needs } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { seesPair } from "./sees-pair.ts";

const PageSchema = z
  .object({
    items: z.array(ProposalSchema),
    nextCursor: IdSchema.nullable().openapi({ description: "Send it as `cursor`; null on the last page." }),
  })
  .openapi("ProposalPage");

const route = createRoute({
  method: "get",
  path: "/proposals",
  operationId: "listProposals",
  tags: ["Proposals"],
  summary: "List proposals",
  description:
    "In the order of their ids. A key that is bound to communities sees those of their listings; its pages may hold less than `limit`.",
  ...needs("read"),
  request: {
    query: z.strictObject({
      status: ProposalSchema.shape.status.optional(),
      listingId: IdSchema.optional().openapi({ description: "Those of this offer or request." }),
      limit: LimitSchema,
      cursor: IdSchema.optional().openapi({ description: "`nextCursor` of the page before." }),
    }),
  },
  responses: { 200: json(PageSchema, "One page of proposals"), ...usualProblems() },
});

export const addListProposals: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { status, listingId: listing, cursor, limit } = c.req.valid("query");
    const found = await useCases.proposals.page({
      ...(status && { status }),
      ...(listing !== undefined && { listing: listingId(listing) }),
      ...(cursor !== undefined && { after: proposalId(cursor) }),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const seen = await Promise.all(
      page.map(({ offerId, requestId }) => seesPair(c, useCases, offerId, requestId)),
    );
    const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return c.json({ items: page.filter((_, index) => seen[index]).map(presentProposal), nextCursor }, 200);
  });
};
