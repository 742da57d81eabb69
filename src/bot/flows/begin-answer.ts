import type { Listing } from "../../domain/listing/listing.ts";
import type { PomichContext } from "../context.ts";
import type { ScreenDependencies } from "../dependencies.ts";
import { enterWizard } from "./enter-wizard.ts";

/** Whoever wants to answer a listing and has none that fits writes one: opens the wizard for it. */
export async function beginAnswer(
  { useCases }: Pick<ScreenDependencies, "useCases">,
  ctx: PomichContext,
  listing: Listing,
): Promise<void> {
  const draft = await useCases.drafts.answer(listing, ctx.person.id);
  if (!draft.ok) return ctx.alert(ctx.plain("browse-answer-waiting-alert"));
  await ctx.toast();
  await ctx.say(ctx.t("browse-answer-first", { kind: listing.kind }));
  await enterWizard(ctx, draft.value.id, "below");
}
