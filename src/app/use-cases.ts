import type { MaskContacts } from "../domain/privacy/mask-contacts.ts";
import type { Catalogue } from "../domain/category/catalogue.ts";
import { createAccessModule, type AccessCases } from "./access/index.ts";
import {
  createAppointmentsModule,
  createLeaveMeetings,
  createMeetingClocks,
  createMeetings,
  type AppointmentCases,
} from "./appointments/index.ts";
import { createAttendanceModule, createComers, type AttendanceCases } from "./attendance/index.ts";
import { createBansModule, type BanCases } from "./bans/index.ts";
import { createBroadcastsModule, createWithhold, type BroadcastCases } from "./broadcasts/index.ts";
import { createBrowseModule, type BrowseCases } from "./browse/index.ts";
import {
  createCaseCards,
  createCasesModule,
  createOpenCase,
  createSettleNeeds,
  type CaseCases,
} from "./cases/index.ts";
import { createCommunitiesModule, type CommunityCases } from "./communities/index.ts";
import { handlersOf, type RunTask } from "./core/index.ts";
import { createDeadLettersModule, type DeadLetterCases } from "./dead-letters/index.ts";
import type { Dependencies } from "./dependencies.ts";
import {
  createBeginByRule,
  createDispatchChanges,
  createDispatchModule,
  createPlaceFreed,
  createPlaceTaken,
  createRequestFreed,
  createReviewDispatch,
  type DispatchCases,
} from "./dispatch/index.ts";
import { createDraftsModule, type DraftsCases } from "./drafts/index.ts";
import {
  createHelperCandidates,
  createHelpersModule,
  createWhyNot,
  type HelperCandidates,
  type HelperCases,
  type WhyNot,
} from "./helpers/index.ts";
import { createInsightsModule, type InsightCases } from "./insights/index.ts";
import {
  createIntroductionsModule,
  createEndForBoth,
  createSeparate,
  createTakerIntroductions,
  type IntroductionCases,
} from "./introductions/index.ts";
import type { ReviewPairs } from "./listings/ports.ts";
import { createListingsModule, type ListingCases } from "./listings/index.ts";
import { createFindFits, createFindMatches, type FindMatches } from "./matching/index.ts";
import {
  createCards,
  createComesOut,
  createModerationModule,
  type ModerationCases,
} from "./moderation/index.ts";
import { createOperationsModule, type OperationsCases } from "./operations/index.ts";
import {
  createHeads,
  createOrganisationCards,
  createGroupTaken,
  createOrganisationsModule,
  type OrganisationCases,
  type OrganisationEnds,
} from "./organisations/index.ts";
import { createOutcomesModule, createRecordOutcome, type OutcomeCases } from "./outcomes/index.ts";
import { createPeopleModule, type PeopleModuleCases } from "./people/index.ts";
import { createPledgeParts, createPledgesModule, type PledgeCases } from "./pledges/index.ts";
import { createPrivacyModule, type PrivacyCases } from "./privacy/index.ts";
import { createFits, createProposalsModule, type ProposalCases } from "./proposals/index.ts";
import { createReachabilityModule, type ReachabilityCases } from "./reachability/index.ts";
import {
  createCloseTopics,
  createRelayModule,
  createStopRelay,
  type RelayCases,
  type RelayTopics,
} from "./relay/index.ts";
import { createReadRecords, type ReadRecords } from "./records/index.ts";
import { createRoutingModule, type RoutingCases } from "./routing/index.ts";
import { createRouteToOrganisations } from "./safety/organisations.ts";
import { createSafetyModule, type SafetyCases } from "./safety/index.ts";
import { createSearchesModule, type SavedSearchCases } from "./searches/index.ts";
import { createStatusesModule } from "./statuses/index.ts";

/** Everything the product can be asked to do; the chat's buttons and the admin API call the same use cases. */
export interface UseCases {
  readonly catalogue: Catalogue;
  /** Hides contact data in a text, with what Telegram recognised in it. Use cases that are given a text do it without that. */
  readonly mask: MaskContacts;
  readonly findMatches: FindMatches;
  /** Keys of the admin API. */
  readonly access: AccessCases;
  /** When the two sides of an introduction meet. */
  readonly appointments: AppointmentCases;
  /** Who comes to a request that has places for several. */
  readonly attendance: AttendanceCases;
  readonly bans: BanCases;
  readonly broadcasts: BroadcastCases;
  readonly browse: BrowseCases;
  readonly cases: CaseCases;
  readonly communities: CommunityCases;
  readonly deadLetters: DeadLetterCases;
  /** The search for helpers for a request. */
  readonly dispatch: DispatchCases;
  readonly drafts: DraftsCases;
  readonly helpers: HelperCases;
  /** Whom to ask for a request. */
  readonly helperCandidates: HelperCandidates;
  readonly whyNot: WhyNot;
  readonly insights: InsightCases;
  readonly readRecords: ReadRecords;
  readonly introductions: IntroductionCases;
  readonly listings: ListingCases;
  readonly moderation: ModerationCases;
  readonly operations: OperationsCases;
  readonly organisations: OrganisationCases;
  /** Which organisation is responsible for what, and has what. */
  readonly routing: RoutingCases;
  /** What became of introductions. */
  readonly outcomes: OutcomeCases;
  readonly people: PeopleModuleCases;
  /** What is promised for needs of organisations. */
  readonly pledges: PledgeCases;
  /** What is kept of a person, and its deletion. */
  readonly privacy: PrivacyCases;
  readonly proposals: ProposalCases;
  readonly reachability: ReachabilityCases;
  /** What the two sides of an introduction write to each other. */
  readonly relay: RelayCases & RelayTopics;
  readonly safety: SafetyCases;
  readonly savedSearches: SavedSearchCases;
  /** What happens by the clock, by the kind of task. */
  readonly taskHandlers: Readonly<Record<string, RunTask>>;
}

/** Puts the modules together. What one needs of another is handed to it here and nowhere else. */
export function createUseCases(given: Dependencies): UseCases {
  const findMatches = createFindMatches(given);
  const helperCandidates = createHelperCandidates(given, createFindFits(given));
  const cards = createCards(given, findMatches);
  const people = createPeopleModule(given, async (person, tx) => {
    const open = await given.proposals.openOfPerson(person, tx);
    await cards.refreshSoon(
      open.flatMap(({ offerId, requestId }) => [offerId, requestId]),
      tx,
    );
  });
  const clocks = createMeetingClocks(given);
  const comers = createComers(given, clocks);
  const meetings = createMeetings(given, clocks, comers.changed);
  const caseCards = createCaseCards(given);
  const needs = createSettleNeeds(given, caseCards);
  const dispatchChanges = createDispatchChanges(given);
  const placeFreed = createPlaceFreed(given, dispatchChanges);
  const fits = createFits(given);
  const proposals = createProposalsModule(
    given,
    cards,
    findMatches,
    people.cases,
    meetings,
    needs,
    async (pair, tx) => {
      await placeFreed(pair, tx);
      await comers.changed(pair, tx);
    },
    fits,
    (helper, tx) => helperCandidates.mayBeAsked(helper, tx),
  );
  const reviewDispatch = createReviewDispatch(given, dispatchChanges);
  const stopRelay = createStopRelay(given);
  const closeTopics = createCloseTopics(given.render);
  const endForBoth = createEndForBoth(proposals.pairs, closeTopics, meetings);
  const takers = createTakerIntroductions(given, endForBoth, stopRelay);
  // A case is opened by what the module is made from further on.
  const routing = createRoutingModule(given, (tx, input) => openCase(tx, input), takers);
  const pledgeParts = createPledgeParts(given, cards, createRequestFreed(given, dispatchChanges));
  const reviewPairs: ReviewPairs = async (before, after, tx) => {
    await fits.changed(before, after, tx);
    return [
      ...(await proposals.cases.reviewPairs(before, after, tx)),
      ...(await needs.changed(before, after, tx)),
      ...(await reviewDispatch(before, after, tx)),
      ...(await routing.parts.changed(before, after, tx)),
      ...(await pledgeParts.changed(before, after, tx)),
    ];
  };
  const deps = { ...given, reviewPairs };
  const openCase = createOpenCase(deps, caseCards, proposals.pairs, stopRelay);
  const withhold = createWithhold(deps);
  const separatePairs = createSeparate(deps, proposals.review, stopRelay, endForBoth, withhold);
  const separate: typeof separatePairs = async (one, other, by, tx) => {
    await pledgeParts.between(one, other, tx);
    return separatePairs(one, other, by, tx);
  };
  const beginByRule = createBeginByRule(deps, dispatchChanges);
  const introduce = createRouteToOrganisations(deps, openCase, routing.parts.publish, async (listing, tx) => {
    await proposals.cases.introduceAnswer(listing, tx);
    await beginByRule(listing, tx);
  });
  const comesOut = createComesOut(deps, introduce);
  const organisationCards = createOrganisationCards(deps);
  const moderation = createModerationModule(deps, cards, comesOut, [caseCards, organisationCards]);
  const leaveMeetings = createLeaveMeetings(deps, proposals.pairs, meetings);
  /** What becomes of what an organisation has. */
  const organisationEnds: OrganisationEnds = {
    renamed: (before, after, tx) => pledgeParts.renamed(before, after, tx),
    async released(organisation, tx) {
      await routing.parts.released(organisation, tx);
      await pledgeParts.released(organisation, tx);
    },
    async moved(organisation, tx) {
      await routing.parts.moved(organisation, tx);
      await pledgeParts.moved(organisation, tx);
    },
  };
  const heads = createHeads(deps, organisationCards, organisationEnds);
  /** Somebody who cannot be counted on any more has no open question and no open promise. */
  const withdrawn = (how: "away" | "banned"): Pick<ProposalCases, "lapseOfPerson" | "ofPerson"> => ({
    ofPerson: (person, tx) => proposals.cases.ofPerson(person, tx),
    async lapseOfPerson(person, tx) {
      await pledgeParts.ofPerson(person, how, tx);
      return proposals.cases.lapseOfPerson(person, tx);
    },
  });
  const bans = createBansModule(
    deps,
    cards,
    people.cases,
    withdrawn("banned"),
    stopRelay,
    leaveMeetings,
    withhold,
    heads.leaveOrganisations,
  );
  const recordOutcome = createRecordOutcome(deps, proposals.pairs, cards);
  // People are forgotten in this order: whoever waits for them is told before pairs and listings lose them, they go last.
  const holding = {
    relay: createRelayModule(deps, proposals.pairs, (request, tx) => comers.coming(request, tx)),
    routing,
    pledges: createPledgesModule(deps, pledgeParts, cards, proposals.introducePledged),
    appointments: createAppointmentsModule(
      deps,
      proposals.pairs,
      clocks,
      meetings,
      leaveMeetings,
      createPlaceTaken(given, dispatchChanges),
      comers.reminder,
    ),
    proposals,
    introductions: createIntroductionsModule(deps, proposals.pairs, separate, meetings, closeTopics),
    outcomes: createOutcomesModule(deps, proposals.pairs, cards, openCase, recordOutcome),
    attendance: createAttendanceModule(deps, proposals.pairs, comers, recordOutcome),
    listings: createListingsModule(deps, cards, comesOut),
    dispatch: createDispatchModule(
      deps,
      dispatchChanges,
      helperCandidates,
      proposals.cases.introduceInvited,
      meetings,
      cards,
      openCase,
    ),
    moderation,
    broadcasts: createBroadcastsModule(deps, cards, findMatches),
    drafts: createDraftsModule(deps, cards),
    helpers: createHelpersModule(deps),
    safety: createSafetyModule(deps),
    savedSearches: createSearchesModule(deps),
    statuses: createStatusesModule(deps, cards, openCase),
    deadLetters: createDeadLettersModule(deps),
    access: createAccessModule(deps),
    operations: createOperationsModule(deps),
    organisations: createOrganisationsModule(deps, organisationCards, organisationEnds, heads),
    browse: createBrowseModule(deps),
    insights: createInsightsModule(deps),
    communities: createCommunitiesModule({
      ...deps,
      postWaiting: (chatId) => moderation.cases.groupOpened(chatId),
      groupTaken: createGroupTaken(deps, organisationEnds),
    }),
    reachability: createReachabilityModule(deps, cards, people.cases, withdrawn("away")),
    bans,
    cases: createCasesModule(deps, caseCards, openCase, {
      pairs: proposals.pairs,
      separate,
      banWithin: bans.banWithin,
      people: people.cases,
    }),
    people,
  };
  const privacy = createPrivacyModule(deps, Object.values(holding), people.cases);
  const modules = { ...holding, privacy };
  return {
    catalogue: deps.catalogue,
    mask: deps.mask,
    findMatches,
    access: modules.access.cases,
    appointments: modules.appointments.cases,
    attendance: modules.attendance.cases,
    bans: modules.bans.cases,
    broadcasts: modules.broadcasts.cases,
    browse: modules.browse.cases,
    cases: modules.cases.cases,
    communities: modules.communities.cases,
    deadLetters: modules.deadLetters.cases,
    dispatch: modules.dispatch.cases,
    drafts: modules.drafts.cases,
    helpers: modules.helpers.cases,
    helperCandidates,
    whyNot: createWhyNot(deps, helperCandidates),
    insights: modules.insights.cases,
    readRecords: createReadRecords(deps),
    introductions: modules.introductions.cases,
    listings: modules.listings.cases,
    moderation: moderation.cases,
    operations: modules.operations.cases,
    organisations: modules.organisations.cases,
    routing: routing.cases,
    outcomes: modules.outcomes.cases,
    people: people.cases,
    pledges: modules.pledges.cases,
    privacy: privacy.cases,
    proposals: proposals.cases,
    reachability: modules.reachability.cases,
    relay: modules.relay.cases,
    safety: modules.safety.cases,
    savedSearches: modules.savedSearches.cases,
    taskHandlers: handlersOf(Object.values(modules)),
  };
}
