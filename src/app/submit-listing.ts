import { currentStep, type Draft } from "../domain/listing/draft.ts";
import { substanceOf, type Listing } from "../domain/listing/listing.ts";
import { isPlaceAnswer } from "../domain/category/field.ts";
import type { Person } from "../domain/person/person.ts";
import { maskContacts } from "../domain/privacy/mask-contacts.ts";
import { listingId, type DraftId, type PersonId } from "../domain/shared/ids.ts";
import { fail, ok, type Result } from "../domain/shared/result.ts";
import type { Cards } from "./cards.ts";
import { changeListing } from "./change-listing.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Tx } from "./ports.ts";
import { unansweredTasks } from "./unanswered.ts";

export type SubmitError =
  "draft-gone" | "draft-incomplete" | "community-gone" | "too-many-listings" | "no-changes-requested";

/**
 * Turns a complete draft into a pending listing with its card, or a revision into the next submission of its listing.
 * On a repeat (a double tap, a crash before the answer) the listing that came of the draft is returned again.
 */
export type SubmitListing = (draft: DraftId, author: PersonId) => Promise<Result<Listing, SubmitError>>;

/** Live listings a person may have at once. */
const MAX_LIVE = 20;

export function makeSubmitListing(deps: Dependencies, cards: Cards): SubmitListing {
  const { drafts, listings, people, outbox, tasks, transact, clock } = deps;

  return (id, authorId) =>
    transact(async (tx) => {
      const draft = await drafts.find(id, tx);
      const author = await people.find(authorId, tx);
      if (!draft || draft.authorId !== authorId || !author) {
        const done = (await listings.ofAuthor(authorId)).find((listing) => listing.draftId === id);
        return done ? ok(done) : fail("draft-gone");
      }
      const submitted = draft.revises ? await resubmit(draft, author, tx) : await submit(draft, author, tx);
      if (!submitted.ok) return submitted;
      await drafts.remove(id, tx);
      await outbox.add(await cards.post(submitted.value, tx), tx);
      await tasks.add(unansweredTasks(submitted.value, clock.now()), tx);
      return submitted;
    });

  async function substance(
    draft: Draft,
    author: Person,
  ): Promise<Result<ReturnType<typeof substanceOf>, SubmitError>> {
    const category = draft.category === undefined ? undefined : deps.catalogue.find(draft.category);
    if (!category || currentStep(deps.catalogue, draft).at !== "preview") return fail("draft-incomplete");
    const place = draft.answers["place"];
    const community = isPlaceAnswer(place) ? await deps.communities.find(place.communityId) : undefined;
    if (!community) return fail("community-gone");
    return ok(substanceOf(category, draft.kind, draft.answers, community, author.language));
  }

  async function submit(draft: Draft, author: Person, tx: Tx): Promise<Result<Listing, SubmitError>> {
    const content = await substance(draft, author);
    if (!content.ok) return content;
    if ((await listings.countOfAuthor(author.id, tx)).live >= MAX_LIVE) return fail("too-many-listings");
    const listing: Listing = {
      ...content.value,
      id: listingId(draft.id),
      draftId: draft.id,
      ...(draft.answersTo === undefined ? {} : { answersTo: draft.answersTo }),
      kind: draft.kind,
      category: draft.category ?? "",
      authorId: author.id,
      language: author.language,
      status: "draft",
      version: 0,
      submission: 1,
      approvals: [],
      createdAt: clock.now(),
    };
    await listings.insert(listing, tx);
    const changed = await changeListing(deps, tx, listing, { action: "submit", by: actorOf(author) });
    return changed.ok ? changed : fail("draft-gone");
  }

  async function resubmit(draft: Draft, author: Person, tx: Tx): Promise<Result<Listing, SubmitError>> {
    const listing = draft.revises && (await listings.find(draft.revises, tx));
    if (!listing || listing.authorId !== author.id) return fail("draft-gone");
    const content = await substance(draft, author);
    if (!content.ok) return content;
    const reply = draft.answers["reply"];
    const { decision: _decision, reply: _reply, ...kept } = listing;
    const changed = await changeListing(deps, tx, kept, {
      action: "resubmit",
      by: actorOf(author),
      set: {
        ...content.value,
        submission: listing.submission + 1,
        draftId: draft.id,
        approvals: [],
        ...(typeof reply === "string" ? { reply: maskContacts(reply).text } : {}),
      },
    });
    if (!changed.ok) return fail("no-changes-requested");
    await outbox.add(await cards.retire(listing, tx), tx);
    return changed;
  }
}

const actorOf = (
  person: Person,
): { readonly kind: "person"; readonly id: PersonId; readonly name: string } => ({
  kind: "person",
  id: person.id,
  name: person.firstName,
});
