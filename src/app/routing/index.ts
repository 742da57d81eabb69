import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { OpenCase } from "../cases/index.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Module, Render, Tx } from "../core/index.ts";
import type { TakerIntroductions } from "../introductions/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { AskUsername, People } from "../people/ports.ts";
import { createRouteActs, type RouteActs } from "./act.ts";
import { createRouteCards } from "./cards.ts";
import { createCoverageCases, type CoverageCases } from "./coverage.ts";
import type { RoutingNotice } from "./notices.ts";
import type { CoverageRules, Routes } from "./ports.ts";
import { createPostAgain } from "./post-again.ts";
import { createRoutingPrivacy } from "./privacy.ts";
import { createRouting, type Routing } from "./routes.ts";
import { createRoutingTasks, moveTask, returnTasks, type RoutingTaskKind } from "./tasks.ts";

export type { CoverageError, RuleChange, RuleView } from "./coverage.ts";

export interface RoutingDependencies extends CoreDependencies {
  readonly askUsername: AskUsername;
  readonly communities: Communities;
  readonly coverageRules: CoverageRules;
  readonly listings: Listings;
  readonly organisations: Organisations;
  readonly people: People;
  readonly render: Render<RoutingNotice>;
  readonly routes: Routes;
}

export interface RoutingCases {
  readonly coverage: CoverageCases;
  readonly acts: RouteActs;
  readonly reads: Pick<Routes, "find" | "page">;
  /** A card that was to be edited is not there: it is posted again while it has a use. Nothing for other messages. */
  cardGone(key: string): Promise<void>;
}

/** What other modules need of this one, each as part of their transaction. */
export interface RoutingParts extends Pick<Routing, "publish" | "changed"> {
  /** An organisation may take nothing any more: everything that it has goes back. */
  released(organisation: Organisation, tx: Tx): Promise<void>;
  /** An organisation has another group, none, or other leads: its cards follow. */
  moved(organisation: Organisation, tx: Tx): Promise<void>;
}

/**
 * Who is responsible for what, and which organisation has which listing: a route a listing, changed by compare-and-set, so that
 * it is never lost and never with two.
 */
export function createRoutingModule(
  deps: RoutingDependencies,
  openCase: OpenCase,
  takers: TakerIntroductions,
): Module<RoutingCases, RoutingTaskKind> & { readonly parts: RoutingParts } {
  const { clock, routes, tasks, transact } = deps;
  const cards = createRouteCards(deps);
  const routing = createRouting(deps, cards, openCase, takers);
  const postAgain = createPostAgain(deps, cards, routing);
  return {
    parts: {
      publish: (listing, tx) => routing.publish(listing, tx),
      changed: (before, after, tx) => routing.changed(before, after, tx),
      released: (organisation, tx) => tasks.add(returnTasks(organisation, clock.now()), tx),
      moved: (organisation, tx) => tasks.addAgain([moveTask(organisation, clock.now())], tx),
    },
    cases: {
      coverage: createCoverageCases(deps),
      acts: createRouteActs(deps, cards, routing, takers),
      reads: { find: (id) => routes.find(id), page: (query) => routes.page(query) },
      cardGone: (key) => transact((tx) => postAgain.gone(key, tx)),
    },
    tasks: createRoutingTasks(deps, cards, routing, postAgain),
    ...createRoutingPrivacy(deps, cards, routing),
  };
}
