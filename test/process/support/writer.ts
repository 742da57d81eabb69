import { stepButton } from "../../../src/bot/buttons/wizard.ts";
import type { MessageView } from "../../../src/playground/index.ts";
import { remotePhone, type RemotePhone } from "./remote-phone.ts";
import type { Telegram } from "./telegram.ts";

/** What a person does at one step of a wizard: types, or presses the button with a value, or the first one there is. */
export type Move = { readonly type: string } | { readonly press: string } | "first button";

/** By the name of the step. */
export type Plan = Readonly<Record<string, Move>>;

/** Somebody who writes a listing to its end, doing everything exactly once, however long the bot takes. */
export interface Writer {
  readonly phone: RemotePhone;
  /**
   * Starts, agrees, writes and submits; resolves when the last button is pressed. At the steps in `around` the move is
   * left to the one named there.
   * @param think awaited before each move
   * @returns the draft's id
   */
  write(
    plan: Plan,
    around?: Readonly<Record<string, (move: () => void) => Promise<void>>>,
    think?: () => Promise<void>,
  ): Promise<string>;
  /** The times each step was asked. */
  asked(): ReadonlyMap<string, number>;
}

interface Question {
  readonly draft: string;
  readonly step: string;
  readonly messageId: number;
  readonly values: readonly { readonly value: string; readonly data: string }[];
}

function questionOf({ messageId, inlineKeyboard = [] }: MessageView): Question | undefined {
  const buttons = inlineKeyboard.flat().flatMap((button) => {
    const step = button.kind === "callback" ? stepButton.unpack(button.data) : undefined;
    return step && button.kind === "callback" ? [{ ...step, data: button.data }] : [];
  });
  const [first] = buttons;
  return first && { draft: first.draft, step: first.field, messageId, values: buttons };
}

/** A step in two halves is two questions, told apart by their buttons. */
const keyOf = ({ step, values }: Question): string => `${step} ${values[0]?.value ?? ""}`;

/** One message asks one question after the other. */
const shownAs = (question: Question): string => `${String(question.messageId)} ${keyOf(question)}`;

export function writerOf(telegram: Telegram, id: number): Writer {
  const phone = remotePhone(telegram, id);
  const asked = new Map<string, number>();
  const seen = new Set<string>();
  telegram.standIn.onChange((event) => {
    if (event.type !== "message" || event.message.chatId !== id || event.message.deleted) return;
    const question = questionOf(event.message);
    if (!question || seen.has(shownAs(question))) return;
    seen.add(shownAs(question));
    asked.set(question.step, (asked.get(question.step) ?? 0) + 1);
  });
  const newest = (): Question | undefined =>
    phone
      .heard()
      .map(questionOf)
      .findLast((question) => question !== undefined);

  return {
    phone,
    asked: () => asked,
    async write(plan, around = {}, think = () => Promise.resolve()) {
      await think();
      phone.say("/start");
      for (const button of ["✅", "🙏"]) {
        await think();
        await phone.press(button);
      }
      const done = new Set<string>();
      for (;;) {
        await telegram.until(`a step beyond ${[...done].join(", ")} for ${String(id)}`, () => {
          const question = newest();
          return question !== undefined && !done.has(keyOf(question));
        });
        const question = newest();
        if (!question) throw new Error("the question is gone again");
        const { draft, step, messageId, values } = question;
        done.add(keyOf(question));
        const move = (): void => {
          const planned = plan[step] ?? "first button";
          if (typeof planned === "object" && "type" in planned) return phone.say(planned.type);
          const button =
            planned === "first button" ? values[0] : values.find(({ value }) => value === planned.press);
          if (!button) throw new Error(`no such button at ${step}`);
          void telegram.standIn.press(id, { chatId: id, messageId, data: button.data });
        };
        await think();
        await (around[step]?.(move) ?? move());
        if (step === "_preview") return draft;
      }
    },
  };
}
