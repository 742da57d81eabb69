import type { InlineKeyboardButton } from "grammy/types";
import type { NeedLook } from "../../../app/pledges/index.ts";
import { LAPSE_HOURS } from "../../../app/pledges/tasks.ts";
import type { Delivery } from "../../../domain/pledge/pledge.ts";
import type { OrganisationId } from "../../../domain/shared/ids.ts";
import {
  pledgeAmountButton,
  pledgeAmountsButton,
  pledgeNameButton,
  pledgeWayButton,
  promiseButton,
} from "../../buttons/pledges.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { html, joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { briefOf } from "../../render/brief.ts";
import { shorten } from "../../render/fit.ts";
import { organisationName } from "../../render/organisations.ts";
import { pledgedAmount } from "../../render/pledges.ts";
import { inPairs, inRows, screen, tap, type ButtonScreen } from "../../screen.ts";

/** What somebody has chosen so far. */
export interface Chosen {
  readonly amount: number;
  readonly delivery?: Delivery;
  readonly inNameOf?: OrganisationId;
}

/** Stands for what was not chosen in the data of a button. */
export const NO_WAY = "none";
export const OWN_NAME = "me";

/** Amounts that have a button. */
const PIECES = [1, 2, 3, 5, 10, 20, 50, 100];
const MONEY = [10, 20, 50, 100, 200, 500, 1_000, 2_000];
const MAX_NAME = 30;

const WAYS: Readonly<Record<Delivery, PlainKey>> = {
  bring: "pledge-way-bring-button",
  "pick-up": "pledge-way-pick-up-button",
  post: "pledge-way-post-button",
};

/** The steps of a promise. Each shows what the need says. */
export function createPledgeScreens({ useCases, i18n }: ScreenDependencies) {
  const { catalogue } = useCases;

  const inWords = (ctx: PomichContext, { need, currency }: NeedLook, amount: number): string =>
    pledgedAmount(i18n, catalogue, ctx.language, need, {
      amount,
      ...(currency !== undefined && { currency }),
    });

  const named = (ctx: PomichContext, { organisation }: NeedLook): string =>
    organisationName(i18n, ctx.language, organisation);

  const brief = (ctx: PomichContext, { need }: NeedLook) => briefOf(i18n, catalogue, need, ctx.language);

  const again = (ctx: PomichContext, { need }: NeedLook): InlineKeyboardButton[] => [
    tap(ctx.plain("pledge-again-button"), pledgeAmountsButton.pack({ listing: need.id })),
  ];

  const carried = ({ need, edition }: NeedLook, { amount }: Chosen) => ({
    listing: need.id,
    edition,
    amount,
  });

  function amountScreen(ctx: PomichContext, look: NeedLook): ButtonScreen {
    const { need, edition, left, currency } = look;
    const on = { listing: need.id, edition };
    const quick = (currency === undefined ? PIECES : MONEY).filter((amount) => amount < left);
    return screen(
      joinHtml(
        [
          ctx.t("pledge-ask-amount", { name: named(ctx, look), left: inWords(ctx, look, left) }),
          brief(ctx, look),
        ],
        "\n\n",
      ),
      [
        ...inRows(
          quick.map((amount) =>
            tap(
              currency === undefined ? String(amount) : inWords(ctx, look, amount),
              pledgeAmountButton.pack({ ...on, amount }),
            ),
          ),
          4,
        ),
        [
          tap(
            ctx.plain("pledge-all-button", { amount: inWords(ctx, look, left) }),
            pledgeAmountButton.pack({ ...on, amount: left }),
          ),
        ],
      ],
    );
  }

  function wrongScreen(ctx: PomichContext, look: NeedLook): ButtonScreen {
    return screen(ctx.t("pledge-typed-wrong", { left: inWords(ctx, look, look.left) }), [again(ctx, look)]);
  }

  function wayScreen(ctx: PomichContext, look: NeedLook, chosen: Chosen): ButtonScreen {
    const on = carried(look, chosen);
    const words = { amount: inWords(ctx, look, chosen.amount), name: named(ctx, look) };
    return screen(joinHtml([ctx.t("pledge-ask-way", words), brief(ctx, look)], "\n\n"), [
      ...inPairs(
        look.deliveries.map((delivery) =>
          tap(ctx.plain(WAYS[delivery]), pledgeWayButton.pack({ ...on, delivery })),
        ),
      ),
      again(ctx, look),
    ]);
  }

  function nameScreen(ctx: PomichContext, look: NeedLook, chosen: Chosen): ButtonScreen {
    const on = { ...carried(look, chosen), delivery: chosen.delivery ?? NO_WAY };
    const words = { amount: inWords(ctx, look, chosen.amount), name: named(ctx, look) };
    return screen(joinHtml([ctx.t("pledge-ask-name", words), brief(ctx, look)], "\n\n"), [
      [tap(ctx.plain("pledge-name-me-button"), pledgeNameButton.pack({ ...on, organisation: OWN_NAME }))],
      ...look.names.map((one) => [
        tap(
          ctx.plain("pledge-name-organisation-button", {
            name: shorten(organisationName(i18n, ctx.language, one), MAX_NAME),
          }),
          pledgeNameButton.pack({ ...on, organisation: one.id }),
        ),
      ]),
      again(ctx, look),
    ]);
  }

  function previewScreen(ctx: PomichContext, look: NeedLook, chosen: Chosen): ButtonScreen {
    const { delivery, inNameOf } = chosen;
    const own = look.names.find(({ id }) => id === inNameOf);
    const parts = [
      html`<b>${inWords(ctx, look, chosen.amount)}</b>`,
      ...(delivery === undefined ? [] : [html`${ctx.plain(WAYS[delivery])}`]),
      ...(own
        ? [
            html`${ctx.plain("pledge-name-organisation-button", { name: organisationName(i18n, ctx.language, own) })}`,
          ]
        : []),
    ];
    const pledge = joinHtml(parts, " · ");
    return screen(
      joinHtml(
        [
          ctx.t("pledge-preview", { name: named(ctx, look), pledge, hours: LAPSE_HOURS }),
          ...(look.currency === undefined ? [] : [ctx.t("pledge-preview-money")]),
          brief(ctx, look),
        ],
        "\n\n",
      ),
      [
        [
          tap(
            ctx.plain("pledge-promise-button"),
            promiseButton.pack({
              ...carried(look, chosen),
              delivery: delivery ?? NO_WAY,
              organisation: inNameOf ?? OWN_NAME,
            }),
          ),
        ],
        again(ctx, look),
      ],
    );
  }

  return {
    amountScreen,
    wrongScreen,
    inWords,
    named,
    /** What is to be asked next, or the preview of the whole. */
    next(ctx: PomichContext, look: NeedLook, chosen: Chosen, asked: "amount" | "way" | "name"): ButtonScreen {
      if (asked === "amount" && look.deliveries.length > 0) return wayScreen(ctx, look, chosen);
      return asked !== "name" && look.names.length > 0
        ? nameScreen(ctx, look, chosen)
        : previewScreen(ctx, look, chosen);
    },
  };
}
