import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import { editionOf } from "../../domain/listing/listing.ts";
import { isOpenFor } from "../../domain/listing/only-for.ts";
import { contactToReveal, hasContact, type Contact } from "../../domain/person/person.ts";
import { reply, sideOf, type Answer, type Proposal } from "../../domain/proposal/proposal.ts";
import { hasConfirmedSafety, safetyKindOf } from "../../domain/safety/safety.ts";
import { personActor } from "../../domain/shared/actor.ts";
import type { PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies, OutboxMessage, Render, Tx } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { AskUsername, Tallies } from "../people/ports.ts";
import { ended, introductions, ownAnswer, type Sides } from "./messages.ts";
import type { ProposalNotice } from "./notices.ts";
import type { Pairs } from "./pairs.ts";
import type { Meetings, Needs, Proposals } from "./ports.ts";
import type { Review } from "./review.ts";
import { checkInTasks } from "./tasks.ts";

export type AnswerError =
  | "proposal-not-found"
  | "not-yours"
  | "already-answered"
  | "proposal-closed"
  | "question-changed"
  | "promised-meanwhile"
  | "through-organisations"
  | "safety-needed"
  | "appointment-clash"
  | "contact-needed";

export interface Answering extends Answer {
  readonly proposalId: ProposalId;
  readonly person: PersonId;
  /** True if they have read that another appointment of theirs lies at the time that the yes would fix. */
  readonly despiteClash?: boolean;
}

/** What Telegram says people are called, at the moment of an introduction. */
type Usernames = ReadonlyMap<PersonId, string | undefined>;

/** Nobody shares a contact. */
const NOT_ASKED: Usernames = new Map();

export interface Answers {
  /** Takes an answer in a transaction of its own. */
  answer(input: Answering): Promise<Result<Proposal, AnswerError>>;
  /** The same as a part of `tx`, for an answer that cannot be the second yes. */
  first(input: Answering, tx: Tx): Promise<Result<Proposal, AnswerError>>;
}

export interface AnswerDependencies extends Pick<
  CoreDependencies,
  "catalogue" | "clock" | "outbox" | "tasks" | "transact"
> {
  readonly askUsername: AskUsername;
  readonly helpers: Pick<Tallies, "noteAccepted">;
  readonly proposals: Proposals;
  readonly render: Render<ProposalNotice>;
}

export function createAnswers(
  deps: AnswerDependencies,
  pairs: Pairs,
  review: Review,
  cards: Cards,
  meetings: Meetings,
  needs: Needs,
): Answers {
  const { askUsername, catalogue, clock, helpers, outbox, proposals, render, tasks, transact } = deps;

  async function answer(input: Answering): Promise<Result<Proposal, AnswerError>> {
    const taken = await transact((tx) => take(input, undefined, tx));
    if (taken.ok || taken.code !== "usernames-needed") return taken as Result<Proposal, AnswerError>;
    const usernames = await usernamesOf(input.proposalId);
    return (await transact((tx) => take(input, usernames, tx))) as Result<Proposal, AnswerError>;
  }

  /** Asked before the transaction, so that nothing is stored while Telegram does not answer. */
  async function usernamesOf(id: ProposalId): Promise<Usernames> {
    const proposal = await proposals.find(id);
    const both = proposal ? [proposal.helperId, proposal.seekerId] : [];
    return new Map(
      await Promise.all(both.map(async (person) => [person, await askUsername(person)] as const)),
    );
  }

  async function take(
    input: Answering,
    usernames: Usernames | undefined,
    tx: Tx,
  ): Promise<Result<Proposal, AnswerError | "usernames-needed">> {
    const proposal = await proposals.find(input.proposalId, tx);
    if (!proposal) return fail("proposal-not-found");
    const side = sideOf(proposal, input.person);
    if (!side) return fail("not-yours");
    const said = reply(proposal, side, input);
    if (!said.ok) return said;
    const isFirstYes = side === "offer" && input.answer === "accepted" && !proposal.answeredAt;
    const replied = ok({ ...said.value, ...(isFirstYes && { answeredAt: clock.now() }) });
    const sides = await pairs.sidesOf(proposal, tx);
    if (!sides || !isAsShown(proposal, sides)) {
      await outbox.add(await review.judge(proposal, undefined, tx), tx);
      return fail(sides ? "question-changed" : "proposal-closed");
    }
    if (input.answer === "declined") return decline(proposal, replied.value, side, sides, tx);
    const category = catalogue.find(sides[side].mine.category);
    if (!(await pairs.mayMeet(sides.offer.mine, sides.request.mine, tx)))
      return fail("through-organisations");
    if (!hasConfirmedSafety(sides[side].person, safetyKindOf(category))) return fail("safety-needed");
    if (input.shares && !hasContact(sides[side].person)) return fail("contact-needed");
    if (!input.despiteClash && (await hasClash(proposal, input.person, sides, tx)))
      return fail("appointment-clash");
    const isLast = replied.value.status === "introduced";
    if (isLast && LISTING_KINDS.some((of) => replied.value.shares[of]) && !usernames)
      return fail("usernames-needed");
    if (!(await pairs.reserve(proposal, sides, tx))) return fail("promised-meanwhile");
    if (isFirstYes) await helpers.noteAccepted(input.person, tx);
    if (isLast) return introduce(proposal, replied.value, side, sides, usernames ?? NOT_ASKED, tx);
    const by = personActor(input.person, sides[side].person);
    if (!(await pairs.store(proposal, replied.value, "accept", by, tx))) return fail("already-answered");
    await tell(replied.value, ownAnswer(render, replied.value, side, sides), tx);
    return replied;
  }

  async function hasClash({ id }: Proposal, person: PersonId, sides: Sides, tx: Tx): Promise<boolean> {
    const both = { offer: sides.offer.mine, request: sides.request.mine };
    return (await meetings.clash(both, person, tx, id)) !== undefined;
  }

  async function decline(
    before: Proposal,
    declined: Proposal,
    side: ListingKind,
    sides: Sides,
    tx: Tx,
  ): Promise<Result<Proposal, AnswerError>> {
    const { person } = sides[side];
    if (!(await pairs.store(before, declined, "decline", personActor(person.id, person), tx)))
      return fail("already-answered");
    await pairs.release(declined, tx);
    await pairs.unask(declined, tx);
    const other = otherKind(side);
    await tell(
      declined,
      [
        ...ownAnswer(render, declined, side, sides),
        ...ended(render, declined, other, sides[other], "theirs-gone"),
      ],
      tx,
    );
    return ok(declined);
  }

  /**
   * The second yes. Whoever shares their contact is asked of Telegram what they are called now; if nothing is left of what
   * they shared, the two write to each other through the bot.
   */
  async function introduce(
    before: Proposal,
    accepted: Proposal,
    side: ListingKind,
    sides: Sides,
    usernames: Usernames,
    tx: Tx,
  ): Promise<Result<Proposal, AnswerError>> {
    const introduced = await meetings.fix(accepted, sides);
    const contact = (of: ListingKind): Contact =>
      introduced.shares[of] ? contactToReveal(sides[of].person, usernames.get(sides[of].person.id)) : {};
    const contacts = { offer: contact("offer"), request: contact("request") };
    if (introduced.shares[side] && !isContact(contacts[side])) return fail("contact-needed");
    const by = personActor(sides[side].person.id, sides[side].person);
    if (!(await pairs.store(before, introduced, "accept", by, tx))) return fail("already-answered");
    await pairs.confirm(introduced, tx);
    const tier = catalogue.find(sides.request.mine.category)?.tier ?? 1;
    if (tier > 1) await tasks.add(checkInTasks(introduced, clock.now()), tx);
    await tell(
      introduced,
      [
        ...ownAnswer(render, introduced, side, sides),
        ...introductions(render, introduced, sides, contacts, await meetings.seen(introduced, sides), side),
        ...(await meetings.announce(introduced, sides, side, tx)),
        ...(await review.rivals(introduced, tx)),
        ...(await needs.introduced(sides.request.mine, tx)),
      ],
      tx,
    );
    return ok(introduced);
  }

  async function tell(proposal: Proposal, messages: readonly OutboxMessage[], tx: Tx): Promise<void> {
    await cards.refreshSoon([proposal.offerId, proposal.requestId], tx);
    await outbox.add(messages, tx);
  }

  return {
    answer,
    first: (input, tx) => take(input, undefined, tx) as Promise<Result<Proposal, AnswerError>>,
  };
}

const isContact = (contact: Contact): boolean => Object.keys(contact).length > 0;

/** Whether both listings are open and read as they did when this round's question was put. */
const isAsShown = ({ shown, requestId }: Proposal, sides: Sides): boolean =>
  LISTING_KINDS.every(
    (side) => isOpenFor(sides[side].mine, requestId) && editionOf(sides[side].mine) === shown[side],
  );
