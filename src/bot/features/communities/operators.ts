import { Composer } from "grammy";
import { communityId, ID_PATTERN, setupId } from "../../../domain/shared/ids.ts";
import type { Community } from "../../../domain/community/community.ts";
import { placeName } from "../../../domain/shared/place.ts";
import {
  askCloseCommunityButton,
  closeCommunityButton,
  communitiesButton,
  setupGrantButton,
  setupRefuseButton,
} from "../../buttons/communities.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { joinHtml } from "../../html.ts";
import { areaLine } from "../../render/communities.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { createCommunityAccess } from "./access.ts";
import { refusalOf } from "./setup.ts";

const ON_A_PAGE = 8;

/** The buttons under applications and for closing a community: for operators, wherever they press them. */
export function createOperatorButtons(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const { communities } = useCases;
  const { isOperator } = createCommunityAccess(deps);
  const composer = new Composer<PomichContext>();

  for (const [verdict, kind] of [
    ["grant", setupGrantButton],
    ["refuse", setupRefuseButton],
  ] as const) {
    composer.callbackQuery(kind.pattern, async (ctx) => {
      const { setup = "" } = kind.unpack(ctx.callbackQuery.data) ?? {};
      if (!ID_PATTERN.test(setup)) return ctx.alert(ctx.plain("setup-gone-alert"));
      const { id, firstName: name } = ctx.person;
      const decided = await communities.setups.decide(setupId(setup), verdict, { id, name });
      return decided.ok
        ? ctx.toast(ctx.plain(verdict === "grant" ? "setup-granted-alert" : "setup-refused-alert"))
        : ctx.alert(ctx.plain(refusalOf(decided.code)));
    });
  }

  composer.callbackQuery(askCloseCommunityButton.pattern, async (ctx) => {
    const community = await pressed(ctx, askCloseCommunityButton.unpack(ctx.callbackQuery.data));
    if (!community) return;
    await ctx.toast();
    await ctx.turnTo(
      screen(ctx.t("setup-close-ask", { name: placeName(community, ctx.language) }), [
        [tap(ctx.plain("setup-close-yes-button"), closeCommunityButton.pack({ community: community.id }))],
        ...(ctx.chat?.type === "private"
          ? [[tap(ctx.plain("button-back"), communitiesButton.pack({ page: 0 }))]]
          : []),
      ]),
    );
  });

  composer.callbackQuery(closeCommunityButton.pattern, async (ctx) => {
    const community = await pressed(ctx, closeCommunityButton.unpack(ctx.callbackQuery.data));
    if (!community) return;
    const { id, firstName: name } = ctx.person;
    await communities.close(community.id, { kind: "person", id, name });
    await ctx.toast();
    await ctx.rewrite(ctx.t("setup-closed", { name: placeName(community, ctx.language) }));
  });

  /** The community that an operator's press is about; says why there is none. */
  async function pressed(
    ctx: PomichContext,
    values: { readonly community: string } | undefined,
  ): Promise<Community | undefined> {
    if (!isOperator(ctx)) {
      await ctx.alert(ctx.plain("setup-operators-only-alert"));
      return undefined;
    }
    const id = values?.community ?? "";
    const community = ID_PATTERN.test(id) ? await communities.find(communityId(id)) : undefined;
    if (!community) await ctx.alert(ctx.plain("setup-closed-alert"));
    return community;
  }

  const operators = composer.chatType("private").filter(isOperator);
  operators.command("communities", async (ctx) => {
    await ctx.show(await listScreen(ctx, 0));
    for (const setup of await communities.setups.applications())
      await ctx.say(
        ctx.t("communities-application", {
          name: placeName(setup, ctx.language),
          group: setup.chatTitle,
          radius: setup.radiusKm,
        }),
        {
          inline_keyboard: [
            [
              tap(ctx.plain("setup-grant-button"), setupGrantButton.pack({ setup: setup.id })),
              tap(ctx.plain("setup-refuse-button"), setupRefuseButton.pack({ setup: setup.id })),
            ],
          ],
        },
      );
  });
  operators.callbackQuery(communitiesButton.pattern, async (ctx) => {
    const page = Number(communitiesButton.unpack(ctx.callbackQuery.data)?.page);
    await ctx.toast();
    await ctx.turnTo(await listScreen(ctx, Number.isSafeInteger(page) ? page : 0));
  });

  /** One page of the communities, each with a button that closes it. */
  async function listScreen(ctx: PomichContext, page: number): Promise<ButtonScreen> {
    const all = await communities.all();
    const shown = all.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
    const items = shown.map((community) =>
      ctx.t("communities-item", {
        area: areaLine(i18n, ctx.language, community),
        chat: String(community.moderationChatId),
      }),
    );
    const pages = [
      ...(page > 0 ? [tap("←", communitiesButton.pack({ page: page - 1 }))] : []),
      ...(all.length > (page + 1) * ON_A_PAGE ? [tap("→", communitiesButton.pack({ page: page + 1 }))] : []),
    ];
    return screen(joinHtml([ctx.t("communities-title", { count: all.length }), ...items], "\n\n"), [
      ...shown.map((community) => [
        tap(
          ctx.plain("communities-close-button", { name: placeName(community, ctx.language) }),
          askCloseCommunityButton.pack({ community: community.id }),
        ),
      ]),
      ...(pages.length > 0 ? [pages] : []),
    ]);
  }

  return composer;
}
