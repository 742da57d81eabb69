import { isOpenPledge, type Pledge } from "../../domain/pledge/pledge.ts";
import { NOBODY } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Holdings, OutboxMessage, Tx } from "../core/index.ts";
import { pledgeKey } from "./notices.ts";
import type { PledgeStore, PledgeStoreDependencies } from "./store.ts";

export interface PledgePrivacy extends Holdings {
  /** Takes a person out of a pledge and its cards, or everybody. What was given stays counted. */
  readonly anonymise: (
    pledge: Pledge,
    person: PersonId | undefined,
    tx: Tx,
  ) => Promise<readonly OutboxMessage[]>;
}

/** What pledges hold of people: who promised something, who answered, and in whose chats cards of it are. */
export function createPledgePrivacy(
  { organisations, outbox, pledges }: Pick<PledgeStoreDependencies, "organisations" | "outbox" | "pledges">,
  { cards, lapse, view }: Pick<PledgeStore, "cards" | "lapse" | "view">,
): PledgePrivacy {
  const anonymise: PledgePrivacy["anonymise"] = async (pledge, person, tx) => {
    const isGone = (id: PersonId | undefined): boolean =>
      id !== undefined && (person === undefined || id === person);
    const { decidedBy, ...rest } = pledge;
    const after: Pledge = {
      ...rest,
      ...(isGone(pledge.pledgerId) && { pledgerId: NOBODY }),
      ...(decidedBy !== undefined && !isGone(decidedBy) && { decidedBy }),
      shown: pledge.shown.filter((card) => !isGone(card.person)),
      version: pledge.version + 1,
    };
    if (!(await pledges.replace(after, pledge.version, tx)))
      throw new Error(`pledge ${pledge.id} changed inside a transaction`);
    const now = await view(after, tx);
    const organisation = now?.organisation ?? (await organisations.find(pledge.organisationId, tx));
    if (!now || !organisation) return [];
    return cards.edits(
      pledge.shown.filter((card) => card.person !== person || person === undefined),
      (index) => pledgeKey.edit(after, index),
      { kind: "pledge-card", view: now },
      organisation.language,
      tx,
    );
  };

  return {
    anonymise,
    async exportOf(person) {
      const mine = (await pledges.ofPerson(person)).filter(({ pledgerId }) => pledgerId === person);
      return mine.length === 0
        ? {}
        : {
            pledges: mine.map(({ amount, currency, delivery, status, arrived, createdAt, changedAt }) => ({
              amount,
              currency,
              delivery,
              status,
              arrived,
              promisedAt: createdAt,
              lastChange: changedAt,
            })),
          };
    },
    async forget({ id }, tx) {
      const messages: OutboxMessage[] = [];
      for (const { id: pledge } of await pledges.ofPerson(id, tx)) {
        const before = await pledges.find(pledge, tx);
        if (!before) continue;
        // Cards that wait for their readers' morning name them.
        if (before.pledgerId === id) await outbox.cancel(pledgeKey.named(pledge), tx);
        // First, so that what follows from its end names them no more.
        messages.push(...(await anonymise(before, id, tx)));
        const now = await pledges.find(pledge, tx);
        if (now && before.pledgerId === id && isOpenPledge(now)) await lapse(now, "gone", tx);
      }
      return messages;
    },
  };
}
