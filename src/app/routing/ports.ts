import type { CoverageRule } from "../../domain/coverage/coverage.ts";
import type { Route, RouteStatus } from "../../domain/coverage/route.ts";
import type {
  CommunityId,
  CoverageRuleId,
  ListingId,
  OrganisationId,
  PersonId,
} from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** Who is responsible for what. */
export interface CoverageRules {
  find(id: CoverageRuleId, tx?: Tx): Promise<CoverageRule | undefined>;
  /** In their order. */
  ofCommunity(community: CommunityId, tx?: Tx): Promise<readonly CoverageRule[]>;
  ofOrganisation(organisation: OrganisationId, tx?: Tx): Promise<readonly CoverageRule[]>;
  insert(rule: CoverageRule, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(rule: CoverageRule, expectedVersion: number, tx: Tx): Promise<boolean>;
  remove(id: CoverageRuleId, tx: Tx): Promise<void>;
}

/** Which routes are asked for, in the order of their ids. */
export interface RouteQuery {
  readonly communities?: readonly CommunityId[];
  /** It has the listing or had it; with a status it has it. */
  readonly organisation?: OrganisationId;
  readonly status?: RouteStatus;
  /** The last one of the page before. */
  readonly after?: ListingId;
  readonly limit: number;
}

/** Which organisation has a listing. What was asked and answered is sealed. */
export interface Routes {
  find(id: ListingId, tx?: Tx): Promise<Route | undefined>;
  /** Those that an organisation is asked about or has taken, the oldest change first. */
  openOf(organisation: OrganisationId, limit: number, tx?: Tx): Promise<readonly Route[]>;
  page(query: RouteQuery): Promise<readonly Route[]>;
  /** Those of a person's listings, and those that they have taken. */
  ofPerson(person: PersonId, tx?: Tx): Promise<readonly Route[]>;
  insert(route: Route, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(route: Route, expectedVersion: number, tx: Tx): Promise<boolean>;
  remove(id: ListingId, tx: Tx): Promise<void>;
}
