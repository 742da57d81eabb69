import { approveButton } from "../../../src/bot/buttons/moderation.ts";
import { consentButton } from "../../../src/bot/buttons/start.ts";
import { GROUP, KATRIN, type Telegram } from "../../process/support/telegram.ts";
import { openWizard, pressWhere } from "../support/wizard.ts";
import { tripsOf, type Command, type Recorder } from "./recorder.ts";

/** What is counted. */
export const ACTS = [
  "/start",
  "/menu",
  "/my",
  "wizard answer by button",
  "wizard answer by text",
  "submitting",
  "approval",
  "inline query",
] as const;
export type Act = (typeof ACTS)[number];

export type Figures = ReadonlyMap<Act, readonly Command[]>;

/** Walks somebody through everything that is counted. @returns the commands of each act */
export async function tell(telegram: Telegram, recorder: Recorder): Promise<Figures> {
  const { standIn, until } = telegram;
  const figures = new Map<Act, readonly Command[]>();
  const count = async (act: Act, work: () => unknown): Promise<void> => {
    await recorder.quiet();
    recorder.reset();
    await work();
    figures.set(act, [...(await recorder.quiet())]);
  };

  const writer = await openWizard(telegram, "request");
  const { id } = writer;
  const said = (): string =>
    standIn
      .messages(id)
      .filter(({ from }) => from === "bot")
      .map(({ text }) => text)
      .join();
  const answered = async (work: () => unknown): Promise<void> => {
    const before = said();
    await work();
    await until(`an answer to ${String(id)}`, () => said() !== before);
  };
  const says = (text: string) => answered(() => standIn.send(id, { chatId: id, text }));

  while (writer.question().field === "_category") await writer.press("other");
  for (let { field } = writer.question(); field !== "_preview"; { field } = writer.question()) {
    if (field === "details") await count("wizard answer by text", () => writer.say("A bicycle for a child"));
    else if (field === "date") await count("wizard answer by button", () => writer.press("_skip"));
    else await writer.press(firstOf(writer.question().presses));
  }
  await count("submitting", () =>
    answered(() => {
      const submit = writer.question().presses.get("_submit");
      return submit && standIn.press(id, submit);
    }),
  );
  await count("approval", () =>
    answered(() =>
      pressWhere(telegram, KATRIN, "approve", (data) => approveButton.pattern.test(data), GROUP),
    ),
  );
  // The first time of each is not counted: what is read once in a while is read then.
  for (const command of ["/menu", "/start", "/my"] as const) {
    await says(command);
    await count(command, () => says(command));
  }
  await standIn.inlineQuery(id, "Fahrrad");
  await count("inline query", () => standIn.inlineQuery(id, "bicycle"));
  return figures;
}

function firstOf(presses: ReadonlyMap<string, unknown>): string {
  const [first] = [...presses.keys()].filter((value) => !value.startsWith("_"));
  return first ?? "_skip";
}

/** Katrin moderates, so she has to be known. */
export async function prepare(telegram: Telegram): Promise<void> {
  const { standIn } = telegram;
  standIn.send(KATRIN, { chatId: KATRIN, text: "/start" });
  await pressWhere(telegram, KATRIN, "the privacy notice", (data) => consentButton.pattern.test(data));
}

/** Of several stories, the one in which the loops in the background have sent least into each act. */
export const leastOf = (stories: readonly Figures[], act: Act): readonly Command[] =>
  stories
    .map((story) => story.get(act) ?? [])
    .reduce((least, other) =>
      other.length < least.length || (other.length === least.length && tripsOf(other) < tripsOf(least))
        ? other
        : least,
    );
