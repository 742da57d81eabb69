import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { hasAppointments } from "../../domain/appointment/named-times.ts";
import type { IntroductionNotice } from "../../app/introductions/notices.ts";
import type { Introduction } from "../../app/introductions/index.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { ProposalId } from "../../domain/shared/ids.ts";
import { appointmentButton } from "../buttons/appointments.ts";
import {
  askEndButton,
  checkInButton,
  introductionButton,
  outcomeButton,
  shareButton,
  writeButton,
} from "../buttons/introductions.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { reportTap } from "./cases.ts";
import { fitted, shorten } from "./fit.ts";
import { listingRows } from "./keyboards.ts";
import { renderListing } from "./listing.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";
import { whenOf } from "./when.ts";

/** Characters of a name on the button; Telegram allows 64 in a first name. */
const MAX_NAME = 20;

export function createIntroductionWriters(deps: RenderDependencies): Writers<IntroductionNotice> {
  const { i18n, catalogue } = deps;
  return {
    thanks: ({ listing, firstName }, language) => ({
      text: i18n.t(language, "helper-thanks", {
        name: shownName(firstName, i18n.plain(language, "helper-somebody")),
        headline: briefOf(i18n, catalogue, listing, language),
      }),
    }),
    "contact-shared": (notice, language) => ({
      text: fitted(
        [
          joinHtml(
            [
              i18n.t(language, "contact-shared", { name: nameOf(i18n, notice, language) }),
              whoAndHow(i18n, notice, language),
            ],
            "\n",
          ),
          briefOf(i18n, catalogue, notice.mine, language),
        ],
        [],
      ),
      keyboard: { inline_keyboard: wayRows(deps, notice, language) },
    }),
    "check-in": ({ proposalId: proposal, asked, mine, firstName }, language) => {
      const answer = (key: PlainKey, what: string): InlineKeyboardButton =>
        tap(i18n.plain(language, key), checkInButton.pack({ proposal, asked, answer: what }));
      return {
        text: i18n.t(language, "check-in-ask", {
          name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
          headline: briefOf(i18n, catalogue, mine, language),
        }),
        keyboard: {
          inline_keyboard: [
            [answer("check-in-good-button", "happened"), answer("check-in-later-button", "later")],
            [answer("outcome-not-button", "not-happened")],
            [answer("check-in-wrong-button", "wrong")],
          ],
        },
      };
    },
    "outcome-asked": ({ proposalId: proposal, said, own, thanks, mine, firstName }, language) => {
      const name = shownName(firstName, i18n.plain(language, "introduction-somebody"));
      return {
        text: joinHtml(
          [
            joinHtml(
              [
                i18n.t(language, "outcome-said", { name, said: thanks ? "thanks" : said }),
                ...(own === undefined ? [] : [i18n.t(language, "outcome-otherwise")]),
              ],
              " ",
            ),
            briefOf(i18n, catalogue, mine, language),
            i18n.t(language, "outcome-question"),
          ],
          "\n\n",
        ),
        keyboard: { inline_keyboard: outcomeRows(i18n, proposal, language) },
      };
    },
    "introduction-ended": ({ proposalId, mine, firstName }, language) => ({
      text: i18n.t(language, "introduction-ended", {
        name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
        headline: briefOf(i18n, catalogue, mine, language),
      }),
      keyboard: { inline_keyboard: [[reportTap(i18n, language, proposalId)]] },
    }),
  };
}

/** Who the other side is and how to contact them, in short: their listing is one tap away. */
export function introductionMessage(
  deps: RenderDependencies,
  introduction: Introduction,
  language: Language,
): Message & { readonly keyboard: InlineKeyboardMarkup } {
  const { i18n, catalogue } = deps;
  const { proposalId, mine, theirs } = introduction;
  return {
    text: fitted(
      [
        joinHtml([titleOf(i18n, introduction, language), whoAndHow(i18n, introduction, language)], "\n"),
        briefOf(i18n, catalogue, isOfTaker(theirs) ? mine : theirs, language),
      ],
      [i18n.t(language, "introduction-hello"), i18n.t(language, "introduction-safety")],
    ),
    keyboard: {
      inline_keyboard: [
        ...wayRows(deps, introduction, language),
        [
          tap(
            i18n.plain(language, "introduction-listing-button"),
            introductionButton.pack({ proposal: proposalId, from: "message" }),
          ),
        ],
      ],
    },
  };
}

/**
 * The same with both listings.
 * @param more rows below the others
 */
export function wholeIntroduction(
  deps: RenderDependencies,
  introduction: Introduction,
  language: Language,
  more: readonly InlineKeyboardButton[][] = [],
): Message & { readonly keyboard: NonNullable<Message["keyboard"]> } {
  const { i18n, catalogue } = deps;
  const { mine, theirs } = introduction;
  return {
    text: fitted(
      [
        joinHtml([titleOf(i18n, introduction, language), whoAndHow(i18n, introduction, language)], "\n"),
        ...(isOfTaker(theirs)
          ? []
          : [
              i18n.t(language, "introduction-theirs", {
                listing: renderListing(i18n, catalogue, theirs, language),
              }),
            ]),
      ],
      [
        ...(isOfTaker(mine)
          ? []
          : [i18n.t(language, "introduction-mine", { listing: briefOf(i18n, catalogue, mine, language) })]),
        i18n.t(language, "introduction-safety"),
      ],
    ),
    keyboard: {
      inline_keyboard: [
        ...wayRows(deps, introduction, language),
        ...(introduction.isOpen ? outcomeRows(i18n, introduction.proposalId, language) : []),
        ...listingRows(i18n, language, theirs),
        ...more,
      ],
    },
  };
}

/** An organisation that has taken a listing has none of its own in it. */
const isOfTaker = ({ onlyFor, organisationId }: Listing): boolean =>
  onlyFor !== undefined && organisationId !== undefined;

const titleOf = (i18n: I18n, { mine, theirs }: Introduction, language: Language): Html =>
  i18n.t(language, isOfTaker(mine) || isOfTaker(theirs) ? "introduction-taken" : "introduction");

const nameOf = (i18n: I18n, { firstName }: Introduction, language: Language): string =>
  shownName(firstName, i18n.plain(language, "introduction-somebody"));

/** Who the other side is. A name leads to the person in Telegram once they share their contact. */
function whoAndHow(i18n: I18n, introduction: Introduction, language: Language): Html {
  const { personId, contact, isOpen, meeting } = introduction;
  const { username, phone } = contact;
  const name = nameOf(i18n, introduction, language);
  if (!isOpen) return i18n.t(language, "introduction-frozen", { name });
  const meets = meeting
    ? [i18n.t(language, "appointment-line", { when: whenOf(i18n, language, meeting) })]
    : [];
  if (username === undefined && phone === undefined)
    return joinHtml([i18n.t(language, "introduction-through-us", { name }), ...meets], "\n");
  return joinHtml(
    [
      i18n.t(language, "introduction-name", { id: String(personId), name }),
      ...(username === undefined ? [] : [i18n.t(language, "introduction-username", { username })]),
      ...(phone === undefined ? [] : [i18n.t(language, "introduction-phone", { phone })]),
      ...meets,
    ],
    "\n",
  );
}

/** Every way from here to the other side, and the way out. */
function wayRows(
  { i18n, catalogue }: RenderDependencies,
  introduction: Introduction,
  language: Language,
): InlineKeyboardButton[][] {
  const { proposalId: proposal, isOpen, shares, mine, meeting } = introduction;
  const meets = hasAppointments(catalogue.find(mine.category));
  const row = (key: PlainKey, data: string): InlineKeyboardButton[] => [tap(i18n.plain(language, key), data)];
  const wayOut = [
    row("introduction-end-button", askEndButton.pack({ proposal })),
    [reportTap(i18n, language, proposal)],
  ];
  if (!isOpen) return wayOut;
  return [
    ...contactRows(i18n, introduction, language),
    row("introduction-relay-button", writeButton.pack({ proposal })),
    ...(meets
      ? [
          row(
            meeting ? "appointment-show-button" : "appointment-open-button",
            appointmentButton.pack({ proposal }),
          ),
        ]
      : []),
    ...(shares ? [] : [row("introduction-share-button", shareButton.pack({ proposal }))]),
    ...wayOut,
  ];
}

/** What became of it. */
function outcomeRows(i18n: I18n, proposal: ProposalId, language: Language): InlineKeyboardButton[][] {
  return [
    [
      tap(
        i18n.plain(language, "outcome-happened-button"),
        outcomeButton.pack({ proposal, outcome: "happened" }),
      ),
    ],
    [
      tap(
        i18n.plain(language, "outcome-not-button"),
        outcomeButton.pack({ proposal, outcome: "not-happened" }),
      ),
    ],
  ];
}

/** Opens the chat with the other side, or copies their number: a phone number cannot be the link of a button. */
function contactRows(i18n: I18n, introduction: Introduction, language: Language): InlineKeyboardButton[][] {
  const { username, phone } = introduction.contact;
  const name = shorten(nameOf(i18n, introduction, language), MAX_NAME);
  if (username !== undefined)
    return [
      [
        {
          text: i18n.plain(language, "introduction-write-button", { name }),
          url: `https://t.me/${username}`,
          style: "primary",
        },
      ],
    ];
  if (phone !== undefined)
    return [
      [
        {
          text: i18n.plain(language, "introduction-copy-button"),
          copy_text: { text: phone },
          style: "primary",
        },
      ],
    ];
  return [];
}
