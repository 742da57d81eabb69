import type { Person } from "../../domain/person/person.ts";
import type { QuietHours } from "../../domain/shared/dates.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { People, PersonChange } from "./ports.ts";

/** When somebody is not written to unasked. What is held for them already keeps to the change. */
export interface QuietCases {
  chooseQuiet(id: PersonId, quiet: QuietHours): Promise<Person | undefined>;
  /** Whether requests for the same or the next day may reach them in their quiet hours too. */
  allowUrgent(id: PersonId, allowed: boolean): Promise<Person | undefined>;
}

export interface QuietDependencies extends Pick<CoreDependencies, "outbox" | "transact"> {
  readonly people: People;
}

/** Brings the moderators' cards up to date that say when a question reaches somebody. */
export type RefreshCardsAbout = (id: PersonId, tx: Tx) => Promise<void>;

/** @param forget drops what is cached of a person */
export function createQuietCases(
  { people, outbox, transact }: QuietDependencies,
  refreshCardsAbout: RefreshCardsAbout,
  forget: (id: PersonId) => void,
): QuietCases {
  async function change(id: PersonId, to: PersonChange): Promise<Person | undefined> {
    try {
      return await transact(async (tx) => {
        const person = await people.update(id, to, tx);
        if (!person) return undefined;
        await outbox.holdAnew(id, tx);
        await refreshCardsAbout(id, tx);
        return person;
      });
    } finally {
      forget(id);
    }
  }
  return {
    chooseQuiet: (id, quiet) => change(id, { quiet }),
    allowUrgent: (id, urgentInQuiet) => change(id, { urgentInQuiet }),
  };
}
