import { answerTo } from "./books.ts";
import type { Report } from "./report.ts";
import { onStage } from "./stage.ts";
import { tallyEffects } from "./tally.ts";
import { town } from "./telegram.ts";

const HANDLER_MS = 50;
const EACH = 30;
/** Lanes worked on at once, whose update a kill interrupts. */
const LANES = 64;

/** 200 people write 30 messages each, 6,000 in all, to a bot that takes 50 ms for each and is killed three times. */
export const playUpdates = (scale: number): Promise<Report> => {
  const people = Math.max(4, Math.round(200 * scale));
  const kills = Math.max(1, Math.round(3 * scale));
  // Fetching them does not go smoothly either.
  const trouble = ({ method, nth }: { readonly method: string; readonly nth: number }) =>
    method === "getUpdates" && nth % 7 === 0 ? ({ breaks: "after" } as const) : undefined;

  return onStage({ seed: town(people), trouble }, async (stage) => {
    const { watch, telegram } = stage;
    const texts = Array.from({ length: people * EACH }, (_, index) => `message ${index}`);
    for (const [index, text] of texts.entries()) {
      const id = (index % people) + 1;
      telegram.standIn.send(id, { chatId: id, text });
    }
    let begun = 0;
    const ended = new Set<string>();
    const news = stage.follow();
    const read = (): void => {
      for (const { line } of news()) {
        if (line[0] === "begin") begun += 1;
        if (line[0] === "end") ended.add(line[1]);
      }
    };
    const endOf = (share: number) => (): boolean => {
      read();
      return ended.size >= texts.length * share;
    };

    const started = performance.now();
    for (let kill = 1; kill <= kills; kill += 1) {
      const worker = stage.work(`worker ${kill}`, { handlerMs: HANDLER_MS });
      await watch.until(`the moment of kill ${kill}`, endOf(kill / (kills + 1)));
      await worker.kill();
    }
    const last = stage.work("the last worker", { handlerMs: HANDLER_MS });
    await watch.until("the last update", endOf(1), 300_000);
    const seconds = (performance.now() - started) / 1_000;
    await last.kill();
    read();

    return stage.inBooks(async (books) => {
      const answers = [...(await books.states()).keys()];
      return {
        counts: [
          tallyEffects("effects", texts, await books.effects()),
          tallyEffects("answers owed", texts.map(answerTo), answers),
        ],
        figures: [
          { name: "kills", value: kills },
          { name: "handlers that ran again", value: begun - texts.length, atMost: LANES * kills },
          { name: "updates a second, kills included", value: Math.round(texts.length / seconds) },
        ],
      };
    });
  });
};
