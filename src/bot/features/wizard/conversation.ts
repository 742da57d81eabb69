import { createConversation } from "@grammyjs/conversations";
import type { Context, MiddlewareFn } from "grammy";
import { draftId } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { WIZARD, type Opening } from "../../flows/enter-wizard.ts";
import { inputOf } from "./input.ts";
import { createTurns } from "./turns.ts";

/**
 * The conversation that writes every listing; must be mounted before the features that enter it. Its whole state is the
 * draft: each turn takes one update, and is then rewound. So the replayed log is never longer than one step, it is the
 * same after each, and losing it loses nothing.
 */
export function createWizardConversation(deps: FeatureDependencies): MiddlewareFn<PomichContext> {
  const wizard = createTurns(deps);
  /** What a turn threw, by its update. The conversation must not see it, or the retry of the update would not find it open. */
  const failures = new WeakMap<PomichContext, { readonly error: unknown }>();

  const take = async (ctx: PomichContext, id: string): Promise<boolean> => {
    try {
      return await wizard.take(ctx, draftId(id));
    } catch (error) {
      failures.set(ctx, { error });
      return true;
    }
  };

  /** @param opening where the first question is shown; undefined when it is there already */
  const conversation = createConversation<PomichContext, Context>(
    async (talk, _entered, id: string, opening: Opening | null) => {
      if (opening && !(await talk.external((ctx) => wizard.open(ctx, draftId(id), opening)))) return;
      const start = talk.checkpoint();
      await talk.waitUntil((ctx) => inputOf(ctx) !== undefined, { next: true });
      if (await talk.external((ctx) => take(ctx, id))) await talk.rewind(start);
    },
    { id: WIZARD },
  );

  return async (ctx, next) => {
    await conversation(ctx, next);
    const failure = failures.get(ctx);
    if (failure) throw failure.error;
  };
}
