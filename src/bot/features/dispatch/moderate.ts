import { Composer } from "grammy";
import type { DispatchError } from "../../../app/dispatch/index.ts";
import {
  findHelpersBackButton,
  findHelpersButton,
  findHelpersYesButton,
  searchButton,
} from "../../buttons/dispatch.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { replaceRow } from "../../flows/replace-row.ts";
import { createOnListingPress } from "../../guards/on-listing-press.ts";
import type { PlainKey } from "../../i18n.ts";
import { findHelpersConfirmRow, findHelpersRow, SEARCH_STEPS } from "../../render/find-helpers.ts";

const REFUSALS: Readonly<Record<DispatchError, PlainKey>> = {
  "listing-not-found": "moderation-gone-alert",
  "not-published": "moderation-not-published-alert",
  "not-a-request": "search-not-running-alert",
  "through-organisations": "moderation-organisations-alert",
  "nobody-fits": "search-nobody-alert",
  "already-running": "search-running-alert",
  "not-running": "search-not-running-alert",
};

const ROW = [findHelpersButton, findHelpersYesButton, findHelpersBackButton];

/** The search for helpers, from the moderators' card: count, confirm, start; pause, go on, stop. The card shows how it stands. */
export function createDispatchFeature({
  useCases,
  i18n,
  guard,
}: FeatureDependencies): Composer<PomichContext> {
  const feature = new Composer<PomichContext>();
  const onPress = createOnListingPress(feature, guard);
  const { dispatch } = useCases;

  onPress(findHelpersButton, async (ctx, { listing, community: { language } }) => {
    const counted = await dispatch.count(listing.id);
    if (!counted.ok) return ctx.alert(ctx.plain(REFUSALS[counted.code]));
    if (counted.value === 0 && !(await dispatch.canLookFarther(listing.id)))
      return ctx.alert(ctx.plain(REFUSALS["nobody-fits"]));
    await replaceRow(ctx, ROW, findHelpersConfirmRow(i18n, language, listing, counted.value));
    return ctx.alert(ctx.plain("search-count-alert", { count: counted.value }));
  });

  onPress(findHelpersBackButton, async (ctx, { listing, community: { language } }) => {
    await replaceRow(ctx, ROW, findHelpersRow(i18n, language, listing));
    return ctx.toast();
  });

  onPress(findHelpersYesButton, async (ctx, { listing, by }) => {
    const started = await dispatch.start(listing.id, by);
    return started.ok
      ? ctx.toast(ctx.plain("search-started-alert"))
      : ctx.alert(ctx.plain(REFUSALS[started.code]));
  });

  onPress(searchButton, async (ctx, { listing, by }, values) => {
    const step = SEARCH_STEPS.find((one) => one === values.step);
    if (!step) return ctx.alert(ctx.plain("error-old-button-alert"));
    const done = await dispatch[step](listing.id, by);
    return done.ok ? ctx.toast(ctx.plain("search-done-alert")) : ctx.alert(ctx.plain(REFUSALS[done.code]));
  });

  return feature;
}
