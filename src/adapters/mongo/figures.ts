import type { Connection } from "mongoose";
import type { CommunityFigures, Figures } from "../../app/insights/ports.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";

type ListingDoc = Omit<Listing, "id"> & { _id: string };
type ProposalDoc = Omit<Proposal, "id"> & { _id: string };

/** More than this of a community is not looked at. */
const MOST = 20_000;

type Request = CommunityFigures["requests"][number];

/** Counts what the listings and proposals of a community say. */
export function createFigures(connection: Connection): Figures {
  const listings = connection.collection<ListingDoc>("listings");
  const proposals = connection.collection<ProposalDoc>("proposals");

  async function waitingSince(communityId: string): Promise<readonly Date[]> {
    const projection = { pendingSince: 1, createdAt: 1 };
    const found = await Promise.all(
      [{ status: "pending" as const }, { "revision.status": "pending" as const }].map((filter) =>
        listings.find({ communityId, ...filter } as object, { projection, limit: MOST }).toArray(),
      ),
    );
    return found.flat().map(({ pendingSince, createdAt }) => pendingSince ?? createdAt);
  }

  async function decidedAfterMs(communityId: string, since: Date): Promise<readonly number[]> {
    const decided = await listings
      .find({ communityId, "decision.at": { $gte: since } } as object, {
        projection: { decision: 1, pendingSince: 1, createdAt: 1 },
        limit: MOST,
      })
      .toArray();
    return decided.flatMap(({ decision, pendingSince, createdAt }) => {
      const after = (decision?.at.getTime() ?? 0) - (pendingSince ?? createdAt).getTime();
      return decision?.action !== "remove" && after >= 0 ? [after] : [];
    });
  }

  async function requestsOf(communityId: string): Promise<readonly Request[]> {
    const requests = await listings
      .find({ communityId, kind: "request", publishedAt: { $exists: true } } as object, {
        projection: { category: 1, status: 1, publishedAt: 1 },
        limit: MOST,
      })
      .toArray();
    const made = await proposals
      .find({ requestId: { $in: requests.map(({ _id }) => _id) } } as object, {
        projection: { requestId: 1, status: 1, answeredAt: 1, attendance: 1, outcomes: 1 },
      })
      .toArray();
    const byRequest = new Map<string, typeof made>();
    for (const pair of made) byRequest.set(pair.requestId, [...(byRequest.get(pair.requestId) ?? []), pair]);
    return requests.flatMap(({ _id, category, status, publishedAt }): Request[] => {
      if (!publishedAt) return [];
      const pairs = byRequest.get(_id) ?? [];
      const told = pairs.filter(({ attendance }) => attendance?.isTold);
      const [answeredAt] = pairs
        .flatMap((pair) => pair.answeredAt ?? [])
        .toSorted((a, b) => a.getTime() - b.getTime());
      return [
        {
          category,
          isOpen: status === "published",
          publishedAt,
          introduced: pairs.filter((pair) => pair.status === "introduced").length,
          came: told.filter(({ outcomes }) => outcomes?.request === "happened").length,
          missed: told.filter(({ outcomes }) => outcomes?.request === "not-happened").length,
          ...(answeredAt && { answeredAt }),
        },
      ];
    });
  }

  return {
    async of(communityId, since) {
      const counts = await listings
        .aggregate<{ _id: Pick<Listing, "status" | "kind">; count: number }>([
          { $match: { communityId } },
          { $group: { _id: { status: "$status", kind: "$kind" }, count: { $sum: 1 } } },
        ])
        .toArray();
      return {
        counts: counts.map(({ _id, count }) => ({ ..._id, count })),
        waitingSince: await waitingSince(communityId),
        decidedAfterMs: await decidedAfterMs(communityId, since),
        requests: await requestsOf(communityId),
      };
    },
  };
}
