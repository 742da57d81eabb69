import { MAX_LIVE, type SubmitError } from "../../../app/drafts/submit-listing.ts";
import type { Draft } from "../../../domain/listing/draft.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import type { DraftId } from "../../../domain/shared/ids.ts";
import type { Asking } from "../../field/asking.ts";
import type { AlbumPhoto } from "../../album.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { ButtonScreen, Screen } from "../../screen.ts";
import { homeScreen } from "../../screens/home.ts";
import { askStep } from "./ask.ts";
import { stepName, stepOf } from "./load.ts";
import type { Taken } from "./take.ts";

/** What the conversation does in the chat after an input was saved, in JSON. */
export interface Outcome {
  readonly next: "ask" | "wait" | "leave";
  readonly alert?: string;
  /** Replaces the question, without buttons; the empty string only removes the buttons. */
  readonly settled?: string;
  /** Replaces the question, with other buttons. */
  readonly redrawn?: ButtonScreen;
  readonly say?: readonly Screen[];
  /** Photos to send, and the text for when Telegram refuses some of them. */
  readonly album?: { readonly photos: readonly AlbumPhoto[]; readonly missing: string };
  /** The question is deleted and asked again below: with a note above it, or as another screen. */
  readonly asks?: { readonly note: string } | { readonly screen: ButtonScreen };
}

/** A question with a note above it that says what was wrong with the answer. */
export const withNote = (note: string, { text, keyboard }: ButtonScreen): ButtonScreen => ({
  text: `${note}\n\n${text}`,
  keyboard,
});

/** Saves what an input changed and returns what the conversation must do. Safe to repeat after a crash. */
export async function settle(
  deps: FeatureDependencies,
  ctx: PomichContext,
  asking: Asking,
  taken: Taken,
  asked: string | undefined,
): Promise<Outcome> {
  const { useCases } = deps;
  const { draft } = asking;
  const save = (changed: Draft): Promise<Draft> =>
    useCases.drafts.save({ ...changed, lastUpdate: ctx.update.update_id });
  // Only the first photo of an album is answered.
  if (ctx.continued && taken.does !== "gather") return { next: "wait" };
  switch (taken.does) {
    case "move":
      await save(taken.draft);
      return { next: "ask", settled: taken.settled?.toString() ?? "" };
    case "redraw":
      if (taken.draft) await save(taken.draft);
      return { next: "wait", redrawn: taken.screen };
    case "show":
      if (taken.draft) await save(taken.draft);
      return { next: "ask", asks: { screen: taken.screen } };
    case "explain":
      if (taken.draft) await save(taken.draft);
      return explain(ctx, { ...asking, draft: taken.draft ?? draft }, taken.text.toString());
    case "gather": {
      await save(taken.draft);
      const question = askStep({ ...asking, draft: taken.draft });
      const screen = taken.note ? withNote(taken.note.toString(), question) : question;
      return ctx.continued ? { next: "wait", redrawn: screen } : { next: "ask", asks: { screen } };
    }
    case "show-photos": {
      const album = { photos: taken.album, missing: taken.missing.toString() };
      return { next: "ask", album, asks: { screen: askStep(asking) } };
    }
    case "stale":
      return {
        // After a crash the draft may be ahead of the question.
        next: asked === stepName(stepOf(asking)) ? "wait" : "ask",
        ...(taken.alert === undefined ? {} : { alert: taken.alert }),
      };
    case "locate":
      return locate(deps, ctx);
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

/** Shows a note above the question: in place after a press, in a new message below what was sent otherwise. */
function explain(ctx: PomichContext, asking: Asking, note: string): Outcome {
  return ctx.callbackQuery
    ? { next: "wait", redrawn: withNote(note, askStep(asking)) }
    : { next: "ask", asks: { note } };
}

/** Raises the keyboard that shares the location, unless it is up already. */
async function locate({ keyboards }: FeatureDependencies, ctx: PomichContext): Promise<Outcome> {
  const chat = ctx.chatId ?? ctx.person.id;
  if ((await keyboards.raised(chat)) === "location")
    return { next: "wait", alert: ctx.plain("wizard-location-alert") };
  await keyboards.raise(chat, "location");
  return { next: "wait", say: [locationScreen(ctx)] };
}

/** The outcome for a draft that is gone: submitted, perhaps just before a crash, or discarded elsewhere. */
export async function gone(deps: FeatureDependencies, ctx: PomichContext, draft: DraftId): Promise<Outcome> {
  const listing = (await deps.useCases.listings.ofAuthor(ctx.person.id)).find((l) => l.draftId === draft);
  const text = ctx.t(listing ? submittedKey(listing) : "error-submit-draft-gone").toString();
  return { next: "leave", settled: "", say: [{ text }, await homeScreen(deps, ctx)] };
}

/** What to say about the draft that became this listing or changed it. */
function submittedKey({ id, draftId, revision, status }: Listing) {
  // A new listing has the id of its draft.
  if (String(draftId) === String(id)) return "wizard-submitted";
  if (status === "pending") return "wizard-resubmitted";
  return revision ? "wizard-saved-for-review" : "wizard-saved";
}

const locationScreen = (ctx: PomichContext): Screen => ({
  text: ctx.t("wizard-share-location").toString(),
  keyboard: {
    keyboard: [[{ text: ctx.plain("wizard-share-location-button"), request_location: true }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  },
});

async function submit(deps: FeatureDependencies, ctx: PomichContext, asking: Asking): Promise<Outcome> {
  const { draft } = asking;
  const submitted = await deps.useCases.drafts.submit(draft.id, ctx.person.id);
  if (submitted.ok) {
    return {
      next: "leave",
      settled: "",
      say: [{ text: ctx.t(submittedKey(submitted.value)).toString() }, await homeScreen(deps, ctx)],
    };
  }
  const text = deps.i18n
    .tDynamic(ctx.language, `error-submit-${submitted.code}`, { max: MAX_LIVE })
    .toString();
  const { next } = await SUBMIT_ERRORS[submitted.code](deps, asking);
  return next === "ask" ? { next, asks: { note: text } } : { next, settled: "", say: [{ text }] };
}

async function askForPlace(
  { useCases }: FeatureDependencies,
  { draft }: Asking,
): Promise<Pick<Outcome, "next">> {
  await useCases.drafts.save({ ...draft, changing: "place" });
  return { next: "ask" };
}

/** What happens after a refused submission, besides the message. */
const SUBMIT_ERRORS: Readonly<
  Record<SubmitError, (deps: FeatureDependencies, asking: Asking) => Promise<Pick<Outcome, "next">>>
> = {
  "draft-gone": () => Promise.resolve({ next: "leave" }),
  "draft-incomplete": () => Promise.resolve({ next: "ask" }),
  "community-gone": askForPlace,
  "other-community": askForPlace,
  "too-many-listings": () => Promise.resolve({ next: "leave" }),
  "no-changes-requested": async ({ useCases }, { draft }) => {
    await useCases.drafts.discard(draft.id);
    return { next: "leave" };
  },
};
