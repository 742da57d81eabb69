import { Composer } from "grammy";
import type { OutcomeTold } from "../../../app/outcomes/index.ts";
import type { IntroductionError } from "../../../domain/introduction/introduction.ts";
import { CHECK_IN_DAYS, CHECK_INS } from "../../../domain/introduction/outcome.ts";
import { OUTCOMES, type Outcome } from "../../../domain/proposal/proposal.ts";
import { ID_PATTERN, proposalId, type ProposalId } from "../../../domain/shared/ids.ts";
import { checkInButton, outcomeButton } from "../../buttons/introductions.ts";
import { askCloseButton, manageButton, showListingButton } from "../../buttons/listings.ts";
import { copyButton } from "../../buttons/wizard.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { briefOf } from "../../render/brief.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { helplineLines } from "../../screens/safety.ts";

const REFUSALS = {
  "not-introduced": "my-listings-introduction-gone-alert",
  "introduction-frozen": "outcome-frozen-alert",
  "introduction-over": "outcome-over-alert",
} as const satisfies Readonly<Record<IntroductionError, PlainKey>>;

const idIn = (text = ""): ProposalId | undefined => (ID_PATTERN.test(text) ? proposalId(text) : undefined);

/** Takes what people say became of an introduction, after a check-in or from its page. */
export function createOutcomeHandlers({ useCases, i18n }: ScreenDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();
  const { outcomes } = useCases;

  const nameOf = (ctx: PomichContext, { firstName }: OutcomeTold): string =>
    shownName(firstName, ctx.plain("introduction-somebody"));

  /** What people read who have said it, and what they can do next about their own listing. */
  function outcomeScreen(ctx: PomichContext, outcome: Outcome, told: OutcomeTold): ButtonScreen {
    const { id, kind, status } = told.mine;
    const isOut = status === "published" || status === "paused";
    const headline = briefOf(i18n, useCases.catalogue, told.mine, ctx.language);
    const state = told.disagrees ? "asked" : isOut ? "open" : "closed";
    const words = { headline, state, kind, name: nameOf(ctx, told) };
    const show = [tap(ctx.plain("outcome-listing-button"), showListingButton.pack({ listing: id }))];
    if (outcome === "happened") return screen(ctx.t("outcome-happened", words), [show]);
    const search = kind === "request" ? ctx.plain("outcome-search-button") : ctx.plain("outcome-keep-button");
    const rows = isOut
      ? [
          [tap(search, manageButton.pack({ listing: id, action: status === "paused" ? "resume" : "renew" }))],
          [
            tap(
              ctx.plain("my-listings-withdraw-button"),
              askCloseButton.pack({ listing: id, action: "withdraw" }),
            ),
          ],
        ]
      : [[tap(ctx.plain("listing-copy-button"), copyButton.pack({ listing: id }))]];
    return screen(ctx.t("outcome-not-happened", words), rows);
  }

  async function say(ctx: PomichContext, id: ProposalId, outcome: Outcome): Promise<void> {
    const told = await outcomes.sayOutcome(id, ctx.person.id, outcome);
    if (!told.ok) return ctx.alert(ctx.plain(REFUSALS[told.code]));
    await ctx.toast();
    await ctx.turnTo(outcomeScreen(ctx, outcome, told.value));
  }

  async function sayWrong(ctx: PomichContext, id: ProposalId): Promise<void> {
    const told = await outcomes.sayWrong(id, ctx.person.id);
    if (!told.ok) return ctx.alert(ctx.plain(REFUSALS[told.code]));
    await ctx.toast();
    const helplines = await useCases.safety.helplinesOf(told.value.mine.communityId);
    const sorry = ctx.t("check-in-wrong", { name: nameOf(ctx, told.value) });
    await ctx.rewrite(joinHtml([sorry, helplineLines(ctx, helplines)], "\n\n"));
  }

  composer.callbackQuery(outcomeButton.pattern, async (ctx, next) => {
    const pressed = outcomeButton.unpack(ctx.callbackQuery.data);
    const id = idIn(pressed?.proposal);
    const outcome = OUTCOMES.find((one) => one === pressed?.outcome);
    return id && outcome ? say(ctx, id, outcome) : next();
  });

  composer.callbackQuery(checkInButton.pattern, async (ctx, next) => {
    const { proposal, asked: about, answer } = checkInButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    const asked = CHECK_INS.find((one) => String(one) === about);
    if (!id || asked === undefined) return next();
    const outcome = OUTCOMES.find((one) => one === answer);
    if (outcome) return say(ctx, id, outcome);
    if (answer === "wrong") return sayWrong(ctx, id);
    if (answer !== "later") return next();
    await ctx.toast();
    return ctx.rewrite(ctx.t("check-in-later", { again: asked === CHECK_IN_DAYS[0] ? "yes" : "no" }));
  });

  return composer;
}
