import type { SubmitError } from "../../../app/submit-listing.ts";
import type { Asking } from "../../field/asking.ts";
import type { PomichContext } from "../../context.ts";
import type { ButtonScreen, Screen } from "../../screen.ts";
import { homeScreen } from "../menu/home.ts";
import { stepName, stepOf, type WizardDependencies } from "./load.ts";
import type { Taken } from "./take.ts";

/** What the conversation does in the chat once an input has had its effect, in JSON. */
export interface Outcome {
  readonly next: "ask" | "wait" | "leave";
  readonly alert?: string;
  /** Takes the place of the question, without buttons; the empty string only takes the buttons away. */
  readonly settled?: string;
  /** Shows the question otherwise, in place. */
  readonly redrawn?: ButtonScreen;
  readonly say?: readonly Screen[];
  /** The keyboard that shares one's location is up from now on. */
  readonly locating?: true;
}

/** Saves what an input changed, and says what the conversation is to do. Safe to repeat after a crash. */
export async function settle(
  deps: WizardDependencies,
  ctx: PomichContext,
  asking: Asking,
  taken: Taken,
  asked: string | undefined,
): Promise<Outcome> {
  const { useCases } = deps;
  const { draft } = asking;
  switch (taken.does) {
    case "move":
      await useCases.drafts.save(taken.draft);
      return { next: "ask", settled: taken.settled?.toString() ?? "" };
    case "redraw":
      if (taken.draft) await useCases.drafts.save(taken.draft);
      return asked === undefined ? { next: "ask", settled: "" } : { next: "wait", redrawn: taken.screen };
    case "show":
      if (taken.draft) await useCases.drafts.save(taken.draft);
      return { next: "wait", settled: "", say: [taken.screen] };
    case "explain":
      if (taken.draft) await useCases.drafts.save(taken.draft);
      return { next: "ask", settled: "", say: [{ text: taken.text.toString() }] };
    case "stale":
      return {
        // After a crash the draft may be ahead of what was asked.
        next: asked === stepName(stepOf(asking)) ? "wait" : "ask",
        ...(taken.alert === undefined ? {} : { alert: taken.alert }),
      };
    case "locate":
      return { next: "wait", locating: true, say: [locationScreen(ctx)] };
    case "keep":
      return { next: "leave", settled: ctx.t("wizard-kept").toString(), say: [await homeScreen(deps, ctx)] };
    case "drop":
      await useCases.drafts.discard(draft.id);
      return {
        next: "leave",
        settled: ctx.t("wizard-dropped").toString(),
        say: [await homeScreen(deps, ctx)],
      };
    case "submit":
      return submit(deps, ctx, asking);
  }
}

/** The draft is gone: submitted or thrown away elsewhere. */
export async function gone(deps: WizardDependencies, ctx: PomichContext): Promise<Outcome> {
  const text = ctx.t("error-submit-draft-gone").toString();
  return { next: "leave", settled: "", say: [{ text }, await homeScreen(deps, ctx)] };
}

const locationScreen = (ctx: PomichContext): Screen => ({
  text: ctx.t("wizard-share-location").toString(),
  keyboard: {
    keyboard: [[{ text: ctx.plain("wizard-share-location-button"), request_location: true }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  },
});

async function submit(deps: WizardDependencies, ctx: PomichContext, asking: Asking): Promise<Outcome> {
  const { draft } = asking;
  const submitted = await deps.useCases.submitListing(draft.id, ctx.person.id);
  if (submitted.ok) {
    const key = draft.revises === undefined ? "wizard-submitted" : "wizard-resubmitted";
    return {
      next: "leave",
      settled: "",
      say: [{ text: ctx.t(key).toString() }, await homeScreen(deps, ctx)],
    };
  }
  const text = deps.i18n.tDynamic(ctx.language, `error-submit-${submitted.code}`).toString();
  return { ...(await SUBMIT_ERRORS[submitted.code](deps, asking)), settled: "", say: [{ text }] };
}

/** What a refused submission leads to, besides words. */
const SUBMIT_ERRORS: Readonly<
  Record<SubmitError, (deps: WizardDependencies, asking: Asking) => Promise<Pick<Outcome, "next">>>
> = {
  "draft-gone": () => Promise.resolve({ next: "leave" }),
  "draft-incomplete": () => Promise.resolve({ next: "ask" }),
  "community-gone": async ({ useCases }, { draft }) => {
    await useCases.drafts.save({ ...draft, changing: "place" });
    return { next: "ask" };
  },
  "too-many-listings": () => Promise.resolve({ next: "leave" }),
  "no-changes-requested": async ({ useCases }, { draft }) => {
    await useCases.drafts.discard(draft.id);
    return { next: "leave" };
  },
};
