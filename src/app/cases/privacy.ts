import { isAbout, withoutPerson, type Case } from "../../domain/case/case.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Holdings, OutboxMessage } from "../core/index.ts";
import type { CaseCardDependencies, CaseCards } from "./cards.ts";
import { removals } from "./files.ts";
import { caseKey } from "./notices.ts";

/** What is kept of a case, as one of its people reads it: nothing of what others said or wrote. */
function exported(one: Case, person: PersonId) {
  const { kind, openedAt, status, closing, statements, words, parties, notes } = one;
  const own = parties.findIndex((party) => party.person === person);
  return {
    kind,
    openedAt,
    status,
    outcome: closing?.outcome,
    saidAboutYou: isAbout(one, person) ? true : undefined,
    youSaid: statements.filter(({ by }) => by === person).map(({ reason, at }) => ({ reason, at })),
    youWrote: words.filter(({ party }) => party === own).map(({ party: _you, ...rest }) => rest),
    moderatorsWroteToYou: notes
      .filter(({ to = [] }) => to.includes(own))
      .map(({ kind: what, text, at }) => ({ kind: what, text, at })),
  };
}

/** What cases hold of people. A case stays for those who are left, without who it was. */
export const createCasePrivacy = (
  { cases, outbox }: Pick<CaseCardDependencies, "cases" | "outbox">,
  cards: CaseCards,
): Holdings => ({
  async exportOf(person) {
    const all = await cases.ofPerson(person);
    return all.length === 0 ? {} : { cases: all.map((one) => exported(one, person)) };
  },
  async forget({ id }, tx) {
    const edits: OutboxMessage[] = [];
    for (const before of await cases.ofPerson(id, tx)) {
      const after = withoutPerson(before, id);
      await cases.replace(after, before.version, tx);
      // What is still owed of the case may name them.
      const { copies } = await cases.noteCard(before.id, undefined, tx);
      const newest = copies.at(-1) ?? caseKey.card(before.id);
      const isOwed = (await outbox.places([newest], tx)).get(newest)?.sent === false;
      await outbox.cancel(caseKey.group(before.id), tx);
      if (before.parties.some(({ person }) => person === id))
        await outbox.cancel(caseKey.toParties(before.id), tx);
      edits.push(...(await cards.changed(after, tx)));
      if (after.files?.length === 0) edits.push(...removals(before, before.files));
      if (isOwed && after.status === "open") edits.push(...(await cards.again(after, tx)));
    }
    return edits;
  },
});
