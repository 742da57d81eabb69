import { currentStep, type Draft } from "../../domain/listing/draft.ts";
import { substanceOf, type Listing, type Substance } from "../../domain/listing/listing.ts";
import { isPlaceAnswer } from "../../domain/category/field.ts";
import {
  MAX_ORGANISATION_LIVE,
  writesFor,
  type Organisation,
} from "../../domain/organisation/organisation.ts";
import { languagesOf, type Person } from "../../domain/person/person.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import { transition } from "../../domain/listing/transition.ts";
import { personActor } from "../../domain/shared/actor.ts";
import { listingId, type DraftId, type PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { ChangeDependencies } from "../listings/change-listing.ts";
import type { Cards } from "../listings/ports.ts";
import { unansweredTasks } from "../moderation/tasks.ts";
import { pendingTask } from "../listings/status-tasks.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { People } from "../people/ports.ts";
import type { Drafts } from "./ports.ts";
import type { ReviseError, ReviseListing } from "./revise-listing.ts";

export type SubmitError =
  | ReviseError
  | "draft-incomplete"
  | "community-gone"
  | "too-many-listings"
  | "too-many-of-organisation"
  /** Of the organisation that the listing is for. */
  | "not-a-member"
  | "not-verified";

/**
 * Turns a complete draft into a pending listing with its card, or applies it to the listing that it revises.
 * A repeat (a double tap, a crash before the answer) returns the listing that was made of the draft.
 */
export type SubmitListing = (draft: DraftId, author: PersonId) => Promise<Result<Listing, SubmitError>>;

/** Live listings a person may have at once. */
export const MAX_LIVE = 20;

export interface SubmitDependencies extends CoreDependencies, ChangeDependencies {
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly organisations: Organisations;
  readonly people: People;
}

export function createSubmitListing(
  deps: SubmitDependencies,
  cards: Cards,
  reviseListing: ReviseListing,
): SubmitListing {
  const { drafts, listings, organisations, people, outbox, tasks, transact, clock } = deps;

  return (id, authorId) =>
    transact(async (tx) => {
      const draft = await drafts.find(id, tx);
      const author = await people.find(authorId, tx);
      if (!draft || draft.authorId !== authorId || !author) {
        const done = (await listings.ofAuthor(authorId)).find((listing) => listing.draftId === id);
        return done ? ok(done) : fail("draft-gone");
      }
      const content = await substance(draft, author, tx);
      if (!content.ok) return content;
      const submitted = draft.revises
        ? await reviseListing(draft, content.value, author, tx)
        : await submit(draft, content.value, author, tx);
      if (!submitted.ok) return submitted;
      await keepTimeZone(author, submitted.value, tx);
      await drafts.remove(id, tx);
      if (!awaitsDecision(submitted.value)) return submitted;
      await outbox.add(await cards.post(submitted.value, tx, author), tx);
      await tasks.add(
        [...unansweredTasks(submitted.value, clock.now()), pendingTask(submitted.value, clock.now())],
        tx,
      );
      return submitted;
    });

  /** People are where their newest listing is, as far as quiet hours go. */
  async function keepTimeZone(author: Person, { communityId }: Listing, tx: Tx): Promise<void> {
    const timeZone = (await deps.communities.find(communityId))?.timeZone;
    if (timeZone !== undefined && timeZone !== author.timeZone)
      await people.update(author.id, { timeZone }, tx);
  }

  async function organisationOf({ organisationId }: Draft, tx: Tx): Promise<Organisation | undefined> {
    return organisationId && organisations.find(organisationId, tx);
  }

  async function substance(draft: Draft, author: Person, tx: Tx): Promise<Result<Substance, SubmitError>> {
    const category = draft.category === undefined ? undefined : deps.catalogue.find(draft.category);
    if (!category || currentStep(deps.catalogue, draft).at !== "preview") return fail("draft-incomplete");
    const place = draft.answers["place"];
    const community = isPlaceAnswer(place) ? await deps.communities.find(place.communityId) : undefined;
    if (!community) return fail("community-gone");
    // Whoever answers for an organisation may be another one of its people than the author.
    const speaks = (await organisationOf(draft, tx))?.answers.languages ?? languagesOf(author);
    return ok(substanceOf(deps.mask, category, draft, community, speaks));
  }

  async function submit(
    draft: Draft,
    content: Substance,
    author: Person,
    tx: Tx,
  ): Promise<Result<Listing, SubmitError>> {
    const organisation = await organisationOf(draft, tx);
    if (organisation) {
      const allowed = writesFor(organisation, author.id);
      if (!allowed.ok) return allowed;
      await organisations.relyOn(organisation.id, tx);
      if ((await listings.countLiveOfOrganisation(organisation.id, tx)) >= MAX_ORGANISATION_LIVE)
        return fail("too-many-of-organisation");
    } else if (draft.organisationId !== undefined) return fail("not-a-member");
    else if ((await listings.countOfAuthor(author.id, tx)).live >= MAX_LIVE) return fail("too-many-listings");
    const original = draft.copyOf && (await listings.find(draft.copyOf, tx));
    const status = transition("draft", "submit");
    if (!status.ok) return fail("draft-gone");
    const listing: Listing = {
      ...content,
      id: listingId(draft.id),
      draftId: draft.id,
      ...(draft.answersTo === undefined ? {} : { answersTo: draft.answersTo }),
      ...(original?.rejections && { rejections: original.rejections }),
      ...(draft.answersToEdition === undefined ? {} : { answersToEdition: draft.answersToEdition }),
      kind: draft.kind,
      category: draft.category ?? "",
      authorId: author.id,
      ...(organisation && { organisationId: organisation.id }),
      ...(organisation?.answers.name && { organisationName: organisation.answers.name }),
      language: author.language,
      status: status.value,
      version: 1,
      submission: 1,
      approvals: [],
      createdAt: clock.now(),
    };
    await listings.insert(listing, tx);
    await deps.audit.add(
      {
        at: listing.createdAt,
        by: personActor(author.id, author),
        subject: `listing:${listing.id}`,
        communityId: listing.communityId,
        action: "submit",
        from: "draft",
        to: status.value,
      },
      tx,
    );
    return ok(listing);
  }
}
