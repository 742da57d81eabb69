import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { QueuePage } from "../../../app/moderation/index.ts";
import type { Community } from "../../../domain/community/community.ts";
import { listingId, type ListingId } from "../../../domain/shared/ids.ts";
import { ownerAt } from "../../../domain/case/case.ts";
import { caseCardButton } from "../../buttons/cases.ts";
import { queueButton, queuePageButton } from "../../buttons/moderation.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { DENIALS } from "../../guards/moderator.ts";
import { createOnMemberPress } from "../../guards/on-member-press.ts";
import { caseQueue } from "../../render/cases.ts";
import { renderQueuePage } from "../../render/moderation.ts";
import { screen, tap } from "../../screen.ts";

/** Open cases that the queue names; the oldest that nobody looks after come first. */
const MAX_CASES = 10;

type Dependencies = Pick<FeatureDependencies, "useCases" | "i18n">;

/** The rows of a pressed message's keyboard that lead to other pages of the queue; none if it is no page of the queue. */
export function queueRowsOf(ctx: PomichContext): readonly InlineKeyboardButton[][] {
  const message = ctx.callbackQuery?.message;
  const rows = (message && "reply_markup" in message && message.reply_markup?.inline_keyboard) || [];
  return rows.filter((row) => row.some((tap) => placeOf(tap) !== undefined));
}

/** A place in the queue, from 1; buttons may carry anything. */
function pageNumber(place: string): number {
  const number = Number(place);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

const placeOf = (tap: InlineKeyboardButton) =>
  "callback_data" in tap ? queuePageButton.unpack(tap.callback_data) : undefined;

/** If the pressed message is the page of a listing in the queue, shows it as it is now, or else what has its place there. */
export async function turnPage(
  { useCases, i18n }: Dependencies,
  ctx: PomichContext,
  community: Community,
  pressed: ListingId,
): Promise<void> {
  const shown = queueRowsOf(ctx)
    .flat()
    .map(placeOf)
    .find((values) => values?.listing === pressed);
  if (!shown) return;
  const page = await useCases.moderation.queue(community.id, pressed, pageNumber(shown.place));
  await showPage({ useCases, i18n }, ctx, community, page);
}

async function showPage(
  { useCases, i18n }: Dependencies,
  ctx: PomichContext,
  { language }: Community,
  page: QueuePage | undefined,
): Promise<void> {
  if (!page) return ctx.rewrite(i18n.t(language, "queue-empty"));
  const { text, keyboard } = renderQueuePage(i18n, useCases.catalogue, page);
  await ctx.rewrite(text, keyboard);
}

/** `/queue` and its pages: the open cases, and each listing that waits for the moderators of this group, one card at a time. */
export function createQueueHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, member, clock } = deps;
  const composer = new Composer<PomichContext>();

  /** Lists the open cases, whose cards are a tap away. @returns false when there are none */
  async function postCases(ctx: PomichContext, community: Community): Promise<boolean> {
    const open = await useCases.cases.waiting(community.id);
    if (open.length === 0) return false;
    const now = clock.now();
    const shown = open
      .map((one) => ({ case: one, owner: ownerAt(one, now) }))
      .sort((a, b) => Number(a.owner !== undefined) - Number(b.owner !== undefined))
      .slice(0, MAX_CASES);
    const rows = shown.map(({ case: { id } }, index) => [
      tap(
        i18n.plain(community.language, "case-queue-button", { number: index + 1 }),
        caseCardButton.pack({ case: id }),
      ),
    ]);
    await ctx.show(screen(caseQueue(i18n, community, shown, open.length), rows));
    return true;
  }

  /** Posts the open cases, and the first page of waiting listings. @returns false when nothing waits */
  async function post(ctx: PomichContext, community: Community): Promise<boolean> {
    const hasCases = await postCases(ctx, community);
    const page = await useCases.moderation.queue(community.id);
    if (!page) return hasCases;
    const { text, keyboard } = renderQueuePage(i18n, useCases.catalogue, page);
    await ctx.say(text, keyboard);
    return true;
  }

  composer.command("queue", async (ctx) => {
    const access = await member(ctx);
    if (!access.ok) return ctx.say(ctx.t(DENIALS[access.code]));
    const { community } = access.value;
    if (!(await post(ctx, community))) await ctx.say(i18n.t(community.language, "queue-empty"));
  });

  composer.callbackQuery(queueButton.pattern, async (ctx) => {
    const access = await member(ctx);
    if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
    if (await post(ctx, access.value.community)) return ctx.toast();
    return ctx.alert(ctx.plain("queue-none-alert"));
  });

  createOnMemberPress(composer, member)(queuePageButton, async (ctx, { community }, values) => {
    const at = listingId(values.listing);
    const page = await useCases.moderation.queue(community.id, at, pageNumber(values.place));
    await showPage(deps, ctx, community, page);
    return ctx.toast();
  });

  return composer;
}
