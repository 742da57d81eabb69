import type { Listing } from "../../domain/listing/listing.ts";
import { heirOf } from "../../domain/listing/managing.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import { roleOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import {
  organisationId,
  type ListingId,
  type OrganisationId,
  type PersonId,
} from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask, type Tx } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { People } from "../people/ports.ts";
import {
  changeListing,
  storeListing,
  type ChangeDependencies,
  type ListingChange,
} from "./change-listing.ts";
import { listingKey, type ListingNotice } from "./notices.ts";
import { pausedForAbsence } from "./pause-for-absence.ts";
import type { Cards, ComesOut } from "./ports.ts";
import { freshFromNow, freshnessTask } from "./tasks.ts";

const SYSTEM = { kind: "system" } as const;

/** Listings of one organisation that are looked at in one transaction, and most that are looked through. */
const AT_ONCE = 25;
const MAX_LISTINGS = 2_000;

export type HandOverError = "listing-not-found" | "not-a-lead" | "not-a-member" | "listing-over";

export interface OrganisationListings {
  /** All of an organisation, newest first, for those who are in it; none for others. */
  ofOrganisation(id: OrganisationId, person: PersonId): Promise<readonly Listing[]>;
  /**
   * A lead has another member look after a listing. Questions that are out end; introductions stay with whoever made them. Both
   * members are told. A repeat changes nothing.
   */
  handOver(input: {
    readonly listingId: ListingId;
    readonly by: PersonId;
    readonly to: PersonId;
  }): Promise<Result<Listing, HandOverError>>;
}

export interface OrganisationListingsDependencies extends CoreDependencies, ChangeDependencies {
  readonly organisations: Organisations;
  readonly people: People;
  readonly render: Render<ListingNotice>;
}

/** What becomes of a listing whose organisation or author has changed. */
type Fate = { readonly to: PersonId } | ListingChange;

export function createOrganisationListings(
  deps: OrganisationListingsDependencies,
  cards: Pick<Cards, "changed">,
  comesOut: ComesOut,
): OrganisationListings & {
  /** Hands over what a person who is leaving for good has for organisations, as far as there is anybody to take it. */
  readonly handOverAll: (person: PersonId, tx: Tx) => Promise<void>;
  readonly settle: RunTask;
} {
  const { catalogue, clock, listings, organisations, outbox, people, render, tasks, transact } = deps;

  async function give(listing: Listing, to: PersonId, by: Actor, tx: Tx): Promise<Listing | undefined> {
    const { freshAskedAt: _asked, ...rest } = listing;
    const entry = { action: "hand-over", by };
    const given = await storeListing(deps, tx, listing, { ...rest, authorId: to }, entry);
    if (!given.ok) return undefined;
    await outbox.add(await cards.changed(given.value, tx), tx);
    return given.value;
  }

  /** Tells somebody of what has happened to several listings, in one message. */
  async function tell(
    reader: PersonId,
    what: Extract<ListingNotice, { kind: "organisation-listings" }>["what"],
    changed: readonly Listing[],
    tx: Tx,
  ): Promise<void> {
    const [first] = changed;
    const person = await people.find(reader, tx);
    if (!first || !person || !isReachable(person)) return;
    const notice = { kind: "organisation-listings", what, listings: changed } as const;
    await outbox.add([toPerson(render, person, listingKey(first, `organisation-${what}`), notice)], tx);
  }

  async function reachableOf({ members }: Organisation, tx: Tx): Promise<ReadonlySet<PersonId>> {
    return people.reachable(
      members.map(({ person }) => person),
      tx,
    );
  }

  function fateOf(
    listing: Listing,
    organisation: Organisation,
    reachable: ReadonlySet<PersonId>,
  ): Fate | undefined {
    const { authorId, status } = listing;
    if (!LIVE_STATUSES.includes(status)) return undefined;
    if (roleOf(organisation, authorId) === undefined || !reachable.has(authorId)) {
      const to = heirOf(organisation, reachable);
      if (to !== undefined) return { to };
      return status === "published" ? pausedForAbsence : undefined;
    }
    if (organisation.status !== "verified")
      return status === "published"
        ? { action: "pause", by: SYSTEM, reason: "organisation", set: { pausedForOrganisation: true } }
        : undefined;
    return status === "paused" && listing.pausedForOrganisation
      ? { action: "resume", by: SYSTEM }
      : undefined;
  }

  async function resume(listing: Listing, tx: Tx): Promise<Listing | undefined> {
    const { pausedForOrganisation: _over, unannounced, ...rest } = listing;
    const now = clock.now();
    const set = { ...freshFromNow(catalogue, listing, now), ...(unannounced && { publishedAt: now }) };
    const back = await changeListing(deps, tx, rest, { action: "resume", by: SYSTEM, set });
    if (!back.ok) return undefined;
    await tasks.add([freshnessTask(back.value)], tx);
    await outbox.add(await cards.changed(back.value, tx), tx);
    if (unannounced) await comesOut(back.value, tx);
    return back.value;
  }

  async function change(listing: Listing, to: ListingChange, tx: Tx): Promise<Listing | undefined> {
    if (to.action === "resume") return resume(listing, tx);
    const changed = await changeListing(deps, tx, listing, to);
    if (!changed.ok) return undefined;
    await outbox.add(await cards.changed(changed.value, tx), tx);
    return changed.value;
  }

  /**
   * Hands what nobody in the organisation looks after to one of its leads, and shows what it has out only while it is verified.
   * @returns whether there may be more to do
   */
  async function settleSome(organisation: Organisation, tx: Tx, limit: number): Promise<boolean> {
    const reachable = await reachableOf(organisation, tx);
    const told = new Map<string, { reader: PersonId; what: "handed" | "paused" | "back"; all: Listing[] }>();
    let count = 0;
    for (const listing of await listings.liveOfOrganisation(organisation.id, MAX_LISTINGS, tx)) {
      const fate = fateOf(listing, organisation, reachable);
      if (!fate) continue;
      if (count === limit) return finish(true);
      count += 1;
      const changed =
        "to" in fate ? await give(listing, fate.to, SYSTEM, tx) : await change(listing, fate, tx);
      if (!changed) continue;
      const what = "to" in fate ? "handed" : fate.action === "resume" ? "back" : "paused";
      const key = `${String(changed.authorId)}:${what}`;
      const known = told.get(key) ?? { reader: changed.authorId, what, all: [] };
      known.all.push(changed);
      told.set(key, known);
    }
    return finish(count > 0);

    async function finish(isMore: boolean): Promise<boolean> {
      for (const { reader, what, all } of told.values()) await tell(reader, what, all, tx);
      return isMore;
    }
  }

  return {
    async ofOrganisation(id, person) {
      const organisation = await organisations.find(id);
      if (!organisation || roleOf(organisation, person) === undefined) return [];
      const all = await listings.ofOrganisation(id, MAX_LISTINGS);
      // Without those that only stand for what it has taken.
      return all.filter(({ onlyFor }) => onlyFor === undefined);
    },
    handOver: ({ listingId, by, to }) =>
      transact(async (tx) => {
        const listing = await listings.find(listingId, tx);
        const organisation =
          listing?.organisationId && (await organisations.find(listing.organisationId, tx));
        if (!listing || !organisation) return fail("listing-not-found");
        if (roleOf(organisation, by) !== "lead") return fail("not-a-lead");
        if (!LIVE_STATUSES.includes(listing.status)) return fail("listing-over");
        if (listing.authorId === to) return { ok: true, value: listing };
        const isMember = roleOf(organisation, to) !== undefined;
        if (!isMember || !(await reachableOf(organisation, tx)).has(to)) return fail("not-a-member");
        // Whoever leaves at the same time would not leave this behind.
        await organisations.relyOn(organisation.id, tx);
        const given = await give(listing, to, personActor(by, await people.find(by, tx)), tx);
        if (!given) return fail("listing-over");
        if (to !== by) await tell(to, "handed", [given], tx);
        if (listing.authorId !== by) await tell(listing.authorId, "taken", [given], tx);
        return { ok: true, value: given };
      }),
    async handOverAll(person, tx) {
      const theirs = await listings.allOfAuthor(person, tx);
      for (const id of new Set(theirs.flatMap((one) => one.organisationId ?? []))) {
        const organisation = await organisations.find(id, tx);
        if (!organisation) continue;
        const members = organisation.members.filter((one) => one.person !== person);
        await settleSome({ ...organisation, members }, tx, MAX_LISTINGS);
      }
    },
    async settle({ subject }, tx) {
      const organisation = await organisations.find(organisationId(subject), tx);
      return organisation && (await settleSome(organisation, tx, AT_ONCE)) ? clock.now() : undefined;
    },
  };
}
