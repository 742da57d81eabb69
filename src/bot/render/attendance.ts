import type { InlineKeyboardButton } from "grammy/types";
import type { AttendanceNotice } from "../../app/attendance/notices.ts";
import { ABSENCE_REASONS } from "../../domain/introduction/attendance.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";
import { absenceButton, rollCallButton, whoCameButton, whoComesButton } from "../buttons/attendance.ts";
import { outcomeButton, writeButton, writeToAllButton } from "../buttons/introductions.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { tap } from "../screen.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";
import { purposeOf, whenOf } from "./when.ts";

/** Characters of all names together. */
const MAX_NAMES = 2_000;

const namesIn = (i18n: I18n, names: readonly string[], language: Language): string =>
  clipNames(names.map((name) => shownName(name, i18n.plain(language, "introduction-somebody"))).join(", "));

const clipNames = (names: string): string =>
  names.length <= MAX_NAMES ? names : `${names.slice(0, MAX_NAMES)}…`;

export function createAttendanceWriters({ i18n, catalogue }: RenderDependencies): Writers<AttendanceNotice> {
  const button = (language: Language, key: PlainKey, data: string): InlineKeyboardButton[] => [
    tap(i18n.plain(language, key), data),
  ];

  const about = (
    title: Html,
    { request, when }: Extract<AttendanceNotice, { request: Listing }>,
    language: Language,
  ): readonly Html[] => [
    joinHtml([title, i18n.t(language, "appointment-line", { when: whenOf(i18n, language, when) })], "\n"),
    purposeOf(i18n, catalogue, request, language),
  ];

  return {
    "comers-reminder": (notice, language) => {
      const { request, names } = notice;
      const counted = { count: names.length, wanted: request.quantity };
      const who =
        names.length === 0
          ? i18n.t(language, "attendance-names-none")
          : i18n.t(language, "attendance-names", { ...counted, names: namesIn(i18n, names, language) });
      return {
        text: joinHtml([...about(i18n.t(language, "attendance-reminder"), notice, language), who], "\n\n"),
        keyboard: {
          inline_keyboard: [
            button(
              language,
              "attendance-show-button",
              whoComesButton.pack({ listing: request.id, from: "message", page: 0 }),
            ),
            ...(names.length > 1
              ? [button(language, "relay-all-button", writeToAllButton.pack({ listing: request.id }))]
              : []),
          ],
        },
      };
    },
    "attendance-asked": (notice, language) => {
      const { request, names } = notice;
      const listing = request.id;
      const who = i18n.t(language, "attendance-ask-names", { names: namesIn(i18n, names, language) });
      return {
        text: joinHtml([...about(i18n.t(language, "attendance-ask"), notice, language), who], "\n\n"),
        keyboard: {
          inline_keyboard: [
            button(language, "attendance-all-button", whoCameButton.pack({ listing, who: "all" })),
            button(language, "attendance-not-all-button", rollCallButton.pack({ listing, page: 0 })),
          ],
        },
      };
    },
    "attendance-thanks": ({ mine, firstName }, language) => ({
      text: i18n.t(language, "attendance-thanks", {
        name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
        headline: purposeOf(i18n, catalogue, mine, language),
      }),
    }),
    "absence-asked": ({ proposalId: proposal, mine, firstName, when }, language) => ({
      text: i18n.t(language, "absence-ask", {
        name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
        headline: joinHtml(
          [...(when ? [whenOf(i18n, language, when)] : []), purposeOf(i18n, catalogue, mine, language)],
          "\n",
        ),
      }),
      keyboard: {
        inline_keyboard: [
          ...ABSENCE_REASONS.map((why) =>
            button(language, REASONS[why], absenceButton.pack({ proposal, why })),
          ),
          button(language, "absence-there-button", outcomeButton.pack({ proposal, outcome: "happened" })),
          button(language, "introduction-relay-button", writeButton.pack({ proposal })),
        ],
      },
    }),
  };
}

const REASONS = {
  "came-up": "absence-came-up-button",
  misunderstood: "absence-misunderstood-button",
} as const;
