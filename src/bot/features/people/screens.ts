import type { PersonProfile } from "../../../app/bans/index.ts";
import { BAN_REASONS } from "../../../domain/person/ban.ts";
import type { Community } from "../../../domain/community/community.ts";
import { askBanButton, banButton, personButton, unbanButton } from "../../buttons/people.ts";
import { formatDateTime } from "../../formats.ts";
import { joinHtml } from "../../html.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { banReasonForModerators, BAN_WORDS } from "../../render/bans.ts";
import { headlineOf } from "../../render/listing.ts";
import { shownName } from "../../render/names.ts";
import { personSummary } from "../../render/people.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";

/** Listings shown of a person. */
const MAX_LISTINGS = 10;

/** A person as moderators see them: since when, what they wrote here, how it went, and whether they are banned. */
export function personScreen(
  { useCases, i18n }: ScreenDependencies,
  community: Community,
  profile: PersonProfile,
  isOperator: boolean,
): ButtonScreen {
  const { id, language, timeZone } = community;
  const { person, listings } = profile;
  const lines = listings.slice(0, MAX_LISTINGS).map((listing) =>
    i18n.t(language, "person-listing", {
      headline: headlineOf(i18n, useCases.catalogue, listing, language),
      id: listing.id,
      status: i18n.t(language, "card-status", { status: listing.status }),
    }),
  );
  const { ban } = person;
  const isOurs = isOperator || ban?.community === id;
  const text = joinHtml(
    [
      personSummary(i18n, community, profile),
      ...(person.reachable ? [] : [i18n.t(language, "person-unreachable")]),
      ...(ban
        ? [
            i18n.t(language, "person-banned", {
              when: formatDateTime(language, ban.at, timeZone),
              reason: banReasonForModerators(i18n, language, ban.reason),
            }),
            ...(isOurs ? [] : [i18n.t(language, "person-banned-elsewhere")]),
          ]
        : []),
      ...(lines.length > 0 ? [joinHtml(lines, "\n")] : []),
    ],
    "\n\n",
  );
  const about = { person: person.id };
  if (!ban) return screen(text, [[tap(i18n.plain(language, "person-ban-button"), askBanButton.pack(about))]]);
  if (!isOurs) return screen(text, []);
  return screen(text, [[tap(i18n.plain(language, "person-unban-button"), unbanButton.pack(about))]]);
}

/** Asks why, and with it for confirmation, before somebody is banned. */
export function askBanScreen(
  { i18n }: ScreenDependencies,
  { language }: Community,
  { person, live }: PersonProfile,
): ButtonScreen {
  const name = shownName(person.firstName, i18n.plain(language, "card-somebody"));
  return screen(i18n.t(language, "person-ban-ask", { name, live }), [
    ...BAN_REASONS.map((reason) => [
      tap(i18n.plain(language, BAN_WORDS[reason].caption), banButton.pack({ person: person.id, reason })),
    ]),
    [tap(i18n.plain(language, "button-back"), personButton.pack({ person: person.id }))],
  ]);
}
