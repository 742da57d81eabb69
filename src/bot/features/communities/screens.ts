import type { Places } from "../../../app/places/ports.ts";
import type { SetupPlace, SetupView } from "../../../app/communities/index.ts";
import type { Community } from "../../../domain/community/community.ts";
import type { Setup } from "../../../domain/community/setup.ts";
import type { Language } from "../../../domain/shared/language.ts";
import { placeName, type Place } from "../../../domain/shared/place.ts";
import {
  askCloseCommunityButton,
  communityLanguageButton,
  communityTopicButton,
  communityUnlinkButton,
  setupCancelButton,
  setupConfirmButton,
  setupLanguageButton,
  setupTakeOverButton,
  setupTownButton,
} from "../../buttons/communities.ts";
import type { PomichContext } from "../../context.ts";
import { formatDistance } from "../../formats.ts";
import { joinHtml, type Html } from "../../html.ts";
import type { I18n } from "../../i18n.ts";
import { areaLine, whereIs } from "../../render/communities.ts";
import { reasonForAuthor } from "../../render/reject-words.ts";
import { placeCaption } from "../../render/place-caption.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";

/** Asks which of several towns is meant. */
export const townsScreen = (
  ctx: PomichContext,
  i18n: I18n,
  { id }: Setup,
  towns: readonly Place[],
): ButtonScreen =>
  screen(ctx.t("setup-which"), [
    ...towns.map((town) => [
      tap(placeCaption(i18n, ctx.language, town), setupTownButton.pack({ setup: id, place: town.id })),
    ]),
    [tap(ctx.plain("button-cancel"), setupCancelButton.pack({ setup: id }))],
  ]);

/** Shows what was understood, and asks for the language or whether the community shall be changed. */
export function questionScreen(
  ctx: PomichContext,
  i18n: I18n,
  view: SetupView,
  isOperator: boolean,
): ButtonScreen {
  const { setup, current, namesake } = view;
  const lines = [understood(ctx, i18n, view), ...remarks(ctx, view)];
  const cancel = [tap(ctx.plain("button-cancel"), setupCancelButton.pack({ setup: setup.id }))];
  if (namesake) {
    const name = placeName(namesake, ctx.language);
    lines.push(ctx.t(isOperator ? "setup-namesake-operator" : "setup-namesake", { name }));
    const move = [tap(ctx.plain("setup-move-here-button"), setupTakeOverButton.pack({ setup: setup.id }))];
    return screen(joinHtml(lines, "\n\n"), isOperator && !current ? [move, cancel] : [cancel]);
  }
  if (current) {
    lines.push(ctx.t("setup-change-ask"));
    const yes = tap(ctx.plain("setup-change-button"), setupConfirmButton.pack({ setup: setup.id }));
    return screen(joinHtml(lines, "\n\n"), [[yes], cancel]);
  }
  lines.push(ctx.t("setup-language-ask"));
  const languages = i18n.languages.all.map((language) =>
    tap(i18n.plain(language, "language-name"), setupLanguageButton.pack({ setup: setup.id, language })),
  );
  return screen(joinHtml(lines, "\n\n"), [...inRows(languages, 3), cancel]);
}

/** The name, the area, and where that is. */
function understood(ctx: PomichContext, i18n: I18n, { setup, place }: SetupView): Html {
  const area = setup.center ? areaLine(i18n, ctx.language, setup) : ctx.t("setup-which");
  return joinHtml(place ? [area, whereIs(i18n, ctx.language, place)] : [area], "\n");
}

/** What whoever decides should know: what would change, and which communities are near. */
function remarks(ctx: PomichContext, { current, movesKm, sharing, nearest }: SetupView): Html[] {
  const distance = (km: number): string => formatDistance(ctx.language, km);
  return [
    ...(current
      ? [
          ctx.t("setup-current", {
            name: placeName(current, ctx.language),
            radius: current.radiusKm,
          }),
        ]
      : []),
    ...(movesKm !== undefined && movesKm >= 1 ? [ctx.t("setup-moves", { distance: distance(movesKm) })] : []),
    ...sharing.map(({ community, km }) =>
      ctx.t("setup-sharing", { name: placeName(community, ctx.language), distance: distance(km) }),
    ),
    ...(nearest
      ? [
          ctx.t("setup-nearest", {
            name: placeName(nearest.community, ctx.language),
            distance: distance(nearest.km),
          }),
        ]
      : []),
  ];
}

/** What the group looks after, with what can be changed by a tap. */
export async function stateScreen(
  ctx: PomichContext,
  i18n: I18n,
  places: Places,
  community: Community,
  isOperator: boolean,
): Promise<ButtonScreen> {
  const { id, radiusKm, timeZone, moderationThreadId } = community;
  const { language } = community;
  const place: SetupPlace = await places.nearest(community.center);
  const t = i18n.t(language, "setup-state", {
    area: areaLine(i18n, language, community),
    place: whereIs(i18n, language, place),
    zone: timeZone,
    language: i18n.plain(language, "language-name"),
    name: placeName(community, language),
    radius: radiusKm,
  });
  const others = i18n.languages.all
    .filter((other) => other !== language)
    .map((other: Language) =>
      tap(i18n.plain(other, "language-name"), communityLanguageButton.pack({ language: other })),
    );
  const isElsewhere = threadOf(ctx) !== moderationThreadId;
  return screen(joinHtml([t, ...linkLines(i18n, community)], "\n\n"), [
    ...inRows(others, 3),
    ...(community.adviceLink === undefined ? [] : [[unlinkButton(i18n, language)]]),
    ...(isElsewhere
      ? [[tap(i18n.plain(language, "setup-topic-button"), communityTopicButton.pack({}))]]
      : []),
    ...(isOperator
      ? [[tap(i18n.plain(language, "setup-close-button"), askCloseCommunityButton.pack({ community: id }))]]
      : []),
  ]);
}

const unlinkButton = (i18n: I18n, language: Language) =>
  tap(i18n.plain(language, "setup-unlink-button"), communityUnlinkButton.pack({}));

/** What authors read whose listing cannot be arranged here, or how to give them a link. */
const linkLines = (i18n: I18n, { language, adviceLink }: Community): readonly Html[] =>
  adviceLink === undefined
    ? [i18n.t(language, "setup-link-hint")]
    : [
        i18n.t(language, "setup-link", {
          sentence: reasonForAuthor(i18n, language, "not-here", adviceLink),
        }),
      ];

/** What authors will read now that the community has this link. */
export const linkScreen = (i18n: I18n, community: Community): ButtonScreen =>
  screen(joinHtml([i18n.t(community.language, "setup-link-done"), ...linkLines(i18n, community)], "\n\n"), [
    [unlinkButton(i18n, community.language)],
  ]);

/** The forum topic that an update comes from. */
export function threadOf(ctx: PomichContext): number | undefined {
  const { msg } = ctx;
  return msg && "is_topic_message" in msg && msg.is_topic_message ? msg.message_thread_id : undefined;
}
