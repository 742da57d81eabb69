import { editionOfAppointment } from "../../domain/appointment/appointment.ts";
import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import { isOpen } from "../../domain/introduction/introduction.ts";
import { CHECK_INS, isAskedByMeeting, wentWell } from "../../domain/introduction/outcome.ts";
import { isReachable } from "../../domain/person/person.ts";
import { proposalId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask } from "../core/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import { proposalKey } from "../proposals/notices.ts";
import type { Proposals } from "../proposals/ports.ts";
import { introductionKey, type IntroductionNotice } from "../introductions/notices.ts";

export interface CheckInDependencies extends Pick<CoreDependencies, "clock" | "outbox"> {
  readonly proposals: Proposals;
  readonly render: Render<IntroductionNotice>;
}

/** Asks both sides of an open introduction how it went, as long as anything is left to say. */
export function createCheckIn(
  { clock, outbox, proposals, render }: CheckInDependencies,
  pairs: Pick<Pairs, "sidesOf">,
): RunTask {
  return async ({ key, subject }, tx) => {
    const proposal = await proposals.find(proposalId(subject), tx);
    if (!proposal || !isOpen(proposal) || wentWell(proposal)) return undefined;
    const { appointment, outcomes = {} } = proposal;
    const edition = appointment?.agreed ? editionOfAppointment(appointment) : "";
    const asked = CHECK_INS.find(
      (one) => proposalKey.checkIn(proposal.id, one, one === "met" ? edition : "") === key,
    );
    if (asked === undefined) return undefined;
    if (asked !== "met" && isAskedByMeeting(appointment?.agreed, clock.now())) return undefined;
    const sides = await pairs.sidesOf(proposal, tx);
    if (!sides) return undefined;
    // After a meeting, nobody is asked who has said how it went.
    const isAsked = (side: ListingKind): boolean =>
      asked === "met" ? outcomes[side] === undefined : outcomes[side] !== "not-happened";
    const readers = LISTING_KINDS.filter((side) => isAsked(side) && isReachable(sides[side].person));
    const about = asked === "met" ? edition : "";
    await outbox.add(
      readers.map((side) =>
        toPerson(render, sides[side].person, introductionKey.checkIn(proposal.id, side, asked, about), {
          kind: "check-in",
          proposalId: proposal.id,
          asked,
          mine: sides[side].mine,
          firstName: sides[otherKind(side)].person.firstName,
        }),
      ),
      tx,
    );
    return undefined;
  };
}
