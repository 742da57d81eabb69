import type { InlineKeyboardButton } from "grammy/types";
import type { AboutMeeting, AppointmentNotice, EntryVersion } from "../../app/appointments/notices.ts";
import type { When } from "../../domain/appointment/appointment.ts";
import { calendarFile } from "../../domain/appointment/calendar-file.ts";
import { wallTimeAt } from "../../domain/shared/zone-time.ts";
import type { Language } from "../../domain/shared/language.ts";
import {
  acceptTimeButton,
  askCallOffButton,
  declineTimeButton,
  suggestTimeButton,
} from "../buttons/appointments.ts";
import { writeButton } from "../buttons/introductions.ts";
import { joinHtml, type Html } from "../html.ts";
import type { PlainKey } from "../i18n.ts";
import { tap } from "../screen.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";
import { purposeOf, whenOf } from "./when.ts";

export function createAppointmentWriters(deps: RenderDependencies): Writers<AppointmentNotice> {
  const { i18n, catalogue } = deps;

  const nameOf = ({ firstName }: AboutMeeting, language: Language): string =>
    shownName(firstName, i18n.plain(language, "introduction-somebody"));

  const line = (when: When, language: Language): Html =>
    i18n.t(language, "appointment-line", { when: whenOf(i18n, language, when) });

  const about = ({ mine }: AboutMeeting, language: Language): Html =>
    purposeOf(i18n, catalogue, mine, language);

  const button = (language: Language, key: PlainKey, data: string): InlineKeyboardButton =>
    tap(i18n.plain(language, key), data);

  const moveRow = ({ proposalId: proposal }: AboutMeeting, language: Language): InlineKeyboardButton[] => [
    button(language, "appointment-move-button", suggestTimeButton.pack({ proposal })),
    button(language, "appointment-call-off-button", askCallOffButton.pack({ proposal })),
  ];

  /** Also what makes a reply to the message go to the other side. */
  const writeRow = ({ proposalId: proposal }: AboutMeeting, language: Language): InlineKeyboardButton[] => [
    button(language, "introduction-relay-button", writeButton.pack({ proposal })),
  ];

  function file(
    notice: AboutMeeting & { readonly when: When; readonly version: EntryVersion },
    isCancelled: boolean,
    language: Language,
  ): NonNullable<Message["file"]> {
    const { when, version, mine } = notice;
    const { start, end, timeZone } = when;
    const category = i18n.plainDynamic(language, `category-${mine.category}`);
    return {
      name: `pomich-${wallTimeAt(start, timeZone).day}.ics`,
      type: "text/calendar",
      content: calendarFile({
        ...version,
        start,
        ...(end && { end }),
        isCancelled,
        summary: i18n.plain(language, "appointment-file-summary", {
          category,
          name: nameOf(notice, language),
        }),
        description: i18n.plain(language, "appointment-file-note"),
      }),
    };
  }

  return {
    "appointment-suggested": (notice, language) => {
      const { proposalId: proposal, number, when, holds } = notice;
      const name = nameOf(notice, language);
      return {
        text: joinHtml(
          [
            joinHtml(
              [
                i18n.t(language, holds ? "appointment-suggested-move" : "appointment-suggested", { name }),
                line(when, language),
              ],
              "\n",
            ),
            about(notice, language),
            ...(holds
              ? [i18n.t(language, "appointment-holds", { when: whenOf(i18n, language, holds) })]
              : []),
            i18n.t(language, "appointment-suggested-ask"),
          ],
          "\n\n",
        ),
        keyboard: {
          inline_keyboard: [
            [
              button(
                language,
                "appointment-accept-button",
                acceptTimeButton.pack({ proposal, number, sure: "ask" }),
              ),
            ],
            [
              button(language, "appointment-decline-button", declineTimeButton.pack({ proposal, number })),
              button(language, "appointment-other-button", suggestTimeButton.pack({ proposal })),
            ],
            ...(holds
              ? [[button(language, "appointment-call-off-button", askCallOffButton.pack({ proposal }))]]
              : []),
            writeRow(notice, language),
          ],
        },
      };
    },
    "appointment-declined": (notice, language) => ({
      text: joinHtml(
        [
          joinHtml(
            [
              i18n.t(language, "appointment-declined", { name: nameOf(notice, language) }),
              i18n.t(language, "appointment-line-before", { when: whenOf(i18n, language, notice.when) }),
            ],
            "\n",
          ),
          about(notice, language),
          notice.holds
            ? i18n.t(language, "appointment-still-holds", { when: whenOf(i18n, language, notice.holds) })
            : i18n.t(language, "appointment-declined-hint"),
        ],
        "\n\n",
      ),
      keyboard: {
        inline_keyboard: [
          [
            button(
              language,
              "appointment-other-button",
              suggestTimeButton.pack({ proposal: notice.proposalId }),
            ),
          ],
          writeRow(notice, language),
        ],
      },
    }),
    "appointment-agreed": (notice, language) => {
      const { when, before } = notice;
      const name = nameOf(notice, language);
      return {
        text: joinHtml(
          [
            joinHtml(
              [
                i18n.t(language, before ? "appointment-moved" : "appointment-agreed", { name }),
                ...(before
                  ? [
                      i18n.t(language, "appointment-line-before", {
                        when: whenOf(i18n, language, before),
                      }),
                    ]
                  : []),
                line(when, language),
              ],
              "\n",
            ),
            about(notice, language),
            i18n.t(language, before ? "appointment-moved-hint" : "appointment-agreed-hint"),
          ],
          "\n\n",
        ),
        keyboard: { inline_keyboard: [moveRow(notice, language), writeRow(notice, language)] },
        file: file(notice, false, language),
      };
    },
    "appointment-called-off": (notice, language) => {
      const { when, by, freed, proposalId: proposal } = notice;
      return {
        text: joinHtml(
          [
            joinHtml(
              [
                i18n.t(language, "appointment-called-off", { by, name: nameOf(notice, language) }),
                i18n.t(language, "appointment-line-before", { when: whenOf(i18n, language, when) }),
              ],
              "\n",
            ),
            about(notice, language),
            i18n.t(language, freed ? "appointment-called-off-freed" : "appointment-called-off-hint", {
              by: freed ?? by,
            }),
          ],
          "\n\n",
        ),
        keyboard:
          by === "parted"
            ? undefined
            : {
                inline_keyboard: [
                  [button(language, "appointment-suggest-button", suggestTimeButton.pack({ proposal }))],
                  writeRow(notice, language),
                ],
              },
        file: file(notice, true, language),
      };
    },
    "appointment-replaced": (notice, language) => ({
      text: joinHtml(
        [
          i18n.t(language, "appointment-replaced", { how: notice.how, name: nameOf(notice, language) }),
          i18n.t(language, "appointment-line-before", { when: whenOf(i18n, language, notice.when) }),
        ],
        "\n",
      ),
    }),
    "appointment-reminder": (notice, language) => ({
      text: joinHtml(
        [
          joinHtml(
            [
              i18n.t(language, "appointment-reminder", { name: nameOf(notice, language) }),
              line(notice.when, language),
            ],
            "\n",
          ),
          about(notice, language),
        ],
        "\n\n",
      ),
      keyboard: { inline_keyboard: [moveRow(notice, language), writeRow(notice, language)] },
    }),
  };
}
