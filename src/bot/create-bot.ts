import { conversations } from "@grammyjs/conversations";
import { Bot, Composer, type Context, type MiddlewareFn } from "grammy";
import { LEAVING_COMMANDS } from "./commands.ts";
import type { BotDependencies, PomichContext } from "./context.ts";
import type { FeatureDependencies } from "./dependencies.ts";
import { createAppointmentsFeature } from "./features/appointments/index.ts";
import { createAttendanceFeature } from "./features/attendance/index.ts";
import { createBroadcastsFeature } from "./features/broadcasts/index.ts";
import { createAppealFeature, createCasesFeature, createReportFeature } from "./features/cases/index.ts";
import { createCommunitiesFeature, createOperatorButtons } from "./features/communities/index.ts";
import { createContactFeature } from "./features/contact/index.ts";
import { createDeadLettersFeature } from "./features/dead-letters/index.ts";
import {
  createAutomaticFeature,
  createDispatchFeature,
  createInvitationsFeature,
} from "./features/dispatch/index.ts";
import { createGroupFallback, createOldButtons, createPrivateFallback } from "./features/fallback/index.ts";
import { createHelpersFeature } from "./features/helpers/index.ts";
import { createInsightsFeature } from "./features/insights/index.ts";
import { createFirstWords } from "./features/first-words/index.ts";
import { createInlineFeature } from "./features/inline/index.ts";
import { createListingsFeature } from "./features/listings/index.ts";
import { createMenuFeature } from "./features/menu/index.ts";
import { createModerationFeature } from "./features/moderation/index.ts";
import { createOrganisationModeration, createOrganisationsFeature } from "./features/organisations/index.ts";
import { createPeopleFeature } from "./features/people/index.ts";
import {
  createOwnPledges,
  createPledgeCardsFeature,
  createPledgeFlow,
  createPaymentFeature,
} from "./features/pledges/index.ts";
import { createPrivacyFeature } from "./features/privacy/index.ts";
import { createProposalsFeature } from "./features/proposals/index.ts";
import { createRelayFeature } from "./features/relay/index.ts";
import {
  createCoverageFeature,
  createRouteAuthorFeature,
  createRoutesFeature,
} from "./features/routing/index.ts";
import { createSearchesFeature } from "./features/searches/index.ts";
import { createSettingsFeature } from "./features/settings/index.ts";
import { createStartFeature } from "./features/start/index.ts";
import { createWizardConversation, createWizardFeature } from "./features/wizard/index.ts";
import { createMembership } from "./guards/membership.ts";
import { createMemberGuard, createModeratorGuard } from "./guards/moderator.ts";
import { createBanCheck } from "./middleware/bans.ts";
import { createConsentCheck } from "./middleware/consent.ts";
import { createDoubleTapFilter } from "./middleware/double-taps.ts";
import { createErrorBoundary } from "./middleware/error-boundary.ts";
import { createPersonLoader } from "./middleware/person.ts";
import { createReachability } from "./middleware/reachability.ts";
import { createTurnCheck } from "./middleware/turns.ts";
import { createWholeMessages, dropPieces } from "./middleware/whole-messages.ts";
import { createKeyboardRemoval, createReplyKeyboards } from "./reply-keyboards.ts";
import { isCommandOrButton, isGroup, isPrivate, when } from "./updates.ts";

/** The kinds of update that polling and the webhook ask Telegram for. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
  "chat_member",
] as const;

/** Ends what a linked channel posts into its group by itself: nobody there wrote it. */
const dropForwards: MiddlewareFn<PomichContext> = async (ctx, next) => {
  if (!ctx.message?.is_automatic_forward) await next();
};

/** Stored conversations of another version are discarded; the draft in the store is all that the wizard needs. */
const CONVERSATION_VERSION = 3;

/**
 * The bot, ready for `handleUpdate`. The one order in which an update meets its handlers:
 *
 * 1. error boundary: logs, apologises, passes the error on to the inbox
 * 2. inline queries, from anybody in any chat
 * 3. person and language
 * 4. groups: features, then commands that name the bot, then old buttons; anything else stays silent
 * 5. private chats, but for what the bot itself has written there:
 *    1. reachability (the person blocked or unblocked the bot)
 *    2. only the first piece of an album or a long text, and the first of two quick taps, goes on
 *    3. objections to a decision, then bans, then consent, before anything but language and privacy
 *    4. conversations are loaded
 *    5. what is about the other side of an introduction, words about an organisation, then what is for that side
 *    6. most commands leave the wizard (its draft stays)
 *    7. what is kept about the person, and operators' own commands and buttons
 *    8. the wizard, while it is open; later photos of an album end here
 *    9. a reply keyboard goes when the person turns to something else
 *    10. features; inside `when`, those that take commands and buttons only
 *    11. the fallback, which answers everything else
 */
export function createBot(dependencies: BotDependencies): Bot<PomichContext> {
  const { token, client, botInfo, conversationStorage, useCases, clock, i18n } = dependencies;
  const keyboards = createReplyKeyboards(conversationStorage.keyboards);
  const membership = createMembership(clock);
  const member = createMemberGuard({ useCases, membership });
  const guard = createModeratorGuard({ useCases }, member);
  const deps: FeatureDependencies = { ...dependencies, keyboards, guard, member, membership };
  const bot = new Bot<PomichContext>(token, { client, ...(botInfo === undefined ? {} : { botInfo }) });

  bot.use(createTurnCheck(deps));
  bot.use(createErrorBoundary(deps));
  bot.use(createInlineFeature(deps));
  bot.use(createPersonLoader(deps));
  bot.use(
    when(
      isGroup,
      dropForwards,
      createCommunitiesFeature(deps),
      createOperatorButtons(deps),
      createModerationFeature(deps),
      createCasesFeature(deps),
      createBroadcastsFeature(deps),
      createDispatchFeature(deps),
      createAutomaticFeature(deps),
      createOrganisationModeration(deps),
      createCoverageFeature(deps),
      createRoutesFeature(deps),
      createPledgeCardsFeature(deps),
      createPeopleFeature(deps),
      createInsightsFeature(deps),
      createGroupFallback(),
      createOldButtons(),
    ),
  );

  const chat = new Composer<PomichContext>();
  bot.use(when(isPrivate, chat));
  // A topic that the bot opens in a private chat is announced to it as a message of its own.
  chat.filter(
    (ctx) => ctx.message?.from.id === ctx.me.id,
    () => {},
  );
  const isWriting = async (id: number) => (await conversationStorage.writing.read(String(id))) !== undefined;
  chat.use(createReachability(deps), createWholeMessages({ isWriting }), createDoubleTapFilter(clock));
  chat.use(createAppealFeature(deps), createBanCheck(i18n), createConsentCheck(deps));
  chat.use(
    conversations<PomichContext, Context>({
      storage: { type: "key", version: CONVERSATION_VERSION, adapter: conversationStorage },
    }),
  );
  const organisations = createOrganisationsFeature(deps);
  const pledges = createPledgeFlow(deps);
  const payment = createPaymentFeature(deps);
  chat.use(
    createReportFeature(deps),
    organisations.words,
    createRouteAuthorFeature(deps),
    createRoutesFeature(deps),
    createPledgeCardsFeature(deps),
    pledges.words,
    payment.words,
    createRelayFeature(deps, (update) => bot.handleUpdate(update)),
  );
  const leaving = new Composer<PomichContext>();
  leaving.command(LEAVING_COMMANDS, async (ctx, next) => {
    await ctx.conversation.exitAll();
    await next();
  });
  chat.use(
    when(
      isCommandOrButton,
      leaving,
      createPrivacyFeature(deps),
      createDeadLettersFeature(deps),
      createOperatorButtons(deps),
    ),
  );
  chat.use(createWizardConversation(deps), dropPieces);
  chat.use(createKeyboardRemoval(keyboards));
  chat.use(
    createContactFeature(deps),
    when(
      isCommandOrButton,
      organisations.feature,
      createStartFeature(deps),
      createMenuFeature(deps),
      createSettingsFeature(deps),
      createHelpersFeature(deps),
      createWizardFeature(deps),
      createListingsFeature(deps),
      createSearchesFeature(deps),
      createProposalsFeature(deps),
      createInvitationsFeature(deps),
      createOwnPledges(deps),
      pledges.buttons,
      payment.buttons,
      createAppointmentsFeature(deps),
      createAttendanceFeature(deps),
      createCommunitiesFeature(deps),
    ),
    createFirstWords(deps),
    createPrivateFallback(deps),
  );
  return bot;
}
