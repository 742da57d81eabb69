import type { Organisation } from "../../domain/organisation/organisation.ts";
import { isOpenPledge } from "../../domain/pledge/pledge.ts";
import { roleOf } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { PersonId, PledgeId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Module, Tx } from "../core/index.ts";
import type { RequestFreed } from "../dispatch/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { IntroducePledged } from "../proposals/index.ts";
import { createPledgeActs, type PledgeActDependencies, type PledgeActs } from "./acts.ts";
import { naming, pledgeKey, type PledgeView } from "./notices.ts";
import type { Pledges } from "./ports.ts";
import { createPayment, createRenamed, type PaymentCases } from "./payment.ts";
import { createPledgePrivacy } from "./privacy.ts";
import { createPledgePromises, type PledgePromises, type PromiseDependencies } from "./promise.ts";
import { createPledgeReview, type PledgeReview } from "./review.ts";
import { createPledgeStore, type PledgeStore, type PledgeStoreDependencies } from "./store.ts";
import { createPledgeTasks, endTask, type PledgeTaskKind } from "./tasks.ts";

export type { PledgeError } from "./acts.ts";
export type { DecidePaymentError, SendPaymentError } from "./payment.ts";
export type { NeedLook, PromiseError, Promising } from "./promise.ts";

export interface PledgeCases extends PledgePromises, PledgeActs, PaymentCases, Pick<Pledges, "page"> {
  /** A pledge, for whoever promised it or somebody of the organisation. */
  show(id: PledgeId, person: PersonId): Promise<PledgeView | undefined>;
  /** What whoever promised money sees to pay it: only while it is agreed on, so that what is shown is what holds now. */
  toPay(id: PledgeId, person: PersonId): Promise<PledgeView | undefined>;
  /** Those that a person promised; the newest first. */
  promisedBy(person: PersonId): Promise<readonly PledgeView[]>;
}

/** What other modules need of this one, each as part of their transaction. */
export interface PledgeParts extends PledgeReview {
  readonly store: PledgeStore;
  /** Moderators have verified another name of an organisation: its payment details are verified anew. */
  renamed(before: Organisation, after: Organisation, tx: Tx): Promise<void>;
  /** An organisation may take nothing any more: what is promised to it and in its name ends. */
  released(organisation: Organisation, tx: Tx): Promise<void>;
  /** An organisation's group is gone: its cards come to its leads. */
  moved(organisation: Organisation, tx: Tx): Promise<void>;
}

/** Cards that are posted anew at once when a group is gone. */
const AT_ONCE = 50;
const SYSTEM = { kind: "system" } as const;

export function createPledgeParts(
  deps: PledgeStoreDependencies & Pick<CoreDependencies, "catalogue" | "operators">,
  moderatorCards: Pick<Cards, "refreshSoon">,
  freed: RequestFreed,
): PledgeParts {
  const { clock, outbox, pledges, tasks } = deps;
  const store = createPledgeStore(deps, moderatorCards, freed);
  return {
    store,
    ...createPledgeReview(deps, store),
    renamed: createRenamed(deps, store),
    released: (organisation, tx) => tasks.add([endTask(organisation, clock.now())], tx),
    async moved(organisation, tx) {
      for (const pledge of await pledges.openOf(organisation.id, AT_ONCE, tx)) {
        if (pledge.organisationId !== organisation.id) {
          // Who is in it no longer promises nothing in its name.
          const isIn = roleOf(organisation, pledge.pledgerId) !== undefined;
          if (!isIn && pledge.status === "promised") await store.lapse(pledge, "suspended", tx);
          continue;
        }
        const seen = { ...pledge, version: pledge.version + 1 };
        const view = await store.view(seen, tx);
        if (!view) continue;
        const { messages, shown } = await store.cards.post(
          organisation,
          (lead) => pledgeKey.card(seen, lead),
          { kind: "pledge-card", view },
          tx,
        );
        // Whoever has a card of it keeps that one.
        const kept = pledge.shown.filter((card) => shown.some(({ chatId }) => chatId === card.chatId));
        const fresh = shown.filter(({ chatId }) => !kept.some((card) => card.chatId === chatId));
        if (fresh.length === 0) continue;
        await store.store(pledge, { ...seen, shown: [...kept, ...fresh] }, "move-cards", SYSTEM, tx);
        await outbox.add(
          naming(
            pledge,
            messages.filter(({ chatId }) => fresh.some((card) => card.chatId === chatId)),
          ),
          tx,
        );
      }
    },
  };
}

/**
 * What people and organisations promise to give for a need of an organisation. The need's ledger holds what is promised, so
 * that nothing is promised twice; money is recorded, and never moved.
 */
export function createPledgesModule(
  deps: PledgeActDependencies & PromiseDependencies & Pick<CoreDependencies, "operators">,
  { store }: Pick<PledgeParts, "store">,
  moderatorCards: Pick<Cards, "changed">,
  introduce: IntroducePledged,
): Module<PledgeCases, PledgeTaskKind> {
  const { people, pledges } = deps;
  const { anonymise, ...holdings } = createPledgePrivacy(deps, store);
  return {
    cases: {
      ...createPledgePromises(deps, store),
      ...createPledgeActs(deps, store, moderatorCards, introduce),
      ...createPayment(deps, store),
      page: (query) => pledges.page(query),
      async show(id, person) {
        const pledge = await pledges.find(id);
        const view = pledge && (await store.view(pledge));
        if (!view) return undefined;
        const isIn =
          view.organisation.status === "verified" &&
          roleOf(view.organisation, person) !== undefined &&
          isReachable(await people.find(person));
        return pledge.pledgerId === person || isIn ? view : undefined;
      },
      async toPay(id, person) {
        const pledge = await pledges.find(id);
        const isTheirs = pledge?.pledgerId === person && isReachable(await people.find(person));
        return isTheirs && pledge.currency !== undefined && pledge.status === "agreed"
          ? store.view(pledge)
          : undefined;
      },
      async promisedBy(person) {
        const all = (await pledges.ofPerson(person)).filter(({ pledgerId }) => pledgerId === person);
        const open = [...all.filter(isOpenPledge), ...all.filter((one) => !isOpenPledge(one))];
        const views = await Promise.all(open.slice(0, AT_ONCE).map((pledge) => store.view(pledge)));
        return views.filter((view) => view !== undefined);
      },
    },
    tasks: createPledgeTasks(deps, store, { anonymise }),
    ...holdings,
  };
}
