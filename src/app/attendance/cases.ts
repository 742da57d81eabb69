import type { When } from "../../domain/appointment/appointment.ts";
import {
  isComing,
  isToBeAsked,
  withAttendance,
  type AbsenceReason,
} from "../../domain/introduction/attendance.ts";
import { hasPlaces } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { contactToReveal, isReachable, type Contact } from "../../domain/person/person.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type CoreDependencies, type Tx } from "../core/index.ts";
import { createMayManage } from "../listings/may-manage.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { RecordOutcome } from "../outcomes/index.ts";
import type { AskUsername } from "../people/ports.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Comers, ComersDependencies, Coming } from "./comers.ts";
import { attendanceKey } from "./notices.ts";

/** Somebody who comes to a request, or came. */
export interface Comer {
  readonly proposalId: ProposalId;
  readonly firstName: string;
  /** What they share with whoever asked for help. */
  readonly contact: Contact;
  /** When they come, where a time is agreed on. */
  readonly when?: When;
  /** Whether they came, once that was said. */
  readonly came?: boolean;
}

/** Who comes to a request, as its author sees it. */
export interface WhoComes {
  readonly request: Listing;
  readonly comers: readonly Comer[];
  /** True if it is over, and its author has not said who came. */
  readonly asks: boolean;
}

/** Whom the author of a request is asked about, once it is over. */
export interface RollCall {
  readonly request: Listing;
  readonly helpers: readonly {
    readonly proposalId: ProposalId;
    readonly firstName: string;
    /** True if they are marked as not having been there. */
    readonly missed: boolean;
  }[];
}

export type AttendanceError = "not-yours" | "nothing-to-ask";

export interface AttendanceCases {
  /**
   * Everybody who comes to a request of the person's that has places, with no more contact than each shares.
   * Rejects while Telegram cannot be asked for the usernames.
   */
  whoComes(id: ListingId, person: PersonId): Promise<Result<WhoComes, "not-yours">>;
  /** Whom the person is asked about. @returns `nothing-to-ask` before it is over, and once it was said */
  rollCall(id: ListingId, person: PersonId): Promise<Result<RollCall, AttendanceError>>;
  /**
   * Marks that a helper was not there, or was there after all. Nobody is told before `sayWhoCame`. A repeat changes nothing.
   */
  mark(id: ProposalId, person: PersonId, missed: boolean): Promise<Result<RollCall, AttendanceError>>;
  /**
   * Counts who came: all of them, or those who are not marked. Whoever came is thanked; whoever did not is asked kindly what
   * happened, once, and their place is free. A repeat changes nothing, and returns the same.
   * @returns how many came, and how many did not; `nothing-to-ask` before it is over
   */
  sayWhoCame(
    id: ListingId,
    person: PersonId,
    who: "all" | "unmarked",
  ): Promise<Result<{ readonly came: number; readonly missed: number }, AttendanceError>>;
  /** A helper says why they did not come. It is counted, and nobody is told. */
  sayWhy(
    id: ProposalId,
    person: PersonId,
    why: AbsenceReason,
  ): Promise<Result<void, "not-introduced" | "nothing-to-ask">>;
}

export interface AttendanceDependencies
  extends ComersDependencies, Pick<CoreDependencies, "clock" | "transact"> {
  readonly askUsername: AskUsername;
  readonly organisations: Pick<Organisations, "find">;
}

export function createAttendanceCases(
  deps: AttendanceDependencies,
  pairs: Pick<Pairs, "sidesOf" | "store">,
  comers: Comers,
  record: RecordOutcome,
): AttendanceCases {
  const { askUsername, catalogue, clock, listings, outbox, people, proposals, render, transact } = deps;
  const mayManage = createMayManage(deps);

  /** A request with places that the person has written, or that is of an organisation that they lead. */
  async function own(id: ListingId, person: PersonId, tx?: Tx): Promise<Listing | undefined> {
    const request = await listings.find(id, tx);
    const hasAny = request?.kind === "request" && hasPlaces(catalogue.find(request.category), request);
    return hasAny && (await mayManage(request, person, tx)) ? request : undefined;
  }

  const askedAbout = (request: Listing, tx?: Tx): Promise<readonly Coming[]> =>
    comers.of(request, (pair) => isToBeAsked(pair, clock.now()), tx);

  async function callOf(request: Listing, tx: Tx): Promise<Result<RollCall, "nothing-to-ask">> {
    const asked = await askedAbout(request, tx);
    if (asked.length === 0) return fail("nothing-to-ask");
    return ok({
      request,
      helpers: asked.map(({ pair, helper }) => ({
        proposalId: pair.id,
        firstName: helper.firstName,
        missed: pair.attendance?.missed === true,
      })),
    });
  }

  async function store(before: Proposal, after: Proposal, action: string, by: Actor, tx: Tx): Promise<void> {
    if (!(await pairs.store(before, after, action, by, tx)))
      throw new Error(`proposal ${before.id} changed inside a transaction`);
  }

  /** Counts whether a helper came, and tells them. */
  async function count({ pair, helper }: Coming, missed: boolean, by: Actor, tx: Tx): Promise<void> {
    const sides = await pairs.sidesOf(pair, tx);
    if (!sides) return;
    const outcome = missed ? "not-happened" : "happened";
    const recorded = await record({ before: pair, side: "request", sides, outcome, by }, tx);
    if (!recorded.ok) return;
    const before = recorded.value.proposal;
    await store(before, withAttendance(before, { missed, isTold: true }), "attendance", by, tx);
    if (!isReachable(helper)) return;
    const about = { mine: sides.offer.mine, firstName: sides.request.person.firstName };
    const agreed = pair.appointment?.agreed;
    const when = agreed && (await comers.seen(sides.offer.mine, helper, agreed));
    await outbox.add(
      [
        missed
          ? toPerson(render, helper, attendanceKey.absence(pair.id), {
              kind: "absence-asked",
              proposalId: pair.id,
              ...about,
              ...(when && { when }),
            })
          : toPerson(render, helper, attendanceKey.thanks(pair.id), { kind: "attendance-thanks", ...about }),
      ],
      tx,
    );
  }

  return {
    async whoComes(id, person) {
      const request = await own(id, person);
      const seeker = request && (await people.find(person));
      if (!seeker) return fail("not-yours");
      const isMeant = (pair: Proposal): boolean => isComing(pair) || pair.attendance?.isTold === true;
      const all = await comers.of(request, isMeant);
      const shown = all.map(async ({ pair, helper }): Promise<Comer> => {
        const agreed = pair.appointment?.agreed;
        return {
          proposalId: pair.id,
          firstName: helper.firstName,
          contact:
            pair.shares.offer && isComing(pair) ? contactToReveal(helper, await askUsername(helper.id)) : {},
          ...(agreed && { when: await comers.seen(request, seeker, agreed) }),
          ...(pair.attendance?.isTold && { came: pair.outcomes?.request === "happened" }),
        };
      });
      const asks = all.some(({ pair }) => isToBeAsked(pair, clock.now()));
      return ok({ request, comers: await Promise.all(shown), asks });
    },
    rollCall: (id, person) =>
      transact(async (tx) => {
        const request = await own(id, person, tx);
        return request ? callOf(request, tx) : fail("not-yours");
      }),
    mark: (id, person, missed) =>
      transact(async (tx) => {
        const before = await proposals.find(id, tx);
        const request = before && (await own(before.requestId, person, tx));
        if (!request) return fail("not-yours");
        if (!isToBeAsked(before, clock.now())) return fail("nothing-to-ask");
        if ((before.attendance?.missed === true) !== missed) {
          const by = personActor(person, await people.find(person, tx));
          await store(before, withAttendance(before, { missed }), "mark-attendance", by, tx);
        }
        return callOf(request, tx);
      }),
    sayWhoCame: (id, person, who) =>
      transact(async (tx) => {
        const request = await own(id, person, tx);
        if (!request) return fail("not-yours");
        const asked = await askedAbout(request, tx);
        const by = personActor(person, await people.find(person, tx));
        const isMissed = ({ pair }: Coming): boolean =>
          who === "unmarked" && pair.attendance?.missed === true;
        // Those who were not there come first: the last one who came may close the request.
        for (const one of [...asked.filter(isMissed), ...asked.filter((each) => !isMissed(each))])
          await count(one, isMissed(one), by, tx);
        const told = (await proposals.ofListing(id, tx)).filter(({ attendance }) => attendance?.isTold);
        if (told.length === 0) return fail("nothing-to-ask");
        const came = told.filter(({ outcomes }) => outcomes?.request === "happened").length;
        return ok({ came, missed: told.length - came });
      }),
    sayWhy: (id, person, why) =>
      transact(async (tx): Promise<Result<void, "not-introduced" | "nothing-to-ask">> => {
        const before = await proposals.find(id, tx);
        if (!before || sideOf(before, person) !== "offer") return fail("not-introduced");
        const { attendance } = before;
        if (!attendance?.isTold || before.outcomes?.request !== "not-happened") return fail("nothing-to-ask");
        if (attendance.why === why) return ok(undefined);
        const by = personActor(person, await people.find(person, tx));
        await store(before, withAttendance(before, { ...attendance, why }), "absence", by, tx);
        return ok(undefined);
      }),
  };
}
