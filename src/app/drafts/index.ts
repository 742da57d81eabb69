import type { Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import { createDraftCases, type DraftCases } from "./cases.ts";
import { createReviseListing } from "./revise-listing.ts";
import { createSubmitListing, type SubmitDependencies, type SubmitListing } from "./submit-listing.ts";
import { createDraftReminder, type DraftTaskKind, type ReminderDependencies } from "./tasks.ts";

export type { SubmitError } from "./submit-listing.ts";

/** Listings while their authors write them. */
export interface DraftsCases extends DraftCases {
  readonly submit: SubmitListing;
}

export const createDraftsModule = (
  deps: SubmitDependencies & ReminderDependencies,
  cards: Cards,
): Module<DraftsCases, DraftTaskKind> => ({
  cases: {
    ...createDraftCases(deps),
    submit: createSubmitListing(deps, cards, createReviseListing(deps, cards)),
  },
  tasks: { "draft-reminder": createDraftReminder(deps) },
  async exportOf(person) {
    const drafts = await deps.drafts.ofAuthor(person);
    return {
      drafts: drafts.map(({ kind, category, answers, updatedAt }) => ({
        kind,
        category,
        answers,
        updatedAt,
      })),
    };
  },
  async forget({ id }, tx) {
    await deps.drafts.removeOfAuthor(id, tx);
    return [];
  },
});
