import { LISTING_KINDS, type ListingKind } from "../category/category.ts";
import { atDaytime, daysAfter, type QuietHours } from "../shared/dates.ts";
import type { Proposal } from "./proposal.ts";

/** After so many days whoever has not answered is reminded, once a round. */
export const REMIND_DAYS = 1;
/** After so many days a question without both answers lapses. */
export const LAPSE_DAYS = 3;

/** When somebody may be written to unasked. */
export interface Daytime {
  readonly timeZone: string;
  readonly quiet?: QuietHours;
}

/** What an open question asks of the clock. */
export interface ClockStep {
  /** Sides to remind now; a side that was reminded in this round is named again. */
  readonly remind: readonly ListingKind[];
  readonly lapse: boolean;
  /** When to look again. */
  readonly next: Date;
}

/** Nobody is reminded, and nobody who said yes is told of the end, in their quiet hours: both wait for the morning. */
export function clockStep(
  { replies, askedAt }: Proposal,
  daytimes: Readonly<Record<ListingKind, Daytime>>,
  now: Date,
): ClockStep {
  const reminderAt = daysAfter(askedAt, REMIND_DAYS);
  const lapseAt = daysAfter(askedAt, LAPSE_DAYS);
  /** The first moment from `instant` on, and not before now, when this side may be written to. */
  const mayHear = (side: ListingKind, instant: Date): Date => {
    const { timeZone, quiet } = daytimes[side];
    return atDaytime(instant > now ? instant : now, timeZone, quiet);
  };
  const open = LISTING_KINDS.filter((side) => replies[side] === "open");
  const saidYes = LISTING_KINDS.filter((side) => replies[side] === "accepted");
  const reminders = open.map((side) => ({ side, at: mayHear(side, reminderAt) }));
  const ends = [lapseAt, ...saidYes.map((side) => mayHear(side, lapseAt))];
  const end = ends.reduce((latest, at) => (at > latest ? at : latest));
  const waiting = reminders.map(({ at }) => at).filter((at) => at > now && at < end);
  return {
    remind: reminders.filter(({ at }) => at <= now).map(({ side }) => side),
    lapse: end <= now,
    next: [end, ...waiting].reduce((first, at) => (at < first ? at : first)),
  };
}
