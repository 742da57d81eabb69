import type { Draft } from "../../domain/listing/draft.ts";
import type { PomichContext } from "../context.ts";

/** The conversation's name. */
export const WIZARD = "wizard";

/** Opens the wizard at the step where the draft stands. */
export async function enterWizard(ctx: PomichContext, draft: Draft): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(WIZARD, draft.id);
}
