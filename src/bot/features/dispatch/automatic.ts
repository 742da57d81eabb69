import { Composer } from "grammy";
import { canBeAutomatic } from "../../../domain/community/automatic.ts";
import type { Community } from "../../../domain/community/community.ts";
import { automaticButton } from "../../buttons/dispatch.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { DENIALS } from "../../guards/moderator.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";

/** Moderators choose the categories whose requests have helpers looked for by themselves: `/auto` in their group. */
export function createAutomaticFeature({
  useCases,
  i18n,
  member,
}: FeatureDependencies): Composer<PomichContext> {
  const feature = new Composer<PomichContext>();
  const { catalogue } = useCases;

  function choice({ language, automatic = [] }: Community): ButtonScreen {
    const chosen = new Set(automatic);
    // What operators have chosen beyond that is shown, and can be taken back.
    const offered = catalogue.categories.filter(
      (category) => canBeAutomatic(category, "moderators") || chosen.has(category.slug),
    );
    const buttons = offered.map(({ slug, emoji }) => {
      const on = chosen.has(slug);
      const name = `${emoji} ${i18n.plainDynamic(language, `category-${slug}`)}`;
      const caption = on ? i18n.plain(language, "search-automatic-on-button", { name }) : name;
      return tap(caption, automaticButton.pack({ category: slug, on: on ? "no" : "yes" }));
    });
    return screen(
      i18n.t(language, "search-automatic", { any: chosen.size > 0 ? "yes" : "no" }),
      inRows(buttons, 2),
    );
  }

  feature.command("auto", async (ctx) => {
    const access = await member(ctx);
    if (!access.ok) return ctx.say(ctx.t(DENIALS[access.code]));
    return ctx.show(choice(access.value.community));
  });

  feature.callbackQuery(automaticButton.pattern, async (ctx, next) => {
    const pressed = automaticButton.unpack(ctx.callbackQuery.data);
    if (!pressed || (pressed.on !== "yes" && pressed.on !== "no")) return next();
    const access = await member(ctx);
    if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
    const { community, by } = access.value;
    const wish = { category: pressed.category, on: pressed.on === "yes" };
    const changed = await useCases.communities.automate(community.id, wish, by);
    if (!changed.ok) return ctx.alert(ctx.plain("error-old-button-alert"));
    await ctx.toast(ctx.plain("search-automatic-done-alert", { on: pressed.on }));
    await ctx.turnTo(choice(changed.value));
  });

  return feature;
}
