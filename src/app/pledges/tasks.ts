import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import { CLOSED_DAYS } from "../../domain/person/retention.ts";
import { asked, isOpenPledge, type Pledge } from "../../domain/pledge/pledge.ts";
import { addDays, atDaytime, daysAfter, hoursAfter, type Day } from "../../domain/shared/dates.ts";
import { organisationId, pledgeId } from "../../domain/shared/ids.ts";
import type { RunTask, Task, Tx } from "../core/index.ts";
import { naming, pledgeKey } from "./notices.ts";
import type { PledgePrivacy } from "./privacy.ts";
import type { PledgeStore, PledgeStoreDependencies } from "./store.ts";

export type PledgeTaskKind = "pledge-clock" | "pledges-end" | "forget-pledge";

const SYSTEM = { kind: "system" } as const;
/** The organisation is reminded of a promise after so long, and the promise lapses after so long. */
export const REMIND_HOURS = 24;
export const LAPSE_HOURS = 72;
/** After so many days the organisation is asked whether it has arrived, and so often in all. */
export const ARRIVAL_DAYS = 7;
const MAX_ASKED = 3;
/** Pledges that end in one run; more follow at once. */
const AT_ONCE = 25;

/** Something was due on a day: it is asked about on the day after, and not within a day of the agreement. */
function arrivalAt({ changedAt }: Pledge, until: Day | undefined): Date {
  if (until === undefined) return daysAfter(changedAt, ARRIVAL_DAYS);
  const after = new Date(`${addDays(until, 1)}T00:00:00Z`);
  const soonest = daysAfter(changedAt, 1);
  return after > soonest ? after : soonest;
}

/** Owed whenever a pledge is promised or agreed: what nobody answers is reminded of, and ends. @param until of the need */
export const clockTask = (pledge: Pledge, until?: Day): Task<PledgeTaskKind> => ({
  key: pledgeKey.clock(pledge),
  kind: "pledge-clock",
  subject: pledge.id,
  at: pledge.status === "promised" ? hoursAfter(pledge.changedAt, REMIND_HOURS) : arrivalAt(pledge, until),
});

/** Owed whenever one is over: some time later nobody is named in it any more. */
export const forgetTask = ({ id, changedAt }: Pledge): Task<PledgeTaskKind> => ({
  key: pledgeKey.forget(id),
  kind: "forget-pledge",
  subject: id,
  at: daysAfter(changedAt, CLOSED_DAYS),
});

/** Owed whenever an organisation may take nothing any more. */
export const endTask = ({ id, version }: Organisation, now: Date): Task<PledgeTaskKind> => ({
  key: pledgeKey.ends(id, version),
  kind: "pledges-end",
  subject: id,
  at: now,
});

export function createPledgeTasks(
  { clock, communities, organisations, outbox, pledges }: PledgeStoreDependencies,
  { cards, lapse, store, view }: PledgeStore,
  { anonymise }: Pick<PledgePrivacy, "anonymise">,
): Readonly<Record<PledgeTaskKind, RunTask>> {
  /** Shows the organisation its card once more. */
  async function again(pledge: Pledge, tx: Tx): Promise<void> {
    const seen = asked(pledge);
    const now = await view(seen, tx);
    if (!now) return;
    const why = pledge.status === "promised" ? "answer" : "arrival";
    const { messages, shown } = await cards.post(
      now.organisation,
      (lead) => pledgeKey.card(seen, lead),
      { kind: "pledge-card", view: now, again: why },
      tx,
    );
    await store(pledge, { ...seen, shown: [...seen.shown, ...shown] }, "ask-organisation", SYSTEM, tx);
    await outbox.add(naming(pledge, messages), tx);
  }

  return {
    async "pledge-clock"({ key, subject }, tx) {
      const pledge = await pledges.find(pledgeId(subject), tx);
      if (!pledge || !isOpenPledge(pledge) || pledgeKey.clock(pledge) !== key) return undefined;
      const now = clock.now();
      const isPromised = pledge.status === "promised";
      const end = isPromised ? hoursAfter(pledge.changedAt, LAPSE_HOURS) : undefined;
      if (end ? end <= now : pledge.asked >= MAX_ASKED) {
        await lapse(pledge, isPromised ? "unanswered" : "not-delivered", tx);
        return undefined;
      }
      if (end && pledge.asked > 0) return end;
      const day = atDaytime(now, zoneOf(await communities.find(pledge.communityId, tx)));
      if (day > now) return end && end < day ? end : day;
      await again(pledge, tx);
      return end ?? daysAfter(now, ARRIVAL_DAYS);
    },
    async "pledges-end"({ subject }, tx) {
      const id = organisationId(subject);
      // It may have been reinstated meanwhile.
      if ((await organisations.find(id, tx))?.status === "verified") return undefined;
      const open = await pledges.openOf(id, AT_ONCE, tx);
      for (const pledge of open) await lapse(pledge, "suspended", tx);
      return open.length < AT_ONCE ? undefined : clock.now();
    },
    async "forget-pledge"({ subject }, tx) {
      const pledge = await pledges.find(pledgeId(subject), tx);
      if (!pledge || isOpenPledge(pledge)) return undefined;
      const due = daysAfter(pledge.changedAt, CLOSED_DAYS);
      if (due > clock.now()) return due;
      await outbox.add(await anonymise(pledge, undefined, tx), tx);
      return undefined;
    },
  };
}
