import {
  addNote,
  claim,
  close,
  ownerAt,
  release,
  takeOver,
  warn,
  type Case,
  type CaseError,
  type CaseNote,
  type CaseOutcome,
} from "../../domain/case/case.ts";
import { settle, stateOf } from "../../domain/introduction/introduction.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { actorKey, NOBODY, type Actor } from "../../domain/shared/actor.ts";
import type { CaseId, CommunityId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { BanWithin } from "../bans/index.ts";
import { toPerson, type Tx } from "../core/index.ts";
import type { Separate } from "../introductions/index.ts";
import type { PeopleCases } from "../people/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { CaseCards } from "./cards.ts";
import { removals } from "./files.ts";
import { caseKey, type CaseNotice } from "./notices.ts";
import type { OpenDependencies } from "./open.ts";
import { replaceCase } from "./replace.ts";

/** A moderator's act on a case of their own community. */
export interface OnCase {
  readonly id: CaseId;
  readonly community: CommunityId;
  readonly by: Actor;
}

/**
 * `case-taken`: another moderator looks after it. `nobody-to-tell`: none of those it is for can be written to.
 * `operator`: whoever runs the installation is banned by nobody in a group.
 */
export type DecideCaseError = CaseError | "case-not-found" | "nobody-to-tell" | "operator";

type Decided = Promise<Result<Case, DecideCaseError>>;

/** What moderators do with a case. Of two at once one wins; the other gets `case-closed` or `case-taken`. */
export interface CaseDecisions {
  /** Takes the case on for two hours; a repeat by the same moderator prolongs that. */
  claim(on: OnCase): Decided;
  release(on: OnCase): Decided;
  /** Claims a case that another moderator may look after, who is told. */
  takeOver(on: OnCase): Decided;
  note(on: OnCase & { readonly text: string }): Decided;
  /** Writes to parties, by their indexes. Contact data stay: moderators may name a hotline. */
  answer(on: OnCase & { readonly to: readonly number[]; readonly text: string }): Decided;
  /** Warns a party, once in a case. */
  warn(on: OnCase & { readonly party: number }): Decided;
  /** Bans a party, and closes the case. */
  ban(on: OnCase & { readonly party: number; readonly reason: string }): Decided;
  /** Closes the case, tells the parties, and opens the introduction again or ends it. */
  close(on: OnCase & { readonly outcome: Exclude<CaseOutcome, "banned"> }): Decided;
}

/** What other modules do for this one, as part of its transactions. */
export interface CaseNeighbours {
  readonly pairs: Pick<Pairs, "release" | "store">;
  readonly separate: Separate;
  readonly banWithin: BanWithin;
  /** Whose cache of people forgets somebody who was banned. */
  readonly people: Pick<PeopleCases, "forget">;
}

export interface DecideCaseDependencies extends OpenDependencies {
  readonly operators: readonly number[];
}

export function createCaseDecisions(
  deps: DecideCaseDependencies,
  cards: CaseCards,
  { pairs, separate, banWithin, people: peopleCases }: CaseNeighbours,
): CaseDecisions {
  const { audit, cases, clock, communities, listings, operators, outbox, people, proposals } = deps;
  const { render, transact } = deps;

  /** Changes a case by compare-and-set, does the rest, and writes it down, in one transaction. */
  function act(
    { id, community, by }: OnCase,
    action: string,
    to: (before: Case, now: Date) => Result<Case, DecideCaseError>,
    rest: (
      after: Case,
      before: Case,
      tx: Tx,
    ) => Promise<Result<undefined, DecideCaseError> | undefined> = () => Promise.resolve(undefined),
  ): Decided {
    return transact(async (tx): Decided => {
      const before = await cases.find(id, tx);
      if (before?.communityId !== community) return fail("case-not-found");
      const now = clock.now();
      const after = to(before, now);
      if (!after.ok || after.value === before) return after;
      const failed = await rest(after.value, before, tx);
      if (failed?.ok === false) return failed;
      // What was done may have closed it already: a ban ends what the banned person needs.
      const latest = (await cases.find(id, tx)) ?? before;
      const stored: Case = { ...after.value, version: latest.version + 1 };
      await replaceCase(deps, latest, stored, tx);
      const { kind, communityId } = before;
      await audit.add({ at: now, by, subject: `case:${id}`, action, to: kind, communityId }, tx);
      await outbox.add(await cards.changed(stored, tx), tx);
      if (stored.status === "closed") await outbox.add(removals(before, before.files), tx);
      return ok(stored);
    });
  }

  /** The parties of these indexes that can be written to. Who is banned hears what becomes of their appeal. */
  async function reachable(
    { kind, parties }: Case,
    indexes: readonly number[],
    tx: Tx,
  ): Promise<readonly Person[]> {
    const ids = indexes.flatMap((index) => parties[index]?.person ?? []);
    const known = await people.findMany(ids, tx);
    const isTold = (person: Person): boolean => (kind === "appeal" ? person.reachable : isReachable(person));
    return ids.flatMap((id) => known.get(id) ?? []).filter(isTold);
  }

  async function otherName({ parties }: Case, person: Person, tx: Tx): Promise<string> {
    const other = parties.find((party) => party.person !== person.id && party.person !== NOBODY);
    return (other && (await people.find(other.person, tx)))?.firstName ?? "";
  }

  /** Tells parties something in the transaction that stores it in the case. */
  async function tell(
    after: Case,
    to: readonly number[],
    what: string,
    noticeFor: (person: Person) => Promise<CaseNotice | undefined>,
    tx: Tx,
  ): Promise<Result<undefined, "nobody-to-tell">> {
    const told = await reachable(after, to, tx);
    if (told.length === 0) return fail("nobody-to-tell");
    for (const person of told) {
      const notice = await noticeFor(person);
      if (!notice) continue;
      const message = toPerson(render, person, caseKey.told(after, what, person.id), notice);
      await outbox.add([{ ...message, group: caseKey.toParties(after.id) }], tx);
    }
    return ok(undefined);
  }

  /** Opens or ends the introduction of a case that is closed now, and tells its parties. */
  async function finish(after: Case, by: Actor, outcome: CaseOutcome, tx: Tx): Promise<void> {
    const proposal = after.proposalId && (await proposals.find(after.proposalId, tx));
    const wasFrozen = proposal !== undefined && stateOf(proposal) === "frozen";
    const resumed = wasFrozen && outcome === "dismissed";
    if (proposal) await settlePair(proposal, by, outcome, tx);
    const isPair = after.proposalId !== undefined;
    const askers = new Set(after.statements.map((statement) => statement.by));
    const indexes = after.parties.map((_party, index) => index);
    await tell(
      after,
      indexes,
      "closed",
      async (person) => {
        // Whoever waits for help was told that moderators look for it.
        const asked = askers.has(person.id) || after.kind === "unmet-need";
        // Whoever never heard of the case hears nothing of its end.
        if (!asked && !wasFrozen) return undefined;
        return {
          kind: "case-closed",
          outcome,
          about: isPair ? "pair" : after.kind === "appeal" ? "appeal" : "need",
          asked,
          resumed,
          firstName: await otherName(after, person, tx),
        };
      },
      tx,
    );
  }

  async function settlePair(proposal: Proposal, by: Actor, outcome: CaseOutcome, tx: Tx): Promise<void> {
    await listings.relyOn([proposal.offerId], tx);
    const { helperId, seekerId } = proposal;
    const bothAreHere = helperId !== NOBODY && seekerId !== NOBODY;
    if (outcome !== "dismissed" && bothAreHere) {
      await outbox.add(await separate(helperId, seekerId, by, tx), tx);
      return;
    }
    const settled = settle(proposal, outcome === "dismissed" ? "open" : "ended");
    if (!settled.ok) return;
    const action = outcome === "dismissed" ? "unfreeze" : "end";
    if (!(await pairs.store(proposal, settled.value, action, by, tx)))
      throw new Error(`proposal ${proposal.id} changed inside a transaction`);
    if (outcome !== "dismissed") await pairs.release(settled.value, tx);
  }

  const noted =
    (note: Omit<CaseNote, "at">) =>
    (before: Case, at: Date): Result<Case, CaseError> =>
      addNote(before, { ...note, at });

  return {
    claim: (on) => act(on, "claim-case", (before, now) => claim(before, on.by, now)),
    async takeOver(on) {
      const community = await communities.find(on.community);
      if (!community) return fail("case-not-found");
      return act(
        on,
        "take-over-case",
        (before, now) => takeOver(before, on.by, now),
        async (after, before, tx) => {
          const former = ownerAt(before, clock.now())?.by;
          if (former?.kind !== "person" || actorKey(former) === actorKey(on.by)) return undefined;
          const person = await people.find(former.id, tx);
          if (!person || !isReachable(person)) return undefined;
          const notice = { kind: "case-taken-over", case: after, community, by: on.by } as const;
          await outbox.add(
            [toPerson(render, person, caseKey.told(after, "taken-over", person.id), notice)],
            tx,
          );
          return undefined;
        },
      );
    },
    release: (on) => act(on, "release-case", (before, now) => release(before, on.by, now)),
    note: ({ text, ...on }) => act(on, "note-case", noted({ kind: "note", by: on.by, text })),
    async answer({ to, text, ...on }) {
      const community = await communities.find(on.community);
      if (!community) return fail("case-not-found");
      const { language } = community;
      return act(
        on,
        "answer-case",
        noted({ kind: "answer", by: on.by, text, to }),
        (after, { proposalId }, tx) =>
          tell(
            after,
            to,
            "answer",
            () =>
              Promise.resolve({
                kind: "case-answer" as const,
                case: proposalId === undefined ? {} : { proposalId },
                community,
                text,
                language,
              }),
            tx,
          ),
      );
    },
    async warn({ party, ...on }) {
      const community = await communities.find(on.community);
      if (!community) return fail("case-not-found");
      return act(
        on,
        "warn",
        (before, now) => warn(before, party, on.by, now),
        (after, _before, tx) =>
          tell(
            after,
            [party],
            "warning",
            async (person) => ({
              kind: "case-warning",
              community,
              firstName: await otherName(after, person, tx),
            }),
            tx,
          ),
      );
    },
    async ban({ party, reason, ...on }) {
      const one = await cases.find(on.id);
      const who = one?.parties[party]?.person;
      if (who === undefined || who === NOBODY) return fail("nobody-to-tell");
      if (operators.includes(who)) return fail("operator");
      const banned = await act(
        on,
        "close-case",
        (before, now) => close(before, on.by, "banned", now),
        async (after, _before, tx) => {
          const person = await people.find(who, tx);
          if (!person) return fail("nobody-to-tell");
          await banWithin(person, { person: who, by: on.by, community: on.community, reason }, tx);
          await finish(after, on.by, "banned", tx);
          return undefined;
        },
      );
      peopleCases.forget(who);
      return banned;
    },
    close: ({ outcome, ...on }) =>
      act(
        on,
        "close-case",
        (before, now) => close(before, on.by, outcome, now),
        async (after, _before, tx) => {
          await finish(after, on.by, outcome, tx);
          return undefined;
        },
      ),
  };
}
