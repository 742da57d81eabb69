import { Composer } from "grammy";
import { isBegun } from "../../../domain/listing/draft.ts";
import { menuButton } from "../../buttons/menu.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { homeScreen } from "../../screens/home.ts";

/** The home menu, and help. */
export function createMenuFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const menu = new Composer<PomichContext>();

  menu.command("menu", async (ctx) => {
    await ctx.show(await homeScreen(deps, ctx));
  });
  menu.callbackQuery(menuButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.turnTo(await homeScreen(deps, ctx));
  });
  menu.command("help", async (ctx) => {
    await ctx.show(await homeScreen(deps, ctx, ctx.t("menu-help")));
  });
  menu.command("cancel", async (ctx) => {
    const drafts = await deps.useCases.drafts.ofAuthor(ctx.person.id);
    await ctx.say(ctx.t(drafts.some(isBegun) ? "menu-cancelled" : "menu-nothing-to-cancel"), {
      remove_keyboard: true,
    });
    await ctx.show(await homeScreen(deps, ctx));
  });

  return menu;
}
