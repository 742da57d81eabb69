import { Composer } from "grammy";
import { ID_PATTERN, pledgeId } from "../../../domain/shared/ids.ts";
import { withdrawPledgeButton } from "../../buttons/pledges.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { organisationName } from "../../render/organisations.ts";
import { pledgedAmount } from "../../render/pledges.ts";
import { screen, tap } from "../../screen.ts";
import { PLEDGE_REFUSALS } from "./cards.ts";

/** What somebody does with their own promises. */
export function createOwnPledges({ useCases, i18n }: FeatureDependencies): Composer<PomichContext> {
  const { pledges, catalogue } = useCases;
  const feature = new Composer<PomichContext>();

  feature.callbackQuery(withdrawPledgeButton.pattern, async (ctx) => {
    const { pledge = "", sure } = withdrawPledgeButton.unpack(ctx.callbackQuery.data) ?? {};
    const view = ID_PATTERN.test(pledge) ? await pledges.show(pledgeId(pledge), ctx.person.id) : undefined;
    if (view?.pledge.pledgerId !== ctx.person.id) return ctx.alert(ctx.plain("pledge-gone-alert"));
    const on = { pledge: view.pledge.id };
    const name = organisationName(i18n, ctx.language, view.organisation);
    if (sure !== "1") {
      await ctx.toast();
      const amount = pledgedAmount(i18n, catalogue, ctx.language, view.need, view.pledge);
      await ctx.show(
        screen(ctx.t("pledge-withdraw-ask", { name, amount }), [
          [tap(ctx.plain("pledge-withdraw-sure-button"), withdrawPledgeButton.pack({ ...on, sure: 1 }))],
        ]),
      );
      return;
    }
    const done = await pledges.withdraw(view.pledge.id, ctx.person.id);
    if (!done.ok) return ctx.alert(ctx.plain(PLEDGE_REFUSALS[done.code]));
    await ctx.toast();
    await ctx.rewrite(ctx.t("pledge-withdrawn", { name }));
  });

  return feature;
}
