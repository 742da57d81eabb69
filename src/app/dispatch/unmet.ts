import { zoneOf } from "../../domain/community/time-zone.ts";
import { atDaytime, hoursAfter } from "../../domain/shared/dates.ts";
import { dispatchId, type CommunityId } from "../../domain/shared/ids.ts";
import type { RunTask, Tx } from "../core/index.ts";
import type { DispatchChanges } from "./changes.ts";
import type { OpenNeed } from "./ports.ts";
import type { RoundDependencies } from "./rounds.ts";

export interface UnmetDependencies extends Pick<RoundDependencies, "clock" | "communities"> {
  readonly moderationGroups: {
    /** Notes a reminder, unless there was one within the last hour: then false. */
    takeReminder(community: CommunityId, at: Date, tx: Tx): Promise<boolean>;
  };
}

/** Puts a request for which nobody is left to ask before the moderators; like reminders, at most one an hour and not at night. */
export const createUnmet =
  (
    { clock, communities, moderationGroups }: UnmetDependencies,
    changes: DispatchChanges,
    openNeed: OpenNeed,
  ): RunTask =>
  async ({ subject }, tx) => {
    const found = await changes.find(dispatchId(subject), tx);
    if (!found || found.missing === 0 || found.dispatch.status === "stopped") return undefined;
    // A paused request is put before them once it is out again; one that is over has ended the search.
    if (found.request.status !== "published") return hoursAfter(clock.now(), 1);
    const { id: listingId, authorId: byPerson, communityId } = found.request;
    const now = clock.now();
    const day = atDaytime(now, zoneOf(await communities.find(communityId)));
    if (day > now) return day;
    if (!(await moderationGroups.takeReminder(communityId, now, tx))) return hoursAfter(now, 1);
    const about = { kind: "unmet-need", communityId, listingId, byPerson, byItself: true } as const;
    await openNeed(tx, { ...about, reason: "nobody-left" });
    return undefined;
  };
