import type { ListingKind } from "../../domain/category/category.ts";
import type { ListingStatus } from "../../domain/listing/listing.ts";
import type { CommunityId } from "../../domain/shared/ids.ts";

/** What is counted about one community. */
export interface CommunityFigures {
  readonly counts: readonly {
    readonly status: ListingStatus;
    readonly kind: ListingKind;
    readonly count: number;
  }[];
  /** Since when each listing, or change to one, waits for a decision. */
  readonly waitingSince: readonly Date[];
  /** How long each listing waited that was decided about since the moment asked for. */
  readonly decidedAfterMs: readonly number[];
  /** Every request that is out or was. */
  readonly requests: readonly {
    readonly category: string;
    readonly isOpen: boolean;
    readonly publishedAt: Date;
    readonly introduced: number;
    /** Of those whom its author was asked about once it was over, how many came, and how many did not. */
    readonly came: number;
    readonly missed: number;
    /** When a helper first said yes. */
    readonly answeredAt?: Date;
  }[];
}

export interface Figures {
  /** @param since for what is measured, such as times; what is counted has no beginning */
  of(community: CommunityId, since: Date): Promise<CommunityFigures>;
}
