import { BULK, messageOf } from "./books.ts";
import { round, type Report } from "./report.ts";
import { onStage } from "./stage.ts";
import { mostWithin, tallyMessages } from "./tally.ts";
import { town } from "./telegram.ts";

/** Bulk calls under way at once. */
const WINDOW = 30;

/** A message to 10,000 people, whose sender is killed five times with calls under way. */
export function playBulk(scale: number): Promise<Report> {
  const people = Math.max(60, Math.round(10_000 * scale));
  const kills = Math.max(2, Math.round(5 * scale));
  return onStage({ seed: town(people) }, async ({ watch, telegram, work, settled, inBooks }) => {
    const owed = Array.from({ length: people }, (_, index) =>
      messageOf(`bulk ${index + 1}`, index + 1, BULK),
    );
    await inBooks((books) => books.owe(owed));

    for (let kill = 1; kill <= kills; kill += 1) {
      const worker = work(`worker ${kill}`, { sends: true });
      const share = (people * kill) / (kills + 1);
      await watch.until(`the moment of kill ${kill}`, () => telegram.sends.length >= share, 600_000);
      await telegram.nextSend();
      await worker.kill();
    }
    const last = work("the last worker", { sends: true });
    await settled("the last worker", 600_000);
    await last.kill();

    const states = await inBooks((books) => books.states());
    const { sends } = telegram;
    const times = sends.map(({ at }) => at);
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
    return {
      counts: [tallyMessages("recipients", owed, sends, states, WINDOW * kills)],
      figures: [
        { name: "kills", value: kills },
        { name: "a second, kills included", value: round(sends.length / seconds) },
        { name: "most in any second", value: mostWithin(times, 1_000) },
        {
          name: "429 answers",
          value: sends.filter(({ status }) => status === 429).length,
          atMost: people / 100,
        },
      ],
    };
  });
}
