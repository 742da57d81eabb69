import type { Actor } from "../../domain/shared/actor.ts";
import type { Decision, Listing, Revision } from "../../domain/listing/listing.ts";
import { beforeDecision } from "../../domain/listing/undo.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import { adoptSubstance } from "../listings/adopt-substance.ts";
import { storeListing, type ChangeDependencies } from "../listings/change-listing.ts";
import type { Verdict } from "./verdict.ts";

/**
 * A moderator's decision about the revision of a published listing. Approving replaces the approved text, rejecting drops
 * the revision, and a question returns it to the author. The listing's status does not change.
 * @param spoken the verdict with its words masked
 */
export function decideRevision(
  deps: ChangeDependencies,
  tx: Tx,
  listing: Listing & { readonly revision: Revision },
  spoken: { readonly verdict: Verdict; readonly decision: Decision; readonly approvals: readonly string[] },
): Promise<Result<Listing, "illegal-transition">> {
  const { decision, approvals } = spoken;
  const by: Actor = decision.by;
  const reason = decision.reason === undefined ? {} : { reason: decision.reason };
  const { revision, ...approved } = listing;
  switch (spoken.verdict.action) {
    case "approve":
      return adoptSubstance(deps, tx, listing, revision.substance, {
        action: "approve-revision",
        by,
        set: { approvals, decision, before: beforeDecision(listing, { replaced: true }) },
      });
    case "reject":
      return storeListing(
        deps,
        tx,
        listing,
        { ...approved, decision, before: beforeDecision(listing) },
        { action: "reject-revision", by, ...reason },
      );
    case "request-changes": {
      const { reply: _reply, ...asked } = revision;
      const open: Revision = { ...asked, status: "changes_requested", question: decision.reason ?? "" };
      const after = { ...listing, decision, revision: open, before: beforeDecision(listing) };
      return storeListing(deps, tx, listing, after, { action: "ask-about-revision", by, ...reason });
    }
  }
}
