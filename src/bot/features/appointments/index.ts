import { Composer } from "grammy";
import type { AppointmentError, AppointmentPage } from "../../../app/appointments/index.ts";
import { ID_PATTERN, proposalId, type ProposalId } from "../../../domain/shared/ids.ts";
import type { Result } from "../../../domain/shared/result.ts";
import {
  acceptTimeButton,
  appointmentButton,
  askCallOffButton,
  blankButton,
  callOffButton,
  declineTimeButton,
  pickTimeButton,
  suggestTimeButton,
  timeViewButton,
} from "../../buttons/appointments.ts";
import { keepButton, writeButton } from "../../buttons/introductions.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { joinHtml, type Html } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { shownName } from "../../render/names.ts";
import { whenOf } from "../../render/when.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { clashScreen } from "../../screens/clash.ts";
import { chooseTime, DAYS_VIEW, timeIn } from "./choose.ts";

const REFUSALS = {
  "not-introduced": "appointment-over-alert",
  "introduction-over": "appointment-over-alert",
  "introduction-frozen": "appointment-frozen-alert",
  "time-past": "appointment-past-alert",
  "suggestion-changed": "appointment-changed-alert",
  "appointment-changed": "appointment-changed-alert",
  "appointment-clash": "proposal-clash-alert",
  "day-too-far": "appointment-far-alert",
  "no-appointments": "appointment-none-alert",
  "person-unreachable": "appointment-unreachable-alert",
  "place-taken": "appointment-place-taken-alert",
} as const satisfies Readonly<Record<AppointmentError, PlainKey>>;

const SURE = "sure";

const COUNT = /^[1-9]\d{0,8}$/;

const idIn = (text = ""): ProposalId | undefined => (ID_PATTERN.test(text) ? proposalId(text) : undefined);

/** Two people who were introduced to each other agree on a time, move it and call it off, all by taps. */
export function createAppointmentsFeature({
  useCases,
  i18n,
  clock,
}: FeatureDependencies): Composer<PomichContext> {
  const feature = new Composer<PomichContext>();
  const { appointments } = useCases;
  const render = { i18n, catalogue: useCases.catalogue };

  /** The page as the person reads it; undefined after telling them why there is none. */
  async function pageFor(
    ctx: PomichContext,
    result: Promise<Result<AppointmentPage, AppointmentError>> | undefined,
  ): Promise<AppointmentPage | undefined> {
    const shown = await result;
    if (shown?.ok)
      return {
        ...shown.value,
        firstName: shownName(shown.value.firstName, ctx.plain("introduction-somebody")),
      };
    await ctx.alert(ctx.plain(shown ? REFUSALS[shown.code] : "error-old-button-alert"));
    return undefined;
  }

  const show = (ctx: PomichContext, id: ProposalId | undefined) =>
    pageFor(ctx, id && appointments.show(id, ctx.person.id));

  const line = (ctx: PomichContext, when: NonNullable<AppointmentPage["agreed"]>): Html =>
    ctx.t("appointment-line", { when: whenOf(i18n, ctx.language, when) });

  function pageScreen(ctx: PomichContext, page: AppointmentPage): ButtonScreen {
    const { proposalId: proposal, agreed, suggested, firstName: name } = page;
    const waits = suggested
      ? [
          ctx.t(suggested.isMine ? "appointment-mine-waits" : "appointment-theirs-waits", {
            name,
            when: whenOf(i18n, ctx.language, suggested.when),
          }),
        ]
      : [];
    const accept = suggested && !suggested.isMine ? suggested : undefined;
    return screen(
      joinHtml(
        [
          agreed
            ? joinHtml([ctx.t("appointment-agreed", { name }), line(ctx, agreed)], "\n")
            : ctx.t("appointment-none", { name }),
          ...waits,
        ],
        "\n\n",
      ),
      [
        ...(accept
          ? [
              [
                tap(
                  ctx.plain("appointment-accept-button"),
                  acceptTimeButton.pack({ proposal, number: accept.number, sure: "ask" }),
                ),
              ],
              [
                tap(
                  ctx.plain("appointment-decline-button"),
                  declineTimeButton.pack({ proposal, number: accept.number }),
                ),
              ],
            ]
          : []),
        [
          tap(
            ctx.plain(agreed ? "appointment-move-button" : "appointment-suggest-button"),
            suggestTimeButton.pack({ proposal }),
          ),
          ...(agreed
            ? [tap(ctx.plain("appointment-call-off-button"), askCallOffButton.pack({ proposal }))]
            : []),
        ],
        [tap(ctx.plain("introduction-relay-button"), writeButton.pack({ proposal }))],
      ],
    );
  }

  /** What somebody reads who has suggested a time, or has said yes to one by picking it. */
  function suggestedScreen(ctx: PomichContext, page: AppointmentPage): ButtonScreen {
    const { suggested, agreed, proposalId: proposal, firstName: name } = page;
    if (!suggested)
      return agreed
        ? screen(ctx.t("appointment-accepted-done", { when: whenOf(i18n, ctx.language, agreed) }), [])
        : pageScreen(ctx, page);
    return screen(
      joinHtml(
        [
          joinHtml([ctx.t("appointment-suggested-done", { name }), line(ctx, suggested.when)], "\n"),
          ...(agreed ? [ctx.t("appointment-holds", { when: whenOf(i18n, ctx.language, agreed) })] : []),
        ],
        "\n\n",
      ),
      [[tap(ctx.plain("introduction-relay-button"), writeButton.pack({ proposal }))]],
    );
  }

  feature.callbackQuery(appointmentButton.pattern, async (ctx) => {
    const page = await show(ctx, idIn(appointmentButton.unpack(ctx.callbackQuery.data)?.proposal));
    if (!page) return;
    await ctx.toast();
    await ctx.show(pageScreen(ctx, page));
  });

  feature.callbackQuery(suggestTimeButton.pattern, async (ctx) => {
    const page = await show(ctx, idIn(suggestTimeButton.unpack(ctx.callbackQuery.data)?.proposal));
    if (!page) return;
    await ctx.toast();
    await ctx.show(chooseTime(ctx, page, DAYS_VIEW, clock.now()));
  });

  feature.callbackQuery(timeViewButton.pattern, async (ctx) => {
    const { proposal, view = "" } = timeViewButton.unpack(ctx.callbackQuery.data) ?? {};
    const page = await show(ctx, idIn(proposal));
    if (!page) return;
    await ctx.toast();
    await ctx.turnTo(chooseTime(ctx, page, view, clock.now()));
  });

  feature.callbackQuery(blankButton.pattern, (ctx) => ctx.alert(ctx.plain("wizard-blank-alert")));

  feature.callbackQuery(pickTimeButton.pattern, async (ctx) => {
    const { proposal, at: value, sure } = pickTimeButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    const at = timeIn(value);
    if (!id || !at) return ctx.alert(ctx.plain("error-old-button-alert"));
    const suggested = await appointments.suggest({
      proposalId: id,
      person: ctx.person.id,
      at,
      despiteClash: sure === SURE,
    });
    if (!suggested.ok && suggested.code === "appointment-clash") {
      await ctx.toast();
      const clash = await appointments.clashAt(id, ctx.person.id, at);
      const goOn = pickTimeButton.pack({ proposal: id, at: value ?? "", sure: SURE });
      const other = timeViewButton.pack({ proposal: id, view: DAYS_VIEW });
      return ctx.turnTo(clashScreen(render, ctx, clash, goOn, other));
    }
    const page = await pageFor(ctx, Promise.resolve(suggested));
    if (!page) return;
    await ctx.toast();
    await ctx.turnTo(suggestedScreen(ctx, page));
  });

  feature.callbackQuery(acceptTimeButton.pattern, async (ctx) => {
    const { proposal, number: asked = "", sure } = acceptTimeButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    if (!id || !COUNT.test(asked)) return ctx.alert(ctx.plain("error-old-button-alert"));
    const number = Number(asked);
    const accepted = await appointments.accept({
      proposalId: id,
      person: ctx.person.id,
      number,
      despiteClash: sure === SURE,
    });
    if (!accepted.ok && accepted.code === "appointment-clash") {
      await ctx.toast();
      const clash = await appointments.clashAt(id, ctx.person.id);
      const goOn = acceptTimeButton.pack({ proposal: id, number, sure: SURE });
      return void (await ctx.show(
        clashScreen(render, ctx, clash, goOn, suggestTimeButton.pack({ proposal: id })),
      ));
    }
    const page = await pageFor(ctx, Promise.resolve(accepted));
    if (!page?.agreed) return;
    await ctx.toast();
    await ctx.rewrite(ctx.t("appointment-accepted-done", { when: whenOf(i18n, ctx.language, page.agreed) }));
  });

  feature.callbackQuery(declineTimeButton.pattern, async (ctx) => {
    const { proposal, number = "" } = declineTimeButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    if (!id || !COUNT.test(number)) return ctx.alert(ctx.plain("error-old-button-alert"));
    const declined = appointments.decline({ proposalId: id, person: ctx.person.id, number: Number(number) });
    const page = await pageFor(ctx, declined);
    if (!page) return;
    await ctx.toast();
    const { agreed, firstName: name } = page;
    await ctx.rewrite(
      joinHtml(
        [
          ctx.t("appointment-declined-done", { name }),
          ...(agreed ? [ctx.t("appointment-still-holds", { when: whenOf(i18n, ctx.language, agreed) })] : []),
        ],
        "\n\n",
      ),
      {
        inline_keyboard: [
          [tap(ctx.plain("appointment-other-button"), suggestTimeButton.pack({ proposal: id }))],
          [tap(ctx.plain("introduction-relay-button"), writeButton.pack({ proposal: id }))],
        ],
      },
    );
  });

  feature.callbackQuery(askCallOffButton.pattern, async (ctx) => {
    const page = await show(ctx, idIn(askCallOffButton.unpack(ctx.callbackQuery.data)?.proposal));
    if (!page) return;
    if (!page.agreed) return ctx.alert(ctx.plain("appointment-changed-alert"));
    await ctx.toast();
    const { proposalId: proposal, edition, firstName: name, agreed, frees = false } = page;
    const words = { name, when: whenOf(i18n, ctx.language, agreed), frees: String(frees) };
    await ctx.show(
      screen(ctx.t("appointment-call-off-ask", words), [
        [tap(ctx.plain("appointment-call-off-yes-button"), callOffButton.pack({ proposal, edition }))],
        [tap(ctx.plain("introduction-keep-button"), keepButton.pack({}))],
      ]),
    );
  });

  feature.callbackQuery(callOffButton.pattern, async (ctx) => {
    const { proposal, edition = "" } = callOffButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    const page = await pageFor(ctx, id && appointments.callOff(id, ctx.person.id, edition));
    if (!page) return;
    await ctx.toast();
    await ctx.rewrite(
      ctx.t("appointment-called-off-done", { name: shownName(page.firstName, ctx.plain("card-somebody")) }),
    );
  });

  return feature;
}
