import type { Person } from "../../domain/person/person.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Tx } from "../core/index.ts";

/** What Telegram says about whoever sent an update. */
export interface SeenPerson {
  readonly id: PersonId;
  readonly firstName: string;
  readonly username?: string;
  readonly languageTag?: string;
}

export type PersonChange = Partial<
  Pick<Person, "language" | "consentVersion" | "reachable" | "contact" | "quiet"> & {
    /** `null` clears it. */
    readonly awaitingContact: Person["awaitingContact"] | null;
  }
>;

export interface People {
  find(id: PersonId, tx?: Tx): Promise<Person | undefined>;
  findMany(ids: readonly PersonId[], tx?: Tx): Promise<ReadonlyMap<PersonId, Person>>;
  /** Creates the person at first sight with `language`, and refreshes the name and username that Telegram reports. */
  meet(seen: SeenPerson, language: Language, at: Date): Promise<Person>;
  update(id: PersonId, change: PersonChange, tx?: Tx): Promise<Person | undefined>;
}
