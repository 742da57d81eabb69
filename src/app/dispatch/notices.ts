import type { Dispatch, DispatchProgress } from "../../domain/dispatch/dispatch.ts";
import type { HelperReason } from "../../domain/helper/fit.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { DispatchId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";
import type { Clash } from "../proposals/ports.ts";

/** What an invitation has become, as its reader sees it. */
export type InvitationOutcome =
  | { readonly how: "accepted"; readonly introduced: boolean; readonly proposalId: ProposalId }
  /** The reader's turn on standby, from 1. */
  | { readonly how: "standby"; readonly place: number }
  /** Enough people have said yes. */
  | { readonly how: "enough" }
  | { readonly how: "declined" | "not-now" | "expired" | "stopped" | "called-off" }
  /** The reader wants no invitations any more. */
  | { readonly how: "no-more" };

export type DispatchNotice =
  /** Asks a helper. */
  | {
      readonly kind: "invitation";
      readonly dispatchId: DispatchId;
      readonly request: Listing;
      readonly communityName: PlaceNames;
      readonly reasons: readonly HelperReason[];
      /** How long the answer is waited for, from when it is delivered. */
      readonly minutes: number;
      /** What else the reader has said yes to at that time. */
      readonly clash?: Clash;
      /** `place-free`: enough had said yes, and somebody cannot come; `changed`: the request reads otherwise now. */
      readonly again?: "place-free" | "changed";
    }
  /** Replaces an invitation. */
  | {
      readonly kind: "invitation-over";
      readonly dispatchId: DispatchId;
      readonly request: Listing;
      readonly outcome: InvitationOutcome;
    }
  /** Tells the seeker how the search stands. */
  | {
      readonly kind: "search-progress";
      readonly request: Listing;
      readonly progress: DispatchProgress;
    }
  /** Tells the seeker what comes next since nobody is left to ask nearby. */
  | { readonly kind: "search-step"; readonly request: Listing; readonly step: SearchStep }
  /** Asks the seeker whether helpers of neighbouring communities may be asked. */
  | ({ readonly kind: "search-neighbours" } & NeighboursAsked)
  /** Replaces that question. */
  | ({ readonly kind: "search-neighbours-answered"; readonly answer: "yes" | "no" } & NeighboursAsked);

/** What is done when nobody is left to ask. */
export type SearchStep =
  | { readonly how: "wider"; readonly km: number }
  /** Moderators are told. */
  | { readonly how: "unmet"; readonly missing: number };

export interface NeighboursAsked {
  readonly dispatchId: DispatchId;
  readonly request: Listing;
  /** The nearest first. */
  readonly communities: readonly PlaceNames[];
}

/** Effect keys of this module. */
export const dispatchKey = {
  invitation: (id: DispatchId, person: PersonId, asks: number): string =>
    `dispatch:${id}:${String(person)}:${String(asks)}`,
  /** An edit of an invitation; `version` is the dispatch's. */
  edit: (id: DispatchId, person: PersonId, version: number): string =>
    `dispatch:${id}:${String(person)}:edit:${String(version)}`,
  /** The edit that shows somebody another edition of the request. */
  changed: (id: DispatchId, person: PersonId, edition: number): string =>
    `dispatch:${id}:${String(person)}:edition:${String(edition)}`,
  /** The group of a dispatch's invitations. */
  group: (id: DispatchId): string => `invite:${id}`,
  seeker: (id: DispatchId): string => `dispatch:${id}:seeker`,
  seekerEdit: (id: DispatchId, version: number): string => `dispatch:${id}:seeker:${String(version)}`,
  /** One of the steps that follow when nobody is left to ask. */
  step: ({ id, version }: Pick<Dispatch, "id" | "version">, how: SearchStep["how"]): string =>
    `dispatch:${id}:step:${how}:${String(version)}`,
  neighbours: (id: DispatchId): string => `dispatch:${id}:neighbours`,
  neighboursEdit: (id: DispatchId, answer: string): string => `dispatch:${id}:neighbours:${answer}`,
  unmet: ({ id, version }: Pick<Dispatch, "id" | "version">): string =>
    `dispatch:${id}:unmet:${String(version)}`,
  /** Looks again whether somebody new can be asked, since a round was the last. */
  look: (id: DispatchId, round: number): string => `dispatch:${id}:look:${String(round)}`,
  expiry: (id: DispatchId, round: number): string => `dispatch:${id}:expiry:${String(round)}`,
  /** @param request the version of its request, where that is what has changed */
  wake: (id: DispatchId, version: number, request?: number): string =>
    `dispatch:${id}:wake:${String(version)}${request === undefined ? "" : `:${String(request)}`}`,
  show: (id: DispatchId, version: number): string => `dispatch:${id}:show:${String(version)}`,
};
