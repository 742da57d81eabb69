import { fail, ok, type Result } from "../shared/result.ts";
import { editionOf, type Listing, type Substance } from "./listing.ts";
import type { ListingAction } from "./transition.ts";

/** For so long a moderator's decision can be undone. */
export const UNDO_MINUTES = 5;
export const UNDO_MS = UNDO_MINUTES * 60_000;

const KEPT = ["approvals", "decision", "question", "reply", "publishedAt", "freshUntil", "revision"] as const;

const SUBSTANCE = [
  "answers",
  "masked",
  "languages",
  "communityId",
  "point",
  "wholeCommunity",
  "cell",
  "period",
  "quantity",
  "onBehalf",
] as const satisfies readonly (keyof Substance)[];

/** What a listing was before a decision. It is dropped with the next change, or when the decision is undone. */
export type BeforeDecision = Pick<Listing, "status"> &
  Partial<Pick<Listing, (typeof KEPT)[number]>> & {
    /** Present when the decision replaced what the listing says. */
    readonly substance?: Substance;
  };

const pick = <T extends object, K extends keyof T>(object: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(
    keys.flatMap((key) => (object[key] === undefined ? [] : [[key, object[key]]])),
  ) as unknown as Pick<T, K>;

export const beforeDecision = (listing: Listing, { replaced = false } = {}): BeforeDecision => ({
  status: listing.status,
  ...pick(listing, KEPT),
  ...(replaced && { substance: pick(listing, SUBSTANCE) }),
});

export type UndoError = "nothing-to-undo" | "undo-too-late";

/** Whether the last change to the listing was a decision that can still be undone. */
export function checkUndo({ decision, before }: Listing, now: Date): Result<void, UndoError> {
  if (!decision || !before) return fail("nothing-to-undo");
  return now.getTime() - decision.at.getTime() > UNDO_MS ? fail("undo-too-late") : ok(undefined);
}

/** The action that leads back to the status before a decision; undefined when the decision left the status as it was. */
export function undoAction(listing: Listing): ListingAction | undefined {
  const to = listing.before?.status;
  if (to === undefined || to === listing.status) return undefined;
  if (to === "published") return "restore";
  return to === "paused" ? "restore-paused" : "reopen";
}

/** The listing as it was before its last decision, but for its status. */
export function undone(listing: Listing): Listing {
  const {
    before,
    decision,
    rejections = [],
    question: _question,
    reply: _reply,
    publishedAt: _publishedAt,
    freshUntil: _freshUntil,
    revision: _revision,
    ...rest
  } = listing;
  if (!before) return listing;
  const { status: _status, substance, ...earlier } = before;
  const left = rejections.filter(({ at }) => at.getTime() !== decision?.at.getTime());
  return {
    ...rest,
    ...substance,
    ...(substance && { edition: editionOf(listing) + 1 }),
    ...earlier,
    ...(left.length > 0 && { rejections: left }),
  };
}
