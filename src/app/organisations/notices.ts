import type { Community } from "../../domain/community/community.ts";
import type {
  Organisation,
  OrganisationDecision,
  OrganisationRole,
} from "../../domain/organisation/organisation.ts";
import type { Signal } from "../../domain/organisation/signals.ts";
import type { OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";

/** Everything that moderators see of an organisation: its card, as it stands now. */
export interface OrganisationView {
  readonly organisation: Organisation;
  /** The one that it wants to change, as it is. */
  readonly original?: Organisation;
  readonly community: Community;
  /** Where it is like a verified one. */
  readonly signals: readonly Signal[];
  /** How many moderators have to verify it. */
  readonly needed: number;
}

export type OrganisationNotice =
  | {
      readonly kind: "organisation-card";
      readonly view: OrganisationView;
      /** Nobody has decided for so long. */
      readonly hours?: number;
    }
  /** To the operators, who have no card. */
  | {
      readonly kind: "organisation-escalation";
      readonly view: OrganisationView;
      readonly hours: number;
    }
  /** Takes the place of the card of a registration that was withdrawn. */
  | { readonly kind: "organisation-withdrawn"; readonly id: OrganisationId }
  /** To whoever else is in it: a lead has withdrawn the registration. */
  | { readonly kind: "organisation-dropped"; readonly organisation: Organisation }
  /** To the organisation: what moderators have decided. */
  | { readonly kind: "organisation-decided"; readonly organisation: Organisation }
  /** To the leads: moderators have verified what they changed, or not. */
  | {
      readonly kind: "organisation-revised";
      readonly organisation: Organisation;
      /** Why not. */
      readonly refused?: OrganisationDecision["reason"];
    }
  | {
      readonly kind: "organisation-question";
      readonly organisation: Organisation;
      readonly question: string;
      /** The language that the moderators write. */
      readonly language: Language;
    }
  /** The yearly look: is all still right? */
  | { readonly kind: "organisation-renewal"; readonly organisation: Organisation }
  | {
      readonly kind: "organisation-joined" | "organisation-left";
      readonly organisation: Organisation;
      readonly firstName: string;
    }
  /** To a person: they are in it no longer, or have another role. */
  | { readonly kind: "organisation-removed"; readonly organisation: Organisation }
  | {
      readonly kind: "organisation-role";
      readonly organisation: Organisation;
      readonly role: OrganisationRole;
    }
  /** To the leads: nobody has decided, or its town is there no more; they may send it again. */
  | {
      readonly kind: "organisation-returned";
      readonly organisation: Organisation;
      readonly why: "unanswered" | "closed" | "taken-out";
    }
  /** To the leads: their group is gone, or does not let the bot write. */
  | { readonly kind: "organisation-group-gone"; readonly organisation: Organisation };

/** Effect keys of this module. */
export const organisationKey = {
  /** What others are told of somebody, also of one who has left. */
  about: (person: PersonId): string => `organisation:about:${String(person)}`,
  group: (id: OrganisationId): string => `organisation:${id}:cards`,
  card: (id: OrganisationId, submission: number, revision: number): string =>
    `organisation:${id}:card:${String(submission)}:${String(revision)}`,
  edit: (id: OrganisationId, revision: number, copy: number): string =>
    `organisation:${id}:edit:${String(revision)}:${String(copy)}`,
  /** Something that is told to an organisation or one of its people after a change; `version` is that of the change. */
  told: (one: Pick<Organisation, "id" | "version">, what: string, person?: PersonId): string =>
    `organisation:${one.id}:${what}:${String(one.version)}${person === undefined ? "" : `:${String(person)}`}`,
  /** What is owed to its own group, but for cards of routes. */
  inGroup: (id: OrganisationId): string => `organisation:${id}:in-group`,
  /** How the keys of what moderators have decided begin. */
  decisions: (id: OrganisationId): string => `organisation:${id}:decided:`,
  refuses: (id: OrganisationId, chatId: number): string => `organisation:${id}:refuses:${String(chatId)}`,
  waits: ({ id, submission }: Organisation): string => `organisation:${id}:waits:${String(submission)}`,
  renewal: ({ id, verifiedAt }: Organisation): string =>
    `organisation:${id}:renewal:${String(verifiedAt?.getTime())}`,
  draft: (id: OrganisationId): string => `organisation:${id}:draft`,
};

const CARD_KEY = /^organisation:([a-z0-9]{12}):card:\d+:\d+$/;

/** The organisation whose card an effect key is; undefined for other keys. */
export const organisationOfCard = (key: string): string | undefined => CARD_KEY.exec(key)?.[1];
