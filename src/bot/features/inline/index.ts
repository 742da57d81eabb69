import { Composer, type Context } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { Listing } from "../../../domain/listing/listing.ts";
import { personId } from "../../../domain/shared/ids.ts";
import type { Language } from "../../../domain/shared/language.ts";
import { placeName, type PlaceNames } from "../../../domain/shared/place.ts";
import { harmless, TEXT_OPTIONS, type BotDependencies } from "../../context.ts";
import { bareText, joinHtml } from "../../html.ts";
import { factsOf } from "../../render/brief.ts";
import { fitted, shorten } from "../../render/fit.ts";
import { headlineOf, renderListing } from "../../render/listing.ts";
import { FROM_INLINE, linkTo } from "../../deep-link.ts";
import { findWanted } from "./find.ts";
import { createUnderstand } from "./understand.ts";

/** How long Telegram may answer the same words of the same person with these results. */
const CACHE_SECONDS = 30;
const MAX_DESCRIPTION = 120;

/**
 * Answers "@bot housing Leipzig", typed in any chat, with published listings to send there. Needs no consent, since
 * nothing about the person is stored. Results are the person's own, because blocks hide listings; they go into a chat with
 * others, so they are in the language of the words.
 */
export function createInlineFeature(
  deps: Pick<BotDependencies, "useCases" | "i18n" | "places" | "vocabulary">,
): Composer<Context> {
  const { useCases, i18n, vocabulary } = deps;
  const understand = createUnderstand(i18n, useCases.catalogue, vocabulary);
  const inline = new Composer();

  inline.on("inline_query", async (ctx) => {
    const { query, location } = ctx.inlineQuery;
    const here = location && { lat: location.latitude, lon: location.longitude };
    const wanted = understand(query);
    const language = wanted?.language ?? i18n.languages.forTag(ctx.from.language_code);
    const found = wanted ? await findWanted(deps, wanted, personId(ctx.from.id), here) : [];
    const names = new Map((await useCases.communities.all()).map((community) => [community.id, community]));
    const results = found.map((listing) =>
      cardOf(listing, names.get(listing.communityId) ?? { name: "" }, ctx.me.username, language),
    );
    const none = results.length === 0;
    await harmless(
      ctx.answerInlineQuery(results, {
        cache_time: CACHE_SECONDS,
        is_personal: true,
        ...(none && {
          button: { text: i18n.plain(language, "inline-nothing-button"), start_parameter: FROM_INLINE },
        }),
      }),
    );
  });
  // A listing that somebody picked arrives as a message of theirs; it needs no answer.
  inline.filter(({ msg, me }) => msg?.via_bot?.id === me.id).use(() => undefined);

  function cardOf(
    listing: Listing,
    communityName: PlaceNames,
    username: string,
    language: Language,
  ): InlineQueryResultArticle {
    const { catalogue } = useCases;
    const facts = joinHtml(factsOf(i18n, catalogue, listing, language), " · ");
    const card = fitted([renderListing(i18n, catalogue, listing, language, { communityName })], []);
    return {
      type: "article",
      id: listing.id,
      title: bareText(headlineOf(i18n, catalogue, listing, language)),
      description: shorten(
        [placeName(communityName, language), bareText(facts)].filter(Boolean).join(" · "),
        MAX_DESCRIPTION,
      ),
      input_message_content: { message_text: card.toString(), ...TEXT_OPTIONS },
      reply_markup: {
        inline_keyboard: [
          [{ text: i18n.plain(language, "inline-open-button"), url: linkTo(username, listing) }],
        ],
      },
    };
  }

  return inline;
}
