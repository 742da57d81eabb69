import { conversations } from "@grammyjs/conversations";
import { Bot, Composer, type Context } from "grammy";

import { isCommandOrButton, when } from "./when.ts";
import { PRIVATE_COMMANDS } from "./commands.ts";
import type { BotDependencies, PomichContext } from "./context.ts";
import { createReplyKeyboards, putKeyboardAway } from "./reply-keyboards.ts";
import { createErrorBoundary } from "./error-boundary.ts";
import { broadcastFeature } from "./features/broadcast/index.ts";
import { createBrowseFeature } from "./features/browse/index.ts";
import { createContactFeature } from "./features/contact/index.ts";
import { createReachability } from "./features/contact/reachability.ts";
import { createGroupFallback, createOldButtons, createPrivateFallback } from "./features/fallback/index.ts";
import { createInlineFeature } from "./features/inline/index.ts";
import { createMenuFeature } from "./features/menu/index.ts";
import { moderationFeature } from "./features/moderation/index.ts";
import { createMyListingsFeature } from "./features/my-listings/index.ts";
import { createParkedFeature } from "./features/dead-letters/index.ts";
import { createPhotosFeature } from "./features/photos/index.ts";
import { proposalsFeature } from "./features/proposals/index.ts";
import { createSavedSearchesFeature } from "./features/saved-searches/index.ts";
import { createSettingsFeature } from "./features/settings/index.ts";
import { setupFeature } from "./features/setup/index.ts";
import { createStartFeature, requireConsent } from "./features/start/index.ts";
import { createWizardConversation, createWizardFeature } from "./features/wizard/index.ts";
import { meetPerson } from "./meet.ts";
import { createSingleTaps } from "./single-taps.ts";
import { answeredAlready, createWholeMessages } from "./whole-messages.ts";

/** What polling and the webhook ask Telegram for. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;

/** State of conversations from another shape of the wizard is passed over; the draft is what counts. */
const CONVERSATION_VERSION = 2;

const isPrivate = ({ chat }: Context): boolean => chat?.type === "private";
const isGroup = ({ chat }: Context): boolean => chat?.type === "group" || chat?.type === "supergroup";

/**
 * The bot, ready for `handleUpdate`. The one order in which an update meets its handlers:
 *
 * 1. error boundary: logs, apologises, hands the error on to the inbox
 * 2. inline queries, from anybody in any chat
 * 3. person and language
 * 4. groups: setup, moderation, broadcast, commands meant for the bot, old buttons; otherwise silent
 * 5. private chats:
 *    1. reachability (blocked, unblocked)
 *    2. albums and long texts are answered as one message, double taps as one
 *    3. consent, before anything but language and privacy
 *    4. conversations are loaded
 *    5. commands leave the wizard (its draft stays)
 *    6. operators' own commands and buttons
 *    7. the wizard, while one is open; what goes on from a message answered before ends here
 *    8. a reply keyboard that is not answered goes
 *    9. features; what takes more than commands and buttons stands outside of that group
 *    10. the fallback that is never silent
 */
export function createBot(dependencies: BotDependencies): Bot<PomichContext> {
  const { token, client, botInfo, conversationStorage, i18n } = dependencies;
  const keyboards = createReplyKeyboards(conversationStorage);
  const deps = { ...dependencies, keyboards };
  const bot = new Bot<PomichContext>(token, { client, ...(botInfo === undefined ? {} : { botInfo }) });

  bot.use(createErrorBoundary(deps));
  bot.use(createInlineFeature(deps));
  bot.use(meetPerson(deps));

  const setup = setupFeature(deps);
  const moderation = moderationFeature(deps);
  const broadcast = broadcastFeature(deps);
  bot.use(when(isGroup, setup, moderation, broadcast, createGroupFallback(), createOldButtons()));

  const chat = new Composer<PomichContext>();
  bot.use(when(isPrivate, chat));
  chat.use(createReachability(deps), createWholeMessages(), createSingleTaps(deps.clock));
  chat.use(requireConsent(i18n));
  chat.use(
    conversations<PomichContext, Context>({
      storage: { type: "key", version: CONVERSATION_VERSION, adapter: conversationStorage },
    }),
  );
  const leaving = new Composer<PomichContext>();
  leaving.command(PRIVATE_COMMANDS, async (ctx, next) => {
    await ctx.conversation.exitAll();
    await next();
  });
  chat.use(when(isCommandOrButton, leaving, createParkedFeature(deps)));
  chat.use(createWizardConversation(deps), answeredAlready);
  chat.use(putKeyboardAway(keyboards));
  chat.use(
    createContactFeature(deps),
    when(
      isCommandOrButton,
      createStartFeature(deps),
      createMenuFeature(deps),
      createSettingsFeature(deps),
      createWizardFeature(deps),
      createMyListingsFeature(deps),
      createBrowseFeature(deps),
      createSavedSearchesFeature(deps),
      proposalsFeature(deps),
      createPhotosFeature(deps),
      broadcast,
      setup,
    ),
    createPrivateFallback(deps),
  );
  return bot;
}
