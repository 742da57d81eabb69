import type { ListingId, PersonId, ProposalId } from "../shared/ids.ts";
import type { QuietHours } from "../shared/dates.ts";
import type { Language } from "../shared/language.ts";

/** Which privacy notice people agree to; a new number asks everyone again. */
export const CONSENT_VERSION = 1;

export interface Person {
  readonly id: PersonId;
  /** As Telegram shows it; may hold any characters, also HTML. */
  readonly firstName: string;
  readonly language: Language;
  readonly consentVersion?: number;
  /** False once Telegram said that the bot cannot write to them. */
  readonly reachable: boolean;
  readonly contact: Contact;
  /** When they are not written to unasked; at night when absent. */
  readonly quiet?: QuietHours;
  /** What they said yes to, and what waits for a way to reach them. */
  readonly awaitingContact?: AwaitingContact;
  readonly createdAt: Date;
  /** The day they were here last, to about a day. */
  readonly activeAt?: Date;
  /** When they were asked, after a year away, whether they want to stay; gone once they are back. */
  readonly askedToStayAt?: Date;
}

export type AwaitingContact =
  | { readonly kind: "proposal"; readonly id: ProposalId }
  | { readonly kind: "broadcast"; readonly listingId: ListingId };

/** Ways to reach a person, sealed at rest; shown to the other side of an introduction only. */
export interface Contact {
  /** Without the @. */
  readonly username?: string;
  /** E.164 as Telegram gave it. */
  readonly phone?: string;
}

export const hasConsented = (person: Person): boolean => (person.consentVersion ?? 0) >= CONSENT_VERSION;

export const hasContact = (person: Person): boolean =>
  person.contact.username !== undefined || person.contact.phone !== undefined;

/** What the other side of an introduction gets: the username, and the phone number only of people who have none. */
export const contactToReveal = ({ contact: { username, phone } }: Person): Contact => {
  if (username !== undefined) return { username };
  return phone === undefined ? {} : { phone };
};
