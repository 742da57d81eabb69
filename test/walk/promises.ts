import { attendanceKey } from "../../src/app/attendance/notices.ts";
import { onStandby, type Dispatch } from "../../src/domain/dispatch/dispatch.ts";
import { hasPlaces } from "../../src/domain/listing/ledger.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import type { Proposal } from "../../src/domain/proposal/proposal.ts";
import type { House } from "./house.ts";

type Stored<T extends { readonly id: string }> = Omit<T, "id"> & { readonly _id: T["id"] };
type StoredDispatch = Stored<Dispatch>;

/** What is said of a search may be true of what it was, so that it is compared with that. */
interface Search {
  readonly dispatch: StoredDispatch;
  readonly accepted: number;
}

/** What the product promises about people who are looked for, whatever is pressed. */
export interface Promises {
  /** What was broken since it was asked last, in words. */
  broken(): Promise<readonly string[]>;
}

const acceptedIn = ({ invitations }: StoredDispatch): number =>
  invitations.filter(({ state }) => state === "accepted").length;

/** No more people than places. A request may want fewer than have said yes already, but nobody more does then. */
function overbooked({ dispatch, accepted }: Search, before: Search | undefined, places: number): string[] {
  const most = Math.max(places, before?.accepted ?? 0);
  return accepted > most
    ? [`${String(accepted)} accepted for ${String(places)} places of ${dispatch.requestId}`]
    : [];
}

/** Whoever waits longest is asked first when a place is free. */
function outOfOrder({ dispatch }: Search, before: Search | undefined): string[] {
  const waited = onStandby(before?.dispatch ?? { invitations: [] });
  const now = new Map(dispatch.invitations.map((one) => [one.personId, one]));
  const stays = waited.findIndex(({ personId, turn }) => {
    const one = now.get(personId);
    return one?.state === "standby" && one.turn === turn;
  });
  if (stays < 0) return [];
  return waited.slice(stays).flatMap(({ personId, asks }) => {
    const one = now.get(personId);
    const isAsked = one !== undefined && (one.state === "open" || one.state === "accepted");
    return isAsked && (one.asks > asks || one.state === "accepted")
      ? [`${String(personId)} was asked before those who wait longer, for ${dispatch.requestId}`]
      : [];
  });
}

/** Each helper of whom it was said whether they came counts once, and is told once: thanked, or asked what happened. */
function miscounted(pairs: readonly Stored<Proposal>[], told: ReadonlyMap<string, number>): string[] {
  return pairs.flatMap(({ _id: id, attendance, outcomes, took }) => {
    const times = told.get(id) ?? 0;
    if (times > 1) return [`the helper of ${id} was told ${String(times)} times whether they came`];
    if (!attendance?.isTold) return [];
    return [
      ...(outcomes?.request === undefined ? [`nobody has said whether the helper of ${id} came`] : []),
      ...((took?.request ?? 0) > 1 ? [`the helper of ${id} counts ${String(took?.request)} times`] : []),
    ];
  });
}

export function createPromises({ store, engine }: House): Promises {
  const known = new Map<string, Search>();
  const { connection } = store;
  const { catalogue } = engine.useCases;

  /** How many messages say to the helper of each pair whether they came. */
  async function toldIn(pairs: readonly Stored<Proposal>[]): Promise<ReadonlyMap<string, number>> {
    const keys = pairs.flatMap(({ _id: id }) => [attendanceKey.thanks(id), attendanceKey.absence(id)]);
    const rows = await connection
      .collection<{ _id: string }>("outbox")
      .find({ _id: { $in: keys } })
      .toArray();
    const known = new Set(rows.map(({ _id }) => _id));
    const count = ({ _id: id }: Stored<Proposal>): number =>
      [attendanceKey.thanks(id), attendanceKey.absence(id)].filter((key) => known.has(key)).length;
    return new Map(pairs.map((pair) => [pair._id, count(pair)]));
  }

  return {
    async broken() {
      const dispatches = await connection.collection<StoredDispatch>("dispatches").find().toArray();
      const fresh = dispatches.filter(({ _id, version }) => known.get(_id)?.dispatch.version !== version);
      const found: string[] = [];
      for (const dispatch of fresh) {
        const request = await connection
          .collection<Stored<Listing>>("listings")
          .findOne({ _id: dispatch.requestId });
        const search = { dispatch, accepted: acceptedIn(dispatch) };
        const before = known.get(dispatch._id);
        known.set(dispatch._id, search);
        const places = request && hasPlaces(catalogue.find(request.category), request) ? request.quantity : 1;
        if (request) found.push(...overbooked(search, before, places));
        found.push(...outOfOrder(search, before));
      }
      const pairs = await connection
        .collection<Stored<Proposal>>("proposals")
        .find({ attendance: { $exists: true } })
        .toArray();
      if (pairs.length > 0) found.push(...miscounted(pairs, await toldIn(pairs)));
      return found;
    },
  };
}
