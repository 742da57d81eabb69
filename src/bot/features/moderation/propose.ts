import { Composer } from "grammy";
import type { ProposeError } from "../../../app/proposals/cases.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import type { PlainKey } from "../../i18n.ts";
import { proposeButton } from "../../buttons/moderation.ts";
import { OBJECTIONS, type Guard } from "./standing.ts";

const REFUSALS: Readonly<Record<ProposeError, PlainKey>> = {
  "listing-not-found": "moderation-gone-alert",
  "not-published": "moderation-not-published-alert",
  "no-fit": "moderation-no-fit-alert",
  "already-proposed": "moderation-already-proposed-alert",
  "person-unreachable": "moderation-unreachable-alert",
};

/** Propose to both. The pair may reach into a neighbouring community; one of the two must be the group's own. */
export function proposeHandlers({ useCases }: BotDependencies, guard: Guard): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  composer.callbackQuery(proposeButton.pattern, async (ctx, next) => {
    const values = proposeButton.unpack(ctx.callbackQuery.data);
    if (!values) return next();
    const own = await guard.before(ctx, values.offer);
    const standing = own.ok || own.code !== "elsewhere" ? own : await guard.before(ctx, values.request);
    if (!standing.ok) return ctx.alert(ctx.plain(OBJECTIONS[standing.code]));
    const proposed = await useCases.proposals.propose({
      offerId: listingId(values.offer),
      requestId: listingId(values.request),
      by: standing.value.by,
    });
    return proposed.ok
      ? ctx.toast(ctx.plain("moderation-proposed-alert"))
      : ctx.alert(ctx.plain(REFUSALS[proposed.code]));
  });
  return composer;
}
