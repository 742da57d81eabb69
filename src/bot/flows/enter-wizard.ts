import type { DraftId } from "../../domain/shared/ids.ts";
import type { PomichContext } from "../context.ts";

/** The conversation's name. */
export const WIZARD = "wizard";

/** Where the first question is shown: in the message whose button was pressed, or in a new one. */
export type Opening = "here" | "below";

/**
 * Opens the wizard at the step where the draft stands.
 * @param opening null when its question is on the screen already
 */
export async function enterWizard(
  ctx: PomichContext,
  draft: DraftId,
  opening: Opening | null,
): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(WIZARD, draft, opening);
}
