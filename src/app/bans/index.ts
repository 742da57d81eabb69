import type { Withhold } from "../broadcasts/index.ts";
import type { LeaveMeetings } from "../appointments/index.ts";
import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { LeaveOrganisations } from "../organisations/index.ts";
import type { PeopleCases } from "../people/index.ts";
import type { ProposalCases } from "../proposals/index.ts";
import type { StopRelay } from "../relay/index.ts";
import { createBanCases, type BanCases, type BanDependencies, type BanWithin } from "./cases.ts";

export type { AboutPerson, BanCases, BanWithin, PersonError } from "./cases.ts";
export type { PersonProfile } from "./profile.ts";

/** Bans are part of the person's record, which the people module exports and forgets. */
export const createBansModule = (
  deps: BanDependencies,
  cards: Pick<Cards, "changed">,
  people: Pick<PeopleCases, "forget">,
  proposals: Pick<ProposalCases, "lapseOfPerson" | "ofPerson">,
  stopRelay: StopRelay,
  leaveMeetings: LeaveMeetings,
  withhold: Pick<Withhold, "about">,
  leaveOrganisations: LeaveOrganisations,
): Module<BanCases> & { readonly banWithin: BanWithin } => {
  const { banWithin, ...cases } = createBanCases(
    deps,
    cards,
    people,
    proposals,
    stopRelay,
    leaveMeetings,
    withhold,
    leaveOrganisations,
  );
  return { cases, tasks: {}, ...HOLDS_NOTHING, banWithin };
};
