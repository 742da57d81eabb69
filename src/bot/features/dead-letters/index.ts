import { Composer } from "grammy";
import type { JudgedUpdate, ParkedError, UpdateVerdict } from "../../../app/dead-letters/cases.ts";
import type { Result } from "../../../domain/shared/result.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { PlainKey } from "../../i18n.ts";
import {
  askDiscardButton,
  discardButton,
  inboxButton,
  replayAllButton,
  replayButton,
} from "../../buttons/dead-letters.ts";
import { discardScreen, inboxScreen } from "./screens.ts";

type IdKey = Extract<PlainKey, `inbox-${"replayed" | "discarded" | "not-waiting" | "gone"}${string}-alert`>;

const DONE: Readonly<Record<UpdateVerdict, Readonly<Record<"now" | "before", IdKey>>>> = {
  replay: { now: "inbox-replayed-alert", before: "inbox-replayed-before-alert" },
  discard: { now: "inbox-discarded-alert", before: "inbox-discarded-before-alert" },
};

const REFUSED: Readonly<Record<ParkedError, IdKey>> = {
  "update-not-found": "inbox-gone-alert",
  "update-not-parked": "inbox-not-waiting-alert",
};

const answerFor = (verdict: UpdateVerdict, judged: Result<JudgedUpdate, ParkedError>): IdKey => {
  if (!judged.ok) return REFUSED[judged.code];
  return DONE[verdict][judged.value.changed ? "now" : "before"];
};

/** `/inbox`: updates that could not be handled, for operators. For everybody else the command does not exist. */
export function createDeadLettersFeature({
  useCases,
  operatorIds,
}: FeatureDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();
  const operators = composer.filter(({ person }) => operatorIds.includes(person.id));

  operators.command("inbox", async (ctx) => {
    await ctx.conversation.exitAll();
    await ctx.show(await inboxScreen(useCases, ctx, 0));
  });
  operators.callbackQuery(inboxButton.pattern, async (ctx) => {
    const { after } = inboxButton.unpack(ctx.callbackQuery.data) ?? {};
    await ctx.toast();
    await ctx.turnTo(await inboxScreen(useCases, ctx, idIn(after)));
  });
  operators.callbackQuery(askDiscardButton.pattern, async (ctx) => {
    const { update, after } = askDiscardButton.unpack(ctx.callbackQuery.data) ?? {};
    await ctx.toast();
    await ctx.turnTo(discardScreen(ctx, idIn(update), idIn(after)));
  });
  operators.callbackQuery(replayAllButton.pattern, async (ctx) => {
    const { id, firstName: name } = ctx.person;
    const count = await useCases.deadLetters.replayAll({ kind: "person", id, name });
    await ctx.alert(ctx.plain("inbox-replayed-all-alert", { count }));
    await ctx.turnTo(await inboxScreen(useCases, ctx, 0));
  });
  for (const [verdict, kind] of [
    ["replay", replayButton],
    ["discard", discardButton],
  ] as const) {
    operators.callbackQuery(kind.pattern, async (ctx) => {
      const { update, after } = kind.unpack(ctx.callbackQuery.data) ?? {};
      const id = idIn(update);
      const { id: operator, firstName: name } = ctx.person;
      const judged = await useCases.deadLetters.judge(id, verdict, { kind: "person", id: operator, name });
      await ctx.alert(ctx.plain(answerFor(verdict, judged), { id: String(id) }));
      await ctx.turnTo(await inboxScreen(useCases, ctx, idIn(after)));
    });
  }

  return composer;
}

/** Anybody can send any data in a press: what is not a number counts as the start of the list. */
const idIn = (text: string | undefined): number =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
