import type { DecideError, Verdict } from "../../../app/moderation/index.ts";
import type { Listing, ListingStatus } from "../../../domain/listing/listing.ts";
import type { Language } from "../../../domain/shared/language.ts";
import type { Result } from "../../../domain/shared/result.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { actorName } from "../../render/names.ts";
import type { ModeratorAccess } from "../../guards/moderator.ts";

/** Carries a moderator's decision out, for the submission of the listing that was loaded. */
export const decide = (
  { useCases }: ScreenDependencies,
  { listing, by }: ModeratorAccess,
  verdict: Verdict,
): Promise<Result<Listing, DecideError>> =>
  useCases.moderation.decide({ listingId: listing.id, submission: listing.submission, by, verdict });

const REFUSALS = {
  "listing-not-found": "moderation-gone-alert",
  outdated: "moderation-outdated-alert",
  "second-approval-needs-another": "moderation-second-alert",
  "question-empty": "moderation-question-empty-alert",
} as const;

/** The statuses that a moderator's decision leads to. */
const DECIDED: readonly ListingStatus[] = ["published", "paused", "rejected", "changes_requested"];

/** Why a decision was refused: who decided first, or what else changed. At most 200 characters. */
export async function refusal(
  { useCases, i18n }: ScreenDependencies,
  language: Language,
  listing: Pick<Listing, "id">,
  code: DecideError,
): Promise<string> {
  if (code !== "already-decided") return i18n.plain(language, REFUSALS[code]);
  const now = await useCases.listings.find(listing.id);
  if (!now) return i18n.plain(language, "moderation-gone-alert");
  if (!now.decision || !DECIDED.includes(now.status)) return i18n.plain(language, "moderation-closed-alert");
  return i18n.plain(language, "moderation-decided-alert", {
    action: now.decision.action,
    name: actorName(i18n, language, now.decision.by),
  });
}
