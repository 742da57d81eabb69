import type { When } from "../../domain/appointment/appointment.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Contact } from "../../domain/person/person.ts";
import type { PersonId, ProposalId } from "../../domain/shared/ids.ts";

/** An introduction as one of its sides sees it. */
export interface Introduction {
  readonly proposalId: ProposalId;
  readonly mine: Listing;
  readonly theirs: Listing;
  readonly firstName: string;
  readonly personId: PersonId;
  /** Empty unless the other side shares a contact, and while that cannot be shown. */
  readonly contact: Contact;
  /** Whether the reader shares their own contact. */
  readonly shares: boolean;
  /** Whether the two can write to each other. */
  readonly isOpen: boolean;
  /** When the two meet, if that is agreed on and still to come. */
  readonly meeting?: When;
}
