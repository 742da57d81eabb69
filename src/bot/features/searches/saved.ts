import { Composer } from "grammy";
import { DIGEST_HOURS, MAX_SAVED } from "../../../domain/search/saved-search.ts";
import { savedSearchId } from "../../../domain/shared/ids.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { listScreen } from "./browse-screens.ts";
import { readView, searchOf } from "./view.ts";
import {
  askSaveButton,
  dropSearchButton,
  saveButton,
  savedSearchesButton,
  stopSearchButton,
} from "../../buttons/searches.ts";
import { AT_ONCE, savedScreen, whenScreen } from "./saved-screens.ts";

/** Saved searches: saving a list as one, and the list of them in the settings. */
export function createSavedSearchHandlers(deps: ScreenDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const saved = new Composer<PomichContext>();

  saved.callbackQuery(askSaveButton.pattern, async (ctx) => {
    const view = readView(useCases.catalogue, askSaveButton.unpack(ctx.callbackQuery.data));
    if (!view) return ctx.alert(ctx.plain("error-old-button-alert"));
    await ctx.toast();
    await ctx.turnTo(await whenScreen(deps, ctx, view));
  });

  saved.callbackQuery(saveButton.pattern, async (ctx) => {
    const pressed = saveButton.unpack(ctx.callbackQuery.data);
    const view = readView(useCases.catalogue, pressed);
    const hour = DIGEST_HOURS.find((known) => String(known) === pressed?.when);
    if (!view || (hour === undefined && pressed?.when !== AT_ONCE))
      return ctx.alert(ctx.plain("error-old-button-alert"));
    const reader = await useCases.browse.readerOf(ctx.person.id);
    const kept = await useCases.savedSearches.save(ctx.person.id, searchOf(view, reader), hour);
    await ctx.alert(
      kept.ok
        ? ctx.plain("saved-search-kept-alert")
        : ctx.plain("saved-search-too-many-alert", { max: MAX_SAVED }),
    );
    await ctx.turnTo(await listScreen(deps, ctx, view));
  });

  saved.callbackQuery(savedSearchesButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.turnTo(await savedScreen(deps, ctx));
  });
  saved.callbackQuery(dropSearchButton.pattern, async (ctx) => {
    const { search = "" } = dropSearchButton.unpack(ctx.callbackQuery.data) ?? {};
    await useCases.savedSearches.stop(savedSearchId(search), ctx.person.id);
    await ctx.toast(ctx.plain("saved-search-stopped-alert"));
    await ctx.turnTo(await savedScreen(deps, ctx));
  });
  saved.callbackQuery(stopSearchButton.pattern, async (ctx) => {
    const { search = "" } = stopSearchButton.unpack(ctx.callbackQuery.data) ?? {};
    await useCases.savedSearches.stop(savedSearchId(search), ctx.person.id);
    await ctx.toast(ctx.plain("saved-search-stopped-alert"));
    await removeStopButton(ctx);
  });

  return saved;
}

/** Takes the button that stops the search off the message, and leaves the other buttons. */
async function removeStopButton(ctx: PomichContext): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const rows = (message && "reply_markup" in message && message.reply_markup?.inline_keyboard) || [];
  const isStop = (data: string | undefined): boolean =>
    data !== undefined && stopSearchButton.pattern.test(data);
  const left = rows.filter((row) => !row.some((b) => "callback_data" in b && isStop(b.callback_data)));
  await harmless(ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: left } }));
}
