import type { Draft } from "../../domain/listing/draft.ts";
import type { Listing, Revision, Substance } from "../../domain/listing/listing.ts";
import { EDITABLE, needsReview } from "../../domain/listing/revision.ts";
import type { Person } from "../../domain/person/person.ts";
import type { MaskContacts } from "../../domain/privacy/mask-contacts.ts";
import { personActor } from "../../domain/shared/actor.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import { adoptSubstance } from "../listings/adopt-substance.ts";
import { changeListing, storeListing } from "../listings/change-listing.ts";
import type { ListingDependencies } from "../listings/manage-listing.ts";
import { createMayManage } from "../listings/may-manage.ts";
import type { Cards } from "../listings/ports.ts";
import { freshFromNow } from "../listings/tasks.ts";

export type ReviseError = "draft-gone" | "no-changes-requested" | "other-community";

/**
 * Applies a draft to the listing it revises. A listing without a decision gets its next submission. A published listing
 * keeps its approved text and carries the change as a revision, which replaces an earlier one; a change that needs no review
 * is applied at once.
 * @param content the draft's answers as parts of a listing
 * @returns `no-changes-requested` when the listing is over; `other-community` when it is out and would move to other
 *   moderators, who have not approved any of it
 */
export type ReviseListing = (
  draft: Draft,
  content: Substance,
  author: Person,
  tx: Tx,
) => Promise<Result<Listing, ReviseError>>;

type ReviseDependencies = ListingDependencies;

export function createReviseListing(deps: ReviseDependencies, cards: Cards): ReviseListing {
  const { listings, outbox, clock, catalogue } = deps;
  const mayManage = createMayManage(deps);

  return async (draft, content, author, tx) => {
    const listing = draft.revises && (await listings.find(draft.revises, tx));
    if (!listing || !(await mayManage(listing, author.id, tx))) return fail("draft-gone");
    if (!EDITABLE.includes(listing.status)) return fail("no-changes-requested");
    const isOut = listing.status === "published" || listing.status === "paused";
    if (isOut && content.communityId !== listing.communityId) return fail("other-community");
    const revised = await (isOut ? edit : resubmit)(listing, draft, content, author, tx);
    return revised.ok ? revised : fail("no-changes-requested");
  };

  async function resubmit(
    listing: Listing,
    draft: Draft,
    content: Substance,
    author: Person,
    tx: Tx,
  ): Promise<Result<Listing>> {
    const { decision: _decision, reply: _reply, ...kept } = listing;
    const set = { ...content, ...nextSubmission(listing, draft), ...replyIn(deps.mask, draft) };
    const changed = await changeListing(deps, tx, kept, {
      action: "resubmit",
      by: personActor(author.id, author),
      set,
    });
    if (changed.ok) await outbox.add(await cards.retire(listing, tx), tx);
    return changed;
  }

  /** An edit also confirms that the listing is still valid. */
  async function edit(
    listing: Listing,
    draft: Draft,
    content: Substance,
    author: Person,
    tx: Tx,
  ): Promise<Result<Listing>> {
    const { freshAskedAt: _asked, ...unasked } = listing;
    const fresh: Listing = { ...unasked, ...freshFromNow(catalogue, listing, clock.now()) };
    const category = catalogue.find(listing.category);
    if (category && !needsReview(category, listing.kind, listing, content))
      return editAtOnce(fresh, draft, content, author, tx);
    const question = listing.revision?.question;
    const revision: Revision = {
      substance: content,
      status: "pending",
      ...(question === undefined ? {} : { question }),
      ...replyIn(deps.mask, draft),
    };
    const after = { ...fresh, ...nextSubmission(listing, draft), revision };
    const stored = await storeListing(deps, tx, fresh, after, {
      action: "revise",
      by: personActor(author.id, author),
    });
    if (stored.ok) await outbox.add(await cards.retire(listing, tx), tx);
    return stored;
  }

  async function editAtOnce(
    listing: Listing,
    draft: Draft,
    content: Substance,
    author: Person,
    tx: Tx,
  ): Promise<Result<Listing>> {
    const set = { draftId: draft.id };
    const adopted = await adoptSubstance(deps, tx, listing, content, {
      action: "edit",
      by: personActor(author.id, author),
      set,
    });
    if (!adopted.ok) return adopted;
    await outbox.add(await cards.changed(adopted.value, tx), tx);
    return adopted;
  }
}

const nextSubmission = (listing: Listing, draft: Draft) => ({
  submission: listing.submission + 1,
  draftId: draft.id,
  approvals: [],
});

function replyIn(mask: MaskContacts, { answers: { reply } }: Draft): { readonly reply?: string } {
  return typeof reply === "string" ? { reply: mask(reply).text } : {};
}
