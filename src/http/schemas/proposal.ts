import { z } from "@hono/zod-openapi";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { IdSchema } from "./common.ts";

const ReplySchema = z.enum(["open", "accepted", "declined"]);

export const ProposalSchema = z
  .object({
    id: IdSchema,
    offerId: IdSchema,
    requestId: IdSchema,
    replies: z.object({ offer: ReplySchema, request: ReplySchema }),
    status: z.enum(["open", "introduced", "declined", "lapsed"]).openapi({
      description:
        "`introduced`: both said yes · `declined`: one said no · `lapsed`: it ended before both had answered, and may be proposed again.",
    }),
    version: z.int(),
    createdAt: z.iso.datetime(),
  })
  .openapi("Proposal", { description: "An offer and a request put to both of their authors." });

/** A proposal without the two people it is about. */
export const presentProposal = (proposal: Proposal): z.infer<typeof ProposalSchema> => ({
  id: proposal.id,
  offerId: proposal.offerId,
  requestId: proposal.requestId,
  replies: proposal.replies,
  status: proposal.status,
  version: proposal.version,
  createdAt: proposal.createdAt.toISOString(),
});
