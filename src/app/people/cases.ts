import { LRUCache } from "lru-cache";
import { maskName, type MaskContacts } from "../../domain/privacy/mask-contacts.ts";
import { CONSENT_VERSION, type AwaitingContact, type Person } from "../../domain/person/person.ts";
import { SAFETY_VERSION, type SafetyKind } from "../../domain/safety/safety.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { createReads, type CoreDependencies } from "../core/index.ts";
import type { People, SeenPerson } from "./ports.ts";

export interface PeopleCases {
  /**
   * The person behind an update, with contact data in their name masked. Somebody who has not agreed to the privacy notice
   * is not stored: they are known to this process only, by what the update says.
   * Cached for half a minute: whoever shares the store must `forget` people that another process may have changed.
   */
  meet(seen: SeenPerson): Promise<Person>;
  forget(id: PersonId): void;
  find(id: PersonId): Promise<Person | undefined>;
  chooseLanguage(id: PersonId, language: Language): Promise<Person | undefined>;
  /**
   * Agrees to the privacy notice in force; from then on the person is stored.
   * @param language the one that a new person chose; Telegram's when absent
   */
  consent(id: PersonId, language?: Language): Promise<Person | undefined>;
  /** The languages they speak, ISO 639-1. Their requests have them once they are sent or `adoptSpoken` is called. */
  chooseSpoken(id: PersonId, spoken: readonly string[]): Promise<Person | undefined>;
  sharePhone(id: PersonId, phone: string): Promise<void>;
  /** Confirms the safety notes in force. A repeat changes nothing. */
  confirmSafety(id: PersonId, kind: SafetyKind): Promise<void>;
  /** Remembers one more yes until they share a contact. */
  awaitContact(id: PersonId, awaiting: AwaitingContact): Promise<void>;
  /** Forgets every yes that waited for a contact. */
  forgetAwaited(id: PersonId): Promise<void>;
}

const CACHE_MS = 30_000;
const CACHE_SIZE = 10_000;

interface Cached {
  readonly person: Person;
  readonly seen: string;
  readonly until: number;
}

export interface PeopleDependencies extends Pick<CoreDependencies, "clock" | "languages"> {
  readonly people: People;
  readonly mask: MaskContacts;
}

export function createPeopleCases({ people, clock, languages, mask }: PeopleDependencies): PeopleCases {
  const cache = new LRUCache<PersonId, Cached>({ max: CACHE_SIZE });
  /** Those who have not agreed to anything yet, with the language they chose. */
  const strangers = new LRUCache<PersonId, Person>({ max: CACHE_SIZE });
  const reads = createReads<PersonId>();

  function forget(id: PersonId): void {
    reads.changed(id);
    cache.delete(id);
  }

  async function update(
    id: PersonId,
    change: Parameters<typeof people.update>[1],
  ): Promise<Person | undefined> {
    try {
      return await people.update(id, change);
    } finally {
      forget(id);
    }
  }

  function stranger({ id, firstName, username, languageTag }: SeenPerson, now: Date): Person {
    const person: Person = {
      id,
      firstName,
      language: strangers.get(id)?.language ?? languages.forTag(languageTag),
      reachable: true,
      contact: username === undefined ? {} : { username },
      createdAt: now,
    };
    strangers.set(id, person);
    return person;
  }

  return {
    async meet(seen) {
      const now = clock.now();
      const signature = `${seen.firstName}\u0000${seen.username ?? ""}`;
      const known = cache.get(seen.id);
      if (known && known.seen === signature && known.until > now.getTime()) return known.person;
      const named = { ...seen, firstName: maskName(mask, seen.firstName) };
      return reads.during(
        seen.id,
        async () => (await people.meet(named, now)) ?? stranger(named, now),
        (person) => cache.set(seen.id, { person, seen: signature, until: now.getTime() + CACHE_MS }),
      );
    },
    forget,
    find: (id) => people.find(id),
    async chooseLanguage(id, language) {
      const known = await update(id, { language });
      const unknown = strangers.get(id);
      if (known || !unknown) return known;
      const person = { ...unknown, language };
      strangers.set(id, person);
      return person;
    },
    async consent(id, language) {
      const known = await update(id, { consentVersion: CONSENT_VERSION });
      const unknown = strangers.get(id);
      if (known || !unknown) return known;
      const now = clock.now();
      await people.add({
        ...unknown,
        ...(language === undefined ? {} : { language }),
        consentVersion: CONSENT_VERSION,
        createdAt: now,
        activeAt: now,
      });
      strangers.delete(id);
      forget(id);
      return people.find(id);
    },
    chooseSpoken: (id, spoken) => update(id, { spoken }),
    async sharePhone(id, phone) {
      const person = await people.find(id);
      await update(id, { contact: { ...person?.contact, phone } });
    },
    async confirmSafety(id, kind) {
      await people.confirmSafety(id, kind, SAFETY_VERSION);
      forget(id);
    },
    async awaitContact(id, awaiting) {
      await people.awaitContact(id, awaiting);
      forget(id);
    },
    async forgetAwaited(id) {
      await people.forgetAwaited(id);
      forget(id);
    },
  };
}
