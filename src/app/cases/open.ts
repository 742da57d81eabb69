import { addStatement, type Case, type Party, type Statement, type Words } from "../../domain/case/case.ts";
import { freeze, isOpen, stateOf } from "../../domain/introduction/introduction.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable } from "../../domain/person/person.ts";
import { RELAYED_DAYS } from "../../domain/person/retention.ts";
import { otherPerson, sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { NOBODY, personActor, type Actor } from "../../domain/shared/actor.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import {
  caseId,
  type CommunityId,
  type ListingId,
  type PersonId,
  type ProposalId,
} from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type AuditEntry, type CoreDependencies, type Tx } from "../core/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { StopRelay } from "../relay/index.ts";
import type { RelayedMessage, RelayedMessages } from "../relay/ports.ts";
import type { CaseCardDependencies, CaseCards } from "./cards.ts";
import { caseKey } from "./notices.ts";
import { replaceCase } from "./replace.ts";
import { caseTask } from "./tasks.ts";

/** What a case is opened with. `reason` is a code of the module that opens it, or the person's own words. */
export type NewCase =
  | {
      readonly kind: "report" | "check-in";
      readonly proposalId: ProposalId;
      readonly byPerson: PersonId;
      readonly reason: string;
    }
  | {
      readonly kind: "appeal" | "unmet-need";
      readonly communityId: CommunityId;
      readonly byPerson: PersonId;
      readonly reason: string;
      readonly listingId?: ListingId;
      /** True if nobody has asked for it: then a listing has one such case, whatever became of it. */
      readonly byItself?: true;
      /** Who decided what an appeal is about. */
      readonly decidedBy?: Actor;
    };

/**
 * Opens a case as part of a transaction: its card is posted, and it waits for moderators. A listing has one open case about
 * help for it, and a person one open appeal, to which more of it is added. A case about an introduction freezes it, stops what
 * is on its way between the two, and tells the other side. While a case about the introduction is open, what else is said about
 * it is added to that one; a repeat changes nothing.
 * @returns `not-introduced` if the person is on neither side of an introduction
 */
export type OpenCase = (tx: Tx, input: NewCase) => Promise<Result<Case, "not-introduced">>;

/** Messages of the last days that a case holds; the newest count. */
const MAX_WORDS = 200;

/** The cases about help for a listing, among those of its author. */
export const needOf = (all: readonly Case[], listingId: ListingId): readonly Case[] =>
  all.filter(({ kind, parties: [party] }) => kind === "unmet-need" && party?.listingId === listingId);

export interface OpenDependencies
  extends CaseCardDependencies, Pick<CoreDependencies, "audit" | "mask" | "newId" | "tasks"> {
  readonly relayed: RelayedMessages;
}

export function createOpenCase(
  deps: OpenDependencies,
  cards: CaseCards,
  pairs: Pick<Pairs, "store">,
  stopRelay: StopRelay,
): OpenCase {
  const {
    audit,
    cases,
    clock,
    communities,
    listings,
    mask,
    outbox,
    people,
    proposals,
    relayed,
    render,
    tasks,
  } = deps;

  async function freezePair(
    before: Proposal,
    input: NewCase,
    {
      mine,
      firstName,
      tx,
      id,
    }: {
      readonly mine: Listing | undefined;
      readonly firstName: string;
      readonly tx: Tx;
      readonly id: Case["id"];
    },
  ): Promise<void> {
    const frozen = freeze(before);
    if (!frozen.ok) return;
    const by = personActor(input.byPerson, { firstName });
    if (!(await pairs.store(before, frozen.value, "freeze", by, tx)))
      throw new Error(`proposal ${before.id} changed inside a transaction`);
    const undelivered = await stopRelay(before, "paused", tx);
    const other = await people.find(otherPerson(before, input.byPerson), tx);
    if (other && mine && isReachable(other)) {
      const notice = { kind: "introduction-paused", mine, firstName } as const;
      const message = toPerson(render, other, caseKey.paused(id, other.id), notice);
      await outbox.add([{ ...message, group: caseKey.toParties(id) }], tx);
    }
    await outbox.add(undelivered, tx);
  }

  /** What the two wrote to each other in the last days, without the contacts that they shared: a group reads along. */
  async function wordsOf(proposal: Proposal, parties: readonly Party[], tx: Tx): Promise<readonly Words[]> {
    const since = daysAfter(clock.now(), -RELAYED_DAYS);
    const written = (await relayed.ofProposal(proposal.id, tx)).filter(({ at }) => at > since);
    return written.slice(-MAX_WORDS).map(({ from, at, content }: RelayedMessage): Words => {
      const party = parties.findIndex(({ person }) => person === from);
      if (content.kind === "location") return { party, at, kind: content.kind, point: content.point };
      const { kind, text } = content;
      return {
        party,
        at,
        kind,
        text: mask(text).text,
        ...(content.kind !== "text" && { fileId: content.fileId }),
      };
    });
  }

  async function insert(one: Case, tx: Tx): Promise<Case> {
    await cases.insert(one, tx);
    await tasks.add([caseTask(one)], tx);
    await outbox.add(await cards.post(one, tx), tx);
    return one;
  }

  const entry = ({ id, kind, communityId }: Case, by: Actor, action: string): AuditEntry => ({
    at: clock.now(),
    by,
    subject: `case:${id}`,
    action,
    to: kind,
    communityId,
  });

  const writeDown = async (one: Case, byPerson: PersonId, action: string, tx: Tx): Promise<void> =>
    audit.add(entry(one, personActor(byPerson, await people.find(byPerson, tx)), action), tx);

  /** Adds what somebody says to an open case; a repeat changes nothing. */
  async function extend(known: Case, statement: Statement, tx: Tx): Promise<Case> {
    const after = addStatement(known, statement);
    if (!after) return known;
    await replaceCase(deps, known, after, tx);
    await outbox.add(await cards.changed(after, tx), tx);
    await writeDown(after, statement.by, "add-to-case", tx);
    return after;
  }

  return async (tx, input) => {
    const now = clock.now();
    const { kind, byPerson } = input;
    const byItself = "byItself" in input && input.byItself;
    const statement = { kind, by: byItself ? NOBODY : byPerson, reason: mask(input.reason).text, at: now };
    const id = caseId(deps.newId());
    const begun = {
      id,
      kind,
      statements: [statement],
      notes: [],
      status: "open",
      openedAt: now,
      version: 1,
    } as const;
    if (!("proposalId" in input)) {
      const { communityId, listingId, decidedBy } = input;
      if (kind === "appeal") {
        const appeal = (await cases.ofPerson(byPerson, tx)).find(
          ({ status, kind: of, parties: [party] }) =>
            status === "open" && of === "appeal" && party?.person === byPerson,
        );
        if (appeal) return ok(await extend(appeal, statement, tx));
      }
      const all = await cases.ofPerson(byPerson, tx);
      const earlier = listingId === undefined ? [] : needOf(all, listingId);
      const known = earlier.find(({ status }) => status === "open");
      if (known && !byItself) return ok(await extend(known, statement, tx));
      const [first] = earlier;
      if (first && byItself) return ok(known ?? first);
      const parties = [{ person: byPerson, ...(listingId !== undefined && { listingId }) }];
      const decided = decidedBy && { decidedBy };
      const one = await insert({ ...begun, communityId, parties, words: [], ...decided }, tx);
      if (byItself) await audit.add(entry(one, { kind: "system" }, "open-case"), tx);
      else await writeDown(one, byPerson, "open-case", tx);
      return ok(one);
    }

    const proposal = await proposals.find(input.proposalId, tx);
    const side = proposal && sideOf(proposal, byPerson);
    if (!side || stateOf(proposal) === undefined) return fail("not-introduced");
    // Both sides may report at once, or write meanwhile: the second transaction is done again.
    await listings.relyOn([proposal.offerId], tx);
    const offer = await listings.find(proposal.offerId, tx);
    const request = await listings.find(proposal.requestId, tx);
    const [mine, theirs] = side === "offer" ? [offer, request] : [request, offer];
    const firstName = (await people.find(byPerson, tx))?.firstName ?? "";
    const known = await cases.openAbout(proposal.id, tx);
    if (isOpen(proposal))
      await freezePair(proposal, input, { mine: theirs, firstName, tx, id: known?.id ?? id });
    if (known) return ok(await extend(known, statement, tx));
    const parties = [
      { person: proposal.helperId, listingId: proposal.offerId },
      { person: proposal.seekerId, listingId: proposal.requestId },
    ];
    // The reporter's own moderators; those of the other side where their place is not served any more.
    const isServed = mine && (await communities.find(mine.communityId));
    const communityId = (isServed ? mine : (theirs ?? mine))?.communityId;
    if (communityId === undefined) return fail("not-introduced");
    const words = await wordsOf(proposal, parties, tx);
    const one = await insert({ ...begun, communityId, proposalId: proposal.id, parties, words }, tx);
    await writeDown(one, byPerson, "open-case", tx);
    return ok(one);
  };
}
