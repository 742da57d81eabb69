import type { InlineKeyboardButton } from "grammy/types";
import type { PledgeNotice, PledgeView } from "../../app/pledges/notices.ts";
import { LAPSE_HOURS } from "../../app/pledges/tasks.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { countingField } from "../../domain/listing/ledger.ts";
import { isOpenPledge, THANKS, type Pledge, type Thanks } from "../../domain/pledge/pledge.ts";
import { hoursAfter } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import {
  agreePledgeButton,
  arrivedButton,
  decidePaymentButton,
  declinePledgeButton,
  missedPledgeButton,
  partArrivedButton,
  showPaymentButton,
  thankButton,
  thanksMenuButton,
  withdrawPledgeButton,
} from "../buttons/pledges.ts";
import { countOf } from "../field/category-words.ts";
import { formatDateTime, formatMoney } from "../formats.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";
import { organisationLines, organisationName } from "./organisations.ts";
import { paymentLines } from "./payment.ts";

/** An amount with its unit: "10 pieces", "€500". */
export function pledgedAmount(
  i18n: I18n,
  catalogue: Catalogue,
  language: Language,
  need: PledgeView["need"],
  { amount, currency }: Pick<Pledge, "amount" | "currency">,
): string {
  if (currency !== undefined) return formatMoney(language, { amount, currency });
  const category = catalogue.find(need.category);
  const field = category && countingField(category, need);
  return field
    ? countOf({ i18n, language, category, answers: need.answers }, field.id, amount)
    : i18n.plain(language, "pledge-amount-help");
}

export const THANKS_BUTTONS: Readonly<Record<Thanks, PlainKey>> = {
  plain: "pledge-thanks-plain-button",
  warm: "pledge-thanks-warm-button",
  used: "pledge-thanks-used-button",
};

const THANKS_WORDS: Readonly<Record<Thanks, PlainKey>> = {
  plain: "pledge-thanks-plain",
  warm: "pledge-thanks-warm",
  used: "pledge-thanks-used",
};

/** The buttons of an organisation's card of a pledge, for whoever presses first. */
export function pledgeKeyboard(
  i18n: I18n,
  language: Language,
  { id, status, amount }: Pledge,
): InlineKeyboardButton[][] {
  const on = { pledge: id };
  const say = (key: PlainKey): string => i18n.plain(language, key);
  switch (status) {
    case "promised":
      return [
        [
          tap(say("pledge-agree-button"), agreePledgeButton.pack(on)),
          tap(say("pledge-decline-button"), declinePledgeButton.pack(on)),
        ],
      ];
    case "agreed":
      return [
        [tap(say("pledge-arrived-button"), arrivedButton.pack(on))],
        [
          ...(amount > 1 ? [tap(say("pledge-part-button"), partArrivedButton.pack(on))] : []),
          tap(say("pledge-missed-button"), missedPledgeButton.pack(on)),
        ],
      ];
    case "delivered":
      return [[tap(say("pledge-thank-button"), thanksMenuButton.pack({ ...on, menu: "show" }))]];
    case "thanked":
    case "declined":
    case "withdrawn":
    case "lapsed":
      return [];
  }
}

/** The ready words of thanks, in place of a card's buttons. */
export const thanksKeyboard = (i18n: I18n, language: Language, { id }: Pledge): InlineKeyboardButton[][] => [
  ...THANKS.map((thanks) => [
    tap(i18n.plain(language, THANKS_BUTTONS[thanks]), thankButton.pack({ pledge: id, thanks })),
  ]),
  [
    tap(
      i18n.plain(language, "pledge-thanks-back-button"),
      thanksMenuButton.pack({ pledge: id, menu: "back" }),
    ),
  ],
];

/** What was promised, by whom, and how it gets there. */
function pledgeLine({ i18n, catalogue }: RenderDependencies, language: Language, view: PledgeView): Html {
  const { pledge, need, pledger, inNameOf } = view;
  const person = shownName(pledger, i18n.plain(language, "card-somebody"));
  const who = inNameOf
    ? i18n.plain(language, "pledge-in-name", {
        person,
        organisation: organisationName(i18n, language, inNameOf),
      })
    : person;
  const amount = pledgedAmount(i18n, catalogue, language, need, pledge);
  const { delivery } = pledge;
  return delivery === undefined
    ? i18n.t(language, "pledge-line", { amount, who })
    : i18n.t(language, "pledge-line-way", {
        amount,
        who,
        way: i18n.plain(language, "pledge-way", { delivery }),
      });
}

/** What has become of it, for the organisation. */
function stateLine({ i18n, catalogue }: RenderDependencies, language: Language, view: PledgeView): Html {
  const { pledge, need, community } = view;
  const zone = zoneOf(community);
  const when = formatDateTime(language, pledge.changedAt, zone);
  const decider = shownName(view.decider ?? "", i18n.plain(language, "card-somebody"));
  const arrived = (): string =>
    pledgedAmount(i18n, catalogue, language, need, { ...pledge, amount: pledge.arrived ?? pledge.amount });
  switch (pledge.status) {
    case "promised":
      return i18n.t(language, "pledge-card-promised", {
        when: formatDateTime(language, hoursAfter(pledge.changedAt, LAPSE_HOURS), zone),
      });
    case "agreed":
      return i18n.t(language, "pledge-card-agreed", { decider, when });
    case "declined":
      return i18n.t(language, "pledge-card-declined", { decider, when });
    case "delivered":
      return i18n.t(language, "pledge-card-delivered", { when, amount: arrived() });
    case "thanked":
      return i18n.t(language, "pledge-card-thanked", { amount: arrived() });
    case "withdrawn":
      return i18n.t(language, "pledge-card-withdrawn", { when });
    case "lapsed":
      return i18n.t(language, "pledge-card-lapsed", { why: pledge.why ?? "closed" });
  }
}

const AGAIN = { answer: "pledge-again-answer", arrival: "pledge-again-arrival" } as const;

function renderCard(
  deps: RenderDependencies,
  language: Language,
  view: PledgeView,
  again?: keyof typeof AGAIN,
): Message {
  const { i18n, catalogue } = deps;
  const name = organisationName(i18n, language, view.organisation);
  return {
    text: fitted(
      [
        ...(again && isOpenPledge(view.pledge) ? [i18n.t(language, AGAIN[again])] : []),
        i18n.t(language, "pledge-card", { name, pledge: pledgeLine(deps, language, view) }),
        stateLine(deps, language, view),
      ],
      [joinHtml([i18n.t(language, "pledge-card-for"), briefOf(i18n, catalogue, view.need, language)], "\n")],
    ),
    keyboard: { inline_keyboard: pledgeKeyboard(i18n, language, view.pledge) },
  };
}

/** The name and the amount that every message to whoever promised it begins with. */
const beginning = (
  { i18n, catalogue }: RenderDependencies,
  language: Language,
  { pledge, need, organisation }: PledgeView,
  amount = pledge.amount,
) => ({
  name: organisationName(i18n, language, organisation),
  amount: pledgedAmount(i18n, catalogue, language, need, { ...pledge, amount }),
});

/** What whoever promised it reads once the organisation has agreed. */
export function pledgeTold(deps: RenderDependencies, language: Language, view: PledgeView): readonly Html[] {
  const { i18n } = deps;
  const { currency, proposalId, delivery } = view.pledge;
  const said = beginning(deps, language, view);
  if (currency !== undefined)
    return [
      i18n.t(language, "pledge-agreed-money-told", said),
      i18n.t(language, "pledge-money-warning", { name: said.name }),
    ];
  return proposalId === undefined
    ? [i18n.t(language, "pledge-agreed-alone-told", said)]
    : [i18n.t(language, "pledge-agreed-told", { ...said, way: delivery ?? "none" })];
}

export function createPledgeWriters(deps: RenderDependencies): Writers<PledgeNotice> {
  const { i18n, catalogue } = deps;

  const words = (language: Language, view: PledgeView, amount?: number) =>
    beginning(deps, language, view, amount);

  /** A message with the need that it is about below it. */
  const told = (language: Language, { need }: PledgeView, ...parts: readonly Html[]): Html =>
    joinHtml([...parts, briefOf(i18n, catalogue, need, language)], "\n\n");

  const withdraw = (language: Language, { pledge }: PledgeView) =>
    oneButton(
      i18n.plain(language, "pledge-withdraw-button"),
      withdrawPledgeButton.pack({ pledge: pledge.id, sure: 0 }),
    );

  return {
    "pledge-card": ({ view, again }, language) => renderCard(deps, language, view, again),
    "pledge-off": ({ view }, language) => ({
      text: told(
        language,
        view,
        i18n.t(language, "pledge-off-told", { pledge: pledgeLine(deps, language, view) }),
      ),
    }),
    "pledge-agreed": ({ view }, language) => ({
      text: told(language, view, ...pledgeTold(deps, language, view)),
      keyboard: {
        inline_keyboard: [
          ...(view.pledge.currency === undefined
            ? []
            : [
                [
                  tap(
                    i18n.plain(language, "payment-show-button"),
                    showPaymentButton.pack({ pledge: view.pledge.id }),
                  ),
                ],
              ]),
          ...withdraw(language, view).inline_keyboard,
        ],
      },
    }),
    "pledge-declined": ({ view }, language) => ({
      text: told(language, view, i18n.t(language, "pledge-declined-told", words(language, view))),
    }),
    "pledge-arrived": ({ view }, language) => ({
      text: told(
        language,
        view,
        i18n.t(language, "pledge-arrived-told", words(language, view, view.pledge.arrived)),
      ),
    }),
    "pledge-lapsed": ({ view }, language) => ({
      text: told(
        language,
        view,
        i18n.t(language, "pledge-lapsed-told", {
          ...words(language, view),
          why: view.pledge.why ?? "closed",
        }),
      ),
    }),
    "pledge-thanks": ({ view, words: thanks }, language) => ({
      text: told(
        language,
        view,
        i18n.t(language, "pledge-thanks-told", {
          name: words(language, view).name,
          words: i18n.plain(language, THANKS_WORDS[thanks]),
        }),
      ),
    }),
    "pledge-payment-changed": ({ view }, language) => ({
      text: told(language, view, i18n.t(language, "pledge-payment-changed-told", words(language, view))),
      keyboard: oneButton(
        i18n.plain(language, "payment-show-button"),
        showPaymentButton.pack({ pledge: view.pledge.id }),
      ),
    }),
    "payment-to-verify": ({ organisation }, language) => {
      const { payment } = organisation;
      const on = { organisation: organisation.id, at: payment?.at.getTime() ?? 0 };
      return {
        text: joinHtml(
          [
            i18n.t(language, "payment-to-verify", { name: organisationName(i18n, language, organisation) }),
            ...(payment ? [paymentLines(i18n, language, payment.details)] : []),
            organisationLines(deps, language, organisation.answers, undefined, ["name", "community"]),
            i18n.t(language, "payment-to-verify-how"),
          ],
          "\n\n",
        ),
        keyboard: {
          inline_keyboard: [
            [
              tap(
                i18n.plain(language, "payment-verify-button"),
                decidePaymentButton.pack({ ...on, verdict: "verify" }),
              ),
              tap(
                i18n.plain(language, "payment-refuse-button"),
                decidePaymentButton.pack({ ...on, verdict: "refuse" }),
              ),
            ],
          ],
        },
      };
    },
    "payment-sent": ({ organisation, by }, language) => ({
      text: i18n.t(language, "payment-sent-told", {
        by: shownName(by, i18n.plain(language, "card-somebody")),
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "payment-decided": ({ organisation, verdict }, language) => ({
      text: i18n.t(language, "payment-decided-told", {
        verdict,
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "pledge-need-changed": ({ view }, language) => ({
      text: told(language, view, i18n.t(language, "pledge-need-changed-told", words(language, view))),
      keyboard: withdraw(language, view),
    }),
  };
}
