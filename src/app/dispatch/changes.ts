import { hasBegun } from "../../domain/appointment/named-times.ts";
import type { Category } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { inState, missingIn, type Dispatch, type Invitation } from "../../domain/dispatch/dispatch.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { DispatchId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Render, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { People, Tallies } from "../people/ports.ts";
import { allOver } from "./messages.ts";
import { dispatchKey, type DispatchNotice } from "./notices.ts";
import type { Dispatches } from "./ports.ts";
import { showTask } from "./tasks.ts";

/** A dispatch with what it is about. */
export interface Found {
  readonly dispatch: Dispatch;
  readonly request: Listing;
  readonly category: Category;
  /** How many more helpers are needed. */
  readonly missing: number;
}

/** How a search ends, or rests until a place becomes free. */
export type Closing = { readonly status: "full" | "stopped"; readonly said: "enough" | "stopped" };

/** What every use case of this module does with a dispatch. */
export interface DispatchChanges {
  /** Undefined when the dispatch, its request or its category is gone. */
  find(id: DispatchId, tx?: Tx): Promise<Found | undefined>;
  about(dispatch: Dispatch, tx?: Tx): Promise<Found | undefined>;
  /** Whether what the request asks for has begun, or its day is over. */
  hasBegun(found: Pick<Found, "category" | "request">): Promise<boolean>;
  /** Stores a change and has it shown. The transaction has read `before`, so that nobody can be faster. */
  save(before: Dispatch, after: Dispatch, tx: Tx): Promise<Dispatch>;
  /**
   * Stores a change after which nobody is needed: takes back invitations that have not been sent, as if they had never been
   * made, and says in the others that it is over.
   */
  close(before: Dispatch, after: Dispatch, request: Listing, closing: Closing, tx: Tx): Promise<Dispatch>;
  note(dispatch: Dispatch, action: string, by: Actor, tx: Tx): Promise<void>;
}

export interface ChangeDependencies extends Pick<
  CoreDependencies,
  "audit" | "catalogue" | "clock" | "outbox" | "tasks"
> {
  readonly communities: Pick<Communities, "find">;
  readonly dispatches: Dispatches;
  readonly helpers: Pick<Tallies, "noteNotAsked">;
  readonly listings: Listings;
  readonly people: People;
  readonly render: Render<DispatchNotice>;
}

export function createDispatchChanges(deps: ChangeDependencies): DispatchChanges {
  const {
    audit,
    catalogue,
    clock,
    communities,
    dispatches,
    helpers,
    listings,
    outbox,
    people,
    render,
    tasks,
  } = deps;

  async function about(dispatch: Dispatch, tx?: Tx): Promise<Found | undefined> {
    const request = await listings.find(dispatch.requestId, tx);
    const category = request && catalogue.find(request.category);
    return category && { dispatch, request, category, missing: missingIn(category, request, dispatch) };
  }

  async function save(before: Dispatch, after: Dispatch, tx: Tx): Promise<Dispatch> {
    const stored = { ...after, version: before.version + 1 };
    if (!(await dispatches.replace(stored, before.version, tx)))
      throw new Error(`dispatch ${before.id} changed inside a transaction`);
    await tasks.add([showTask(stored, clock.now())], tx);
    return stored;
  }

  return {
    about,
    hasBegun: async ({ category, request }) =>
      hasBegun(category, request, zoneOf(await communities.find(request.communityId)), clock.now()),
    save,
    async find(id, tx) {
      const dispatch = await dispatches.find(id, tx);
      return dispatch && about(dispatch, tx);
    },
    async close(before, after, request, { status, said }, tx) {
      const unsent = new Set(await outbox.takeBack(dispatchKey.group(before.id), tx));
      const isUnsent = ({ personId, asks }: Invitation): boolean =>
        unsent.has(dispatchKey.invitation(before.id, personId, asks));
      const told = inState(after, "open").filter((one) => !isUnsent(one));
      const untold = inState(after, "open").filter(isUnsent);
      await helpers.noteNotAsked(
        untold.map(({ personId: id, askedAt: at }) => ({ id, at })),
        tx,
      );
      const invitations = after.invitations.flatMap((one): readonly Invitation[] => {
        if (one.state !== "open") return [one];
        if (!isUnsent(one)) return [{ ...one, state: "not-needed" }];
        return one.asks > 1 ? [{ ...one, state: "standby", asks: one.asks - 1 }] : [];
      });
      const stored = await save(before, { ...after, status, invitations }, tx);
      const over = status === "stopped" ? [...told, ...inState(after, "standby")] : told;
      const persons = await people.findMany(
        over.map(({ personId }) => personId),
        tx,
      );
      await outbox.add(allOver(render, stored, over, persons, request, { how: said }), tx);
      return stored;
    },
    note: ({ id, communityId }, action, by, tx) =>
      audit.add({ at: clock.now(), by, subject: `dispatch:${id}`, action, communityId }, tx),
  };
}
