import type { ListingKind } from "../../domain/category/category.ts";
import { isBegun, type Draft } from "../../domain/listing/draft.ts";
import type { UseCases } from "../../app/use-cases.ts";
import type { PomichContext } from "../context.ts";
import type { Html } from "../html.ts";
import type { PlainKey } from "../i18n.ts";
import { screen, tap, type ButtonScreen } from "../screen.ts";
import { browseButton } from "../buttons/searches.ts";
import { myListingsButton } from "../buttons/listings.ts";
import { settingsButton } from "../buttons/settings.ts";
import { organisationsOf } from "./unfinished.ts";
import { openButton, resumeButton } from "../buttons/wizard.ts";

const RESUME: Readonly<Record<ListingKind | "revision", PlainKey>> = {
  offer: "menu-resume-offer-button",
  request: "menu-resume-request-button",
  revision: "menu-resume-revision-button",
};

/** @param name of the organisation that the draft is for */
function resumeTap(ctx: PomichContext, draft: Draft, name: string | undefined) {
  const what = draft.revises === undefined ? draft.kind : "revision";
  const caption =
    name === undefined ? ctx.plain(RESUME[what]) : ctx.plain("menu-resume-for-button", { what, name });
  return tap(caption, resumeButton.pack({ draft: draft.id }));
}

/** The home menu: unfinished drafts, then everything else a person can begin. `text` replaces its usual text. */
export async function homeScreen(
  { useCases }: { readonly useCases: Pick<UseCases, "drafts" | "organisations"> },
  ctx: PomichContext,
  text?: Html,
): Promise<ButtonScreen> {
  const drafts = (await useCases.drafts.ofAuthor(ctx.person.id)).filter(isBegun);
  const above = text ?? ctx.t(drafts.length > 0 ? "menu-home-drafts" : "menu-home");
  const names = await organisationsOf({ useCases }, ctx, drafts);
  return screen(above, [
    ...drafts.map((draft) => [resumeTap(ctx, draft, names.get(draft.id))]),
    [tap(ctx.plain("menu-need-button"), openButton.pack({ kind: "request" }))],
    [tap(ctx.plain("menu-offer-button"), openButton.pack({ kind: "offer" }))],
    [tap(ctx.plain("menu-browse-button"), browseButton.pack({}))],
    [
      tap(ctx.plain("menu-my-listings-button"), myListingsButton.pack({})),
      tap(ctx.plain("menu-settings-button"), settingsButton.pack({})),
    ],
  ]);
}
