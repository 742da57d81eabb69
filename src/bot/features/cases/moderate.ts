import { Composer } from "grammy";
import type { DecideCaseError, OnCase } from "../../../app/cases/index.ts";
import { caseKey, type CaseView } from "../../../app/cases/notices.ts";
import { APPEAL_HOURS, CASE_OUTCOMES } from "../../../domain/case/case.ts";
import { isBanReason } from "../../../domain/person/ban.ts";
import { caseId, ID_PATTERN } from "../../../domain/shared/ids.ts";
import type { Result } from "../../../domain/shared/result.ts";
import type { Button } from "../../buttons/button.ts";
import {
  askBanPartyButton,
  banPartyButton,
  caseCardButton,
  caseListingButton,
  caseMenuButton,
  claimCaseButton,
  closeCaseButton,
  releaseCaseButton,
  takeOverCaseButton,
  warnPartyButton,
} from "../../buttons/cases.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatClock, formatLimit } from "../../formats.ts";
import { DENIALS, type MemberAccess } from "../../guards/moderator.ts";
import type { PlainKey } from "../../i18n.ts";
import { banReasonsKeyboard, caseKeyboard, isCaseMenu } from "../../render/case-keyboards.ts";
import { renderCard } from "../../render/card.ts";
import { renderCase } from "../../render/case-card.ts";
import { actorName } from "../../render/names.ts";

/** A moderator, and the case of their own community that they act on. */
export interface CaseAccess extends MemberAccess {
  readonly on: OnCase;
}

export type Values = Readonly<Partial<Record<string, string>>>;

/** Runs `act` when a member of the moderation group presses a button of this kind. */
export type OnCasePress = <Name extends string>(
  kind: Button<Name | "case">,
  act: (ctx: PomichContext, access: CaseAccess, values: Values) => Promise<void>,
  options?: { readonly looks?: boolean },
) => void;

/** Puts the handlers of case buttons into a composer, behind the one check of who may press them. */
export const createOnCasePress =
  (composer: Composer<PomichContext>, { member }: FeatureDependencies): OnCasePress =>
  (kind, act, options) => {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values: Values | undefined = kind.unpack(ctx.callbackQuery.data);
      const id = values?.["case"] ?? "";
      if (!values) return next();
      const access = await member(ctx, options);
      if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
      if (!ID_PATTERN.test(id)) return ctx.alert(ctx.plain("case-gone-alert"));
      const { community, by } = access.value;
      return act(ctx, { community, by, on: { id: caseId(id), community: community.id, by } }, values);
    });
  };

const REFUSALS = {
  "case-not-found": "case-gone-alert",
  "nobody-to-tell": "case-nobody-alert",
  operator: "person-operator-alert",
} as const satisfies Partial<Record<DecideCaseError, PlainKey>>;

/** Why nothing was done: who was faster, or what else. At most 200 characters. */
export async function caseRefusal(
  { useCases, i18n }: Pick<FeatureDependencies, "useCases" | "i18n">,
  { language }: Pick<PomichContext, "language">,
  on: OnCase,
  code: DecideCaseError,
): Promise<string> {
  if (code === "own-decision")
    return i18n.plain(language, "case-own-decision-alert", {
      hours: formatLimit(language, APPEAL_HOURS, "hour"),
    });
  if (code !== "case-closed" && code !== "case-taken") return i18n.plain(language, REFUSALS[code]);
  const view = await useCases.cases.view(on.id, on.community);
  const { closing } = view?.case ?? {};
  const by = code === "case-closed" ? closing?.by : view?.owner?.by;
  if (!view || !by) return i18n.plain(language, "case-gone-alert");
  const name = actorName(i18n, language, by);
  if (code === "case-closed") return i18n.plain(language, "case-closed-alert", { name });
  const until = view.owner?.until ?? view.case.openedAt;
  return i18n.plain(language, "case-taken-alert", {
    name,
    time: formatClock(language, until, view.community.timeZone),
  });
}

/** What moderators decide about a case by its card's buttons. The decision itself updates the card. */
export function createCaseButtons(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const { cases } = useCases;
  const composer = new Composer<PomichContext>();
  const onPress = createOnCasePress(composer, deps);

  async function answer(
    ctx: PomichContext,
    { on }: CaseAccess,
    decided: Result<unknown, DecideCaseError>,
    said: PlainKey,
  ): Promise<void> {
    if (decided.ok) return ctx.toast(i18n.plain(ctx.language, said));
    await ctx.alert(await caseRefusal(deps, ctx, on, decided.code));
  }

  /** Shows something of an open case under its card. */
  async function look(
    ctx: PomichContext,
    access: CaseAccess,
    show: (view: CaseView) => Promise<unknown>,
  ): Promise<void> {
    const view = await cases.view(access.on.id, access.on.community);
    if (!view) return ctx.alert(ctx.plain("case-gone-alert"));
    if (view.case.status === "closed")
      return ctx.alert(await caseRefusal(deps, ctx, access.on, "case-closed"));
    await show(view);
    return ctx.toast();
  }

  onPress(claimCaseButton, async (ctx, access) =>
    answer(ctx, access, await cases.claim(access.on), "case-claimed-alert"),
  );
  onPress(releaseCaseButton, async (ctx, access) =>
    answer(ctx, access, await cases.release(access.on), "case-released-alert"),
  );
  onPress(takeOverCaseButton, async (ctx, access) =>
    answer(ctx, access, await cases.takeOver(access.on), "case-claimed-alert"),
  );
  onPress(warnPartyButton, async (ctx, access, { party }) =>
    answer(ctx, access, await cases.warn({ ...access.on, party: Number(party) }), "case-warned-alert"),
  );
  onPress(banPartyButton, async (ctx, access, { party, reason }) => {
    if (!isBanReason(reason)) return ctx.alert(ctx.plain("error-old-button-alert"));
    const banned = await cases.ban({ ...access.on, party: Number(party), reason });
    return answer(ctx, access, banned, "case-closed-now-alert");
  });
  onPress(closeCaseButton, async (ctx, access, values) => {
    const outcome = CASE_OUTCOMES.find((one) => one === values["outcome"]);
    if (!outcome || outcome === "banned") return ctx.alert(ctx.plain("error-old-button-alert"));
    return answer(ctx, access, await cases.close({ ...access.on, outcome }), "case-closed-now-alert");
  });
  onPress(
    caseMenuButton,
    (ctx, access, { menu }) =>
      look(ctx, access, (view) => {
        // From a page of what the two wrote, the card comes back.
        const { text, keyboard } = renderCase({ i18n, catalogue: useCases.catalogue }, view);
        if (menu === "card") return ctx.rewrite(text, keyboard);
        const rows = isCaseMenu(menu) ? caseKeyboard(i18n, view, menu) : keyboard;
        return harmless(ctx.editMessageReplyMarkup(rows && { reply_markup: rows }));
      }),
    { looks: true },
  );
  onPress(
    askBanPartyButton,
    (ctx, access, { party }) =>
      look(ctx, access, (view) =>
        harmless(
          ctx.editMessageReplyMarkup({ reply_markup: banReasonsKeyboard(i18n, view, Number(party) || 0) }),
        ),
      ),
    { looks: true },
  );
  onPress(
    caseListingButton,
    (ctx, access) =>
      look(ctx, access, async ({ parties: [party] }) => {
        const card = party?.listing && (await useCases.moderation.card(party.listing));
        if (!card) return;
        const { text, keyboard } = renderCard(i18n, useCases.catalogue, card);
        await ctx.say(text, keyboard);
      }),
    { looks: true },
  );
  onPress(caseCardButton, async (ctx, { on, community }) => {
    if (!(await cases.again(on.id, on.community)))
      return ctx.alert(await caseRefusal(deps, ctx, on, "case-closed"));
    // Its topic is elsewhere than the queue.
    const topic = await cases.findTopic(community.moderationChatId, caseKey.topic(on.id));
    return ctx.toast(topic === undefined ? undefined : ctx.plain("case-in-topic-toast"));
  });
  return composer;
}
