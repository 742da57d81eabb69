import type { InlineKeyboardButton } from "grammy/types";
import type { Introduced } from "../../../app/introductions/cases.ts";
import { draftFields } from "../../../domain/listing/draft.ts";
import { isDivisible, leftOf, countingField } from "../../../domain/listing/ledger.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { wanted } from "../../../domain/listing/revision.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { fieldLabel } from "../../field/category-words.ts";
import { stepsAround } from "../../field/number.ts";
import { briefOf } from "../../render/brief.ts";
import { shownName } from "../../render/names.ts";
import { inPairs, inRows, screen, tap, type ButtonScreen } from "../../screen.ts";
import { editFieldButton } from "../../buttons/wizard.ts";
import { helpedButton, showListingButton, stepTakenButton, takenButton } from "../../buttons/listings.ts";

/** Answers to "Who helped?" that name nobody. */
export const OTHER_HELPERS = ["other", "untold"] as const;

const OTHER_WORDS = {
  other: "my-listings-helped-other-button",
  untold: "my-listings-helped-untold-button",
} as const;

const keep = (ctx: PomichContext, { id }: Listing) => [
  tap(ctx.plain("my-listings-keep-button"), showListingButton.pack({ listing: id })),
];

/** Asks which field to change. */
export function editScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  listing: Listing,
): ButtonScreen {
  const category = useCases.catalogue.find(listing.category);
  const { kind, category: slug, organisationId } = listing;
  const { answers } = wanted(listing);
  const fields = draftFields(useCases.catalogue, {
    kind,
    category: slug,
    answers,
    ...(organisationId !== undefined && { organisationId }),
  });
  const taps = fields.map(({ id: field }) =>
    tap(
      category ? fieldLabel({ i18n, language: ctx.language, category }, field) : field,
      editFieldButton.pack({ listing: listing.id, field }),
    ),
  );
  return screen(ctx.t("my-listings-edit-ask"), [...inPairs(taps), keep(ctx, listing)]);
}

/** Whether the author can mark some places of the listing as taken. */
export const canBePartlyDone = ({ useCases }: ScreenDependencies, listing: Listing): boolean => {
  const category = useCases.catalogue.find(listing.category);
  const isOut = listing.status === "published" || listing.status === "paused";
  return (
    isOut && isDivisible(listing) && category !== undefined && countingField(category, listing) !== undefined
  );
};

/** Up to this quantity each number has a button; larger ones are reached by steps. */
const MAX_COUNTED = 20;

/**
 * Asks how many are taken in all; the whole quantity closes the listing.
 * @param shown the number that the steps have reached
 */
export function takenScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  listing: Listing,
  shown?: number,
): ButtonScreen {
  const { id, kind, quantity, taken = 0 } = listing;
  const choose = (count: number, caption = String(count)): InlineKeyboardButton =>
    tap(
      count === quantity ? ctx.plain("my-listings-taken-all-button", { count }) : caption,
      takenButton.pack({ listing: id, taken: count }),
    );
  const step = (count: number, caption: string): InlineKeyboardButton =>
    tap(caption, stepTakenButton.pack({ listing: id, taken: count }));
  const counts = Array.from({ length: quantity + 1 }, (_, count) => count).filter((count) => count !== taken);
  const at = Math.min(quantity - 1, Math.max(0, shown ?? taken + 1));
  const rows =
    quantity <= MAX_COUNTED
      ? inRows(
          counts.map((count) => choose(count)),
          5,
        )
      : [
          stepsAround(
            { number: at, min: 0, max: quantity - 1 },
            (count) => choose(count, `✓ ${String(count)}`),
            step,
          ),
          [choose(quantity)],
        ];
  const headline = briefOf(i18n, useCases.catalogue, listing, ctx.language);
  return screen(ctx.t("my-listings-taken-ask", { kind, headline, quantity, taken, left: leftOf(listing) }), [
    ...rows,
    keep(ctx, listing),
  ]);
}

/** Asks which of the people that the author was introduced to has helped. */
export function helpedScreen(
  ctx: PomichContext,
  { id }: Listing,
  candidates: readonly Introduced[],
): ButtonScreen {
  const nameless = ctx.plain("helper-somebody");
  return screen(ctx.t("my-listings-helped-ask"), [
    ...candidates.map(({ proposalId, firstName }) => [
      tap(shownName(firstName, nameless), helpedButton.pack({ listing: id, who: proposalId })),
    ]),
    OTHER_HELPERS.map((who) => tap(ctx.plain(OTHER_WORDS[who]), helpedButton.pack({ listing: id, who }))),
  ]);
}
