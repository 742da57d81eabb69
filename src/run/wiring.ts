import type { Connection } from "mongoose";
import { hashKey, newApiKey, newId } from "../adapters/crypto/index.ts";
import { createApiKeys } from "../adapters/mongo/api-keys-repository.ts";
import { createAuditLog } from "../adapters/mongo/audit-repository.ts";
import { createBlocks } from "../adapters/mongo/blocks-repository.ts";
import { createBroadcasts } from "../adapters/mongo/broadcasts-repository.ts";
import { cacheDrafts } from "../adapters/mongo/cached-drafts.ts";
import { createCases } from "../adapters/mongo/cases-repository.ts";
import { createCommunities, createFoundings } from "../adapters/mongo/communities-repository.ts";
import { createCoverageRules, createRoutes } from "../adapters/mongo/coverage-repository.ts";
import { createDeadLetters } from "../adapters/mongo/dead-letters-repository.ts";
import { createDispatches } from "../adapters/mongo/dispatches-repository.ts";
import { createDrafts } from "../adapters/mongo/drafts-repository.ts";
import { createFigures } from "../adapters/mongo/figures.ts";
import { createHelpers } from "../adapters/mongo/helpers-repository.ts";
import { createIdempotencyStore } from "../adapters/mongo/idempotency-store.ts";
import { createInstallation, type Installation } from "../adapters/mongo/installation-repository.ts";
import { createListings } from "../adapters/mongo/listings-repository.ts";
import { createModerationGroups } from "../adapters/mongo/moderation-groups-repository.ts";
import { createOrganisations } from "../adapters/mongo/organisations-repository.ts";
import { createOutboxStore } from "../adapters/mongo/outbox-store.ts";
import { createPeople } from "../adapters/mongo/people-repository.ts";
import { createPledges } from "../adapters/mongo/pledges-repository.ts";
import { createProposals } from "../adapters/mongo/proposals-repository.ts";
import { createRelayedMessages } from "../adapters/mongo/relayed-repository.ts";
import { createSavedSearches } from "../adapters/mongo/saved-searches-repository.ts";
import type { Sealer } from "../adapters/mongo/sealed.ts";
import { createSetups } from "../adapters/mongo/setups-repository.ts";
import { createTaskStore } from "../adapters/mongo/task-store.ts";
import { createPlaces, timeZoneAt } from "../adapters/places/index.ts";
import type { Clock, Transact } from "../app/core/index.ts";
import { withOrganisationNames } from "../app/listings/organisation-names.ts";
import type { AskUsername } from "../app/people/ports.ts";
import type { Places } from "../app/places/ports.ts";
import { createQuietHours } from "../app/quiet-hours.ts";
import type { QuietHours } from "../domain/shared/dates.ts";
import { createUseCases, type UseCases } from "../app/use-cases.ts";
import type { I18n } from "../bot/i18n.ts";
import { createRender } from "../bot/render/notices.ts";
import type { Catalogue } from "../domain/category/catalogue.ts";
import type { MaskContacts } from "../domain/privacy/mask-contacts.ts";
import type { PersonId } from "../domain/shared/ids.ts";
import { createCommunityNames } from "../adapters/places/community-names.ts";
import { createOutbox, type OutboxStore } from "../outbox/index.ts";
import type { TaskStore } from "../work/index.ts";

export interface WiringOptions {
  readonly connection: Connection;
  readonly transact: Transact;
  readonly catalogue: Catalogue;
  readonly i18n: I18n;
  readonly sealer: Sealer;
  readonly mask: MaskContacts;
  readonly clock: Clock;
  readonly askUsername: AskUsername;
  readonly operators: readonly PersonId[];
  /** Loaded at the first question; a gazetteer of its own when absent. */
  readonly places?: Places;
  /** The quiet hours of those who have not chosen any; the usual ones when absent. */
  readonly night?: QuietHours;
}

/** The use cases on a store, without a chat, a server or a schedule. */
export interface Wiring {
  readonly useCases: UseCases;
  readonly installation: Installation;
  readonly outboxStore: OutboxStore;
  readonly taskStore: TaskStore;
  /** Forgets what is cached of a person: another process may have changed it. */
  readonly forget: (person: PersonId) => void;
}

/** Creates the use cases on a store. Call `prepareStore` before the first use. */
export function wireUseCases(options: WiringOptions): Wiring {
  const { connection, transact, catalogue, i18n, sealer, mask, clock, operators, askUsername, night } =
    options;
  const outboxStore = createOutboxStore(connection, sealer);
  const taskStore = createTaskStore(connection);
  const drafts = cacheDrafts(createDrafts(connection, sealer));
  const installation = createInstallation(connection);
  const keptAnswers = createIdempotencyStore(connection, sealer);
  const { languages } = i18n;
  const places = options.places ?? createPlaces();
  const namesOf = createCommunityNames(places, languages.all);
  const communities = createCommunities(connection, languages, namesOf);
  const people = createPeople(connection, sealer, languages);
  const organisations = createOrganisations(connection, sealer);
  const useCases = createUseCases({
    apiKeys: createApiKeys(connection),
    askUsername,
    audit: createAuditLog(connection, sealer),
    blocks: createBlocks(connection, sealer),
    broadcasts: createBroadcasts(connection, sealer),
    cases: createCases(connection, sealer),
    communities,
    coverageRules: createCoverageRules(connection),
    deadLetters: createDeadLetters(connection, sealer),
    dispatches: createDispatches(connection, sealer),
    drafts,
    helpers: createHelpers(connection),
    keyMaker: { create: newApiKey, hash: hashKey },
    listings: withOrganisationNames(createListings(connection, sealer), organisations),
    moderationGroups: createModerationGroups(connection),
    figures: createFigures(connection),
    foundings: createFoundings(connection),
    organisations,
    people,
    places,
    pledges: createPledges(connection),
    proposals: createProposals(connection),
    relayed: createRelayedMessages(connection, sealer),
    routes: createRoutes(connection, sealer),
    setups: createSetups(connection, sealer, languages, namesOf),
    timeZoneAt,
    savedSearches: createSavedSearches(connection),
    outbox: createOutbox(
      outboxStore,
      clock,
      createQuietHours({ communities, people, ...(night && { night }) }),
    ),
    tasks: taskStore,
    remains: {
      async clear(tx) {
        await keptAnswers.clear(tx);
        await installation.clear(tx);
      },
    },
    render: createRender(i18n, catalogue),
    catalogue,
    languages,
    mask,
    transact,
    clock,
    newId,
    operators,
  });
  const forget = (person: PersonId): void => {
    useCases.people.forget(person);
    drafts.forget(person);
  };
  return { useCases, installation, outboxStore, taskStore, forget };
}
