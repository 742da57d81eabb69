import type { MiddlewareFn } from "grammy";
import { personId } from "../../domain/shared/ids.ts";
import { giveSpeech, type BotDependencies } from "../context.ts";

/** Loads or creates the person behind an update. Updates without one (channel posts) end here. */
export const createPersonLoader =
  ({ useCases, i18n, defaultLanguage }: BotDependencies): MiddlewareFn =>
  async (ctx, next) => {
    const { from } = ctx;
    if (!from) return;
    const person = await useCases.people.meet(
      {
        id: personId(from.id),
        firstName: from.first_name,
        ...(from.username === undefined ? {} : { username: from.username }),
        ...(from.language_code === undefined ? {} : { languageTag: from.language_code }),
      },
      defaultLanguage,
    );
    giveSpeech(ctx, i18n, person);
    await next();
  };
