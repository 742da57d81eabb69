import type { Span, When } from "../../domain/appointment/appointment.ts";
import type { RemindHours } from "../../domain/appointment/reminders.ts";
import type { ListingKind } from "../../domain/category/category.ts";
import type { Occasion } from "../../domain/introduction/meeting.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Proposal, ProposalStatus } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";
import type { Sides } from "./messages.ts";

export interface ProposalQuery {
  readonly status?: ProposalStatus;
  /** Those of this offer or request. */
  readonly listing?: ListingId;
  /** The last id of the page before. */
  readonly after?: ProposalId;
  readonly limit: number;
}

export interface Proposals {
  find(id: ProposalId, tx?: Tx): Promise<Proposal | undefined>;
  ofListing(id: ListingId, tx?: Tx): Promise<readonly Proposal[]>;
  /** In the order of their ids. */
  page(query: ProposalQuery): Promise<readonly Proposal[]>;
  openOfPerson(id: PersonId, tx: Tx): Promise<readonly Proposal[]>;
  ofPerson(id: PersonId, tx?: Tx): Promise<readonly Proposal[]>;
  /** Puts nobody in the place of a person. */
  forget(person: PersonId, tx: Tx): Promise<void>;
  /** Puts nobody in the place of a listing's author. */
  forgetAuthorOf(listing: Pick<Listing, "id" | "kind">, tx: Tx): Promise<void>;
  insert(proposal: Proposal, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(proposal: Proposal, expectedVersion: number, tx: Tx): Promise<boolean>;
}

/** What moderators look after until somebody is found. */
export interface Needs {
  /** Somebody was introduced to the author of a request. Part of the transaction that does it. */
  introduced(request: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
}

/** Told of a pair whose helper comes, comes at another time, or does not come any more, as part of the transaction. */
export type PairChanged = (pair: Proposal, tx: Tx) => Promise<void>;

/** What reminds the author of a request for several people of all of them at once; undefined where there is one pair only. */
export type GroupReminder = (
  request: Listing,
  span: Span,
  hours: RemindHours,
  tx: Tx,
) => Promise<OutboxMessage | undefined>;

/** Something else that somebody has said yes to, which lies at the same time. */
export interface Clash {
  readonly when: When;
  readonly mine: Listing;
  /** Of the other side; absent while the two do not know each other. */
  readonly firstName?: string;
}

/** When the two sides of a pair meet, for those who introduce and part them. Each is part of a transaction. */
export interface Meetings {
  /** The pair with the time that its listings fix; as it was, if they fix none that is to come. */
  fix(introduced: Proposal, sides: Sides): Promise<Proposal>;
  /**
   * Owes both the time that they have agreed on, and its reminders.
   * @param said who has agreed to it last
   * @returns the messages; none when nothing is agreed on
   */
  announce(
    proposal: Proposal,
    sides: Sides,
    said: ListingKind,
    tx: Tx,
    before?: Proposal,
  ): Promise<readonly OutboxMessage[]>;
  /** When they meet by each side's clocks, if that is agreed on and still to come. */
  seen(proposal: Proposal, sides: Sides): Promise<Readonly<Record<ListingKind, When>> | undefined>;
  /** Where else the person would have to be at that time, if the listings were introduced to each other. */
  clash(
    listings: Readonly<Record<ListingKind, Listing>>,
    person: PersonId,
    tx?: Tx,
    except?: ProposalId,
  ): Promise<Clash | undefined>;
  /** The same for any time: what the person has agreed on, or has said yes to and waits for the other side's yes. */
  clashAt(span: Span, person: PersonId, occasion: Occasion, tx?: Tx): Promise<Clash | undefined>;
  /** Whether a helper who does not come at the time that was agreed on gives up the place that they had been promised. */
  freesPlace(agreed: Span, sides: Sides): Promise<boolean>;
  /** The time that two listings fix, as a moment. */
  timeOf(listings: Readonly<Record<ListingKind, Listing>>): Promise<Span | undefined>;
  /**
   * Calls off what is agreed on since one side parts from the other.
   * @returns the message to the other side; none when nothing is to come
   */
  part(before: Proposal, sides: Sides, to: ListingKind): Promise<readonly OutboxMessage[]>;
}
