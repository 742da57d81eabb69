import type { Conversation } from "@grammyjs/conversations";
import type { Context } from "grammy";
import { draftId, type DraftId } from "../../../domain/shared/ids.ts";
import { harmless, type PomichContext } from "../../context.ts";
import { markup, TEXT_OPTIONS, type Screen } from "../../screen.ts";
import { askStep } from "./ask.ts";
import { inputOf } from "./input.ts";
import { loadAsking, stepName, stepOf, type WizardDependencies } from "./load.ts";
import { gone, settle, type Outcome } from "./settle.ts";
import { take } from "./take.ts";

type WizardConversation = Conversation<PomichContext>;

/** What is being asked, and in which message. */
interface Asked {
  readonly step: string;
  readonly messageId: number;
  /** The keyboard that shares one's location is up. */
  readonly locating: boolean;
}

/**
 * The one conversation that writes every listing. All it knows is in the draft: each turn loads it, asks for its next
 * step, takes one input and rewinds, so that the replayed log never grows beyond a step and a deploy changes nothing.
 */
export function makeWizard(deps: WizardDependencies) {
  /** The next question of the draft, in JSON; null when the draft is gone. */
  async function nextQuestion(
    ctx: PomichContext,
    draft: DraftId,
  ): Promise<(Screen & { step: string }) | null> {
    const asking = await loadAsking(deps, draft, ctx.person.id, ctx.language);
    return asking ? { ...askStep(asking), step: stepName(stepOf(asking)) } : null;
  }

  async function takeTurn(
    conversation: WizardConversation,
    ctx: Context,
    draft: DraftId,
    asked?: Asked,
  ): Promise<Outcome> {
    const input = inputOf(ctx);
    const outcome = await conversation.external(async (outer): Promise<Outcome> => {
      const asking = await loadAsking(deps, draft, outer.person.id, outer.language);
      if (!asking || !input) return gone(deps, outer);
      const settled = await settle(deps, outer, asking, take(asking, input), asked?.step);
      const shared = asked?.locating === true || input.kind === "location";
      return shared && settled.next !== "wait" ? withoutReplyKeyboard(settled, outer) : settled;
    });
    await perform(ctx, outcome, asked?.messageId);
    return outcome;
  }

  return async function wizard(
    conversation: WizardConversation,
    entered: Context,
    id: string,
  ): Promise<void> {
    const draft = draftId(id);
    const chat = entered.chatId;
    if (chat === undefined) return;

    // The button of a question asked before may be what opened the conversation: it counts as the answer.
    if (inputOf(entered)?.kind === "press") {
      const { next } = await takeTurn(conversation, entered, draft);
      if (next === "leave") return;
    }

    const start = conversation.checkpoint();
    const question = await conversation.external((ctx) => nextQuestion(ctx, draft));
    if (!question) return perform(entered, await conversation.external((ctx) => gone(deps, ctx)));
    const { message_id: messageId } = await send(entered, chat, question);
    for (let locating = false; ; locating = true) {
      const waiting = conversation.checkpoint();
      const ctx = await conversation.waitUntil((c) => inputOf(c) !== undefined, { next: true });
      const outcome = await takeTurn(conversation, ctx, draft, { step: question.step, messageId, locating });
      if (outcome.next === "leave") return;
      if (outcome.next === "ask") await conversation.rewind(start);
      if (outcome.locating !== true || locating) await conversation.rewind(waiting);
    }
  };
}

/** The first message that follows takes the location keyboard away; one is added when there is none. */
function withoutReplyKeyboard(outcome: Outcome, ctx: PomichContext): Outcome {
  const [first = { text: ctx.t("wizard-noted").toString() }, ...rest] = outcome.say ?? [];
  const removing: Screen = { text: first.text, keyboard: { remove_keyboard: true } };
  return first.keyboard === undefined
    ? { ...outcome, say: [removing, ...rest] }
    : { ...outcome, say: [{ ...removing, text: ctx.t("wizard-noted").toString() }, first, ...rest] };
}

/** Shows an outcome in the chat. */
async function perform(ctx: Context, outcome: Outcome, question?: number): Promise<void> {
  const { alert, settled, redrawn, say = [] } = outcome;
  const chat = ctx.chatId;
  if (chat === undefined) return;
  if (ctx.callbackQuery) {
    await harmless(ctx.answerCallbackQuery(alert === undefined ? {} : { text: alert, show_alert: true }));
  }
  const message = ctx.callbackQuery?.message?.message_id ?? question;
  if (message !== undefined) {
    if (redrawn) {
      const options = { ...TEXT_OPTIONS, ...markup(redrawn.keyboard) };
      await harmless(ctx.api.editMessageText(chat, message, redrawn.text, options));
    }
    if (settled === "") await harmless(ctx.api.editMessageReplyMarkup(chat, message));
    else if (settled !== undefined) {
      await harmless(ctx.api.editMessageText(chat, message, settled, TEXT_OPTIONS));
    }
  }
  for (const screen of say) await send(ctx, chat, screen);
}

const send = (ctx: Context, chat: number, { text, keyboard }: Screen) =>
  ctx.api.sendMessage(chat, text, { ...TEXT_OPTIONS, ...markup(keyboard) });
