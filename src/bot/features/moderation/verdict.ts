import type { ClaimError, DecideError, Verdict } from "../../../app/moderation/index.ts";
import type { Listing, ListingStatus } from "../../../domain/listing/listing.ts";
import { awaitsDecision } from "../../../domain/listing/revision.ts";
import { isOthers } from "../../../domain/moderation/claim.ts";
import type { Language } from "../../../domain/shared/language.ts";
import type { Result } from "../../../domain/shared/result.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { shorten } from "../../render/fit.ts";
import { actorName, MAX_NAME } from "../../render/names.ts";
import type { ModeratorAccess } from "../../guards/moderator.ts";
import { formatClock } from "../../formats.ts";

/** Carries a moderator's decision out, for the submission of the listing that was loaded. */
export const decide = (
  { useCases }: ScreenDependencies,
  { listing, by }: ModeratorAccess,
  verdict: Verdict,
): Promise<Result<Listing, DecideError>> =>
  useCases.moderation.decide({ listingId: listing.id, submission: listing.submission, by, verdict });

/** Why a moderator cannot decide about a listing now; undefined if they can. */
export function whyNot(
  { listing, by }: Pick<ModeratorAccess, "listing" | "by">,
  now: Date,
): "already-decided" | "taken" | undefined {
  if (!awaitsDecision(listing)) return "already-decided";
  return isOthers(listing.claim, by, now) ? "taken" : undefined;
}

const REFUSALS = {
  "listing-not-found": "moderation-gone-alert",
  outdated: "moderation-outdated-alert",
  "own-organisation": "organisation-own-alert",
  "second-approval-needs-another": "moderation-second-alert",
  "question-empty": "moderation-question-empty-alert",
} as const;

/** The statuses that a moderator's decision leads to. */
const DECIDED: readonly ListingStatus[] = ["published", "paused", "rejected", "changes_requested"];

/**
 * Why a decision was refused: who decided first, who looks after the listing, or what else changed. At most 200 characters.
 */
export async function refusal(
  { useCases, i18n }: ScreenDependencies,
  language: Language,
  { listing, community }: Pick<ModeratorAccess, "listing" | "community">,
  code: DecideError | ClaimError,
): Promise<string> {
  if (code !== "already-decided" && code !== "taken") return i18n.plain(language, REFUSALS[code]);
  const now = await useCases.listings.find(listing.id);
  if (!now) return i18n.plain(language, "moderation-gone-alert");
  if (code === "taken" && now.claim)
    return i18n.plain(language, "moderation-taken-alert", {
      name: shorten(actorName(i18n, language, now.claim.by), MAX_NAME),
      time: formatClock(language, now.claim.until, community.timeZone),
    });
  if (!now.decision || !DECIDED.includes(now.status)) return i18n.plain(language, "moderation-closed-alert");
  return i18n.plain(language, "moderation-decided-alert", {
    action: now.decision.action,
    name: actorName(i18n, language, now.decision.by),
  });
}
