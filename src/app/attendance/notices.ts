import type { RemindHours } from "../../domain/appointment/reminders.ts";
import type { When } from "../../domain/appointment/appointment.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId, ProposalId } from "../../domain/shared/ids.ts";

export type AttendanceNotice =
  /** Reminds whoever asked for several people, and says who comes. */
  | {
      readonly kind: "comers-reminder";
      readonly request: Listing;
      readonly when: When;
      readonly names: readonly string[];
    }
  /** It is over: did everybody come? */
  | {
      readonly kind: "attendance-asked";
      readonly request: Listing;
      readonly when: When;
      readonly names: readonly string[];
    }
  /** To a helper who came. */
  | { readonly kind: "attendance-thanks"; readonly mine: Listing; readonly firstName: string }
  /** To a helper who was not there: what has happened? Nobody is asked twice. */
  | {
      readonly kind: "absence-asked";
      readonly proposalId: ProposalId;
      readonly mine: Listing;
      readonly firstName: string;
      readonly when?: When;
    };

const startOf = (start: Date): string => start.toISOString();

/** Effect keys of this module. */
export const attendanceKey = {
  reminder: (id: ListingId, start: Date, hours: RemindHours): string =>
    `listing:${id}:comers:${startOf(start)}:${String(hours)}`,
  /** An edit of a reminder, because of one version of one pair. */
  edit: (reminder: string, pair: ProposalId, version: number): string =>
    `${reminder}:${pair}:${String(version)}`,
  asked: (id: ListingId, start: Date): string => `listing:${id}:attendance:${startOf(start)}`,
  thanks: (id: ProposalId): string => `proposal:${id}:attendance`,
  absence: (id: ProposalId): string => `proposal:${id}:absence`,
};
