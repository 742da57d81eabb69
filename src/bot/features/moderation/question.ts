import { Composer } from "grammy";
import type { Message } from "grammy/types";
import { claimAt } from "../../../domain/moderation/claim.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { escapeHtml, html, joinHtml, type Html } from "../../html.ts";
import { formatLanguage } from "../../formats.ts";
import { decisionKeyboard } from "../../render/keyboards.ts";
import { lengthInWords } from "../../render/length.ts";
import { shownName } from "../../render/names.ts";
import { TEXT_OPTIONS } from "../../screen.ts";
import { ownQuestionButton } from "../../buttons/moderation.ts";
import { DENIALS, type ModeratorAccess } from "../../guards/moderator.ts";
import { createOnListingPress } from "../../guards/on-listing-press.ts";
import { queueRowsOf } from "./queue.ts";
import { decide, refusal, whyNot } from "./verdict.ts";

const MAX_QUESTION = 500;

/** How the bot's prompt for a question begins in every language. Cards name their listing at the end. */
const PROMPT = /^❓ №\s([a-z0-9]{12})\n/;

/** Asks for changes in own words: the bot prompts the moderator in the group, and their reply goes to the author as a question. */
export function createQuestionHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const { i18n, guard, clock } = deps;
  const composer = new Composer<PomichContext>();

  createOnListingPress(composer, guard)(ownQuestionButton, async (ctx, access) => {
    const { listing, community } = access;
    const refused = whyNot(access, clock.now());
    if (refused) return ctx.alert(await refusal(deps, ctx.language, access, refused));
    await ctx.reply(promptFor(access).toString(), {
      ...TEXT_OPTIONS,
      reply_markup: {
        force_reply: true,
        selective: true,
        input_field_placeholder: i18n.plain(community.language, "moderation-ask-placeholder"),
      },
    });
    // The question is out; whoever reads the card meanwhile can still decide.
    const { inline_keyboard: rows } = decisionKeyboard(
      i18n,
      community.language,
      listing,
      claimAt(listing.claim, clock.now()),
    );
    const reply_markup = { inline_keyboard: [...rows, ...queueRowsOf(ctx)] };
    await harmless(ctx.editMessageReplyMarkup({ reply_markup }));
    return ctx.toast();
  });

  composer.on("message", async (ctx, next) => {
    const id = promptedListing(ctx.message.reply_to_message, ctx.me.id);
    if (id === undefined) return next();
    await answer(ctx, await replyTo(ctx, ctx.message, id));
  });

  /** Names the listing, and mentions the moderator so that the reply field opens only for them. */
  function promptFor({ listing, community: { language }, by }: ModeratorAccess): Html {
    const name = shownName(by.name, i18n.plain(language, "card-somebody"));
    const mention = html`<a href="tg://user?id=${String(by.id)}">${name}</a>`;
    return joinHtml(
      [
        html`❓ № <code>${listing.id}</code>`,
        i18n.t(language, "moderation-ask", {
          name: mention,
          language: formatLanguage(language, listing.language),
          max: MAX_QUESTION,
        }),
      ],
      "\n",
    );
  }

  /** Passes the question on and returns what the group is told, in the group's language. */
  async function replyTo(ctx: PomichContext, message: Message, id: string): Promise<Html> {
    const access = await guard(ctx, id);
    if (!access.ok) return ctx.t(DENIALS[access.code]);
    const { language } = access.value.community;
    if (message.text === undefined) return i18n.t(language, "moderation-question-text-only");
    const question = tidyText(deps.useCases.mask(message.text, message.entities).text);
    const length = textLength(question);
    if (length > MAX_QUESTION)
      return i18n.t(language, "moderation-question-long", {
        length: lengthInWords(i18n, language, length),
        max: MAX_QUESTION,
      });
    const decided = await decide(deps, access.value, { action: "request-changes", question });
    if (decided.ok) return i18n.t(language, "moderation-asked");
    return escapeHtml(await refusal(deps, language, access.value, decided.code));
  }

  const answer = (ctx: PomichContext, text: Html): Promise<unknown> =>
    ctx.reply(text.toString(), {
      ...TEXT_OPTIONS,
      ...(ctx.message && {
        reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
      }),
    });

  return composer;
}

const promptedListing = (prompt: Message | undefined, me: number): string | undefined =>
  prompt?.from?.id === me ? PROMPT.exec(prompt.text ?? "")?.[1] : undefined;
