import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { fieldsOf } from "../../domain/category/common-fields.ts";
import { isPlaceAnswer, type Answers } from "../../domain/category/field.ts";
import { draftFields, keptAnswer, type Draft } from "../../domain/listing/draft.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import { writesFor } from "../../domain/organisation/organisation.ts";
import { awaitsAuthor, EDITABLE, wanted } from "../../domain/listing/revision.ts";
import {
  draftId,
  type DraftId,
  type ListingId,
  type OrganisationId,
  type PersonId,
} from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies } from "../core/index.ts";
import { createMayManage } from "../listings/may-manage.ts";
import type { Listings } from "../listings/ports.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { Drafts } from "./ports.ts";
import { draftReminderTask } from "./tasks.ts";

export interface DraftCases {
  /** The author's unfinished draft of this kind, or a new one. Revisions are drafts of their own. */
  open(author: PersonId, kind: ListingKind): Promise<Draft>;
  /** The same for an organisation that the author is in. Each organisation has drafts of its own. */
  openFor(
    organisation: OrganisationId,
    author: PersonId,
    kind: ListingKind,
  ): Promise<Result<Draft, "not-a-member" | "not-verified">>;
  /**
   * Opens a draft in which one field of a listing is answered anew. All unfinished changes to a listing share one draft.
   * @returns `not-an-option` for a field that the listing does not have
   */
  edit(
    listing: ListingId,
    author: PersonId,
    field: string,
  ): Promise<Result<Draft, "listing-not-found" | "not-yours" | "listing-over" | "not-an-option">>;
  /** Opens a draft for a listing that moderators asked to change; a repeat returns the unfinished draft. */
  revise(
    listing: ListingId,
    author: PersonId,
  ): Promise<Result<Draft, "listing-not-found" | "not-yours" | "no-changes-requested">>;
  /** Begins a draft with the answers of a rejected or closed listing; a repeat returns the unfinished draft. */
  copy(listing: ListingId, author: PersonId): Promise<Result<Draft, "listing-not-found" | "not-yours">>;
  /**
   * Begins a draft in answer to somebody else's listing, with its category and place; a repeat returns the unfinished draft.
   * @returns `already-written` when it was sent and waits for the moderators
   */
  answer(listing: Listing, author: PersonId): Promise<Result<Draft, "already-written">>;
  find(id: DraftId): Promise<Draft | undefined>;
  /** Most recently touched first. */
  ofAuthor(author: PersonId): Promise<readonly Draft[]>;
  save(draft: Draft): Promise<Draft>;
  discard(id: DraftId): Promise<void>;
}

interface DraftDependencies extends CoreDependencies {
  readonly drafts: Drafts;
  readonly listings: Listings;
  readonly organisations: Pick<Organisations, "find">;
}

export function createDraftCases(deps: DraftDependencies): DraftCases {
  const { catalogue, drafts, listings, organisations, tasks, transact, clock, newId } = deps;
  const mayManage = createMayManage(deps);

  async function save(draft: Draft): Promise<Draft> {
    const touched = { ...draft, updatedAt: clock.now() };
    await drafts.save(touched);
    return touched;
  }

  /** Saves a new draft and owes the task that watches it. */
  async function begin(draft: Omit<Draft, "id" | "updatedAt">): Promise<Draft> {
    const begun = { ...draft, id: draftId(newId()), updatedAt: clock.now() };
    // The task comes first: if a crash prevents the draft, the task finds nothing to do.
    await transact((tx) => tasks.add([draftReminderTask(begun)], tx));
    return save(begun);
  }

  async function open(whose: Pick<Draft, "authorId" | "kind" | "organisationId">): Promise<Draft> {
    const { authorId, kind, organisationId } = whose;
    const unfinished = (await drafts.ofAuthor(authorId)).find(
      (draft) =>
        draft.kind === kind && draft.organisationId === organisationId && draft.revises === undefined,
    );
    return unfinished ?? begin({ ...whose, answers: {} });
  }

  /** A draft with a listing's answers; a repeat returns the unfinished draft. */
  async function reopen(
    listing: Listing,
    author: PersonId,
    origin: Pick<Draft, "revises" | "copyOf" | "question">,
  ): Promise<Draft> {
    const begun = (await drafts.ofAuthor(author)).find(
      (draft) => draft.revises === origin.revises && draft.copyOf === origin.copyOf,
    );
    const { answers, onBehalf } = wanted(listing);
    return (
      begun ??
      begin({
        authorId: author,
        kind: listing.kind,
        category: listing.category,
        ...(listing.organisationId && { organisationId: listing.organisationId }),
        answers: answersOf(catalogue, { ...listing, answers }),
        ...(onBehalf ? { onBehalf } : {}),
        ...origin,
      })
    );
  }

  return {
    open: (author, kind) => open({ authorId: author, kind }),
    async openFor(organisationId, author, kind) {
      const allowed = writesFor(await organisations.find(organisationId), author);
      return allowed.ok ? ok(await open({ authorId: author, kind, organisationId })) : allowed;
    },
    async edit(id, author, field) {
      const listing = await listings.find(id);
      if (!listing) return fail("listing-not-found");
      if (!(await mayManage(listing, author))) return fail("not-yours");
      if (!EDITABLE.includes(listing.status)) return fail("listing-over");
      const begun = await reopen(listing, author, { revises: id });
      const draft = keptAnswer(begun);
      if (!draftFields(catalogue, draft).some((f) => f.id === field)) return fail("not-an-option");
      return ok(await save({ ...draft, changing: field }));
    },
    async revise(id, author) {
      const listing = await listings.find(id);
      if (!listing) return fail("listing-not-found");
      if (!(await mayManage(listing, author))) return fail("not-yours");
      if (!awaitsAuthor(listing)) return fail("no-changes-requested");
      const { question } = listing.revision ?? listing;
      const draft = await reopen(listing, author, {
        revises: id,
        ...(question === undefined ? {} : { question }),
      });
      // Changes may have been under way when the question came.
      if (question === undefined || draft.question === question) return ok(draft);
      const { reply: _toAnother, ...answers } = draft.answers;
      return ok(await save({ ...draft, question, answers }));
    },
    async copy(id, author) {
      const listing = await listings.find(id);
      if (!listing) return fail("listing-not-found");
      if (!(await mayManage(listing, author))) return fail("not-yours");
      return ok(await reopen(listing, author, { copyOf: id }));
    },
    async answer(listing, author) {
      const { id, kind, category, communityId } = listing;
      const theirs = await drafts.ofAuthor(author);
      const begun = theirs.find((draft) => draft.answersTo === id);
      if (begun) return ok(begun);
      const own = await listings.ofAuthor(author);
      if (own.some(({ answersTo, status }) => answersTo === id && status === "pending"))
        return fail("already-written");
      const known = [...theirs, ...own]
        .map(({ answers }) => answers["place"])
        .filter(isPlaceAnswer)
        .find((place) => place.communityId === communityId);
      const draft = await save({
        id: draftId(newId()),
        authorId: author,
        kind: otherKind(kind),
        category,
        answers: { place: known ?? { communityId } },
        answersTo: id,
        answersToEdition: editionOf(listing),
        updatedAt: clock.now(),
      });
      return ok(draft);
    },
    find: (id) => drafts.find(id),
    ofAuthor: (author) => drafts.ofAuthor(author),
    save,
    discard: (id) => drafts.remove(id),
  };
}

/** A listing's answers as a draft has them: what was skipped stays skipped and is not asked again. */
function answersOf(catalogue: Catalogue, listing: Listing): Answers {
  const category = catalogue.find(listing.category);
  const fields = category ? fieldsOf(category, listing.kind) : [];
  return Object.fromEntries(fields.map((field) => [field.id, listing.answers[field.id] ?? null]));
}
