import type { Community } from "../../domain/community/community.ts";
import { communityOf, verifiersNeeded, type Organisation } from "../../domain/organisation/organisation.ts";
import { signalsOf } from "../../domain/organisation/signals.ts";
import { organisationId } from "../../domain/shared/ids.ts";
import { toModerators, type OutboxMessage, type Tx } from "../core/index.ts";
import { organisationKey, organisationOfCard, type OrganisationView } from "./notices.ts";
import type { OrganisationDependencies } from "./store.ts";

/** The moderators' cards of organisations. A card is a function of the stored state, rendered anew whenever that changes. */
export interface OrganisationCards {
  /** Undefined when its community is gone. */
  view(organisation: Organisation, tx?: Tx): Promise<OrganisationView | undefined>;
  /** One more message that shows it. @param hours makes it a reminder: it has waited for so long */
  post(organisation: Organisation, tx: Tx, hours?: number): Promise<readonly OutboxMessage[]>;
  /** Brings every message that shows it up to date. */
  changed(organisation: Organisation, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** The registration was withdrawn: nothing is left on its cards. */
  withdrawn(organisation: Organisation, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Posts those again that wait and are, or are about to go, where the community's moderators are no more. */
  postAgain(community: Community): Promise<void>;
  countWaiting(community: Community, tx: Tx): Promise<number>;
  /** A card that was to be edited is not there: while it waits it is posted again. */
  gone(key: string): Promise<void>;
}

/** Whether moderators are to decide about it. */
export const awaitsModerators = ({ status, renewalAskedAt }: Organisation): boolean =>
  status === "pending" || (status === "verified" && renewalAskedAt !== undefined);

export function createOrganisationCards(deps: OrganisationDependencies): OrganisationCards {
  const { catalogue, communities, organisations, outbox, render, transact } = deps;

  async function view(organisation: Organisation, tx?: Tx): Promise<OrganisationView | undefined> {
    const id = communityOf(organisation);
    const community = id && (await communities.find(id, tx));
    if (!community) return undefined;
    const verified = await organisations.withStatus("verified", tx);
    // Two that wait may be alike as well.
    const waiting = organisation.status === "pending" ? await organisations.withStatus("pending", tx) : [];
    const signals = signalsOf(organisation, [...verified, ...waiting]);
    const original = organisation.revises && (await organisations.find(organisation.revises, tx));
    return {
      organisation,
      ...(original && { original }),
      community,
      signals,
      needed: verifiersNeeded(catalogue, organisation, signals.length > 0),
    };
  }

  async function post(organisation: Organisation, tx: Tx, hours?: number): Promise<readonly OutboxMessage[]> {
    const now = await view(organisation, tx);
    if (!now) return [];
    const { id, submission } = organisation;
    const { revision } = await organisations.noteCard(id, undefined, tx);
    const key = organisationKey.card(id, submission, revision);
    await organisations.noteCard(id, key, tx);
    const notice = {
      kind: "organisation-card",
      view: now,
      ...(hours !== undefined && { hours }),
    } as const;
    return [
      { ...toModerators(render, now.community, key, notice), group: organisationKey.group(id), urgent: true },
    ];
  }

  async function edits(
    { id }: Organisation,
    community: Community,
    payload: OutboxMessage["payload"],
    tx: Tx,
  ): Promise<readonly OutboxMessage[]> {
    const { revision, copies } = await organisations.noteCard(id, undefined, tx);
    return copies.map((target, index) => ({
      key: organisationKey.edit(id, revision, index),
      chatId: community.moderationChatId,
      method: "editMessageText",
      payload,
      priority: "transactional",
      whenAmbiguous: "resend",
      target,
      slot: target,
      group: organisationKey.group(id),
    }));
  }

  return {
    view,
    post,
    async changed(organisation, tx) {
      const now = await view(organisation, tx);
      if (!now) return [];
      const payload = render({ kind: "organisation-card", view: now }, now.community.language);
      return edits(organisation, now.community, payload, tx);
    },
    async withdrawn(organisation, tx) {
      await outbox.cancel(organisationKey.group(organisation.id), tx);
      const id = communityOf(organisation);
      const community = id && (await communities.find(id, tx));
      if (!community) return [];
      const payload = render({ kind: "organisation-withdrawn", id: organisation.id }, community.language);
      return edits(organisation, community, payload, tx);
    },
    postAgain: (community) =>
      transact(async (tx) => {
        const waiting = [
          ...(await organisations.ofCommunity(community.id, "pending", tx)),
          ...(await organisations.ofCommunity(community.id, "verified", tx)).filter(awaitsModerators),
        ];
        for (const organisation of waiting) {
          const { copies } = await organisations.noteCard(organisation.id, undefined, tx);
          const newest = copies.at(-1) ?? "";
          const place = (await outbox.places([newest], tx)).get(newest);
          const isThere =
            place?.chatId === community.moderationChatId && place.threadId === community.moderationThreadId;
          if (!place || isThere) continue;
          if (!place.sent) await outbox.cancel(organisationKey.group(organisation.id), tx);
          await outbox.add(await post(organisation, tx), tx);
        }
      }),
    countWaiting: async ({ id }, tx) => (await organisations.ofCommunity(id, "pending", tx)).length,
    gone: (key) =>
      transact(async (tx) => {
        const id = organisationOfCard(key);
        const organisation = id === undefined ? undefined : await organisations.find(organisationId(id), tx);
        if (!organisation || !awaitsModerators(organisation)) return;
        const { copies } = await organisations.noteCard(organisation.id, undefined, tx);
        if (copies.at(-1) === key) await outbox.add(await post(organisation, tx), tx);
      }),
  };
}
