import type { Module } from "../core/index.ts";
import type { WaitingListTaskKind } from "../communities/ports.ts";
import type { Cards } from "../listings/ports.ts";
import { createDraftCases, type DraftCases } from "./cases.ts";
import { createReviseListing } from "./revise-listing.ts";
import { createSubmitListing, type SubmitDependencies, type SubmitListing } from "./submit-listing.ts";
import { createDraftReminder, type DraftTaskKind, type ReminderDependencies } from "./tasks.ts";
import { createWaitingList } from "./waiting-list.ts";

export type { SubmitError } from "./submit-listing.ts";

/** Listings while their authors write them. */
export interface DraftsCases extends DraftCases {
  readonly submit: SubmitListing;
}

export const createDraftsModule = (
  deps: SubmitDependencies & ReminderDependencies,
  cards: Cards,
): Module<DraftsCases, DraftTaskKind | WaitingListTaskKind> => ({
  cases: {
    ...createDraftCases(deps),
    submit: createSubmitListing(deps, cards, createReviseListing(deps, cards)),
  },
  tasks: { "draft-reminder": createDraftReminder(deps), "serve-waiting": createWaitingList(deps) },
  async exportOf(person) {
    const drafts = await deps.drafts.ofAuthor(person);
    return {
      drafts: drafts.map(({ kind, category, answers, waitsFor, updatedAt }) => ({
        kind,
        category,
        answers,
        ...(waitsFor && { waitsFor }),
        updatedAt,
      })),
    };
  },
  async forget({ id }, tx) {
    await deps.drafts.removeOfAuthor(id, tx);
    return [];
  },
});
