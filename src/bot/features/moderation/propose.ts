import { Composer } from "grammy";
import type { ProposeError } from "../../../app/proposals/cases.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { PlainKey } from "../../i18n.ts";
import { proposeButton } from "../../buttons/moderation.ts";
import { DENIALS } from "../../guards/moderator.ts";

const REFUSALS: Readonly<Record<ProposeError, PlainKey>> = {
  "listing-not-found": "moderation-gone-alert",
  "not-published": "moderation-not-published-alert",
  "through-organisations": "moderation-organisations-alert",
  "no-fit": "moderation-no-fit-alert",
  "already-proposed": "moderation-already-proposed-alert",
  "person-unreachable": "moderation-unreachable-alert",
};

/** Proposes a pair to both authors. One of the two listings may belong to a neighbouring community. */
export function createProposeHandlers({ useCases, guard }: FeatureDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  composer.callbackQuery(proposeButton.pattern, async (ctx, next) => {
    const values = proposeButton.unpack(ctx.callbackQuery.data);
    if (!values) return next();
    const offer = await guard(ctx, values.offer);
    const access = offer.ok || offer.code !== "elsewhere" ? offer : await guard(ctx, values.request);
    if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
    const proposed = await useCases.proposals.propose({
      offerId: listingId(values.offer),
      requestId: listingId(values.request),
      by: access.value.by,
    });
    return proposed.ok
      ? ctx.toast(ctx.plain("moderation-proposed-alert"))
      : ctx.alert(ctx.plain(REFUSALS[proposed.code]));
  });
  return composer;
}
