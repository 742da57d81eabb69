import { isAbout, ownerAt, type Case } from "../../domain/case/case.ts";
import type { Community } from "../../domain/community/community.ts";
import { stateOf } from "../../domain/introduction/introduction.ts";
import { NOBODY } from "../../domain/shared/actor.ts";
import { caseId } from "../../domain/shared/ids.ts";
import { createReadProfile } from "../bans/profile.ts";
import type { Communities } from "../communities/ports.ts";
import {
  toModerators,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type Tx,
} from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import { caseKey, caseOfCard, type CaseNotice, type CaseView, type PartyView } from "./notices.ts";
import type { Cases } from "./ports.ts";
import { closeTopic, topicOf } from "./topics.ts";

/** The moderators' cards of cases. A card is a function of the stored state, rendered anew whenever that changes. */
export interface CaseCards {
  /** The card as it stands now; undefined when the community is gone. */
  view(one: Case, tx: Tx): Promise<CaseView | undefined>;
  /** The first card of a case; nothing when the community is gone. */
  post(one: Case, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** One more message that is the card from now on. @param hours makes it a reminder: nobody has looked after it for so long */
  again(one: Case, tx: Tx, hours?: number): Promise<readonly OutboxMessage[]>;
  /** Brings every message that shows the card up to date. */
  changed(one: Case, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Posts the open cases of a community again whose cards are, or are about to go, where its moderators are no more. */
  postAgain(community: Community): Promise<void>;
  /** How many cases of a community are open. */
  countWaiting(community: Community, tx: Tx): Promise<number>;
  /** A card that was to be edited is not there: while the case is open it is posted again. */
  gone(key: string): Promise<void>;
}

export interface CaseCardDependencies extends Pick<CoreDependencies, "clock" | "outbox" | "transact"> {
  readonly cases: Cases;
  readonly communities: Communities;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<CaseNotice>;
}

/** The effect keys of all messages that show a case's card, the newest last. */
const cardKeys = ({ id }: Case, copies: readonly string[]): readonly string[] => [
  caseKey.card(id),
  ...copies,
];

export function createCaseCards(deps: CaseCardDependencies): CaseCards {
  const { cases, communities, listings, people, proposals, outbox, clock, render, transact } = deps;
  const readProfile = createReadProfile(deps, proposals);

  async function partyView({ person, listingId }: Case["parties"][number], tx: Tx): Promise<PartyView> {
    const known = person === NOBODY ? undefined : await people.find(person, tx);
    const listing = listingId && (await listings.find(listingId, tx));
    const all = known ? await cases.ofPerson(person, tx) : [];
    return {
      ...(known && { profile: await readProfile(known, undefined, tx) }),
      ...(listing && { listing }),
      reports: all.filter((each) => isAbout(each, person)).length,
    };
  }

  async function view(one: Case, tx: Tx): Promise<CaseView | undefined> {
    const community = await communities.find(one.communityId);
    if (!community) return undefined;
    const parties: PartyView[] = [];
    for (const party of one.parties) parties.push(await partyView(party, tx));
    const proposal = one.proposalId && (await proposals.find(one.proposalId, tx));
    const introduction = proposal && stateOf(proposal);
    const owner = ownerAt(one, clock.now());
    return {
      case: one,
      community,
      parties,
      ...(owner && { owner }),
      ...(introduction && { introduction }),
    };
  }

  const posted = (message: OutboxMessage, view: CaseView): OutboxMessage => ({
    ...message,
    topic: topicOf(render, view),
    group: caseKey.group(view.case.id),
    urgent: true,
  });

  async function again(one: Case, tx: Tx, hours?: number): Promise<readonly OutboxMessage[]> {
    const now = await view(one, tx);
    if (!now) return [];
    const { revision } = await cases.noteCard(one.id, undefined, tx);
    const key = caseKey.copy(one.id, revision);
    await cases.noteCard(one.id, key, tx);
    const notice: CaseNotice =
      hours === undefined ? { kind: "case-card", view: now } : { kind: "case-reminder", view: now, hours };
    // As a reply, so that all of a case is one thread.
    const reply = { target: caseKey.card(one.id) };
    return [posted({ ...toModerators(render, now.community, key, notice), ...reply }, now)];
  }

  return {
    view,
    again,
    async post(one, tx) {
      const now = await view(one, tx);
      if (!now) return [];
      const notice = { kind: "case-card", view: now } as const;
      return [posted(toModerators(render, now.community, caseKey.card(one.id), notice), now)];
    },
    async changed(one, tx) {
      const now = await view(one, tx);
      if (!now) return [];
      const { revision, copies } = await cases.noteCard(one.id, undefined, tx);
      const edits = cardKeys(one, copies).map((target, index) => ({
        ...toModerators(render, now.community, caseKey.edit(one.id, revision, index), {
          kind: "case-card",
          view: now,
        }),
        method: "editMessageText" as const,
        target,
        slot: target,
        group: caseKey.group(one.id),
      }));
      return one.status === "closed" ? [closeTopic(render, now), ...edits] : edits;
    },
    postAgain: (community) =>
      transact(async (tx) => {
        for (const one of await cases.open(community.id, tx)) {
          const { copies } = await cases.noteCard(one.id, undefined, tx);
          const newest = cardKeys(one, copies).at(-1) ?? caseKey.card(one.id);
          const place = (await outbox.places([newest], tx)).get(newest);
          const isThere =
            place?.chatId === community.moderationChatId && place.threadId === community.moderationThreadId;
          if (!place || isThere) continue;
          if (!place.sent) await outbox.cancel(caseKey.group(one.id), tx);
          await outbox.add(await again(one, tx), tx);
        }
      }),
    countWaiting: async ({ id }, tx) => (await cases.open(id, tx)).length,
    gone: (key) =>
      transact(async (tx) => {
        const id = caseOfCard(key);
        const one = id === undefined ? undefined : await cases.find(caseId(id), tx);
        if (one?.status !== "open") return;
        const { copies } = await cases.noteCard(one.id, undefined, tx);
        // Another message shows the card.
        if (cardKeys(one, copies).at(-1) === key) await outbox.add(await again(one, tx), tx);
      }),
  };
}
