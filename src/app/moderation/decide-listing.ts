import type { Community } from "../../domain/community/community.ts";
import { actorKey, type Actor } from "../../domain/shared/actor.ts";
import type { Decision, Listing } from "../../domain/listing/listing.ts";
import { awaitsAuthor, awaitsDecision } from "../../domain/listing/revision.ts";
import { beforeDecision } from "../../domain/listing/undo.ts";
import { isOthers } from "../../domain/moderation/claim.ts";
import { approvalsNeeded } from "../../domain/moderation/approvals.ts";
import { roleOf } from "../../domain/organisation/organisation.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { MaskContacts } from "../../domain/privacy/mask-contacts.ts";
import type { Communities } from "../communities/ports.ts";
import { toPerson, type CoreDependencies, type Render, type Task, type Tx } from "../core/index.ts";
import { changeListing, type ChangeDependencies, type ListingChange } from "../listings/change-listing.ts";
import { listingKey } from "../listings/notices.ts";
import type { Cards, ComesOut } from "../listings/ports.ts";
import { pausedForAbsence } from "../listings/pause-for-absence.ts";
import { freshFromNow } from "../listings/tasks.ts";
import type { People } from "../people/ports.ts";
import { questionTask } from "../listings/status-tasks.ts";
import { claimTasks, givenBack } from "./claim-listing.ts";
import { decideRevision } from "./decide-revision.ts";
import type { ModerationNotice, Refusal } from "./notices.ts";
import { endUndoTask } from "./tasks.ts";
import type { Verdict } from "./verdict.ts";

export type DecideError =
  | "listing-not-found"
  | "already-decided"
  | "outdated"
  | "taken"
  | "own-organisation"
  | "second-approval-needs-another"
  | "question-empty";

/**
 * A moderator's decision about a pending listing. Tells the author and updates the card.
 * Of two at once one wins; the other gets `already-decided`, and the listing's `decision` says whose it was.
 * `own-organisation` when the moderator is in the organisation that the listing is of: others decide about it.
 * `outdated` when it was not about the newest submission, `taken` while another moderator of the group looks after it. A tier
 * 3 listing stays pending until a second moderator approves.
 */
export type DecideListing = (input: {
  readonly listingId: ListingId;
  readonly by: Actor;
  readonly verdict: Verdict;
  /** Which submission was read; the newest when absent. */
  readonly submission?: number;
}) => Promise<Result<Listing, DecideError>>;

export interface DecideDependencies extends CoreDependencies, ChangeDependencies {
  readonly communities: Communities;
  readonly people: People;
  readonly render: Render<ModerationNotice>;
}

/** What follows a decision by the clock. */
const tasksAfter = (decided: Listing): readonly Task[] =>
  awaitsAuthor(decided) && decided.decision ? [questionTask(decided, decided.decision.at)] : [];

export function createDecideListing(
  deps: DecideDependencies,
  cards: Cards,
  comesOut: ComesOut,
): DecideListing {
  const { communities, listings, organisations, people, outbox, tasks, transact, clock, render } = deps;

  return ({ listingId, by, verdict, submission }) =>
    transact(async (tx) => {
      if (verdict.action === "request-changes" && verdict.question.trim() === "")
        return fail("question-empty");
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (submission !== undefined && submission !== listing.submission) return fail("outdated");
      if (!awaitsDecision(listing)) return fail("already-decided");
      // Whoever decides with a key stands above the group.
      if (by.kind === "person" && isOthers(listing.claim, by, clock.now())) return fail("taken");
      if (verdict.action === "approve" && listing.approvals.includes(actorKey(by))) {
        return fail("second-approval-needs-another");
      }
      if (await isOwn(listing, by, tx)) return fail("own-organisation");
      const author = await people.find(listing.authorId, tx);
      const isNew = listing.status === "pending";
      const decided = await asLongAsReachable(await decide(listing, by, verdict, tx), author, isNew, tx);
      if (!decided.ok) return fail("already-decided");
      const due = [...endUndoTask(decided.value), ...tasksAfter(decided.value)];
      if (due.length > 0) await tasks.add(due, tx);
      const community = await communities.find(listing.communityId);
      const language = community?.language ?? listing.language;
      const notice = listing.revision
        ? noticeOfRevision(decided.value, verdict, language, community)
        : noticeFor(decided.value, verdict, language, community);
      await outbox.add(
        [
          ...(author && notice
            ? [toPerson(render, author, listingKey(decided.value, verdict.action), notice)]
            : []),
          ...(await cards.changed(decided.value, tx, author)),
        ],
        tx,
      );
      if (isNew && decided.value.status === "published") await comesOut(decided.value, tx);
      return decided;
    });

  /** Whether somebody decides about a listing of an organisation that they are in. */
  async function isOwn({ organisationId: id }: Listing, by: Actor, tx: Tx): Promise<boolean> {
    const organisation = id && by.kind === "person" ? await organisations.find(id, tx) : undefined;
    return organisation !== undefined && by.kind === "person" && roleOf(organisation, by.id) !== undefined;
  }

  /**
   * Pauses what was published just now if its author can no longer be written to; they are asked when they come back.
   * @param isNew whether it was not out before, so that what follows from that is still to come
   */
  async function asLongAsReachable(
    decided: Result<Listing, "illegal-transition">,
    author: Person | undefined,
    isNew: boolean,
    tx: Tx,
  ): Promise<Result<Listing, "illegal-transition">> {
    if (!decided.ok || decided.value.status !== "published" || isReachable(author)) return decided;
    const listing: Listing = { ...decided.value, ...(isNew && { unannounced: true }) };
    return changeListing(deps, tx, listing, pausedForAbsence);
  }

  async function decide(
    listing: Listing,
    by: Actor,
    verdict: Verdict,
    tx: Tx,
  ): Promise<Result<Listing, "illegal-transition">> {
    const approvals = [...listing.approvals, actorKey(by)];
    const needed = approvalsNeeded(deps.catalogue.find(listing.category)?.tier);
    if (verdict.action === "approve" && approvals.length < needed) {
      // Whoever approved first has done their part: a claim of theirs ends.
      const claim = givenBack(listing, clock.now());
      const waiting = { ...listing, approvals, version: listing.version + 1, ...(claim && { claim }) };
      const stored = await listings.replace(waiting, listing.version, tx);
      if (claim) await tasks.add(claimTasks(waiting, claim), tx);
      return stored ? ok(waiting) : fail("illegal-transition");
    }
    const now = clock.now();
    const change = changeFor(deps.mask, by, verdict, now, listing, approvals);
    const before = beforeDecision(listing);
    const { revision } = listing;
    if (revision) {
      const { decision, rejections = listing.rejections } = change.set;
      const known = { ...listing, revision, ...(rejections && { rejections }) };
      return decideRevision(deps, tx, known, { verdict, decision, approvals });
    }
    const fresh = verdict.action === "approve" ? freshFromNow(deps.catalogue, listing, now) : {};
    return changeListing(deps, tx, listing, { ...change, set: { ...change.set, ...fresh, before } });
  }
}

/** The change that a verdict makes to a listing; contact data in its words are masked. */
function changeFor(
  mask: MaskContacts,
  by: Actor,
  verdict: Verdict,
  at: Date,
  { rejections = [] }: Listing,
  approvals: readonly string[],
): ListingChange & { readonly action: Verdict["action"]; readonly set: { readonly decision: Decision } } {
  const { action } = verdict;
  switch (verdict.action) {
    case "approve":
      return { action, by, set: { approvals, publishedAt: at, decision: { action, by, at } } };
    case "reject": {
      const reason = mask(verdict.reason).text;
      const decision = { action, by, at, reason };
      return { action, by, reason, set: { decision, rejections: [...rejections, decision] } };
    }
    case "request-changes": {
      const question = mask(verdict.question.trim()).text;
      return {
        action,
        by,
        reason: question,
        set: { question, decision: { action, by, at, reason: question } },
      };
    }
  }
}

/** Why a listing was refused, with the link of its community. */
export const refusalOf = (reason: string, community: Community | undefined): Refusal => ({
  reason,
  ...(community?.adviceLink !== undefined && { adviceLink: community.adviceLink }),
});

function noticeFor(
  listing: Listing,
  verdict: Verdict,
  moderators: Language,
  community: Community | undefined,
): ModerationNotice | undefined {
  switch (verdict.action) {
    case "approve":
      return listing.status === "published" ? { kind: "listing-published", listing } : undefined;
    case "reject":
      return { kind: "listing-rejected", listing, ...refusalOf(listing.decision?.reason ?? "", community) };
    case "request-changes":
      return {
        kind: "changes-requested",
        listing,
        question: listing.question ?? "",
        questionLanguage: moderators,
      };
  }
}

/** The same about a revision; `decided` is the listing after it. */
function noticeOfRevision(
  decided: Listing,
  verdict: Verdict,
  moderators: Language,
  community: Community | undefined,
): ModerationNotice | undefined {
  switch (verdict.action) {
    case "approve":
      return decided.revision ? undefined : { kind: "revision-approved", listing: decided };
    case "reject":
      return {
        kind: "revision-rejected",
        listing: decided,
        ...refusalOf(decided.decision?.reason ?? "", community),
      };
    case "request-changes":
      return {
        kind: "changes-requested",
        listing: decided,
        question: decided.revision?.question ?? "",
        questionLanguage: moderators,
      };
  }
}
