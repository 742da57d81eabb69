import { isImpliedYes } from "../../domain/dispatch/implied-yes.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { personActor } from "../../domain/shared/actor.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import type { AnswerError, Answers } from "./answer.ts";
import type { Proposals } from "./ports.ts";
import type { Propose, ProposeError } from "./propose.ts";

/** A helper who has said yes to an invitation for a request, with the offer of theirs that fits. */
export interface InvitedPair {
  readonly offerId: ListingId;
  readonly requestId: ListingId;
  readonly helper: PersonId;
}

/**
 * Takes the yes of a helper who was invited, as part of `tx`. Nobody shares a contact by it. Where the request implies its
 * author's yes, the two are introduced and write to each other through the bot; otherwise its author is asked.
 * @returns the failures of a proposal that cannot be made, before anything is written
 */
export type IntroduceInvited = (
  pair: InvitedPair,
  tx: Tx,
) => Promise<Result<Proposal, AnswerError | ProposeError>>;

export interface InvitedDependencies extends Pick<CoreDependencies, "catalogue"> {
  readonly listings: Pick<Listings, "find">;
  readonly people: Pick<People, "find">;
  readonly proposals: Pick<Proposals, "ofListing">;
}

export const createIntroduceInvited =
  (
    { catalogue, listings, people, proposals }: InvitedDependencies,
    propose: Propose,
    answers: Pick<Answers, "first">,
  ): IntroduceInvited =>
  async ({ offerId, requestId, helper }, tx) => {
    const request = await listings.find(requestId, tx);
    if (!request) return fail("listing-not-found");
    const seeker = await people.find(request.authorId, tx);
    const implied = isImpliedYes(catalogue.find(request.category), seeker);
    const known = (await proposals.ofListing(requestId, tx)).find((pair) => pair.offerId === offerId);
    const yes = (person: PersonId, id: Proposal["id"]): Promise<Result<Proposal, AnswerError>> =>
      answers.first({ proposalId: id, person, answer: "accepted", despiteClash: true }, tx);
    // Moderators have proposed the same pair meanwhile: its author answers the question that is out.
    if (known?.status === "open") return yes(helper, known.id);
    const by = personActor(helper, await people.find(helper, tx));
    const proposed = await propose({ offerId, requestId, by }, implied ? [] : ["request"], tx);
    if (!proposed.ok) return proposed;
    const { id } = proposed.value;
    const said = await yes(helper, id);
    const both = said.ok && implied ? await yes(request.authorId, id) : said;
    // What a yes can fail for was checked before. With a proposal half answered, nothing may be stored.
    if (!both.ok) throw new Error(`an invited helper's yes failed: ${both.code}`);
    return both;
  };
