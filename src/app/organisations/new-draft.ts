import { ORGANISATION_DRAFT_DAYS, type Organisation } from "../../domain/organisation/organisation.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import { organisationId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Tx } from "../core/index.ts";
import { draftTask } from "./give-back.ts";
import type { OrganisationDependencies } from "./store.ts";

/** A draft that nobody has answered anything in yet. */
export function freshDraft(
  { clock, newId }: Pick<OrganisationDependencies, "clock" | "newId">,
  language: Language,
): Organisation {
  const now = clock.now();
  return {
    id: organisationId(newId()),
    status: "draft",
    answers: {},
    step: 0,
    language,
    members: [],
    invites: [],
    submission: 0,
    approvals: [],
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

/** Stores a draft, and owes the task that deletes it when nobody goes on with it. */
export async function insertDraft(
  { organisations, tasks }: Pick<OrganisationDependencies, "organisations" | "tasks">,
  draft: Organisation,
  tx: Tx,
): Promise<void> {
  await organisations.insert(draft, tx);
  await tasks.add([draftTask(draft, daysAfter(draft.createdAt, ORGANISATION_DRAFT_DAYS))], tx);
}
