import { roleOf } from "../../domain/organisation/organisation.ts";
import type { OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Task, Tx } from "../core/index.ts";
import type { Organisations } from "./ports.ts";

/** A task of the module `listings`. It is made here since this folder and those above it owe it. */
export type OrganisationListingsTaskKind = "organisation-listings";

/** Sees to it soon that an organisation's listings are looked after, and out only while it is verified. */
export const listingsTask = (id: OrganisationId, now: Date): Task<OrganisationListingsTaskKind> => ({
  key: `organisation:${id}:listings`,
  kind: "organisation-listings",
  subject: id,
  at: now,
});

/** Owes that for each organisation of somebody who can no longer look after anything. */
export const createSettleListingsOf =
  ({
    clock,
    organisations,
    tasks,
  }: Pick<CoreDependencies, "clock" | "tasks"> & {
    readonly organisations: Pick<Organisations, "ofPerson">;
  }) =>
  async (person: PersonId, tx: Tx): Promise<void> => {
    const all = await organisations.ofPerson(person, tx);
    const theirs = all.filter((one) => roleOf(one, person) !== undefined);
    await tasks.addAgain(
      theirs.map(({ id }) => listingsTask(id, clock.now())),
      tx,
    );
  };
