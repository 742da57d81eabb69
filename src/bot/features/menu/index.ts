import { Composer } from "grammy";
import { isBegun } from "../../../domain/listing/draft.ts";
import { DRAFT_DAYS } from "../../../domain/person/retention.ts";
import { menuButton } from "../../buttons/menu.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatLimit } from "../../formats.ts";
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
    const kept = formatLimit(ctx.language, DRAFT_DAYS, "day");
    const said = drafts.some(isBegun) ? ctx.t("menu-cancelled", { kept }) : ctx.t("menu-nothing-to-cancel");
    await ctx.show(await homeScreen(deps, ctx, said));
  });

  return menu;
}
