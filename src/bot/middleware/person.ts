import type { MiddlewareFn } from "grammy";
import { personId } from "../../domain/shared/ids.ts";
import { giveSpeech, type BotDependencies, type PomichContext } from "../context.ts";

/** Loads the person behind an update, and speaks their language. Updates without one (channel posts) end here. */
export const createPersonLoader =
  ({ useCases, i18n }: BotDependencies): MiddlewareFn<PomichContext> =>
  async (ctx, next) => {
    const { from } = ctx;
    if (!from) return;
    const person = await useCases.people.meet({
      id: personId(from.id),
      firstName: from.first_name,
      ...(from.username === undefined ? {} : { username: from.username }),
      ...(from.language_code === undefined ? {} : { languageTag: from.language_code }),
    });
    ctx.person = person;
    await i18n.middleware(ctx, async () => {
      await giveSpeech(ctx, i18n, person);
      await next();
    });
  };
