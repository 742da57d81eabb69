import type { Draft } from "../../domain/listing/draft.ts";
import { afreshButton, resumeButton } from "../buttons/wizard.ts";
import type { PomichContext } from "../context.ts";
import { screen, tap, type ButtonScreen } from "../screen.ts";

/** Asks whether to go on with an unfinished draft or to begin again. */
export const unfinishedScreen = (ctx: PomichContext, { id, kind }: Draft): ButtonScreen =>
  screen(ctx.t(kind === "offer" ? "wizard-unfinished-offer" : "wizard-unfinished-request"), [
    [tap(ctx.plain("wizard-resume-button"), resumeButton.pack({ draft: id }))],
    [tap(ctx.plain("wizard-afresh-button"), afreshButton.pack({ draft: id }))],
  ]);
