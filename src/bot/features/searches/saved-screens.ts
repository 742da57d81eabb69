import { isNever, NIGHT } from "../../../domain/shared/dates.ts";
import { DIGEST_HOURS } from "../../../domain/search/saved-search.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { html, joinHtml } from "../../html.ts";
import { searchInWords, whenInWords } from "../../render/searches.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";
import { dropSearchButton, listButton, saveButton } from "../../buttons/searches.ts";
import { packed, searchOf, type View } from "./view.ts";
import { settingsButton } from "../../buttons/settings.ts";

/** The value of "at once" in a button's data. */
export const AT_ONCE = "now";

/** Asks when to tell the person about new listings of a list. */
export async function whenScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  view: View,
): Promise<ButtonScreen> {
  const reader = await useCases.browse.readerOf(ctx.person.id);
  const words = searchInWords(i18n, useCases.catalogue, searchOf(view, reader), ctx.language);
  const save = (when: string | number) => saveButton.pack({ when, ...packed(view) });
  const quiet = ctx.person.quiet ?? NIGHT;
  const asked = ctx.t("saved-search-ask", {
    search: words,
    quiet: isNever(quiet) ? "no" : "yes",
    from: `${String(quiet.from)}:00`,
    until: `${String(quiet.until)}:00`,
  });
  return screen(asked, [
    [tap(ctx.plain("saved-search-at-once"), save(AT_ONCE))],
    DIGEST_HOURS.map((hour) => tap(`⏰ ${String(hour)}:00`, save(hour))),
    [tap(ctx.plain("browse-list-button"), listButton.pack(packed(view)))],
  ]);
}

/** The person's saved searches, each with its time and a button that deletes it. */
export async function savedScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
): Promise<ButtonScreen> {
  const saved = await useCases.savedSearches.ofPerson(ctx.person.id);
  const lines = saved.map(({ search, digestHour }, index) => {
    const words = searchInWords(i18n, useCases.catalogue, search, ctx.language);
    return joinHtml([html`${index + 1}. ${words}`, whenInWords(i18n, ctx.language, digestHour)], "\n");
  });
  const above = ctx.t(saved.length > 0 ? "saved-searches-title" : "saved-searches-none");
  const drops = saved.map(({ id }, index) =>
    tap(`🗑 ${String(index + 1)}`, dropSearchButton.pack({ search: id })),
  );
  return screen(joinHtml([above, ...lines], "\n\n"), [
    ...inRows(drops, 5),
    [tap(ctx.plain("button-back"), settingsButton.pack({}))],
  ]);
}
