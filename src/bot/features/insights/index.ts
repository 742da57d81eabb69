import { Composer } from "grammy";
import type { Community } from "../../../domain/community/community.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import { foundButton } from "../../buttons/insights.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { html, joinHtml, type Html } from "../../html.ts";
import { DENIALS, type MemberAccess } from "../../guards/moderator.ts";
import { createOnListingPress } from "../../guards/on-listing-press.ts";
import { renderCard } from "../../render/card.ts";
import { headlineOf } from "../../render/listing.ts";
import { renderLog } from "../../render/log.ts";
import { renderStats } from "../../render/stats.ts";
import { inRows, screen, tap } from "../../screen.ts";

const MAX_FOUND = 10;
const LOG_LINES = 15;
const LISTING = /^(?:(?:№|Nr\.|No\.)\s*)?([a-z0-9]{12})$/;

/** What moderators can look up in their group: numbers, listings, the log, and where to find what has no command of its own. */
export function createInsightsFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, guard, member } = deps;
  const composer = new Composer<PomichContext>();

  /** Answers a command of a member. */
  const answer =
    (act: (ctx: PomichContext & { readonly match: string }, access: MemberAccess) => Promise<unknown>) =>
    async (ctx: PomichContext & { readonly match: string }) => {
      const access = await member(ctx);
      return access.ok ? act(ctx, access.value) : ctx.say(ctx.t(DENIALS[access.code]));
    };

  composer.command(
    "stats",
    answer(async (ctx, { community }) => {
      const stats = await useCases.insights.stats([community.id]);
      return ctx.say(renderStats(i18n, useCases.catalogue, community, stats));
    }),
  );

  composer.command(
    "log",
    answer(async (ctx, { community }) => {
      const entries = await useCases.insights.log({ communities: [community.id], limit: LOG_LINES });
      return ctx.say(renderLog(i18n, community, entries));
    }),
  );

  composer.command(
    "find",
    answer(async (ctx, { community }) => {
      const words = ctx.match.trim();
      const id = LISTING.exec(words)?.[1];
      const known = id === undefined ? undefined : await useCases.listings.find(listingId(id));
      if (known?.communityId === community.id) return showCard(ctx, known);
      if (words === "") return ctx.say(i18n.t(community.language, "find-usage"));
      return ctx.show(foundScreen(community, await useCases.insights.search(community.id, words)));
    }),
  );

  createOnListingPress(composer, guard)(foundButton, async (ctx, { listing }) => {
    await showCard(ctx, listing);
    return ctx.toast();
  });

  composer.command(
    "match",
    answer((ctx, { community }) => ctx.say(i18n.t(community.language, "match-on-cards"))),
  );
  composer.command(
    "broadcast",
    answer((ctx, { community }) => ctx.say(i18n.t(community.language, "broadcast-on-cards"))),
  );

  async function showCard(ctx: PomichContext, listing: Listing): Promise<void> {
    const card = await useCases.moderation.card(listing);
    if (!card) return;
    const { text, keyboard } = renderCard(i18n, useCases.catalogue, card);
    await ctx.say(text, keyboard);
  }

  function foundScreen({ language }: Community, found: readonly Listing[]) {
    const shown = found.slice(0, MAX_FOUND);
    const lines = shown.map(
      (listing, index): Html =>
        html`${String(index + 1)}. ${i18n.t(language, "person-listing", {
          headline: headlineOf(i18n, useCases.catalogue, listing, language),
          id: listing.id,
          status: i18n.t(language, "card-status", { status: listing.status }),
        })}`,
    );
    const title = i18n.t(language, "find-found", { count: found.length });
    const buttons = shown.map(({ id }, index) => tap(String(index + 1), foundButton.pack({ listing: id })));
    return screen(
      lines.length > 0 ? joinHtml([title, joinHtml(lines, "\n")], "\n\n") : title,
      inRows(buttons, 5),
    );
  }

  return composer;
}
