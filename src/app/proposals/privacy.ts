import { sideOf } from "../../domain/proposal/proposal.ts";
import type { Holdings } from "../core/index.ts";
import type { ProposalCases } from "./cases.ts";
import type { Listings } from "../listings/ports.ts";
import type { Proposals } from "./ports.ts";

/** What proposals hold of people. An introduction stays for the other side, without who it was. */
export const createProposalPrivacy = (
  { listings, proposals }: { readonly listings: Listings; readonly proposals: Proposals },
  { lapseOfPerson }: Pick<ProposalCases, "lapseOfPerson">,
): Holdings => ({
  async exportOf(person) {
    const all = await proposals.ofPerson(person);
    return {
      proposals: all.map((proposal) => {
        const side = sideOf(proposal, person) ?? "offer";
        return {
          about: `your ${side}`,
          yourAnswer: proposal.replies[side],
          status: proposal.status,
          whatBecameOfIt: proposal.outcomes?.[side],
          askedAt: proposal.createdAt,
        };
      }),
    };
  },
  async forget({ id }, tx) {
    const told = await lapseOfPerson(id, tx);
    const pairs = await proposals.ofPerson(id, tx);
    await listings.forgetOthers(
      id,
      pairs.map(({ requestId }) => requestId),
      tx,
    );
    await proposals.forget(id, tx);
    return told;
  },
});
