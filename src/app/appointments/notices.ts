import type { When } from "../../domain/appointment/appointment.ts";
import type { RemindHours } from "../../domain/appointment/reminders.ts";
import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ProposalId } from "../../domain/shared/ids.ts";

/** What each notice says of whom the reader meets, and what for. */
export interface AboutMeeting {
  readonly proposalId: ProposalId;
  readonly mine: Listing;
  /** Of the other side; empty when they have left. */
  readonly firstName: string;
}

/** Which version of which calendar entry a notice brings. */
export interface EntryVersion {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Date;
}

export type AppointmentNotice =
  /** The other side suggests a time: does it suit? */
  | (AboutMeeting & {
      readonly kind: "appointment-suggested";
      readonly when: When;
      readonly number: number;
      /** What is agreed on until then. */
      readonly holds?: When;
    })
  /** The time that the reader has suggested does not suit the other side. */
  | (AboutMeeting & {
      readonly kind: "appointment-declined";
      readonly when: When;
      /** What is agreed on, which holds. */
      readonly holds?: When;
    })
  /** Both have said yes to a time, or a listing has fixed it. */
  | (AboutMeeting & {
      readonly kind: "appointment-agreed";
      readonly when: When;
      /** What it was before it was moved. */
      readonly before?: When;
      readonly version: EntryVersion;
    })
  /** It does not take place. */
  | (AboutMeeting & {
      readonly kind: "appointment-called-off";
      readonly when: When;
      /** `parted`: the other side has ended the introduction, or has left. */
      readonly by: "reader" | "other" | "parted";
      /** The reader's side, if the helper's place is free with it. */
      readonly freed?: ListingKind;
      readonly version: EntryVersion;
    })
  /** Replaces the words of an earlier message, which hold no more. */
  | (AboutMeeting & {
      readonly kind: "appointment-replaced";
      readonly when: When;
      readonly how: "moved" | "called-off";
    })
  | (AboutMeeting & { readonly kind: "appointment-reminder"; readonly when: When });

/** Effect keys of this module; `edition` says which version of which appointment. */
export const appointmentKey = {
  suggested: (id: ProposalId, number: number): string =>
    `proposal:${id}:appointment:suggested:${String(number)}`,
  declined: (id: ProposalId, number: number): string =>
    `proposal:${id}:appointment:declined:${String(number)}`,
  agreed: (id: ProposalId, edition: string, to: ListingKind): string =>
    `proposal:${id}:appointment:${edition}:${to}`,
  replaced: (id: ProposalId, edition: string, to: ListingKind): string =>
    `${appointmentKey.agreed(id, edition, to)}:replaced`,
  calledOff: (id: ProposalId, edition: string, to: ListingKind): string =>
    `${appointmentKey.agreed(id, edition, to)}:off`,
  reminder: (id: ProposalId, edition: string, to: ListingKind, hours: RemindHours): string =>
    `${appointmentKey.agreed(id, edition, to)}:reminder:${String(hours)}`,
};
