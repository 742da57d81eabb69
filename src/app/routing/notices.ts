import type { Community } from "../../domain/community/community.ts";
import type { Route, RouteEnd, RouteOutcome } from "../../domain/coverage/route.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { Contact } from "../../domain/person/person.ts";
import type { OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import type { PublicOrganisation } from "../organisations/index.ts";

/** Everything that an organisation sees of a listing that came to it: its card, as it stands now. */
export interface RouteView {
  readonly route: Route;
  readonly listing: Listing;
  readonly community: Community;
  readonly organisation: Organisation;
  /** First name of whoever took it. */
  readonly taker?: string;
  /** Why it is this organisation's no longer. */
  readonly ended?: RouteEnd | RouteOutcome;
}

export type RoutingNotice =
  | { readonly kind: "route-card"; readonly view: RouteView; readonly again?: true }
  /** Takes the place of a card whose listing is deleted. */
  | { readonly kind: "route-gone" }
  /** To whoever took it: how to reach the author. */
  | {
      readonly kind: "route-contact";
      readonly listing: Listing;
      readonly firstName: string;
      readonly personId: PersonId;
      readonly contact: Contact;
    }
  /** To the organisation: what the author answered. */
  | {
      readonly kind: "route-answer";
      readonly listing: Listing;
      readonly question: string;
      readonly answer: string;
    }
  /** To the organisation: the author does not want it to have this. */
  | { readonly kind: "route-objected"; readonly listing: Listing }
  /** To the author: who looks after it now. */
  | {
      readonly kind: "route-taken";
      readonly listing: Listing;
      readonly organisation: PublicOrganisation;
    }
  | {
      readonly kind: "route-question";
      readonly listing: Listing;
      readonly name: string;
      readonly question: string;
    }
  /** To the author: it looks after it no longer, and others are asked. */
  | { readonly kind: "route-returned"; readonly listing: Listing; readonly name: string }
  /** To the author: what the organisation says became of it. */
  | {
      readonly kind: "route-closed";
      readonly listing: Listing;
      readonly name: string;
      readonly outcome: RouteOutcome;
    };

/** Effect keys of this module. */
export const routeKey = {
  card: ({ id, stage, version }: Route, person?: PersonId): string =>
    `route:${id}:${String(stage)}:card:${String(version)}${person === undefined ? "" : `:${String(person)}`}`,
  edit: ({ id, version }: Route, index: number): string =>
    `route:${id}:edit:${String(version)}:${String(index)}`,
  /** Something that is told after a change; `version` is that of the change. */
  told: ({ id, version }: Route, what: string): string => `route:${id}:${what}:${String(version)}`,
  /** To the author: who has taken it. Each organisation that is asked takes it once at most. */
  tellTaken: ({ id, stage }: Route): string => `route:${id}:taken:${String(stage)}`,
  contact: ({ id }: Route, person: PersonId, at: Date): string =>
    `route:${id}:contact:${String(person)}:${String(at.getTime())}`,
  deadline: ({ id, stage }: Pick<Route, "id" | "stage">): string => `route:${id}:deadline:${String(stage)}`,
  taken: ({ id, version }: Route): string => `route:${id}:taken:${String(version)}`,
  forget: ({ id, version }: Route): string => `route:${id}:forget:${String(version)}`,
  returns: (id: OrganisationId, version: number, look: number): string =>
    `routes-return:${id}:${String(version)}:${String(look)}`,
  moves: (id: OrganisationId, version: number): string => `routes-move:${id}:${String(version)}`,
};

const CARD_KEY = /^route:([a-z0-9]{12}):\d+:card:\d+(?::\d+)?$/;

/** The listing whose card in an organisation's chat an effect key is; undefined for other keys. */
export const routeOfCard = (key: string): string | undefined => CARD_KEY.exec(key)?.[1];
