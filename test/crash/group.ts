import { messageOf } from "./books.ts";
import { round, type Report } from "./report.ts";
import { onStage } from "./stage.ts";
import { mostWithin, tallyMessages } from "./tally.ts";
import { GROUP, town, type Send } from "./telegram.ts";

/** Telegram's most for a group. */
const PER_MINUTE = 20;

const cards = (count: number) =>
  Array.from({ length: count }, (_, index) => messageOf(`card ${index + 1}`, GROUP));

/** A decision over every fifth card, written into it. */
const decisions = (count: number) =>
  cards(count)
    .filter((_, index) => index % 5 === 0)
    .map(({ key }) => messageOf(`${key}, decided`, GROUP, { method: "editMessageText", target: key }));

const inGroup = (sends: readonly Send[]) => sends.filter(({ chatId }) => chatId < 0);

/** A hundred cards and twenty decisions for one group, by a sender that is killed once. */
export function playGroup(scale: number): Promise<Report> {
  const count = Math.max(10, Math.round(100 * scale));
  const owed = [...cards(count), ...decisions(count)];
  return onStage({ seed: town(1) }, async ({ watch, telegram, work, settled, inBooks }) => {
    await inBooks((books) => books.owe(owed));
    const first = work("the first worker", { sends: true });
    await watch.until("the moment of the kill", () => telegram.sends.length >= owed.length / 3, 600_000);
    await telegram.nextSend();
    await first.kill();
    const second = work("the second worker", { sends: true });
    await settled("the second worker", 900_000);
    await second.kill();
    const states = await inBooks((books) => books.states());
    const sends = inGroup(telegram.sends);
    return {
      counts: [tallyMessages("cards and decisions", owed, sends, states, 1)],
      figures: [
        { name: "most in any minute", value: mostWithin(times(sends), 60_000), atMost: PER_MINUTE },
        { name: "429 answers", value: sends.filter(({ status }) => status === 429).length, atMost: 0 },
        { name: "a minute, on average", value: round((sends.length * 60_000) / span(sends)) },
      ],
    };
  });
}

/** A group that becomes a supergroup, which changes its id, amid its cards. */
export function playMigration(scale: number): Promise<Report> {
  const count = Math.max(6, Math.round(30 * scale));
  // A card that went to the group as it was cannot be edited in what it became, so none is.
  const owed = cards(count);
  return onStage({ seed: town(1) }, async ({ watch, telegram, work, settled, inBooks }) => {
    await inBooks((books) => books.owe(owed));
    const worker = work("worker", { sends: true });
    await watch.until("half of the cards", () => telegram.sends.length >= owed.length / 2, 600_000);
    const to = telegram.standIn.migrateToSupergroup(GROUP);
    await settled("worker", 900_000);
    await worker.kill();
    const states = await inBooks((books) => books.states());
    const sends = inGroup(telegram.sends);
    const shown = sends
      .filter(({ took, method }) => took && method === "sendMessage")
      .map(({ text }) => text);
    const inOrder = cards(count).filter(({ key }, index) => shown[index] === key).length;
    return {
      counts: [tallyMessages("cards", owed, sends, states, 0)],
      figures: [
        { name: "cards in their order", value: inOrder, atLeast: count },
        {
          name: "cards in the supergroup",
          value: sends.filter(({ took, chatId }) => took && chatId === to).length,
          atLeast: 1,
        },
        {
          name: "calls to the old group",
          value: sends.filter(({ took, chatId }) => !took && chatId === GROUP).length,
          atMost: 1,
        },
        { name: "most in any minute", value: mostWithin(times(sends), 60_000), atMost: PER_MINUTE },
      ],
    };
  });
}

const times = (sends: readonly Send[]): readonly number[] => sends.map(({ at }) => at);

/** Milliseconds from the first to the last. */
const span = (sends: readonly Send[]): number => (sends.at(-1)?.at ?? 0) - (sends[0]?.at ?? 0);
