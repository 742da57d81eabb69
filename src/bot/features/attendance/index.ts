import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { AttendanceError, Comer, RollCall, WhoComes } from "../../../app/attendance/index.ts";
import { ABSENCE_REASONS } from "../../../domain/introduction/attendance.ts";
import {
  ID_PATTERN,
  listingId,
  proposalId,
  type ListingId,
  type ProposalId,
} from "../../../domain/shared/ids.ts";
import {
  absenceButton,
  markMissedButton,
  rollCallButton,
  whoCameButton,
  whoComesButton,
} from "../../buttons/attendance.ts";
import { introductionButton, writeButton, writeToAllButton } from "../../buttons/introductions.ts";
import { showListingButton } from "../../buttons/listings.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { clip, html, joinHtml, type Html } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { MAX_TEXT, shorten } from "../../render/fit.ts";
import { shownName } from "../../render/names.ts";
import { purposeOf, whenOf } from "../../render/when.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";

const REFUSALS = {
  "not-yours": "my-listings-gone-alert",
  "nothing-to-ask": "attendance-old-alert",
} as const satisfies Readonly<Record<AttendanceError, PlainKey>>;

/** People on a page, and characters of a name on a button. */
const PAGE = 20;
const MAX_NAME = 20;

/** A page of all, as far as there is such a page. */
function pageOf<T>(
  all: readonly T[],
  asked: number,
): { readonly page: number; readonly last: number; readonly shown: readonly T[] } {
  const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
  const page = Math.min(asked, last);
  return { page, last, shown: all.slice(page * PAGE, (page + 1) * PAGE) };
}

/** The way to the pages beside this one; no row where there is one page only. */
function turnRows(page: number, last: number, to: (page: number) => string): InlineKeyboardButton[][] {
  const taps = [
    ...(page > 0 ? [tap("◀", to(page - 1))] : []),
    ...(page < last ? [tap("▶", to(page + 1))] : []),
  ];
  return taps.length > 0 ? [taps] : [];
}

const PAGE_NUMBER = /^\d{1,3}$/;
const pageIn = (text = ""): number => (PAGE_NUMBER.test(text) ? Number(text) : 0);

const listingIn = (text = ""): ListingId | undefined => (ID_PATTERN.test(text) ? listingId(text) : undefined);
const pairIn = (text = ""): ProposalId | undefined => (ID_PATTERN.test(text) ? proposalId(text) : undefined);

/** Whoever asked for several people sees who comes, and says who came. Whoever did not come says why, if they like. */
export function createAttendanceFeature({ useCases, i18n }: FeatureDependencies): Composer<PomichContext> {
  const feature = new Composer<PomichContext>();
  const { attendance, catalogue } = useCases;

  const nameOf = (ctx: PomichContext, { firstName }: Pick<Comer, "firstName">): string =>
    shownName(firstName, ctx.plain("introduction-somebody"));

  function lineOf(ctx: PomichContext, comer: Comer, number: number, isOwnTime: boolean): Html {
    const { contact, when, came } = comer;
    const name = nameOf(ctx, comer);
    const line =
      came === undefined
        ? ctx.t("attendance-line", { number, name })
        : ctx.t(came ? "attendance-line-came" : "attendance-line-missed", { name });
    return joinHtml(
      [
        line,
        ...(contact.username === undefined ? [] : [html`@${contact.username}`]),
        ...(contact.phone === undefined ? [] : [html`${contact.phone}`]),
        ...(when && isOwnTime ? [whenOf(i18n, ctx.language, when)] : []),
      ],
      " · ",
    );
  }

  function listScreen(ctx: PomichContext, { request, comers, asks }: WhoComes, asked: number): ButtonScreen {
    const { id: listing, quantity } = request;
    const starts = new Set(comers.flatMap(({ when }) => when?.start.getTime() ?? []));
    const shared = starts.size === 1 ? comers.find(({ when }) => when)?.when : undefined;
    const { page, last, shown } = pageOf(comers, asked);
    const lines = shown.map((comer, index) =>
      lineOf(ctx, comer, page * PAGE + index + 1, shared === undefined),
    );
    const coming = comers.filter(({ came }) => came !== false).length;
    const text = joinHtml(
      [
        joinHtml(
          [
            ctx.t("attendance-title"),
            ...(shared ? [ctx.t("appointment-line", { when: whenOf(i18n, ctx.language, shared) })] : []),
          ],
          "\n",
        ),
        purposeOf(i18n, catalogue, request, ctx.language),
        ...(lines.length === 0
          ? [ctx.t("attendance-nobody")]
          : [
              ctx.t("attendance-count", { count: coming, wanted: quantity }),
              joinHtml(lines, "\n"),
              ctx.t("attendance-hint"),
            ]),
      ],
      "\n\n",
    );
    const names = shown.map((comer) =>
      tap(
        `🤝 ${shorten(nameOf(ctx, comer), MAX_NAME)}`,
        introductionButton.pack({ proposal: comer.proposalId, from: "relay" }),
      ),
    );
    return screen(clip(text, MAX_TEXT), [
      ...inRows(names, 2),
      ...turnRows(page, last, (to) => whoComesButton.pack({ listing, from: "listing", page: to })),
      ...(asks
        ? [[tap(ctx.plain("attendance-call-button"), rollCallButton.pack({ listing, page: 0 }))]]
        : []),
      ...(coming > 1 ? [[tap(ctx.plain("relay-all-button"), writeToAllButton.pack({ listing }))]] : []),
      [tap(ctx.plain("attendance-again-button"), whoComesButton.pack({ listing, from: "listing", page }))],
      [tap(ctx.plain("my-listings-back-to-button"), showListingButton.pack({ listing }))],
    ]);
  }

  function callScreen(ctx: PomichContext, { request, helpers }: RollCall, asked: number): ButtonScreen {
    const { page, last, shown } = pageOf(helpers, asked);
    const marks = shown.map((helper) => [
      tap(
        ctx.plain("attendance-mark-button", {
          name: shorten(nameOf(ctx, helper), MAX_NAME),
          missed: helper.missed ? "yes" : "no",
        }),
        markMissedButton.pack({ proposal: helper.proposalId, missed: helper.missed ? 0 : 1, page }),
      ),
    ]);
    const done = whoCameButton.pack({ listing: request.id, who: "unmarked" });
    const turns = turnRows(page, last, (to) => rollCallButton.pack({ listing: request.id, page: to }));
    return screen(ctx.t("attendance-mark"), [
      ...marks,
      ...turns,
      [tap(ctx.plain("attendance-done-button"), done)],
    ]);
  }

  feature.callbackQuery(whoComesButton.pattern, async (ctx) => {
    const { listing, from, page } = whoComesButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = listingIn(listing);
    const shown = id && (await attendance.whoComes(id, ctx.person.id));
    if (!shown?.ok) return ctx.alert(ctx.plain("my-listings-gone-alert"));
    await ctx.toast();
    const list = listScreen(ctx, shown.value, pageIn(page));
    await (from === "listing" ? ctx.turnTo(list) : ctx.show(list));
  });

  feature.callbackQuery(rollCallButton.pattern, async (ctx) => {
    const { listing, page } = rollCallButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = listingIn(listing);
    const call = id && (await attendance.rollCall(id, ctx.person.id));
    if (!call?.ok) return ctx.alert(ctx.plain(REFUSALS[call?.code ?? "not-yours"]));
    await ctx.toast();
    await ctx.turnTo(callScreen(ctx, call.value, pageIn(page)));
  });

  feature.callbackQuery(markMissedButton.pattern, async (ctx) => {
    const { proposal, missed, page } = markMissedButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = pairIn(proposal);
    const call = id && (await attendance.mark(id, ctx.person.id, missed === "1"));
    if (!call?.ok) return ctx.alert(ctx.plain(REFUSALS[call?.code ?? "not-yours"]));
    await ctx.toast();
    await ctx.turnTo(callScreen(ctx, call.value, pageIn(page)));
  });

  feature.callbackQuery(whoCameButton.pattern, async (ctx, next) => {
    const { listing, who } = whoCameButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = listingIn(listing);
    if (!id || (who !== "all" && who !== "unmarked")) return next();
    const said = await attendance.sayWhoCame(id, ctx.person.id, who);
    if (!said.ok) return ctx.alert(ctx.plain(REFUSALS[said.code]));
    await ctx.toast();
    await ctx.rewrite(ctx.t("attendance-done", said.value), {
      inline_keyboard: [[tap(ctx.plain("outcome-listing-button"), showListingButton.pack({ listing: id }))]],
    });
  });

  feature.callbackQuery(absenceButton.pattern, async (ctx, next) => {
    const { proposal, why } = absenceButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = pairIn(proposal);
    const reason = ABSENCE_REASONS.find((one) => one === why);
    if (!id || !reason) return next();
    const said = await attendance.sayWhy(id, ctx.person.id, reason);
    if (!said.ok) return ctx.alert(ctx.plain("error-old-button-alert"));
    await ctx.toast();
    const shown = await useCases.introductions.show(id, ctx.person.id);
    const name = nameOf(ctx, shown.ok ? shown.value : { firstName: "" });
    await ctx.rewrite(ctx.t("absence-noted", { name }), {
      inline_keyboard: [[tap(ctx.plain("introduction-relay-button"), writeButton.pack({ proposal: id }))]],
    });
  });

  return feature;
}
