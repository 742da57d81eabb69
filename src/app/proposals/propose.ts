import { isReachable } from "../../domain/person/person.ts";
import { LISTING_KINDS, type ListingKind } from "../../domain/category/category.ts";
import { isOpenFor } from "../../domain/listing/only-for.ts";
import { askAgain, newProposal, type Proposal } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { proposalId, type ListingId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies, Render, Tx } from "../core/index.ts";
import { createKin } from "../matching/kin.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { Blocks, People, Tallies } from "../people/ports.ts";
import type { Cards, Listings } from "../listings/ports.ts";
import { question } from "./messages.ts";
import type { ProposalNotice } from "./notices.ts";
import type { Pairs } from "./pairs.ts";
import type { Proposals } from "./ports.ts";
import { createTellOrganisation } from "./tell-organisation.ts";
import { clockTask } from "./tasks.ts";

export type ProposeError =
  | "listing-not-found"
  | "not-published"
  | "through-organisations"
  | "no-fit"
  | "already-proposed"
  | "person-unreachable";

export interface PairToPropose {
  readonly offerId: ListingId;
  readonly requestId: ListingId;
  readonly by: Actor;
}

/** Puts a pair to the sides that are named, as part of a transaction. */
export type Propose = (
  pair: PairToPropose,
  asked: readonly ListingKind[],
  tx: Tx,
) => Promise<Result<Proposal, ProposeError>>;

export interface ProposeDependencies extends Pick<
  CoreDependencies,
  "audit" | "clock" | "newId" | "outbox" | "tasks"
> {
  readonly blocks: Blocks;
  readonly organisations: Pick<Organisations, "find" | "ofPerson">;
  readonly people: Pick<People, "findMany">;
  readonly helpers: Pick<Tallies, "noteAsked">;
  readonly listings: Listings;
  readonly proposals: Proposals;
  readonly render: Render<ProposalNotice>;
}

export function createPropose(deps: ProposeDependencies, pairs: Pairs, cards: Cards): Propose {
  const { audit, blocks, clock, helpers, listings, newId, outbox, proposals, render, tasks } = deps;
  const kin = createKin(deps);
  const tellOrganisation = createTellOrganisation(deps);

  /** The pair's first proposal, or the next round of one that lapsed; undefined when somebody else was faster. */
  async function put(
    next: Proposal,
    known: Proposal | undefined,
    by: Actor,
    tx: Tx,
  ): Promise<Proposal | undefined> {
    if (!known) {
      await proposals.insert(next, tx);
      const subject = `proposal:${next.id}`;
      await audit.add({ at: clock.now(), by, subject, action: "propose", to: next.status }, tx);
      return next;
    }
    // Somebody else may look after one of them by now.
    const { helperId, seekerId, shown, askedAt: now } = next;
    const again = askAgain({ ...known, helperId, seekerId }, LISTING_KINDS, { shown, now });
    return (await pairs.store(known, again, "propose", by, tx)) ? again : undefined;
  }

  return async ({ offerId, requestId, by }, asked, tx) => {
    const offer = await listings.find(offerId, tx);
    const request = await listings.find(requestId, tx);
    if (!offer || !request) return fail("listing-not-found");
    if (!isOpenFor(offer, requestId) || request.status !== "published") return fail("not-published");
    if (!(await pairs.mayMeet(offer, request, tx))) return fail("through-organisations");
    // Whoever closes one of them at the same time has not seen this proposal, and would not end it.
    await listings.relyOn([offerId, requestId], tx);
    const known = (await proposals.ofListing(offerId, tx)).find((p) => p.requestId === requestId);
    if (known && known.status !== "lapsed") return fail("already-proposed");
    const match = pairs.match(offer, request);
    const blocked = await blocks.among(offer.authorId, [request.authorId], tx);
    if (!match || blocked.size > 0) return fail("no-fit");
    if ((await kin.among(offer, [request], tx)).size > 0) return fail("no-fit");
    const now = clock.now();
    const fresh = newProposal(proposalId(newId()), offer, request, now);
    const sides = await pairs.sidesOf(fresh, tx);
    if (!sides || !isReachable(sides.offer.person) || !isReachable(sides.request.person))
      return fail("person-unreachable");
    const proposal = await put(fresh, known, by, tx);
    if (!proposal) return fail("already-proposed");
    await tasks.add([clockTask(proposal)], tx);
    if (asked.includes("offer")) await helpers.noteAsked([offer.authorId], now, tx);
    const about = await pairs.about(proposal, sides, match, tx);
    await outbox.add(
      asked.map((side) => question(render, proposal, side, sides, about)),
      tx,
    );
    for (const side of asked) await outbox.add(await tellOrganisation(proposal, side, sides, tx), tx);
    await cards.refreshSoon([offerId, requestId], tx);
    return ok(proposal);
  };
}
