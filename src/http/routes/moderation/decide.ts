import type { Context } from "hono";
import type { Verdict } from "../../../app/moderation/index.ts";
import type { UseCases } from "../../../app/use-cases.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { presentDecision } from "../../schemas/decision.ts";
import { presentListing } from "../../schemas/listing.ts";

/**
 * A moderator's word, spoken with a key: the answer of all three routes that decide about a listing.
 * On a repeat, or when a moderator was faster, `already-decided` with what was decided and by whom.
 */
export async function decide(c: Context<HttpEnv>, useCases: UseCases, id: string, verdict: Verdict) {
  const seen = await useCases.listings.find(listingId(id));
  if (!seen || !sees(c, seen.communityId)) return problem(c, "listing-not-found");
  const decided = await useCases.moderation.decide({ listingId: listingId(id), by: c.get("actor"), verdict });
  if (decided.ok) return c.json(presentListing(decided.value), 200);
  if (decided.code !== "already-decided") return problem(c, decided.code);
  const listing = await useCases.listings.find(listingId(id));
  return problem(c, "already-decided", {
    ...(listing && { detail: `The listing is ${listing.status}.` }),
    ...(listing?.decision && { decision: presentDecision(listing.decision) }),
  });
}

/** What the three routes say about their problems. */
export const decideProblems = () =>
  problems(
    "listing-not-found",
    "already-decided",
    "outdated",
    "own-organisation",
    "second-approval-needs-another",
    "question-empty",
  );
