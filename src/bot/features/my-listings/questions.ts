import type { Introduced } from "../../../app/who-helped.ts";
import { draftFields } from "../../../domain/listing/draft.ts";
import { isDivisible, leftOf, quantityField } from "../../../domain/listing/ledger.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { wanted } from "../../../domain/listing/revision.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { inRows } from "../../field/asking.ts";
import { briefOf } from "../../render/brief.ts";
import { fieldLabel } from "../../render/field-line.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { editFieldButton } from "../wizard/buttons.ts";
import { helpedButton, showListingButton, takenButton } from "./buttons.ts";

type Deps = Pick<BotDependencies, "useCases" | "i18n">;

/** Answers to "who helped?" that name nobody. */
export const OTHER_HELPERS = ["other", "untold"] as const;

const OTHER_WORDS = {
  other: "my-listings-helped-other-button",
  untold: "my-listings-helped-untold-button",
} as const;

const keep = (ctx: PomichContext, { id }: Listing) => [
  tap(ctx.plain("my-listings-keep-button"), showListingButton.pack({ listing: id })),
];

/** Which field is to be changed. */
export function editScreen({ useCases, i18n }: Deps, ctx: PomichContext, listing: Listing): ButtonScreen {
  const category = useCases.catalogue.find(listing.category);
  const { answers } = wanted(listing);
  const fields = draftFields(useCases.catalogue, { kind: listing.kind, category: listing.category, answers });
  const taps = fields.map(({ id: field }) =>
    tap(
      category ? fieldLabel({ i18n, language: ctx.language, category }, field) : field,
      editFieldButton.pack({ listing: listing.id, field }),
    ),
  );
  return screen(ctx.t("my-listings-edit-ask"), [...inRows(taps, 2), keep(ctx, listing)]);
}

/** Whether its author can say that a part of it is taken. */
export const canBePartlyDone = ({ useCases }: Deps, listing: Listing): boolean => {
  const category = useCases.catalogue.find(listing.category);
  const isOut = listing.status === "published" || listing.status === "paused";
  return isOut && isDivisible(listing) && category !== undefined && quantityField(category) !== undefined;
};

/** How many are taken in all; the last number closes it. */
export function takenScreen({ useCases, i18n }: Deps, ctx: PomichContext, listing: Listing): ButtonScreen {
  const { id, kind, quantity, taken = 0 } = listing;
  const counts = Array.from({ length: quantity + 1 }, (_, count) => count).filter((count) => count !== taken);
  const taps = counts.map((count) =>
    tap(
      count === quantity ? ctx.plain("my-listings-taken-all-button", { count }) : String(count),
      takenButton.pack({ listing: id, taken: count }),
    ),
  );
  const headline = briefOf(i18n, useCases.catalogue, listing, ctx.language);
  return screen(ctx.t("my-listings-taken-ask", { kind, headline, quantity, taken, left: leftOf(listing) }), [
    ...inRows(taps, 5),
    keep(ctx, listing),
  ]);
}

/** Which of those that the author was introduced to has helped. */
export function helpedScreen(
  ctx: PomichContext,
  { id }: Listing,
  candidates: readonly Introduced[],
): ButtonScreen {
  const nameless = ctx.plain("introduction-somebody");
  return screen(ctx.t("my-listings-helped-ask"), [
    ...candidates.map(({ proposalId, firstName }) => [
      tap(shownName(firstName, nameless), helpedButton.pack({ listing: id, who: proposalId })),
    ]),
    OTHER_HELPERS.map((who) => tap(ctx.plain(OTHER_WORDS[who]), helpedButton.pack({ listing: id, who }))),
  ]);
}
