import { withoutPledge, withPledge } from "../../domain/pledge/need.ts";
import { isOpenPledge, step, type LapseReason, type Pledge } from "../../domain/pledge/pledge.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { Reservation } from "../../domain/listing/listing.ts";
import { NOBODY, type Actor } from "../../domain/shared/actor.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import { toPerson, type CoreDependencies, type OutboxMessage, type Render, type Tx } from "../core/index.ts";
import type { RequestFreed } from "../dispatch/index.ts";
import type { Cards, Listings } from "../listings/ports.ts";
import { createChatCards, type ChatCards } from "../organisations/chat-cards.ts";
import type { Organisations } from "../organisations/ports.ts";
import { toOrganisation } from "../organisations/store.ts";
import type { People } from "../people/ports.ts";
import { pledgeKey, type PledgeNotice, type PledgeView } from "./notices.ts";
import type { Pledges } from "./ports.ts";
import { clockTask, forgetTask } from "./tasks.ts";

export interface PledgeStoreDependencies extends Pick<
  CoreDependencies,
  "audit" | "clock" | "outbox" | "tasks"
> {
  readonly communities: Communities;
  readonly listings: Listings;
  readonly organisations: Organisations;
  readonly people: People;
  readonly pledges: Pledges;
  readonly render: Render<PledgeNotice>;
}

const SYSTEM = { kind: "system" } as const;

/** What every use case of this module does with a pledge, as part of a transaction. */
export interface PledgeStore {
  readonly cards: ChatCards<PledgeNotice>;
  /** Undefined when anything that it is about is gone. */
  readonly view: (pledge: Pledge, tx?: Tx) => Promise<PledgeView | undefined>;
  /** Holds its amount in the need, or gives it back; by its status. */
  readonly hold: (pledge: Pledge, tx: Tx) => Promise<void>;
  /** Stores a changed pledge and its audit entry. @throws when it changed inside the transaction */
  readonly store: (before: Pledge, after: Pledge, action: string, by: Actor, tx: Tx) => Promise<void>;
  /** The same, with what follows: the need's ledger, the clock, and the organisation's cards. */
  readonly settle: (
    before: Pledge,
    after: Pledge,
    action: string,
    by: Actor,
    tx: Tx,
  ) => Promise<PledgeView | undefined>;
  /** Tells whoever promised it. */
  readonly tell: (
    view: PledgeView,
    kind: Exclude<PledgeNotice["kind"], "pledge-card" | "pledge-thanks" | `payment-${string}`>,
    tx: Tx,
  ) => Promise<void>;
  /** Ends an open pledge by itself, and tells those who counted on it. */
  readonly lapse: (pledge: Pledge, why: LapseReason, tx: Tx, by?: Actor) => Promise<void>;
}

export function createPledgeStore(
  deps: PledgeStoreDependencies,
  moderatorCards: Pick<Cards, "refreshSoon">,
  freed: RequestFreed,
): PledgeStore {
  const { audit, clock, communities, listings, organisations, outbox, people, pledges, render, tasks } = deps;
  const cards = createChatCards<PledgeNotice>(deps);

  async function view(pledge: Pledge, tx?: Tx): Promise<PledgeView | undefined> {
    const need = await listings.find(pledge.needId, tx);
    const organisation = await organisations.find(pledge.organisationId, tx);
    const community = await communities.find(pledge.communityId, tx);
    if (!need || !organisation || !community) return undefined;
    const { pledgerId, pledgerOrganisationId, decidedBy } = pledge;
    const known = await people.findMany([pledgerId, ...(decidedBy === undefined ? [] : [decidedBy])], tx);
    const inNameOf =
      pledgerOrganisationId === undefined ? undefined : await organisations.find(pledgerOrganisationId, tx);
    const decider = decidedBy === undefined ? undefined : known.get(decidedBy)?.firstName;
    return {
      pledge,
      need,
      organisation,
      community,
      pledger: known.get(pledgerId)?.firstName ?? "",
      ...(inNameOf && { inNameOf }),
      ...(decider !== undefined && { decider }),
    };
  }

  /** Writes the need's reservations by compare-and-set on its version. */
  async function reserve(id: ListingId, reserved: readonly Reservation[], tx: Tx): Promise<void> {
    const need = await listings.find(id, tx);
    if (!need) return;
    const { reserved: _before, ...rest } = need;
    const after = { ...rest, ...(reserved.length > 0 && { reserved }), version: need.version + 1 };
    if (!(await listings.replace(after, need.version, tx)))
      throw new Error(`listing ${id} changed inside a transaction`);
    await moderatorCards.refreshSoon([id], tx);
  }

  async function hold(pledge: Pledge, tx: Tx): Promise<void> {
    const need = await listings.find(pledge.needId, tx);
    if (!need) return;
    const isOpen = isOpenPledge(pledge);
    const reserved = isOpen
      ? withPledge(need, pledge, pledge.status === "agreed")
      : withoutPledge(need, pledge);
    if (isOpen || reserved.length !== (need.reserved ?? []).length) await reserve(need.id, reserved, tx);
    if (!isOpen) await freed(need.id, tx);
  }

  async function store(before: Pledge, after: Pledge, action: string, by: Actor, tx: Tx): Promise<void> {
    if (!(await pledges.replace(after, before.version, tx)))
      throw new Error(`pledge ${before.id} changed inside a transaction`);
    const { id, status, communityId } = after;
    await audit.add(
      {
        at: clock.now(),
        by,
        subject: `pledge:${id}`,
        action,
        ...(before.status !== status && { from: before.status, to: status }),
        communityId,
      },
      tx,
    );
  }

  async function settle(
    before: Pledge,
    after: Pledge,
    action: string,
    by: Actor,
    tx: Tx,
  ): Promise<PledgeView | undefined> {
    await store(before, after, action, by, tx);
    // What was counted by hand meanwhile is not held again.
    if (before.amount !== after.amount || (before.status !== after.status && after.status !== "thanked"))
      await hold(after, tx);
    if (before.status !== after.status) {
      const need = await listings.find(after.needId, tx);
      await tasks.add(isOpenPledge(after) ? [clockTask(after, need?.period.until)] : [forgetTask(after)], tx);
    }
    const now = await view(after, tx);
    if (!now) return undefined;
    await outbox.add(
      await cards.edits(
        after.shown,
        (index) => pledgeKey.edit(after, index),
        { kind: "pledge-card", view: now },
        now.organisation.language,
        tx,
      ),
      tx,
    );
    return now;
  }

  const tell: PledgeStore["tell"] = async (now, kind, tx) => {
    const reader = await people.find(now.pledge.pledgerId, tx);
    const key = pledgeKey.told(now.pledge, kind);
    if (reader && isReachable(reader))
      await outbox.add([toPerson(render, reader, key, { kind, view: now })], tx);
  };

  return {
    cards,
    view,
    hold,
    store,
    settle,
    tell,
    async lapse(pledge, why, tx, by = SYSTEM) {
      const lapsed = step(pledge, { kind: "lapse", why }, clock.now());
      if (!lapsed.ok) return;
      const now = await settle(pledge, lapsed.value, "lapse-pledge", by, tx);
      if (!now) return;
      if (why === "gone") {
        if (pledge.status === "agreed") {
          const key = pledgeKey.told(now.pledge, "off");
          const owed: readonly OutboxMessage[] = await toOrganisation(
            deps,
            now.organisation,
            key,
            { kind: "pledge-off", view: { ...now, pledger: "" } },
            tx,
          );
          await outbox.add(owed, tx);
        }
      } else if (pledge.pledgerId !== NOBODY) await tell(now, "pledge-lapsed", tx);
    },
  };
}
