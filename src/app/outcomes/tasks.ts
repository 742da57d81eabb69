import { LISTING_KINDS, otherKind } from "../../domain/category/category.ts";
import { isOpen } from "../../domain/introduction/introduction.ts";
import { CHECK_IN_DAYS, wentWell } from "../../domain/introduction/outcome.ts";
import { isReachable } from "../../domain/person/person.ts";
import { proposalId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask } from "../core/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import { proposalKey } from "../proposals/notices.ts";
import type { Proposals } from "../proposals/ports.ts";
import { introductionKey, type IntroductionNotice } from "../introductions/notices.ts";

export interface CheckInDependencies extends Pick<CoreDependencies, "outbox"> {
  readonly proposals: Proposals;
  readonly render: Render<IntroductionNotice>;
}

/** Asks both sides of an open introduction how it went, as long as anything is left to say. */
export function createCheckIn(
  { outbox, proposals, render }: CheckInDependencies,
  pairs: Pick<Pairs, "sidesOf">,
): RunTask {
  return async ({ key, subject }, tx) => {
    const proposal = await proposals.find(proposalId(subject), tx);
    const day = proposal && CHECK_IN_DAYS.find((one) => proposalKey.checkIn(proposal.id, one) === key);
    if (!proposal || day === undefined || !isOpen(proposal) || wentWell(proposal)) return undefined;
    const sides = await pairs.sidesOf(proposal, tx);
    if (!sides) return undefined;
    const asked = LISTING_KINDS.filter(
      (side) => proposal.outcomes?.[side] !== "not-happened" && isReachable(sides[side].person),
    );
    await outbox.add(
      asked.map((side) =>
        toPerson(render, sides[side].person, introductionKey.checkIn(proposal.id, side, day), {
          kind: "check-in",
          proposalId: proposal.id,
          day,
          mine: sides[side].mine,
          firstName: sides[otherKind(side)].person.firstName,
        }),
      ),
      tx,
    );
    return undefined;
  };
}
