import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import { end, isOpen, share, type IntroductionError } from "../../domain/introduction/introduction.ts";
import { contactToReveal, isReachable } from "../../domain/person/person.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { personActor } from "../../domain/shared/actor.ts";
import type { PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type CoreDependencies, type OutboxMessage, type Render, type Tx } from "../core/index.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Meetings, Proposals } from "../proposals/ports.ts";
import { topicOf, type CloseTopics } from "../relay/index.ts";
import type { RelayNotice } from "../relay/notices.ts";
import { introductionKey, type IntroductionNotice } from "./notices.ts";
import type { Separate } from "./separate.ts";
import type { Listings } from "../listings/ports.ts";
import type { AskUsername, People } from "../people/ports.ts";

/** What either side does with an introduction. */
export interface Course {
  /**
   * Lets the other side have the person's contact, and tells them. A repeat changes nothing.
   * Rejects, with nothing stored, while Telegram cannot be asked for the username.
   */
  share(id: ProposalId, person: PersonId): Promise<Result<void, IntroductionError | "contact-needed">>;
  /**
   * Ends an introduction for both. The other side is told that it has ended, and no more.
   * @param options.block keeps the two from ever being matched again
   * @returns the first name of the other side
   */
  end(
    id: ProposalId,
    person: PersonId,
    options?: { readonly block?: boolean },
  ): Promise<Result<string, IntroductionError>>;
}

export interface CourseDependencies extends Pick<CoreDependencies, "outbox" | "transact"> {
  readonly askUsername: AskUsername;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<IntroductionNotice | RelayNotice>;
}

export type CoursePairs = Pick<Pairs, "release" | "sidesOf" | "store">;
/** What becomes of the time at which the two were to meet. */
export type CourseMeetings = Pick<Meetings, "part" | "seen">;

export function createCourse(
  deps: CourseDependencies,
  pairs: CoursePairs,
  separate: Separate,
  meetings: CourseMeetings,
  closeTopics: CloseTopics,
): Course {
  const { askUsername, listings, outbox, people, proposals, render, transact } = deps;

  /** The introduction's topic in one side's private chat. */
  const topicFor = ({ id }: Proposal, to: ListingKind, sides: Sides): OutboxMessage["topic"] & object =>
    topicOf(render, {
      id,
      side: to,
      to: sides[to].person,
      firstName: sides[otherKind(to)].person.firstName,
      mine: sides[to].mine,
    });

  /** Changes an introduction on behalf of one side, and then does the rest, in one transaction. */
  function change<T>(
    id: ProposalId,
    person: PersonId,
    action: string,
    to: (proposal: Proposal, side: ListingKind) => Result<Proposal, IntroductionError>,
    rest: (after: Proposal, side: ListingKind, sides: Sides, tx: Tx, before: Proposal) => Promise<T>,
  ): Promise<Result<T, IntroductionError>> {
    return transact(async (tx) => {
      const before = await proposals.find(id, tx);
      const side = before && sideOf(before, person);
      const sides = side && (await pairs.sidesOf(before, tx));
      if (!sides) return fail("not-introduced");
      const after = to(before, side);
      if (!after.ok) return after;
      await listings.relyOn([before.offerId], tx);
      const by = personActor(person, sides[side].person);
      if (!(await pairs.store(before, after.value, action, by, tx))) return fail("introduction-over");
      return ok(await rest(after.value, side, sides, tx, before));
    });
  }

  return {
    async share(id, person) {
      const me = await people.find(person);
      const contact = me ? contactToReveal(me, await askUsername(person)) : {};
      if (Object.keys(contact).length === 0) return fail("contact-needed");
      const known = await proposals.find(id);
      const side = known && sideOf(known, person);
      if (side && known.shares[side] && isOpen(known)) return ok(undefined);
      return change(id, person, "share", share, async (after, from, sides, tx) => {
        const to = otherKind(from);
        const meeting = await meetings.seen(after, sides);
        const message = toPerson(render, sides[to].person, introductionKey.shared(id, from), {
          kind: "contact-shared",
          proposalId: id,
          mine: sides[to].mine,
          theirs: sides[from].mine,
          firstName: sides[from].person.firstName,
          personId: person,
          contact,
          shares: after.shares[to],
          isOpen: true,
          ...(meeting && { meeting: meeting[to] }),
        });
        const topic = topicFor(after, to, sides);
        if (isReachable(sides[to].person)) await outbox.add([{ ...message, topic }], tx);
      });
    },
    end: (id, person, { block = false } = {}) =>
      change(id, person, block ? "block" : "end", end, async (after, side, sides, tx, before) => {
        const { person: other, mine } = sides[otherKind(side)];
        await pairs.release(after, tx);
        await outbox.add(closeTopics(after, sides), tx);
        if (block) {
          const by = personActor(person, sides[side].person);
          await outbox.add(await separate(after.helperId, after.seekerId, by, tx), tx);
        }
        const { firstName } = sides[side].person;
        const reader = otherKind(side);
        // No topic is opened for an end.
        const topic = before.topics?.[reader] !== undefined && { topic: topicFor(after, reader, sides) };
        const notice = { kind: "introduction-ended", proposalId: id, mine, firstName } as const;
        if (isReachable(other))
          await outbox.add(
            [
              { ...toPerson(render, other, introductionKey.ended(id), notice), ...topic },
              ...(await meetings.part(before, sides, reader)),
            ],
            tx,
          );
        return other.firstName;
      }),
  };
}
