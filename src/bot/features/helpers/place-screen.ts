import type { InlineKeyboardButton } from "grammy/types";
import type { PlaceAnswer } from "../../../domain/category/answer.ts";
import { neighboursOf } from "../../../domain/community/community.ts";
import { CHOICES } from "../../../domain/helper/profile.ts";
import { placeName } from "../../../domain/shared/place.ts";
import { helperPartButton, helperPlaceButton, helperRadiusButton } from "../../buttons/helpers.ts";
import { settingsButton } from "../../buttons/settings.ts";
import type { PomichContext } from "../../context.ts";
import { formatKilometres } from "../../formats.ts";
import { helperPlaceName } from "../../render/helpers.ts";
import { inPairs, screen, tap, type ButtonScreen } from "../../screen.ts";
import { LISTING_PLACE } from "./choices.ts";
import { backAndOn, ticked, type Deps, type PartScreen } from "./parts.ts";

/** Towns on a page of their list. */
const TOWNS = 8;

/** Buttons of the towns to choose from, the nearest to `from` first, after the place of the person's newest listing. */
async function townRows(
  { useCases }: Deps,
  ctx: PomichContext,
  from: PlaceAnswer | undefined,
  page: number,
): Promise<InlineKeyboardButton[][]> {
  const all = await useCases.communities.all();
  const { place } = await useCases.browse.readerOf(ctx.person.id);
  const near = all.find(({ id }) => id === (from ?? place)?.communityId);
  const sorted = near ? neighboursOf(near.center, all).map(({ community }) => community) : all;
  const isChosen = (id: string): boolean => from?.communityId === id && from.point === undefined;
  const first = page * TOWNS;
  const turn = (caption: string, to: number): InlineKeyboardButton =>
    tap(caption, helperPartButton.pack({ part: "place", page: to }));
  return [
    ...(place?.town
      ? [
          [
            tap(
              ctx.plain("helper-place-listing-button", { place: placeName(place.town, ctx.language) }),
              helperPlaceButton.pack({ place: LISTING_PLACE }),
            ),
          ],
        ]
      : []),
    ...inPairs(
      sorted
        .slice(first, first + TOWNS)
        .map((community) =>
          tap(
            ticked(isChosen(community.id), placeName(community, ctx.language)),
            helperPlaceButton.pack({ place: community.id }),
          ),
        ),
    ),
    [
      ...(page > 0 ? [turn("◀", page - 1)] : []),
      ...(first + TOWNS < sorted.length ? [turn("▶", page + 1)] : []),
    ],
  ];
}

export const placeScreen: PartScreen = async (deps, { ctx, profile, community }, page) =>
  screen(
    ctx.t("helper-place", {
      place: helperPlaceName(profile, community, ctx.language),
      distance: formatKilometres(ctx.language, profile.radiusKm),
    }),
    [
      CHOICES.radiusKm.map((km) =>
        tap(
          ticked(km === profile.radiusKm, formatKilometres(ctx.language, km)),
          helperRadiusButton.pack({ km }),
        ),
      ),
      ...(await townRows(deps, ctx, profile.place, page)),
      backAndOn(ctx, "often", ctx.plain("helper-often-button")),
    ],
  );

/** Asks where somebody wants to help of whom no place is known: the first question of their profile. */
export const choosePlaceScreen = async (
  deps: Deps,
  ctx: PomichContext,
  page: number,
): Promise<ButtonScreen> =>
  screen(ctx.t("helper-choose-place"), [
    ...(await townRows(deps, ctx, undefined, page)),
    [tap(ctx.plain("button-back"), settingsButton.pack({}))],
  ]);
