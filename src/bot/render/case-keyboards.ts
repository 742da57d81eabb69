import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { CaseView } from "../../app/cases/notices.ts";
import { BAN_REASONS } from "../../domain/person/ban.ts";
import {
  answerCaseButton,
  askBanPartyButton,
  banPartyButton,
  caseFilesButton,
  caseListingButton,
  caseMenuButton,
  caseWordsButton,
  claimCaseButton,
  closeCaseButton,
  noteCaseButton,
  releaseCaseButton,
  takeOverCaseButton,
  warnPartyButton,
} from "../buttons/cases.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { inPairs, tap } from "../screen.ts";
import { BAN_WORDS } from "./bans.ts";
import { shorten } from "./fit.ts";
import { actorName, MAX_NAME, shownName } from "./names.ts";

type Row = InlineKeyboardButton[];

/** What a card's buttons can be replaced by; `card` are its own. */
export const CASE_MENUS = ["card", "answer", "warn", "ban", "close", "take-over"] as const;
export type CaseMenu = (typeof CASE_MENUS)[number];
export const isCaseMenu = (value: unknown): value is CaseMenu =>
  (CASE_MENUS as readonly unknown[]).includes(value);

/** An answer to every party. */
export const TO_ALL = "all";

/** The buttons under the card of a case; none once it is closed. */
export function caseKeyboard(
  i18n: I18n,
  view: CaseView,
  menu: CaseMenu = "card",
): InlineKeyboardMarkup | undefined {
  if (view.case.status === "closed") return undefined;
  return {
    inline_keyboard:
      menu === "card" ? cardRows(i18n, view) : [...menuRows(i18n, view, menu), backRow(i18n, view)],
  };
}

export function backRow(i18n: I18n, { case: { id }, community: { language } }: CaseView): Row {
  return [tap(i18n.plain(language, "case-back-button"), caseMenuButton.pack({ case: id, menu: "card" }))];
}

function cardRows(i18n: I18n, view: CaseView): Row[] {
  const { case: one, owner, community } = view;
  const about = { case: one.id };
  const button = (key: PlainKey, data: string): InlineKeyboardButton =>
    tap(i18n.plain(community.language, key), data);
  const menu = (name: CaseMenu): string => caseMenuButton.pack({ ...about, menu: name });
  const files = filesOf(view).length;
  const isPair = one.proposalId !== undefined;
  const isAppeal = one.kind === "appeal";
  const acts = [
    ...(owner ? [button("case-release-button", releaseCaseButton.pack(about))] : []),
    button("case-note-button", noteCaseButton.pack(about)),
    button("case-answer-menu-button", menu("answer")),
    ...(isPair ? [button("case-warn-menu-button", menu("warn"))] : []),
    ...(isPair || isAppeal
      ? [
          button(
            isAppeal ? "case-stands-button" : "case-dismiss-button",
            closeCaseButton.pack({ ...about, outcome: "dismissed" }),
          ),
        ]
      : []),
    button("case-close-menu-button", menu("close")),
    button("case-ban-menu-button", menu("ban")),
    ...(one.kind === "unmet-need" && one.parties[0]?.listingId !== undefined
      ? [button("case-listing-button", caseListingButton.pack(about))]
      : []),
  ];
  return [
    // By itself: half a row cuts it in some languages.
    [
      owner
        ? button("case-take-over-button", menu("take-over"))
        : button("case-claim-button", claimCaseButton.pack(about)),
    ],
    ...inPairs(acts),
    ...(one.words.length > 0
      ? [
          [
            tap(
              i18n.plain(community.language, "case-words-button", { count: one.words.length }),
              caseWordsButton.pack({ ...about, page: "0" }),
            ),
          ],
        ]
      : []),
    ...(files > 0
      ? [
          [
            tap(
              i18n.plain(community.language, "case-files-button", { count: files }),
              caseFilesButton.pack(about),
            ),
          ],
        ]
      : []),
  ];
}

/** What of the words is a photo or a voice message. */
export const filesOf = ({ case: { words } }: CaseView): CaseView["case"]["words"] =>
  words.filter(({ fileId }) => fileId !== undefined);

function menuRows(i18n: I18n, view: CaseView, menu: Exclude<CaseMenu, "card">): Row[] {
  const { case: one, parties, community } = view;
  const { language } = community;
  const about = { case: one.id };
  /** A button for each party that is still here. */
  const each = (pack: (party: number) => string): Row[] =>
    parties.flatMap(({ profile }, party) => {
      if (!profile) return [];
      const name = shownName(profile.person.firstName, i18n.plain(language, "card-somebody"));
      return [[tap(shorten(name, MAX_NAME), pack(party))]];
    });
  switch (menu) {
    case "answer":
      return [
        ...(parties.length > 1
          ? [[tap(i18n.plain(language, "case-both-button"), answerCaseButton.pack({ ...about, to: TO_ALL }))]]
          : []),
        ...each((party) => answerCaseButton.pack({ ...about, to: String(party) })),
      ];
    case "warn":
      return each((party) => warnPartyButton.pack({ ...about, party: String(party) }));
    case "ban":
      return each((party) => askBanPartyButton.pack({ ...about, party: String(party) }));
    case "take-over": {
      const name = view.owner ? actorName(i18n, language, view.owner.by) : "";
      const sure = i18n.plain(language, "case-take-over-sure-button", { name: shorten(name, MAX_NAME) });
      return [[tap(sure, takeOverCaseButton.pack(about))]];
    }
    case "close": {
      const isPair = one.proposalId !== undefined;
      const settled = isPair ? "case-settled-button" : "case-done-button";
      const passedOn = isPair ? "case-passed-on-button" : "case-handed-button";
      return [
        [tap(i18n.plain(language, settled), closeCaseButton.pack({ ...about, outcome: "settled" }))],
        [tap(i18n.plain(language, passedOn), closeCaseButton.pack({ ...about, outcome: "passed-on" }))],
      ];
    }
  }
}

/** Why a party is to be banned. */
export const banReasonsKeyboard = (i18n: I18n, view: CaseView, party: number): InlineKeyboardMarkup => ({
  inline_keyboard: [
    ...BAN_REASONS.map((reason) => [
      tap(
        i18n.plain(view.community.language, BAN_WORDS[reason].caption),
        banPartyButton.pack({ case: view.case.id, party: String(party), reason }),
      ),
    ]),
    backRow(i18n, view),
  ],
});
