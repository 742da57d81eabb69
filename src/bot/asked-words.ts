import type { PomichContext, Writing } from "./context.ts";
import type { FeatureDependencies } from "./dependencies.ts";
import { remove } from "./in-place.ts";
import type { ButtonScreen } from "./screen.ts";

/** How long what somebody writes counts as the words that they were asked for. */
const WRITING_MS = 2 * 3_600_000;

/** What somebody is asked to write about organisations and what came to them, and the message that asks. */
type AskedWords = NonNullable<Writing["organisation"]>;

export type Asking = ReturnType<typeof createAsking>;

/** Shows questions, and remembers that words are waited for, also after a restart. */
export function createAsking({
  clock,
  conversationStorage: { writing },
}: Pick<FeatureDependencies, "clock" | "conversationStorage">) {
  const chatOf = (ctx: PomichContext): string => String(ctx.person.id);

  async function expect(ctx: PomichContext, organisation: AskedWords): Promise<void> {
    const now = clock.now().getTime();
    await ctx.conversation.exitAll();
    // Messages that wait for an answer to whom they are for stay.
    const waiting = (await writing.read(chatOf(ctx)))?.asked;
    await writing.write(chatOf(ctx), {
      proposalId: "",
      since: now,
      until: now + WRITING_MS,
      organisation,
      ...(waiting && { asked: waiting }),
    });
  }

  async function expected(ctx: PomichContext): Promise<AskedWords | undefined> {
    const state = await writing.read(chatOf(ctx));
    return state?.organisation && state.until > clock.now().getTime() ? state.organisation : undefined;
  }

  return {
    expect,
    expected,
    /** From now on words are for nobody here. */
    async forget(ctx: PomichContext): Promise<void> {
      const state = await writing.read(chatOf(ctx));
      if (!state?.organisation) return;
      const { asked } = state;
      if (asked) await writing.write(chatOf(ctx), { proposalId: "", since: 0, until: 0, asked });
      else await writing.delete(chatOf(ctx));
    },
    /** Shows a question in the place of the one before: edited after a press, below what was typed after that. */
    async ask(
      ctx: PomichContext,
      about: Pick<AskedWords, "about" | "id">,
      question: ButtonScreen,
    ): Promise<void> {
      const pressed = ctx.callbackQuery?.message?.message_id;
      if (pressed !== undefined) {
        await ctx.turnTo(question);
        return expect(ctx, { ...about, message: pressed });
      }
      const before = await expected(ctx);
      const { message_id: message } = await ctx.show(question);
      await expect(ctx, { ...about, message });
      if (before?.message !== undefined) await remove(ctx.api, ctx.person.id, before.message);
    },
  };
}
