import type { Listing } from "../../domain/listing/listing.ts";
import { counterpartFor } from "../../domain/listing/only-for.ts";
import { isReachable, languagesOf } from "../../domain/person/person.ts";
import type { Pledge } from "../../domain/pledge/pledge.ts";
import { newIntroduction, type Proposal } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { listingId, proposalId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, OutboxMessage, Render, Tx } from "../core/index.ts";
import type { Cards, Listings } from "../listings/ports.ts";
import type { People, Tallies } from "../people/ports.ts";
import { introductions } from "./messages.ts";
import type { ProposalNotice } from "./notices.ts";
import type { Meetings, Needs, Proposals } from "./ports.ts";
import { checkInTasks } from "./tasks.ts";

/**
 * Introduces whoever pledged something to the author of the need, who write to each other through the bot, as part of `tx`.
 * The pledge counts in the need by itself; the introduction counts nothing.
 * @returns undefined when either of them cannot be reached, or they are one
 */
export type IntroducePledged = (
  pledge: Pledge,
  need: Listing,
  by: Actor,
  tx: Tx,
) => Promise<{ readonly proposal: Proposal; readonly messages: readonly OutboxMessage[] } | undefined>;

export interface IntroducePledgedDependencies extends Pick<
  CoreDependencies,
  "audit" | "catalogue" | "clock" | "newId" | "tasks"
> {
  readonly helpers: Pick<Tallies, "noteAccepted">;
  readonly listings: Listings;
  readonly people: Pick<People, "find">;
  readonly proposals: Pick<Proposals, "insert">;
  readonly render: Render<ProposalNotice>;
}

export const createIntroducePledged =
  (
    deps: IntroducePledgedDependencies,
    meetings: Meetings,
    needs: Needs,
    cards: Pick<Cards, "refreshSoon">,
  ): IntroducePledged =>
  async (pledge, need, by, tx) => {
    const { audit, catalogue, clock, helpers, listings, newId, people, proposals, render, tasks } = deps;
    const helper = await people.find(pledge.pledgerId, tx);
    const seeker = await people.find(need.authorId, tx);
    // They may look after the need themselves by now.
    if (pledge.pledgerId === need.authorId) return undefined;
    if (!helper || !seeker || !isReachable(helper) || !isReachable(seeker)) return undefined;
    const now = clock.now();
    const { pledgerOrganisationId: organisationId } = pledge;
    const made = counterpartFor(need, helper, {
      id: listingId(newId()),
      languages: languagesOf(helper),
      ...(organisationId && { organisationId }),
      now,
    });
    const offer = { ...made, quantity: pledge.amount };
    await listings.insert(offer, tx);
    const sides = { offer: { person: helper, mine: offer }, request: { person: seeker, mine: need } };
    const proposal = await meetings.fix(
      {
        ...newIntroduction(proposalId(newId()), offer, need, now),
        pledgeId: pledge.id,
        answeredAt: now,
      },
      sides,
    );
    await proposals.insert(proposal, tx);
    const subject = `proposal:${proposal.id}`;
    await audit.add({ at: now, by, subject, action: "introduce-pledge", to: proposal.status }, tx);
    await helpers.noteAccepted(helper.id, tx);
    if ((catalogue.find(need.category)?.tier ?? 1) > 1) await tasks.add(checkInTasks(proposal, now), tx);
    await cards.refreshSoon([need.id], tx);
    const nothing = { offer: {}, request: {} };
    return {
      proposal,
      messages: [
        ...introductions(render, proposal, sides, nothing, await meetings.seen(proposal, sides), "request"),
        ...(await meetings.announce(proposal, sides, "request", tx)),
        ...(await needs.introduced(need, tx)),
      ],
    };
  };
