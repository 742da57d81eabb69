import { Composer } from "grammy";
import type { PledgeView } from "../../../app/pledges/notices.ts";
import { isOpenPledge } from "../../../domain/pledge/pledge.ts";
import { ID_PATTERN, pledgeId } from "../../../domain/shared/ids.ts";
import { myListingsButton } from "../../buttons/listings.ts";
import {
  myPledgesButton,
  ownPledgeButton,
  showPaymentButton,
  withdrawPledgeButton,
} from "../../buttons/pledges.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { html, joinHtml, type Html } from "../../html.ts";
import { briefOf } from "../../render/brief.ts";
import { organisationName } from "../../render/organisations.ts";
import { pledgedAmount, pledgeTold } from "../../render/pledges.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";
import { PLEDGE_REFUSALS } from "./cards.ts";

/** Most promises shown; older ones were over long ago. */
const SHOWN = 15;

/** What somebody sees of their own promises, and does with them. */
export function createOwnPledges({ useCases, i18n }: FeatureDependencies): Composer<PomichContext> {
  const { pledges, catalogue } = useCases;
  const feature = new Composer<PomichContext>();

  const nameOf = (ctx: PomichContext, { organisation }: PledgeView): string =>
    organisationName(i18n, ctx.language, organisation);

  const amountOf = (ctx: PomichContext, { need, pledge }: PledgeView): string =>
    pledgedAmount(i18n, catalogue, ctx.language, need, pledge);

  const stateOf = (ctx: PomichContext, { pledge }: PledgeView): string =>
    ctx.plain("pledge-mine-state", { state: pledge.status });

  const line = (ctx: PomichContext, view: PledgeView, number: number): Html =>
    html`${ctx.t("pledge-mine-line", { number, amount: amountOf(ctx, view), name: nameOf(ctx, view) })}\n${stateOf(ctx, view)}`;

  async function listScreen(ctx: PomichContext): Promise<ButtonScreen> {
    const mine = (await pledges.promisedBy(ctx.person.id)).slice(0, SHOWN);
    const back = [tap(ctx.plain("my-listings-back-button"), myListingsButton.pack({}))];
    if (mine.length === 0) return screen(ctx.t("pledge-mine-none"), [back]);
    return screen(
      joinHtml(
        [ctx.t("pledge-mine-title"), ...mine.map((view, index) => line(ctx, view, index + 1))],
        "\n\n",
      ),
      [
        ...inRows(
          mine.map(({ pledge }, index) =>
            tap(String(index + 1), ownPledgeButton.pack({ pledge: pledge.id })),
          ),
          5,
        ),
        back,
      ],
    );
  }

  function oneScreen(ctx: PomichContext, view: PledgeView): ButtonScreen {
    const { pledge, need } = view;
    const isAgreed = pledge.status === "agreed";
    return screen(
      joinHtml(
        [
          ctx.t("pledge-mine-one", {
            amount: amountOf(ctx, view),
            name: nameOf(ctx, view),
            state: stateOf(ctx, view),
          }),
          ...(isAgreed ? pledgeTold({ i18n, catalogue }, ctx.language, view) : []),
          briefOf(i18n, catalogue, need, ctx.language),
        ],
        "\n\n",
      ),
      [
        ...(isAgreed && pledge.currency !== undefined
          ? [[tap(ctx.plain("payment-show-button"), showPaymentButton.pack({ pledge: pledge.id }))]]
          : []),
        ...(isOpenPledge(pledge)
          ? [
              [
                tap(
                  ctx.plain("pledge-withdraw-button"),
                  withdrawPledgeButton.pack({ pledge: pledge.id, sure: 0 }),
                ),
              ],
            ]
          : []),
        [tap(ctx.plain("pledge-mine-back-button"), myPledgesButton.pack({}))],
      ],
    );
  }

  /** The promise of theirs that a button names; undefined after saying that it is none. */
  async function own(ctx: PomichContext, id = ""): Promise<PledgeView | undefined> {
    const view = ID_PATTERN.test(id) ? await pledges.show(pledgeId(id), ctx.person.id) : undefined;
    if (view?.pledge.pledgerId === ctx.person.id) return view;
    await ctx.alert(ctx.plain("pledge-gone-alert"));
    return undefined;
  }

  feature.callbackQuery(myPledgesButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.turnTo(await listScreen(ctx));
  });
  feature.callbackQuery(ownPledgeButton.pattern, async (ctx) => {
    const view = await own(ctx, ownPledgeButton.unpack(ctx.callbackQuery.data)?.pledge);
    if (!view) return;
    await ctx.toast();
    await ctx.turnTo(oneScreen(ctx, view));
  });

  feature.callbackQuery(withdrawPledgeButton.pattern, async (ctx) => {
    const { pledge, sure } = withdrawPledgeButton.unpack(ctx.callbackQuery.data) ?? {};
    const view = await own(ctx, pledge);
    if (!view) return;
    const on = { pledge: view.pledge.id };
    const name = nameOf(ctx, view);
    if (sure !== "1") {
      if (!isOpenPledge(view.pledge)) return ctx.alert(ctx.plain("pledge-over-alert"));
      await ctx.toast();
      await ctx.show(
        screen(ctx.t("pledge-withdraw-ask", { name, amount: amountOf(ctx, view) }), [
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
