import { Composer } from "grammy";
import { ID_PATTERN, listingId } from "../../../domain/shared/ids.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { ContactDependencies } from "../contact/waiting.ts";
import { tell } from "../proposals/tell.ts";
import { explainVolunteered } from "../proposals/explain.ts";
import { volunteerButton } from "../../buttons/broadcasts.ts";

/** "I can help" and "I need this" under a broadcast. */
export function volunteerHandlers(deps: ContactDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  composer.callbackQuery(volunteerButton.pattern, async (ctx, next) => {
    const id = volunteerButton.unpack(ctx.callbackQuery.data)?.listing ?? "";
    if (!ID_PATTERN.test(id)) return next();
    const listing = listingId(id);
    const told = explainVolunteered(await deps.useCases.proposals.volunteer(listing, ctx.person.id));
    await tell(deps, ctx, told, { kind: "broadcast", listingId: listing });
    // Nothing more can come of the button; where something can, it stays.
    if (told.final) await harmless(ctx.editMessageReplyMarkup());
  });
  return composer;
}
