import { otherKind } from "../../domain/category/category.ts";
import { closedBy, isOpen, type IntroductionError } from "../../domain/introduction/introduction.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import type { TextEntity } from "../../domain/privacy/mask-contacts.ts";
import { otherPerson, sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies, Render, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Proposals } from "../proposals/ports.ts";
import { corrections, messages, type Letter } from "./messages.ts";
import { relayKey, type RelayNotice } from "./notices.ts";
import type { RelayContent, RelayedMessages } from "./ports.ts";
import { sentUnder, tellWriters } from "./undelivered.ts";

/** `already-relayed`: the same message went to somebody else before. */
export type RelayError = IntroductionError | "person-unreachable" | "already-relayed";

/** A message in the private chat of whoever wrote it. */
export interface Written {
  readonly proposalId: ProposalId;
  readonly from: PersonId;
  readonly messageId: number;
  readonly content: RelayContent;
  /** What Telegram recognised in its text. */
  readonly entities?: readonly TextEntity[];
}

export interface Corrected extends Omit<Written, "proposalId"> {
  /** Unix seconds. */
  readonly editedAt: number;
}

/** What became of a message. */
export interface Passed {
  /** Of whoever gets it. */
  readonly firstName: string;
  /** When it goes out: later than now if it waits for the end of quiet hours. */
  readonly waitsUntil?: Date;
}

/** Somebody a person can write to. */
export interface Partner {
  readonly proposalId: ProposalId;
  readonly firstName: string;
  readonly mine: Listing;
}

/** What became of a message to everybody who comes to a request. */
export interface PassedToAll {
  /** How many get it. */
  readonly count: number;
  /** How many of them only after their quiet hours. */
  readonly later: number;
}

/** A request of a person's to which several come, who can be written to together. */
export interface Group {
  readonly request: Listing;
  readonly count: number;
}

/** Everybody who comes to a request, with their pair: nobody who was blocked, or whose introduction is closed. */
export type ComersOf = (
  request: Listing,
  tx?: Tx,
) => Promise<readonly { readonly pair: Proposal; readonly helper: Person }[]>;

export interface RelayCases {
  /** Passes a message on to the other side of an introduction. A repeat sends nothing again. */
  write(written: Written): Promise<Result<Passed, RelayError>>;
  /**
   * Passes a message of the author of a request on to everybody who comes. Each answers its author only. A repeat sends
   * nothing again, and whoever has come meanwhile gets it too.
   */
  writeToAll(
    written: Omit<Written, "proposalId"> & { readonly listingId: ListingId },
  ): Promise<Result<PassedToAll, "already-relayed" | "nobody-comes">>;
  /** The person's requests to which several come. */
  groups(person: PersonId): Promise<readonly Group[]>;
  /**
   * Puts a corrected text in the place of what was passed on.
   * @returns `not-relayed` for a message that was not passed on, or is forgotten by now
   */
  correct(corrected: Corrected): Promise<Result<Passed, RelayError | "not-relayed">>;
  /** Telegram did not take a message: its writer is told. Keys of other modules are passed over. */
  notDelivered(key: string, why: "unreachable" | "gone" | "refused"): Promise<void>;
  /** Everybody that a person can write to now, the newest introduction first. */
  partners(person: PersonId): Promise<readonly Partner[]>;
  /** When a person was last written to, within the last seven days. */
  lastHeard(person: PersonId): Promise<{ readonly proposalId: ProposalId; readonly at: Date } | undefined>;
}

const HOUR_MS = 3_600_000;
/** Whoever has written within this time is in the middle of a talk: answers reach them in their quiet hours too. */
const TALK_MS = HOUR_MS;

export interface RelayDependencies extends Pick<CoreDependencies, "clock" | "mask" | "outbox" | "transact"> {
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly relayed: RelayedMessages;
  readonly render: Render<RelayNotice>;
}

export function createRelayCases(
  deps: RelayDependencies,
  pairs: Pick<Pairs, "sidesOf">,
  comersOf: ComersOf,
): RelayCases {
  const { clock, listings, mask, outbox, people, proposals, relayed, render, transact } = deps;

  /** The message as its reader gets it. */
  async function letterOf(
    proposal: Proposal,
    { from, messageId, content, entities, toAll }: Written & Pick<Letter, "toAll">,
    sides: Sides,
    tx: Tx,
  ): Promise<Letter> {
    const side = sideOf(proposal, from) ?? "offer";
    const to = sides[otherKind(side)];
    const said =
      content.kind === "location" || proposal.shares[side]
        ? content
        : { ...content, text: mask(content.text, entities).text };
    const own = await relayed.newest({ from: to.person.id, proposalId: proposal.id }, tx);
    const isTalking = own !== undefined && clock.now().getTime() - own.at.getTime() < TALK_MS;
    return {
      proposalId: proposal.id,
      side,
      from: sides[side].person,
      to: to.person,
      mine: to.mine,
      messageId,
      content: said,
      isTalking,
      ...(toAll && { toAll }),
    };
  }

  /** Does `work` with a message of one side of an open introduction. */
  async function passing<Code extends string>(
    written: Written & Pick<Letter, "toAll">,
    work: (letter: Letter, tx: Tx) => Promise<Result<undefined, Code>>,
    tx: Tx,
  ): Promise<Result<Passed, RelayError | Code>> {
    const proposal = await proposals.find(written.proposalId, tx);
    const side = proposal && sideOf(proposal, written.from);
    if (!side) return fail("not-introduced");
    const closed = closedBy(proposal);
    if (closed !== undefined) return fail(closed);
    // Whoever ends it at the same time has not seen this message, and would let it go out.
    await listings.relyOn([proposal.offerId], tx);
    const sides = await pairs.sidesOf(proposal, tx);
    if (!sides || !isReachable(sides[otherKind(side)].person)) return fail("person-unreachable");
    const letter = await letterOf(proposal, written, sides, tx);
    const done = await work(letter, tx);
    if (!done.ok) return done;
    const key = relayKey.message(proposal.id, side, written.messageId);
    const due = (await outbox.places([key], tx)).get(key)?.notBefore;
    const { firstName } = letter.to;
    return ok({ firstName, ...(due && due > clock.now() && { waitsUntil: due }) });
  }

  const save = (
    { proposalId, from, to, messageId, content, toAll }: Letter,
    at: Date,
    tx: Tx,
  ): Promise<void> =>
    relayed.save(
      { proposalId, from: from.id, to: to.id, messageId, content, at, ...(toAll && { toAll }) },
      tx,
    );

  const sending =
    (at: Date) =>
    async (letter: Letter, tx: Tx): Promise<Result<undefined, never>> => {
      await save(letter, at, tx);
      await outbox.add(messages(render, letter, relayKey.group(letter.proposalId)), tx);
      return ok(undefined);
    };

  return {
    write: (written) =>
      transact(async (tx): Promise<Result<Passed, RelayError>> => {
        const [before] = await relayed.find(written.from, written.messageId, tx);
        const isOther = before && (before.toAll || before.proposalId !== written.proposalId);
        if (isOther) return fail("already-relayed");
        return passing(written, sending(before?.at ?? clock.now()), tx);
      }),
    writeToAll: ({ listingId, ...written }) =>
      transact(async (tx): Promise<Result<PassedToAll, "already-relayed" | "nobody-comes">> => {
        const request = await listings.find(listingId, tx);
        const comers = request?.authorId === written.from ? await comersOf(request, tx) : [];
        if (comers.length === 0) return fail("nobody-comes");
        const [before] = await relayed.find(written.from, written.messageId, tx);
        const ours = new Set(comers.map(({ pair }) => pair.id));
        if (before && !(before.toAll && ours.has(before.proposalId))) return fail("already-relayed");
        const send = sending(before?.at ?? clock.now());
        const passed: Passed[] = [];
        for (const { pair } of comers) {
          const one = await passing({ ...written, proposalId: pair.id, toAll: true }, send, tx);
          if (one.ok) passed.push(one.value);
        }
        if (passed.length === 0) return fail("nobody-comes");
        return ok({ count: passed.length, later: passed.filter(({ waitsUntil }) => waitsUntil).length });
      }),
    async groups(person) {
      const mine = (await proposals.ofPerson(person)).filter(
        (pair) => pair.seekerId === person && isOpen(pair),
      );
      const groups: Group[] = [];
      for (const id of new Set(mine.map(({ requestId }) => requestId))) {
        const request = await listings.find(id);
        const count = request ? (await comersOf(request)).length : 0;
        if (request && count > 1) groups.push({ request, count });
      }
      return groups;
    },
    correct: ({ editedAt, ...written }) =>
      transact(async (tx): Promise<Result<Passed, RelayError | "not-relayed">> => {
        let corrected: Result<Passed, RelayError | "not-relayed"> = fail("not-relayed");
        for (const { proposalId, content, at, toAll } of await relayed.find(
          written.from,
          written.messageId,
          tx,
        )) {
          if (content.kind === "location") continue;
          const one = await passing(
            { ...written, proposalId, ...(toAll && { toAll }) },
            async (letter): Promise<Result<undefined, never>> => {
              await save(letter, at, tx);
              const group = relayKey.group(letter.proposalId);
              await outbox.add(corrections(render, letter, content, editedAt, group), tx);
              return ok(undefined);
            },
            tx,
          );
          // Of several, those that are over meanwhile keep what they have.
          if (one.ok || !corrected.ok) corrected = one;
        }
        return corrected;
      }),
    async notDelivered(key, why) {
      const sent = sentUnder(key);
      if (!sent) return;
      await transact(async (tx) => {
        const proposal = await proposals.find(sent.proposalId, tx);
        if (!proposal) return;
        // Whoever blocks the bot misses all that is on its way: once an hour says enough.
        const hour = why === "unreachable" ? Math.floor(clock.now().getTime() / HOUR_MS) : undefined;
        await outbox.add(await tellWriters(deps, proposal, [key], why, tx, hour), tx);
      });
    },
    async partners(person) {
      const open = (await proposals.ofPerson(person))
        .filter(isOpen)
        .sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime());
      const others = await people.findMany(open.map((proposal) => otherPerson(proposal, person)));
      const partners: Partner[] = [];
      for (const proposal of open) {
        const other = others.get(otherPerson(proposal, person));
        const mine = await listings.find(
          proposal.helperId === person ? proposal.offerId : proposal.requestId,
        );
        if (other && mine && isReachable(other))
          partners.push({ proposalId: proposal.id, firstName: other.firstName, mine });
      }
      return partners;
    },
    lastHeard: (person) => relayed.newest({ to: person }),
  };
}
