import type { ListingId, PersonId, ProposalId } from "../shared/ids.ts";
import type { QuietHours } from "../shared/dates.ts";
import type { Ban } from "./ban.ts";
import type { SafetyConfirmed } from "../safety/safety.ts";
import type { Language } from "../shared/language.ts";

/**
 * Which privacy notice people agree to; a new number asks everyone again. 2: who is responsible, and for how long what is kept.
 * 3: that moderators read what two people wrote to each other when one of them reports it.
 * 4: that an organisation which takes somebody's listing sees how to reach them.
 */
export const CONSENT_VERSION = 4;

export interface Person {
  readonly id: PersonId;
  /** As Telegram shows it; may hold any characters, also HTML. */
  readonly firstName: string;
  readonly language: Language;
  readonly consentVersion?: number;
  /** The safety notes they have confirmed. */
  readonly safety?: SafetyConfirmed;
  /** False once Telegram said that the bot cannot write to them. */
  readonly reachable: boolean;
  readonly contact: Contact;
  /** Present while they are banned. */
  readonly ban?: Ban;
  /** When they are not written to unasked; at night when absent. */
  readonly quiet?: QuietHours;
  /** True if requests for the same or the next day may reach them in their quiet hours too. */
  readonly urgentInQuiet?: boolean;
  /** The languages they said they speak, ISO 639-1; absent while they have not been asked. */
  readonly spoken?: readonly string[];
  /** IANA name: of the community of their newest listing; absent before the first. */
  readonly timeZone?: string;
  /** Every yes of theirs that waits for a way to reach them, oldest first; none when absent. */
  readonly awaitingContact?: readonly AwaitingContact[];
  readonly createdAt: Date;
  /** The day they were here last, to about a day. */
  readonly activeAt?: Date;
  /** When they were asked, after a year away, whether they want to stay; gone once they are back. */
  readonly askedToStayAt?: Date;
}

export type AwaitingContact =
  /** To the question of a round; the newest when absent. */
  | { readonly kind: "proposal"; readonly id: ProposalId; readonly round?: number }
  /** To an edition of a listing; the newest when absent. */
  | { readonly kind: "broadcast"; readonly listingId: ListingId; readonly edition?: number };

/** Whether two are about the same proposal or listing: a newer yes takes the place of an older one. */
export const isSameYes = (a: AwaitingContact, b: AwaitingContact): boolean =>
  (a.kind === "proposal" ? a.id : a.listingId) === (b.kind === "proposal" ? b.id : b.listingId);

/** Ways to reach a person, sealed at rest; shown to the other side of an introduction only. */
export interface Contact {
  /** Without the @. */
  readonly username?: string;
  /** E.164 as Telegram gave it. */
  readonly phone?: string;
}

/** The languages somebody speaks: what they said, else the one they read. */
export const languagesOf = ({ spoken, language }: Pick<Person, "spoken" | "language">): readonly string[] =>
  spoken ?? [language];

export const hasConsented = (person: Pick<Person, "consentVersion">): boolean =>
  (person.consentVersion ?? 0) >= CONSENT_VERSION;

/**
 * Whether the product can count on a person: it may write to them, they are not banned, and they agree to what is kept about
 * them. Nobody else is in any list, count, search, match or broadcast.
 */
export const isReachable = (
  person: Pick<Person, "reachable" | "ban" | "consentVersion"> | undefined,
): boolean => person !== undefined && person.reachable && person.ban === undefined && hasConsented(person);

export const hasContact = (person: Person): boolean =>
  person.contact.username !== undefined || person.contact.phone !== undefined;

/**
 * What the other side of an introduction gets: the username, and the phone number only of people who have none.
 * @param username as Telegram says now; a stored one may have passed to a stranger
 */
export const contactToReveal = (
  { contact: { phone } }: Pick<Person, "contact">,
  username: string | undefined,
): Contact => {
  if (username !== undefined) return { username };
  return phone === undefined ? {} : { phone };
};
