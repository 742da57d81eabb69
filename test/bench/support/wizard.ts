import { openButton, stepButton } from "../../../src/bot/buttons/wizard.ts";
import { consentButton } from "../../../src/bot/buttons/start.ts";
import type { ListingKind } from "../../../src/domain/category/category.ts";
import type { Press } from "../../../src/playground/index.ts";
import type { Telegram } from "../../process/support/telegram.ts";

/** What the wizard asks somebody now. */
export interface Question {
  readonly messageId: number;
  /** Id of the field that is asked for. */
  readonly field: string;
  /** What can be pressed, by the button's value. */
  readonly presses: ReadonlyMap<string, Press>;
}

/** Somebody in the wizard. Each act resolves once the wizard has asked its next question. */
export interface Writer {
  readonly id: number;
  question(): Question;
  press(value: string): Promise<void>;
  say(text: string): Promise<void>;
}

/** Presses the newest button of the bot in a chat whose data `is` takes, once it is there. */
export async function pressWhere(
  { standIn, until }: Telegram,
  person: number,
  what: string,
  is: (data: string) => boolean,
  chat = person,
): Promise<void> {
  const find = (): Press | undefined =>
    standIn
      .messages(chat)
      .toReversed()
      .filter(({ deleted }) => !deleted)
      .flatMap(({ messageId, inlineKeyboard = [] }) =>
        inlineKeyboard
          .flat()
          .flatMap((button) =>
            button.kind === "callback" && is(button.data)
              ? [{ chatId: chat, messageId, data: button.data }]
              : [],
          ),
      )[0];
  await until(`${what} for ${String(person)}`, () => find() !== undefined);
  const found = find();
  if (found) await standIn.press(person, found);
}

/** A newcomer, who agrees to the privacy notice and begins a listing. */
export async function openWizard(telegram: Telegram, kind: ListingKind): Promise<Writer> {
  const { standIn, until } = telegram;
  const { id } = standIn.addPerson({ firstName: "Olena", language: "uk" });

  const find = (): Question | undefined => {
    const asked = standIn
      .messages(id)
      .findLast(({ deleted, inlineKeyboard }) => !deleted && inlineKeyboard !== undefined);
    const steps = (asked?.inlineKeyboard ?? []).flat().flatMap((button) => {
      const step = button.kind === "callback" ? stepButton.unpack(button.data) : undefined;
      return step && button.kind === "callback" ? [{ ...step, data: button.data }] : [];
    });
    const [first] = steps;
    if (!asked || !first) return undefined;
    const { messageId } = asked;
    const presses = steps.map(({ value, data }) => [value, { chatId: id, messageId, data }] as const);
    return { messageId, field: first.field, presses: new Map(presses) };
  };
  const question = (): Question => {
    const asked = find();
    if (!asked) throw new Error(`${String(id)} is asked nothing`);
    return asked;
  };
  const keyOf = (asked: Question | undefined): string | undefined =>
    asked && [asked.messageId, ...asked.presses.keys()].join();
  async function act(what: string, action: () => unknown): Promise<void> {
    const before = keyOf(find());
    await action();
    await until(`${String(id)} ${what}, and is asked on`, () => ![before, undefined].includes(keyOf(find())));
  }

  standIn.send(id, { chatId: id, text: "/start" });
  await pressWhere(telegram, id, "the privacy notice", (data) => consentButton.pattern.test(data));
  await pressWhere(telegram, id, "the home menu", (data) => data === openButton.pack({ kind }));
  await until(`${String(id)} is in the wizard`, () => find() !== undefined);
  return {
    id,
    question,
    press: (value) =>
      act(`presses ${value}`, () => {
        const press = question().presses.get(value);
        if (!press) throw new Error(`no ${value} among ${[...question().presses.keys()].join(" ")}`);
        return standIn.press(id, press);
      }),
    say: (text) => act(`says ${text}`, () => standIn.send(id, { chatId: id, text })),
  };
}
