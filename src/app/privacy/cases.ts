import type { Actor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Export, Holdings, Leaver, Remains, Tx } from "../core/index.ts";
import type { Drafts } from "../drafts/ports.ts";
import type { Listings } from "../listings/ports.ts";
import type { PeopleCases } from "../people/index.ts";
import type { People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";

export interface PrivacyCases {
  /** Everything that is kept about a person, under names that people read. */
  exportOf(person: PersonId): Promise<Export>;
  /**
   * Deletes everything about a person at once. What others need stays without who it was; whoever waited for an answer of
   * theirs is told. A repeat does nothing.
   * @param by who wants it; the person when absent, whom the audit log then does not name
   */
  forget(person: PersonId, by?: Actor): Promise<void>;
}

export interface PrivacyDependencies extends Pick<
  CoreDependencies,
  "audit" | "clock" | "outbox" | "transact"
> {
  readonly drafts: Drafts;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly remains: Remains;
}

/** Deletes a person as part of a transaction. */
export type ForgetWithin = (person: PersonId, tx: Tx, by?: Actor) => Promise<void>;

/** @param modules every module that holds something of people, in the order in which they forget it */
export function createPrivacyCases(
  deps: PrivacyDependencies,
  modules: readonly Holdings[],
  peopleCases: Pick<PeopleCases, "forget">,
): PrivacyCases & { readonly forgetWithin: ForgetWithin } {
  const { audit, clock, drafts, listings, outbox, people, proposals, remains, transact } = deps;

  /** Buttons hold the ids of what they are about, texts and links whoever they introduce. */
  async function leaverOf(id: PersonId, tx: Tx): Promise<Leaver> {
    const [theirs, begun, pairs, person, owed] = [
      await listings.allOfAuthor(id, tx),
      await drafts.ofAuthor(id),
      await proposals.ofPerson(id, tx),
      await people.find(id, tx),
      await outbox.owedTo(id),
    ];
    const { username, phone } = person?.contact ?? {};
    const ids = [...theirs, ...begun, ...pairs].map((one): string => one.id);
    const contacts = [username, phone].filter((way) => way !== undefined);
    return {
      id,
      marks: [...ids, ...contacts, `user?id=${String(id)}`, `"id":${String(id)},`],
      owed: owed.map(({ key }) => key),
    };
  }

  async function forgetWithin(id: PersonId, tx: Tx, by: Actor = { kind: "system" }): Promise<void> {
    const leaver = await leaverOf(id, tx);
    await outbox.forget(id, leaver.marks, tx);
    for (const module of modules) {
      const owed = await module.forget(leaver, tx);
      await outbox.add(
        owed.filter(({ chatId }) => chatId !== id),
        tx,
      );
    }
    // What the modules owed the person themselves while they closed what was theirs.
    await outbox.forget(id, [], tx);
    await audit.add({ at: clock.now(), by, subject: "privacy", action: "forget" }, tx);
    await remains.clear(tx);
  }

  return {
    async exportOf(person) {
      const parts: Export[] = [];
      for (const module of modules) parts.push(await module.exportOf(person));
      const owed = await outbox.owedTo(person);
      const messagesOnTheirWay = owed.flatMap(({ text }) => text ?? []);
      return Object.assign({ exportedAt: clock.now() }, ...parts, { messagesOnTheirWay }) as Export;
    },
    async forget(person, by) {
      await transact((tx) => forgetWithin(person, tx, by));
      peopleCases.forget(person);
    },
    forgetWithin,
  };
}
