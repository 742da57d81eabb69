import type { Conversation } from "@grammyjs/conversations";
import { GrammyError, type Context } from "grammy";
import { draftId, type DraftId } from "../../../domain/shared/ids.ts";
import { sendPhotos } from "../../album.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { escapeHtml } from "../../html.ts";
import { markup, TEXT_OPTIONS, type ButtonScreen, type Screen } from "../../screen.ts";
import { askStep } from "./ask.ts";
import { inputOf } from "./input.ts";
import { lookUp } from "./look-up.ts";
import { loadAsking, stepName, stepOf } from "./load.ts";
import { gone, settle, withNote, type Outcome } from "./settle.ts";
import { take } from "./take.ts";

type WizardConversation = Conversation<PomichContext>;

/** The step that was asked, and the message that asks it. */
interface Asked {
  readonly step: string;
  readonly messageId: number;
}

/** A question in JSON: the message that already asks it, or the one to send. */
type Question = { readonly step: string } & (
  { readonly messageId: number } | { readonly screen: ButtonScreen }
);

/** How to ask the next question: as a screen, with a note above it, or in a message that is already there. */
type Wish = NonNullable<Outcome["asks"]> | { readonly messageId: number };

/**
 * The conversation that writes every listing. Its whole state is in the draft: each turn loads the draft, asks for its
 * next step, takes one input and rewinds. So the replayed log is never longer than one step, and deploys lose nothing.
 */
export function createWizard(deps: FeatureDependencies) {
  /** How a turn wants the next question asked. Valid for its own update only: another update means that the turn failed. */
  const wishes = new Map<DraftId, { readonly update: number; readonly wish: Wish }>();

  /** The next question of the draft; null when the draft is gone. */
  async function nextQuestion(ctx: PomichContext, draft: DraftId): Promise<Question | null> {
    const wished = wishes.get(draft);
    wishes.delete(draft);
    const wish = wished?.update === ctx.update.update_id ? wished.wish : undefined;
    const asking = await loadAsking(deps, draft, ctx.person.id, ctx.language);
    if (!asking) return null;
    const step = stepName(stepOf(asking));
    if (!wish) return { step, screen: askStep(asking) };
    return { step, ...("note" in wish ? { screen: withNote(wish.note, askStep(asking)) } : wish) };
  }

  async function takeTurn(
    conversation: WizardConversation,
    ctx: Context,
    draft: DraftId,
    asked?: Asked,
  ): Promise<Outcome> {
    const input = inputOf(ctx);
    const pressed = ctx.callbackQuery?.message?.message_id;
    const outcome = await conversation.external(async (outer): Promise<Outcome> => {
      const asking = await loadAsking(deps, draft, outer.person.id, outer.language);
      if (!asking || !input) return gone(deps, outer, draft);
      // The process ended after this input was saved and before it was answered: the next step is asked now.
      if (asking.draft.lastUpdate === outer.update.update_id)
        return putAway({ next: "ask", settled: "" }, outer);
      const informed = await lookUp(deps.places, asking, input);
      const settled = await settle(deps, outer, asking, take(informed, input), asked?.step);
      const wishFor = (wish: Wish): void => void wishes.set(draft, { update: outer.update.update_id, wish });
      if (settled.asks) wishFor(settled.asks);
      // A button of this very step opened the conversation: its message is the question.
      else if (settled.next === "wait" && !asked && pressed !== undefined) wishFor({ messageId: pressed });
      const step = stepOf(asking);
      return step.at === "field" && step.field.kind === "place" ? putAway(settled, outer) : settled;
    });
    const refused = await perform(ctx, outcome, pressed ?? asked?.messageId);
    if (refused > 0)
      await conversation.external(() => deps.log.warn({ refused }, "photos of a draft cannot be shown"));
    return outcome;
  }

  /** Removes the keyboard that shares the location when its step is left, with the next message that is sent. */
  async function putAway(outcome: Outcome, ctx: PomichContext): Promise<Outcome> {
    const left = outcome.next !== "wait" && outcome.asks === undefined;
    const up = left && ctx.chatId !== undefined && (await deps.keyboards.lower(ctx.chatId)) !== undefined;
    if (!up) return outcome;
    const remove_keyboard = { remove_keyboard: true } as const;
    const [first, ...rest] = outcome.say ?? [];
    const word: Screen = { text: ctx.t("keyboard-away").toString(), keyboard: remove_keyboard };
    if (!first) return { ...outcome, say: [word] };
    return first.keyboard
      ? { ...outcome, say: [word, first, ...rest] }
      : { ...outcome, say: [{ ...first, keyboard: remove_keyboard }, ...rest] };
  }

  return async function wizard(
    conversation: WizardConversation,
    entered: Context,
    id: string,
  ): Promise<void> {
    const draft = draftId(id);
    const chat = entered.chatId;
    if (chat === undefined) return;

    // A press on an older question may have opened the conversation: it counts as the answer.
    if (inputOf(entered)?.kind === "press") {
      const { next } = await takeTurn(conversation, entered, draft);
      if (next === "leave") return;
    }

    const start = conversation.checkpoint();
    const question = await conversation.external((ctx) => nextQuestion(ctx, draft));
    if (!question) {
      await perform(entered, await conversation.external((ctx) => gone(deps, ctx, draft)));
      return;
    }
    const messageId =
      "messageId" in question ? question.messageId : (await send(entered, chat, question.screen)).message_id;
    const waiting = conversation.checkpoint();
    const ctx = await conversation.waitUntil((c) => inputOf(c) !== undefined, { next: true });
    const outcome = await takeTurn(conversation, ctx, draft, { step: question.step, messageId });
    if (outcome.next === "leave") return;
    await conversation.rewind(outcome.next === "ask" ? start : waiting);
  };
}

/**
 * Shows an outcome in the chat.
 * @param question the message that asked
 * @returns how many photos Telegram refused
 */
async function perform(ctx: Context, outcome: Outcome, question?: number): Promise<number> {
  const { alert, settled, redrawn, asks, album, say = [] } = outcome;
  const chat = ctx.chatId;
  if (chat === undefined) return 0;
  if (ctx.callbackQuery) {
    await harmless(ctx.answerCallbackQuery(alert === undefined ? {} : { text: alert, show_alert: true }));
  } else if (alert !== undefined) {
    // The button's caption was typed, so there is no press to answer.
    await send(ctx, chat, { text: escapeHtml(alert).toString() });
  }
  if (question !== undefined) {
    if (asks) await drop(ctx, chat, question);
    if (redrawn) {
      const options = { ...TEXT_OPTIONS, ...markup(redrawn.keyboard) };
      await harmless(ctx.api.editMessageText(chat, question, redrawn.text, options));
    }
    if (settled === "") await harmless(ctx.api.editMessageReplyMarkup(chat, question));
    else if (settled !== undefined) {
      await harmless(ctx.api.editMessageText(chat, question, settled, TEXT_OPTIONS));
    }
  }
  const refused = album ? await sendPhotos(ctx.api, chat, album.photos) : 0;
  if (album && refused > 0) await send(ctx, chat, { text: album.missing });
  for (const screen of say) await send(ctx, chat, screen);
  return refused;
}

/** Deletes a question; after two days Telegram refuses that, and it only loses its buttons. */
async function drop(ctx: Context, chat: number, message: number): Promise<void> {
  try {
    await ctx.api.deleteMessage(chat, message);
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    await harmless(ctx.api.editMessageReplyMarkup(chat, message));
  }
}

const send = (ctx: Context, chat: number, { text, keyboard }: Screen) =>
  ctx.api.sendMessage(chat, text, { ...TEXT_OPTIONS, ...markup(keyboard) });
