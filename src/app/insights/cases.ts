import { gini } from "../../domain/dispatch/fairness.ts";
import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { CommunityId } from "../../domain/shared/ids.ts";
import type { AuditQuery, AuditRow, CoreDependencies } from "../core/index.ts";
import type { CaseFigures, Cases } from "../cases/ports.ts";
import type { Dispatches, Turns } from "../dispatch/ports.ts";
import type { Listings } from "../listings/ports.ts";
import type { CommunityFigures, Figures } from "./ports.ts";

/** How a community, or several, are doing. */
export interface Stats {
  /** Listings and changes that wait for moderators. */
  readonly waiting: number;
  readonly oldestWaitingSince?: Date;
  readonly published: Readonly<Record<ListingKind, number>>;
  /** Pairs that were introduced, ever. */
  readonly introduced: number;
  /** Open requests that nobody was introduced to, by category, the most first. */
  readonly unmet: readonly { readonly category: string; readonly requests: number }[];
  readonly cases: CaseFigures;
  /** How many helpers came to what they had said yes to, and how many did not; absent while nobody was asked. */
  readonly attendance?: { readonly came: number; readonly missed: number };
  /** How evenly the last 30 days' invitations fell; absent while nobody was invited. */
  readonly fairness?: Fairness;
  /** Medians over the last 30 days, in milliseconds; absent while there is nothing to measure. */
  readonly decidedAfterMs?: number;
  /** From the publication of a request to a helper's first yes. */
  readonly answeredAfterMs?: number;
}

/** How evenly searches for helpers fall on those who were invited: 0 when all have the same, near 1 when one has all. */
export interface Fairness {
  /** How many different people were invited. */
  readonly helpers: number;
  /** Gini coefficients of how often each was invited, and said yes. */
  readonly invitations: number;
  readonly acceptances: number;
}

export interface InsightCases {
  /** The numbers of the communities taken together. */
  stats(communities: readonly CommunityId[]): Promise<Stats>;
  /** The cases of the communities taken together. */
  cases(communities: readonly CommunityId[]): Promise<CaseFigures>;
  /** How evenly the communities' searches fall, taken together. */
  fairness(communities: readonly CommunityId[]): Promise<Fairness | undefined>;
  /** Entries of the audit log, the newest first. */
  log(query: AuditQuery): Promise<readonly AuditRow[]>;
  /** Notes in the audit log that somebody read names in it. */
  noteReading(by: Actor): Promise<void>;
  /** Live listings of a community that hold the words in what their authors wrote, the newest first. */
  search(community: CommunityId, words: string): Promise<readonly Listing[]>;
}

export interface InsightDependencies extends Pick<CoreDependencies, "audit" | "clock" | "transact"> {
  readonly cases: Pick<Cases, "figures">;
  readonly dispatches: Pick<Dispatches, "turns">;
  readonly figures: Figures;
  readonly listings: Pick<Listings, "liveOf">;
}

/** Live listings that are searched. */
const SEARCHED = 2_000;

/** Whether every word is in one of the texts, however they are written. */
function holds({ answers, category }: Listing, words: readonly string[]): boolean {
  const text = [category, ...Object.values(answers).filter((answer) => typeof answer === "string")]
    .join(" ")
    .toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

const MEASURED_MS = 30 * 86_400_000;

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function fairnessOf(turns: readonly Turns[]): Fairness | undefined {
  if (turns.length === 0) return undefined;
  return {
    helpers: turns.length,
    invitations: gini(turns.map(({ invited }) => invited)),
    acceptances: gini(turns.map(({ accepted }) => accepted)),
  };
}

function statsOf(all: readonly CommunityFigures[], since: Date): Omit<Stats, "cases" | "fairness"> {
  const requests = all.flatMap((figures) => figures.requests);
  const waiting = all
    .flatMap(({ waitingSince }) => waitingSince)
    .toSorted((a, b) => a.getTime() - b.getTime());
  const published = (kind: ListingKind): number =>
    all
      .flatMap(({ counts }) => counts)
      .filter((row) => row.status === "published" && row.kind === kind)
      .reduce((sum, { count }) => sum + count, 0);
  const unmet = new Map<string, number>();
  for (const { category, isOpen, introduced } of requests)
    if (isOpen && introduced === 0) unmet.set(category, (unmet.get(category) ?? 0) + 1);
  const answered = requests.flatMap(({ publishedAt, answeredAt }) =>
    answeredAt && publishedAt >= since ? [answeredAt.getTime() - publishedAt.getTime()] : [],
  );
  const sum = (of: "came" | "introduced" | "missed"): number =>
    requests.reduce((all, request) => all + request[of], 0);
  const attendance = { came: sum("came"), missed: sum("missed") };
  const [oldestWaitingSince] = waiting;
  const decidedAfterMs = median(all.flatMap((figures) => figures.decidedAfterMs));
  const answeredAfterMs = median(answered);
  return {
    waiting: waiting.length,
    ...(oldestWaitingSince && { oldestWaitingSince }),
    published: { offer: published("offer"), request: published("request") },
    introduced: sum("introduced"),
    ...(attendance.came + attendance.missed > 0 && { attendance }),
    unmet: [...unmet]
      .map(([category, count]) => ({ category, requests: count }))
      .sort((a, b) => b.requests - a.requests),
    ...(decidedAfterMs === undefined ? {} : { decidedAfterMs }),
    ...(answeredAfterMs === undefined ? {} : { answeredAfterMs }),
  };
}

export const createInsightCases = ({
  audit,
  cases,
  clock,
  dispatches,
  figures,
  listings,
  transact,
}: InsightDependencies): InsightCases => ({
  async stats(communities) {
    const since = new Date(clock.now().getTime() - MEASURED_MS);
    const all: CommunityFigures[] = [];
    for (const community of communities) all.push(await figures.of(community, since));
    const fairness = fairnessOf(await dispatches.turns(communities, since));
    return {
      ...statsOf(all, since),
      cases: await cases.figures(communities, clock.now()),
      ...(fairness && { fairness }),
    };
  },
  fairness: async (communities) =>
    fairnessOf(await dispatches.turns(communities, new Date(clock.now().getTime() - MEASURED_MS))),
  cases: (communities) => cases.figures(communities, clock.now()),
  log: (query) => audit.page(query),
  noteReading: (by) =>
    transact((tx) => audit.add({ at: clock.now(), by, subject: "audit", action: "read" }, tx)),
  async search(community, text) {
    const words = text
      .toLocaleLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const live = await transact((tx) => listings.liveOf(community, SEARCHED, tx));
    return live
      .filter((listing) => holds(listing, words))
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  },
});
