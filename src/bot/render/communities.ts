import type { CommunityNotice } from "../../app/communities/notices.ts";
import type { SetupPlace } from "../../app/communities/index.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName, type PlaceNames } from "../../domain/shared/place.ts";
import { setupGrantButton, setupRefuseButton } from "../buttons/communities.ts";
import { formatDistance } from "../formats.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { tap } from "../screen.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";
import { placeCaption } from "./place-caption.ts";

/** Nearer than this to the middle of a town, an area is that town's. */
const IN_TOWN_KM = 5;

/** "Leipzig and 25 km around it" */
export const areaLine = (
  i18n: I18n,
  language: Language,
  area: PlaceNames & Pick<Community, "radiusKm">,
): Html => i18n.t(language, "setup-area", { name: placeName(area, language), radius: area.radiusKm });

/** "Grimma, near Leipzig · Germany", with the distance where the middle lies outside of it. */
export function whereIs(i18n: I18n, language: Language, { place, km }: SetupPlace): Html {
  const caption = placeCaption(i18n, language, place);
  return km < IN_TOWN_KM
    ? i18n.t(language, "setup-place", { place: caption })
    : i18n.t(language, "setup-place-away", { place: caption, distance: formatDistance(language, km) });
}

export const createCommunityWriters = ({ i18n }: RenderDependencies): Writers<CommunityNotice> => ({
  "setup-applied": ({ setup, place, current, sharing }, language) => ({
    text: joinHtml(
      [
        i18n.t(language, "setup-application", {
          person: shownName(setup.by.name, i18n.plain(language, "card-somebody")),
          group: shownName(setup.chatTitle, String(setup.chatId)),
        }),
        joinHtml([areaLine(i18n, language, setup), whereIs(i18n, language, place)], "\n"),
        ...(current
          ? [
              i18n.t(language, "setup-current", {
                name: placeName(current, language),
                radius: current.radiusKm,
              }),
            ]
          : []),
        ...sharing.map(({ community, km }) =>
          i18n.t(language, "setup-sharing", {
            name: placeName(community, language),
            distance: formatDistance(language, km),
          }),
        ),
        i18n.t(language, "setup-application-ask"),
      ],
      "\n\n",
    ),
    keyboard: {
      inline_keyboard: [
        [
          tap(i18n.plain(language, "setup-grant-button"), setupGrantButton.pack({ setup: setup.id })),
          tap(i18n.plain(language, "setup-refuse-button"), setupRefuseButton.pack({ setup: setup.id })),
        ],
      ],
    },
  }),
  "setup-decided": ({ setup, verdict, by }, language) => ({
    text: i18n.t(language, "setup-decided", {
      verdict,
      name: placeName(setup, language),
      operator: shownName(by, i18n.plain(language, "card-somebody")),
    }),
  }),
  "setup-granted": ({ community }, language) => ({
    text: i18n.t(language, "setup-granted", { area: areaLine(i18n, language, community) }),
  }),
  "setup-refused": ({ setup }, language) => ({
    text: i18n.t(language, "setup-refused", { name: placeName(setup, language) }),
  }),
  "community-moved-away": ({ community }, language) => ({
    text: i18n.t(language, "community-moved-away", { name: placeName(community, language) }),
  }),
  "community-closed": ({ community }, language) => ({
    text: i18n.t(language, "community-closed", { name: placeName(community, language) }),
  }),
  "founding-refused": ({ community, chatId }, language) => ({
    text: i18n.t(language, "founding-refused", {
      name: placeName(community, language),
      chat: String(chatId),
      present: String(community.moderationChatId),
    }),
  }),
  "members-hidden": ({ chatTitle }, language) => ({
    text: i18n.t(language, "members-hidden", { group: shownName(chatTitle, "…") }),
  }),
});
