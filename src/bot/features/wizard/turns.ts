import { MAX_LIVE, type SubmitError } from "../../../app/drafts/submit-listing.ts";
import type { Draft } from "../../../domain/listing/draft.ts";
import { MAX_ORGANISATION_LIVE } from "../../../domain/organisation/organisation.ts";
import { DRAFT_DAYS } from "../../../domain/person/retention.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { COARSE_KM } from "../../../domain/shared/geo.ts";
import type { DraftId } from "../../../domain/shared/ids.ts";
import { placeName } from "../../../domain/shared/place.ts";
import { sendPhotos } from "../../album.ts";
import { myListingsButton } from "../../buttons/listings.ts";
import { menuButton } from "../../buttons/menu.ts";
import { spokenButton } from "../../buttons/settings.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { Asking } from "../../field/asking.ts";
import { formatKilometres } from "../../formats.ts";
import type { Opening } from "../../flows/enter-wizard.ts";
import { escapeHtml, joinHtml, type Html } from "../../html.ts";
import { editInto, remove } from "../../in-place.ts";
import { screen, tap, type ButtonScreen, type Screen } from "../../screen.ts";
import { homeScreen } from "../../screens/home.ts";
import { askStep } from "./ask.ts";
import { inputOf } from "./input.ts";
import { loadAsking, stepOf } from "./load.ts";
import { lookUp } from "./look-up.ts";
import { take } from "./take.ts";
import type { Turn } from "./turn.ts";

export interface Turns {
  /** Asks the present question of a draft. @returns whether the wizard is open */
  open(ctx: PomichContext, draft: DraftId, where: Opening): Promise<boolean>;
  /** Takes an update as the answer. A repeat after a crash only asks again. @returns whether the wizard stays open */
  take(ctx: PomichContext, draft: DraftId): Promise<boolean>;
}

/**
 * The wizard as one message. Presses edit it; below what the person wrote or sent it is sent again, and its older self is
 * deleted, so that the question is the last message. The draft remembers which message it is.
 */
export function createTurns(deps: FeatureDependencies): Turns {
  const { useCases, keyboards } = deps;

  /**
   * @param into the message to edit; a new one is sent without it, or when it cannot be edited any more
   * @param others earlier messages of the wizard, which go
   * @returns the message that shows the screen
   */
  async function show(
    ctx: PomichContext,
    shown: ButtonScreen,
    into: number | undefined,
    others: readonly (number | undefined)[],
  ): Promise<number> {
    const chat = ctx.person.id;
    const edited = into !== undefined && (await editInto(ctx.api, chat, into, shown));
    const id = edited ? into : (await ctx.show(shown)).message_id;
    for (const other of new Set(others))
      if (other !== undefined && other !== id) await remove(ctx.api, chat, other);
    return id;
  }

  /** Shows a screen after an input: in the newest message of the wizard, or below what was written. */
  function answer(ctx: PomichContext, { askedIn }: Partial<Draft>, shown: ButtonScreen, below: boolean) {
    const pressed = ctx.callbackQuery?.message?.message_id;
    const newest = Math.max(pressed ?? 0, askedIn ?? 0);
    return show(ctx, shown, below || newest === 0 ? undefined : newest, [pressed, askedIn]);
  }

  const remember = async (draft: Draft, askedIn: number): Promise<unknown> =>
    draft.askedIn === askedIn ? undefined : useCases.drafts.save({ ...draft, askedIn });

  /** Asks the draft's present question, or shows the turn's own screen. */
  async function ask(ctx: PomichContext, asking: Asking, turn: Turn = {}): Promise<void> {
    const { album } = turn;
    const refused = album ? await sendPhotos(ctx.api, ctx.person.id, album.photos) : 0;
    if (refused > 0) deps.log.warn({ refused }, "photos of a draft cannot be shown");
    const note = noteOf(ctx, turn) ?? (refused > 0 ? album?.missing : undefined);
    const question = turn.screen ?? askStep(asking);
    const below = album !== undefined || (!ctx.callbackQuery && !ctx.continued);
    const askedIn = await answer(ctx, asking.draft, note ? withNote(note, question) : question, below);
    await remember(asking.draft, askedIn);
  }

  /** Ends the wizard with a last screen. */
  async function end(ctx: PomichContext, draft: Partial<Draft>, last: ButtonScreen): Promise<false> {
    await keyboards.putDown(ctx, "location");
    await Promise.all([answerPress(ctx), answer(ctx, draft, last, !ctx.callbackQuery)]);
    return false;
  }

  /** The draft is gone: sent, perhaps just before a crash, or deleted elsewhere. */
  async function endWithout(ctx: PomichContext, id: DraftId): Promise<false> {
    const listing = (await useCases.listings.ofAuthor(ctx.person.id)).find((l) => l.draftId === id);
    const last = listing
      ? doneScreen(ctx, listing)
      : await homeScreen(deps, ctx, ctx.t("error-submit-draft-gone"));
    return end(ctx, {}, last);
  }

  async function keep(ctx: PomichContext, draft: Draft): Promise<false> {
    const { askedIn: _askedIn, ...kept } = draft;
    await useCases.drafts.save(kept);
    return end(ctx, draft, await homeScreen(deps, ctx, ctx.t("wizard-kept")));
  }

  /** Keeps the draft on the waiting list of its town. */
  async function wait(ctx: PomichContext, { askedIn, ...draft }: Draft): Promise<false> {
    await useCases.drafts.save({ ...draft, lastUpdate: ctx.update.update_id });
    const town = draft.waitsFor ? placeName(draft.waitsFor, ctx.language) : "";
    const last = await homeScreen(deps, ctx, ctx.t("wizard-waitlisted", { town, days: DRAFT_DAYS }));
    return end(ctx, { ...(askedIn !== undefined && { askedIn }) }, last);
  }

  async function drop(ctx: PomichContext, draft: Draft): Promise<false> {
    await useCases.drafts.discard(draft.id);
    const said = draft.revises === undefined ? "wizard-dropped" : "wizard-dropped-edit";
    return end(ctx, draft, await homeScreen(deps, ctx, ctx.t(said)));
  }

  async function submit(ctx: PomichContext, asking: Asking): Promise<boolean> {
    const { draft } = asking;
    const submitted = await useCases.drafts.submit(draft.id, ctx.person.id);
    if (submitted.ok) return end(ctx, draft, doneScreen(ctx, submitted.value));
    const { code } = submitted;
    const max = code === "too-many-of-organisation" ? MAX_ORGANISATION_LIVE : MAX_LIVE;
    const note = deps.i18n.tDynamic(ctx.language, `error-submit-${code}`, { max });
    if (code === "no-changes-requested") await useCases.drafts.discard(draft.id);
    if (ENDING.includes(code)) return end(ctx, draft, await homeScreen(deps, ctx, note));
    const changed = code === "draft-incomplete" ? draft : { ...draft, changing: "place" };
    await Promise.all([answerPress(ctx), askAfter(ctx, asking, { draft: changed, note })]);
    return true;
  }

  /** Asks for the location with Telegram's own button, unless that is up already. */
  async function locate(ctx: PomichContext, asking: Asking): Promise<void> {
    if ((await keyboards.raised(ctx.person.id)) === "location") {
      const alert = ctx.plain("wizard-location-alert");
      await Promise.all([answerPress(ctx, alert), askAfter(ctx, asking, { alert })]);
    } else {
      await keyboards.raise(ctx, "location", locationScreen(ctx));
      await answerPress(ctx);
    }
  }

  /** Saves what the turn changed, and shows the next question. */
  async function askAfter(ctx: PomichContext, asking: Asking, turn: Turn): Promise<void> {
    const draft = turn.draft
      ? await useCases.drafts.save({ ...turn.draft, lastUpdate: ctx.update.update_id })
      : asking.draft;
    const next = { ...asking, draft };
    if (asksForLocation(asking) && !asksForLocation(next)) await keyboards.putDown(ctx, "location");
    const isShown = !ctx.callbackQuery || turn.draft || turn.screen || turn.note || turn.album;
    if (isShown) await ask(ctx, next, turn);
  }

  return {
    async open(ctx, id, where) {
      const asking = await loadAsking(deps, id, ctx.person.id, ctx.language);
      if (!asking) return endWithout(ctx, id);
      const { draft } = asking;
      const pressed = where === "here" ? ctx.callbackQuery?.message?.message_id : undefined;
      const into = pressed !== undefined && pressed >= (draft.askedIn ?? 0) ? pressed : undefined;
      await remember(draft, await show(ctx, askStep(asking), into, [draft.askedIn]));
      return true;
    },
    async take(ctx, id) {
      const input = inputOf(ctx);
      const asking = await loadAsking(deps, id, ctx.person.id, ctx.language);
      if (!asking || !input) return endWithout(ctx, id);
      const { draft } = asking;
      if (draft.lastUpdate === ctx.update.update_id) {
        await Promise.all([answerPress(ctx), ask(ctx, asking)]);
        return true;
      }
      const turn = take(await lookUp(deps.places, asking, input), input);
      // Only the first photo of an album is answered.
      if (ctx.continued && turn.does !== "gather") return true;
      switch (turn.does) {
        case "keep":
          return keep(ctx, draft);
        case "wait":
          return wait(ctx, turn.draft ?? draft);
        case "drop":
          return drop(ctx, draft);
        case "submit":
          return submit(ctx, asking);
        case "locate":
          await locate(ctx, asking);
          return true;
        case "gather":
        case undefined:
          break;
      }
      await Promise.all([answerPress(ctx, turn.alert), askAfter(ctx, asking, turn)]);
      return true;
    },
  };
}

/** The refusals after which there is nothing to go on with. */
const ENDING: readonly SubmitError[] = [
  "draft-gone",
  "too-many-listings",
  "too-many-of-organisation",
  "not-a-member",
  "not-verified",
  "no-changes-requested",
];

const answerPress = async (ctx: PomichContext, alert?: string): Promise<void> => {
  if (ctx.callbackQuery) await (alert === undefined ? ctx.toast() : ctx.alert(alert));
};

/** What is said above the question; an alert belongs there when there is no press to answer. */
const noteOf = (ctx: PomichContext, { note, alert }: Turn): Html | undefined =>
  note ?? (alert === undefined || ctx.callbackQuery ? undefined : escapeHtml(alert));

const withNote = (note: Html, { text, keyboard }: ButtonScreen): ButtonScreen => ({
  text: `${note.toString()}\n\n${text}`,
  keyboard,
});

function asksForLocation(asking: Asking): boolean {
  const step = stepOf(asking);
  return step.at === "field" && step.field.kind === "place";
}

/** What a listing that was just sent, or an edit that was saved, is answered with. */
function doneScreen(ctx: PomichContext, listing: Listing): ButtonScreen {
  const key = doneKey(listing);
  // Asked once: whoever has answered is not asked with their next request.
  const asksSpoken = key === "wizard-submitted" && listing.kind === "request" && !ctx.person.spoken;
  const text = ctx.t(key);
  return screen(asksSpoken ? joinHtml([text, ctx.t("spoken-why")], "\n\n") : text, [
    ...(asksSpoken ? [[tap(ctx.plain("spoken-button"), spokenButton.pack({ language: "", on: "" }))]] : []),
    [tap(ctx.plain("menu-my-listings-button"), myListingsButton.pack({}))],
    [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))],
  ]);
}

function doneKey({ id, draftId, revision, status }: Listing) {
  // A new listing has the id of its draft.
  if (String(draftId) === String(id)) return "wizard-submitted";
  if (status === "pending") return "wizard-resubmitted";
  return revision ? "wizard-saved-for-review" : "wizard-saved";
}

const locationScreen = (ctx: PomichContext): Screen => ({
  text: ctx.t("wizard-share-location", { round: formatKilometres(ctx.language, COARSE_KM) }).toString(),
  keyboard: {
    keyboard: [[{ text: ctx.plain("wizard-share-location-button"), request_location: true }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  },
});
