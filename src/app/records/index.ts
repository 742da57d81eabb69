import { zoneOf } from "../../domain/community/time-zone.ts";
import { shareOf, type Route } from "../../domain/coverage/route.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { roleOf } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { Pledge } from "../../domain/pledge/pledge.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import { dayAt } from "../../domain/shared/dates.ts";
import type { CommunityId, OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { People } from "../people/ports.ts";
import type { Pledges } from "../pledges/ports.ts";
import type { Routes } from "../routing/ports.ts";
import type { Row, TableName } from "./tables.ts";

export * from "./tables.ts";

export interface RecordsDependencies extends Pick<CoreDependencies, "audit" | "clock" | "transact"> {
  readonly communities: Pick<Communities, "find">;
  readonly listings: Pick<Listings, "find" | "page">;
  readonly organisations: Pick<Organisations, "find" | "verifiedNames">;
  readonly people: Pick<People, "find">;
  readonly pledges: Pick<Pledges, "page">;
  readonly routes: Pick<Routes, "page">;
}

export type RecordsError = "organisation-not-found" | "not-a-lead";

/**
 * A table of what an organisation has done, for one of its leads, or for a key that is for it; the newest first. Nothing in
 * it is about a person. The audit log notes who took it.
 */
export type ReadRecords = <Name extends TableName>(
  organisation: OrganisationId,
  name: Name,
  by: PersonId | Actor,
) => Promise<Result<readonly Row<Name>[], RecordsError>>;

/** Records that are read at once. */
const CHUNK = 500;

/** All pages of what is read in the order of its ids. */
async function allOf<T extends { readonly id: string }>(
  page: (where: { readonly after?: T["id"]; readonly limit: number }) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const last = all.at(-1);
    const next = await page({ ...(last && { after: last.id }), limit: CHUNK });
    all.push(...next);
    if (next.length < CHUNK) return all;
  }
}

export function createReadRecords(deps: RecordsDependencies): ReadRecords {
  const { audit, clock, communities, listings, organisations, people, pledges, routes, transact } = deps;

  const authorise = (
    id: OrganisationId,
    name: TableName,
    by: PersonId | Actor,
  ): Promise<Result<void, RecordsError>> =>
    transact(async (tx) => {
      const organisation = await organisations.find(id, tx);
      if (!organisation || organisation.status === "draft") return fail("organisation-not-found");
      const person = typeof by === "number" ? await people.find(by, tx) : undefined;
      // Whoever is banned may still be one of its leads.
      const leads = person && isReachable(person) && roleOf(organisation, person.id) === "lead";
      if (typeof by === "number" && !leads) return fail("not-a-lead");
      const { community: communityId } = organisation.answers;
      await audit.add(
        {
          at: clock.now(),
          by: typeof by === "number" ? personActor(by, person) : by,
          subject: `organisation:${id}`,
          action: "export",
          to: name,
          ...(communityId !== undefined && { communityId }),
        },
        tx,
      );
      return ok(undefined);
    });

  /** Names and days of communities, each of which is looked up once. */
  function createTowns() {
    const known = new Map<CommunityId, ReturnType<typeof communities.find>>();
    return async (id: CommunityId) => {
      const found = known.get(id) ?? communities.find(id);
      known.set(id, found);
      const community = await found;
      return {
        name: community?.name ?? id,
        day: (moment: Date | undefined) => moment && dayAt(moment, zoneOf(community)),
      };
    };
  }

  async function listingRows(id: OrganisationId): Promise<readonly Row<"listings">[]> {
    const townOf = createTowns();
    const all = await allOf<Listing>((where) => listings.page({ organisation: id, ...where }));
    // Without those that only stand for what it has taken or promised.
    const own = all.filter(({ onlyFor }) => onlyFor === undefined);
    own.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    return Promise.all(
      own.map(async (listing) => {
        const { name, day } = await townOf(listing.communityId);
        const { details } = listing.answers;
        return {
          listing: listing.id,
          kind: listing.kind,
          category: listing.category,
          community: name,
          status: listing.status,
          quantity: listing.quantity,
          taken: listing.taken ?? 0,
          from: listing.period.from,
          until: listing.period.until,
          created: day(listing.createdAt),
          published: day(listing.publishedAt),
          details: typeof details === "string" ? details : undefined,
        };
      }),
    );
  }

  async function outcomeRows(id: OrganisationId): Promise<readonly Row<"outcomes">[]> {
    const townOf = createTowns();
    const own = await allOf<Route>((where) => routes.page({ organisation: id, ...where }));
    own.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
    const rows: Row<"outcomes">[] = [];
    for (const route of own) {
      const share = shareOf(route, id);
      const listing = share && (await listings.find(route.id));
      if (!listing) continue;
      const { name, day } = await townOf(route.communityId);
      rows.push({
        listing: route.id,
        kind: listing.kind,
        category: listing.category,
        community: name,
        result: share.how ?? share.outcome ?? share.status,
        changed: day(share.at),
      });
    }
    return rows;
  }

  /** What was promised to the organisation and in its name; persons are not named. */
  async function pledgeRows(id: OrganisationId): Promise<readonly Row<"pledges">[]> {
    const townOf = createTowns();
    const received = await allOf<Pledge>((where) => pledges.page({ organisation: id, ...where }));
    const given = await allOf<Pledge>((where) => pledges.page({ inNameOf: id, ...where }));
    const all = [...received, ...given].sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
    const others = all.map(({ organisationId, pledgerOrganisationId: by }) =>
      by === id ? organisationId : by,
    );
    const names = await organisations.verifiedNames([...new Set(others.flatMap((one) => one ?? []))]);
    return Promise.all(
      all.map(async (pledge, at) => {
        const { name, day } = await townOf(pledge.communityId);
        const other = others[at];
        return {
          pledge: pledge.id,
          direction: pledge.pledgerOrganisationId === id ? "given" : "received",
          organisation: other && names.get(other),
          need: pledge.needId,
          community: name,
          amount: pledge.amount,
          currency: pledge.currency,
          delivery: pledge.delivery,
          state: pledge.why ?? pledge.status,
          arrived: pledge.arrived,
          created: day(pledge.createdAt),
          changed: day(pledge.changedAt),
        };
      }),
    );
  }

  const READ: { readonly [Name in TableName]: (id: OrganisationId) => Promise<readonly Row<Name>[]> } = {
    listings: listingRows,
    pledges: pledgeRows,
    outcomes: outcomeRows,
  };

  return async (id, name, by) => {
    const may = await authorise(id, name, by);
    return may.ok ? ok(await READ[name](id)) : may;
  };
}
