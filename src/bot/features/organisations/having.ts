import { Composer } from "grammy";
import { zoneOf } from "../../../domain/community/time-zone.ts";
import { ID_PATTERN, listingId } from "../../../domain/shared/ids.ts";
import { organisationButton } from "../../buttons/organisations.ts";
import { havingButton, showRouteButton } from "../../buttons/routing.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatDateTime } from "../../formats.ts";
import { clip, html, joinHtml } from "../../html.ts";
import { briefOf } from "../../render/brief.ts";
import { inRows, screen, tap } from "../../screen.ts";
import { createOwnAccess } from "./access.ts";

/** Listings in the list; an answer to one makes room for the next. */
const MOST = 12;
const MAX_BRIEF = 160;

/** What an organisation is asked about and looks after, for everybody who is in it. */
export function createHavingHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const { acts } = useCases.routing;
  const feature = new Composer<PomichContext>();
  const { nameOf, own } = createOwnAccess(deps);

  feature.callbackQuery(havingButton.pattern, (ctx) =>
    own(ctx, havingButton.unpack(ctx.callbackQuery.data)?.organisation, async (organisation) => {
      const all = await acts.having(organisation.id, ctx.person.id);
      const communities = new Map((await useCases.communities.all()).map((one) => [one.id, one]));
      const lines = all.slice(0, MOST).map(({ route, listing }, index) => {
        const zone = zoneOf(communities.get(route.communityId));
        const state =
          route.status === "taken"
            ? ctx.t("having-taken")
            : ctx.t("having-asked", {
                when: formatDateTime(ctx.language, route.until ?? route.changedAt, zone),
              });
        const brief = clip(briefOf(i18n, useCases.catalogue, listing, ctx.language), MAX_BRIEF);
        return joinHtml([html`${index + 1}. ${brief}`, state], "\n");
      });
      await ctx.toast();
      await ctx.turnTo(
        screen(
          joinHtml(
            [ctx.t("having", { name: nameOf(ctx, organisation), count: all.length }), ...lines],
            "\n\n",
          ),
          [
            ...inRows(
              all.slice(0, MOST).map(({ listing }, index) => {
                const emoji = useCases.catalogue.find(listing.category)?.emoji ?? "•";
                return tap(`${String(index + 1)} ${emoji}`, showRouteButton.pack({ listing: listing.id }));
              }),
              4,
            ),
            [tap(ctx.plain("button-back"), organisationButton.pack({ organisation: organisation.id }))],
          ],
        ),
      );
    }),
  );

  feature.callbackQuery(showRouteButton.pattern, async (ctx) => {
    const { listing = "" } = showRouteButton.unpack(ctx.callbackQuery.data) ?? {};
    const shown = ID_PATTERN.test(listing) && (await acts.show(listingId(listing), ctx.person.id)).ok;
    if (shown) await ctx.toast();
    else await ctx.alert(ctx.plain("having-gone-alert"));
  });

  return feature;
}
