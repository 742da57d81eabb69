import { isReachable } from "../../domain/person/person.ts";
import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { editionOfAppointment } from "../../domain/appointment/appointment.ts";
import { CHECK_IN_DAYS, metAt } from "../../domain/introduction/outcome.ts";
import { clockStep, REMIND_DAYS, type Daytime } from "../../domain/proposal/clock.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import { proposalId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Render, RunTask, Task } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import { otherSilent, reminder, type Sides } from "./messages.ts";
import { proposalKey, type ProposalNotice } from "./notices.ts";
import type { Pairs } from "./pairs.ts";
import type { Proposals } from "./ports.ts";
import type { Review } from "./review.ts";

/** Tasks of this module. */
export type ProposalTaskKind = "proposal-clock";

/** The task that watches one round of a proposal. */
export const clockTask = ({ id, round, askedAt }: Proposal): Task<ProposalTaskKind> => ({
  key: proposalKey.clock(id, round),
  kind: "proposal-clock",
  subject: id,
  at: daysAfter(askedAt, REMIND_DAYS),
});

/** Tasks of the module `outcomes`. They are made here since this folder owes them. */
export type CheckInTaskKind = "check-in";

/** Asks both sides of an introduction that was made at `now` how it went. */
export const checkInTasks = ({ id }: Proposal, now: Date): readonly Task<CheckInTaskKind>[] =>
  CHECK_IN_DAYS.map((day) => ({
    key: proposalKey.checkIn(id, day),
    kind: "check-in",
    subject: id,
    at: daysAfter(now, day),
  }));

/** Asks both sides how it went once the two were to have met. If that is moved or called off, it finds nothing to do. */
export const metTasks = ({ id, appointment }: Proposal): readonly Task<CheckInTaskKind>[] =>
  appointment?.agreed
    ? [
        {
          key: proposalKey.checkIn(id, "met", editionOfAppointment(appointment)),
          kind: "check-in",
          subject: id,
          at: metAt(appointment.agreed),
        },
      ]
    : [];

export interface ClockDependencies extends Pick<CoreDependencies, "clock" | "outbox"> {
  readonly communities: Communities;
  readonly proposals: Proposals;
  readonly render: Render<ProposalNotice>;
}

/** Reminds whoever has not answered a question, and ends it when nobody does. */
export function createProposalClock(
  deps: ClockDependencies,
  pairs: Pairs,
  review: Pick<Review, "end" | "judge">,
  cards: Cards,
): RunTask {
  const { clock, communities, outbox, proposals, render } = deps;

  async function daytimeOf({ person, mine }: Sides[ListingKind]): Promise<Daytime> {
    const timeZone = zoneOf(await communities.find(mine.communityId));
    return { timeZone, ...(person.quiet ? { quiet: person.quiet } : {}) };
  }

  return async ({ key, subject }, tx) => {
    const proposal = await proposals.find(proposalId(subject), tx);
    // A newer round has a task of its own.
    if (proposal?.status !== "open" || key !== proposalKey.clock(proposal.id, proposal.round))
      return undefined;
    const sides = await pairs.sidesOf(proposal, tx);
    if (!sides) {
      await outbox.add(await review.judge(proposal, undefined, tx), tx);
      return undefined;
    }
    const daytimes = { offer: await daytimeOf(sides.offer), request: await daytimeOf(sides.request) };
    const step = clockStep(proposal, daytimes, clock.now());
    if (step.lapse) {
      await outbox.add(await review.end(proposal, "unanswered", tx), tx);
      await cards.refreshSoon([proposal.offerId, proposal.requestId], tx);
      return undefined;
    }
    const match = pairs.match(withoutOthers(sides.offer.mine), withoutOthers(sides.request.mine));
    const about = await pairs.about(proposal, sides, match ?? { reasons: [] }, tx);
    const isToBeTold = (side: ListingKind): boolean => isReachable(sides[side].person);
    const waiting = step.remind.map(otherKind).filter((side) => proposal.replies[side] === "accepted");
    await outbox.add(
      [
        ...step.remind.filter(isToBeTold).map((side) => reminder(render, proposal, side, sides, about)),
        ...waiting.filter(isToBeTold).map((side) => otherSilent(render, proposal, side, sides)),
      ],
      tx,
    );
    return step.next;
  };
}

/** Reasons are told as if nothing were promised to others: whether it still fits is judged by the answer. */
const withoutOthers = <L extends { readonly reserved?: unknown }>(listing: L): Omit<L, "reserved"> => {
  const { reserved: _others, ...rest } = listing;
  return rest;
};
