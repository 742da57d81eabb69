import type { UseCases } from "../../app/use-cases.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import { afreshButton, resumeButton } from "../buttons/wizard.ts";
import type { PomichContext } from "../context.ts";
import { shorten } from "../render/fit.ts";
import { screen, tap, type ButtonScreen } from "../screen.ts";

/** Characters of an organisation's name that a button has room for beside other words. */
const MAX_CAPTION = 30;

export interface DraftScreens {
  readonly useCases: Pick<UseCases, "organisations">;
}

/** Of the drafts that are for an organisation, its name as a button shows it; by the id of the draft. */
export async function organisationsOf(
  { useCases }: DraftScreens,
  ctx: PomichContext,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, string>> {
  if (drafts.every(({ organisationId }) => organisationId === undefined)) return new Map();
  const theirs = await useCases.organisations.ofPerson(ctx.person.id);
  return new Map(
    drafts.flatMap(({ id, organisationId }) => {
      if (organisationId === undefined) return [];
      const name = theirs.find((one) => one.id === organisationId)?.answers.name;
      return [[id, shorten(name ?? ctx.plain("organisation-former"), MAX_CAPTION)]];
    }),
  );
}

/** Asks whether to go on with an unfinished draft or to begin again. */
export async function unfinishedScreen(
  deps: DraftScreens,
  ctx: PomichContext,
  draft: Draft,
): Promise<ButtonScreen> {
  const { id, kind } = draft;
  const name = (await organisationsOf(deps, ctx, [draft])).get(id);
  const own = kind === "offer" ? "wizard-unfinished-offer" : "wizard-unfinished-request";
  const text = name === undefined ? ctx.t(own) : ctx.t("wizard-unfinished-for", { kind, name });
  return screen(text, [
    [tap(ctx.plain("wizard-resume-button"), resumeButton.pack({ draft: id }))],
    [tap(ctx.plain("wizard-afresh-button"), afreshButton.pack({ draft: id }))],
  ]);
}
