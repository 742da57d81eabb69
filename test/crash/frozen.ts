import { answerTo, messageOf } from "./books.ts";
import { startCrowd } from "./crowd.ts";
import type { Victim } from "./process.ts";
import { round, type Report } from "./report.ts";
import { onStage, type Said } from "./stage.ts";
import { tallyEffects, tallyMessages } from "./tally.ts";
import { town } from "./telegram.ts";

const HANDLER_MS = 50;
const PEOPLE = 40;
/** Messages a second that people write all the time: fewer than may be answered. */
const WRITTEN_PER_SECOND = 20;
/** Calls under way at once. */
const WINDOW = 40;
/** The product's promise, on a machine that does nothing else. */
const TAKEN_OVER_WITHIN_S = 3;
/** As long as MongoDB lets a transaction live. */
const TRANSACTION_S = 60;

/** Two processes share the work; again and again one is frozen past its leases and thawed, and one is killed. */
export function playFrozen(scale: number): Promise<Report> {
  const rounds = Math.max(1, Math.round(4 * scale));
  // The lease is the product's own at full size, and a third of it below.
  const lease = scale < 1 ? { leaseMs: 2_000 } : {};
  return onStage({ seed: town(PEOPLE) }, async (stage) => {
    const { watch, telegram, said, follow, inBooks } = stage;
    const store = { uri: await stage.serveStore() };
    let count = 0;
    const workers = new Map<string, Victim>();
    const hire = (): void => {
      const name = `w${(count += 1)}`;
      workers.set(name, stage.work(name, { store, handlerMs: HANDLER_MS, sends: true, ...lease }));
    };
    hire();
    hire();
    const crowd = startCrowd(telegram, { people: PEOPLE, perSecond: WRITTEN_PER_SECOND });
    const lanes: number[] = [];
    const behindTransactions: number[] = [];
    const sender: number[] = [];

    /** Waits for a process that has just begun with an update, and sends. */
    async function busy(amidTransactions: boolean): Promise<Victim> {
      let found: Victim | undefined;
      const news = follow();
      await watch.until("a process that handles and sends", () => {
        const by = news().findLast(({ line }) => line[0] === "begin")?.by;
        if (by === undefined || telegram.sends.at(-1)?.by !== by) return false;
        if (!amidTransactions && underWay(by).size > 1) return false;
        found = workers.get(by);
        return found !== undefined;
      });
      if (!found) throw new Error("nobody is at work");
      return found;
    }

    /** The updates a process has begun with and nobody has finished. */
    function underWay(name: string): Set<string> {
      const begun = new Set<string>();
      for (const { by, line } of said) {
        if (by === name && line[0] === "begin") begun.add(line[1]);
        if (line[0] === "end") begun.delete(line[1]);
      }
      return begun;
    }

    /** Waits until the others have begun with what the victim was at, and send. */
    async function takenOver({ name }: Victim, taken: number[]): Promise<void> {
      const at = performance.now();
      const left = underWay(name);
      const news = follow();
      const begunByOthers = (): boolean => {
        for (const { by, line } of news()) if (by !== name && line[0] === "begin") left.delete(line[1]);
        return left.size === 0;
      };
      await watch.until(`the others go on with what ${name} had begun`, begunByOthers, 120_000);
      taken.push((performance.now() - at) / 1_000);
      const sentByOthers = () => telegram.sends.filter((send) => send.at > at && send.by !== name);
      await watch.until(`another sends after ${name}`, () => sentByOthers().length > 0);
      sender.push(((sentByOthers()[0]?.at ?? Infinity) - at) / 1_000);
    }

    for (let turn = 1; turn <= rounds; turn += 1) {
      await watch.until("both at work", () =>
        [...workers.keys()].every((name) => said.some(({ by, line }) => by === name && line[0] === "end")),
      );
      // What a dead process has in an open transaction stays its own for as long as the store lets that live.
      const amid = turn === rounds && scale >= 1;
      const taken = amid ? behindTransactions : lanes;
      const frozen = await busy(amid);
      frozen.freeze();
      await takenOver(frozen, taken);
      const news = follow();
      frozen.thaw();
      await watch.until(`${frozen.name} works again`, () =>
        news().some(({ by, line }) => by === frozen.name && line[0] === "end"),
      );
      const killed = await busy(amid);
      await killed.kill();
      workers.delete(killed.name);
      await takenOver(killed, taken);
      if (turn < rounds) hire();
    }
    crowd.stop();
    const texts = [...crowd.written.keys()];
    const handledAll = () => new Set(endsIn(said)).size === texts.length;
    await watch.until("all handled", handledAll, 120_000);
    const handled = performance.now();
    await watch.until(
      "all answered",
      () => said.some(({ line, at }) => line[0] === "settled" && at > handled),
      120_000,
    );
    const owed = texts.map((text) => messageOf(answerTo(text), 0));
    return inBooks(
      async (books) => ({
        counts: [
          tallyEffects("effects", texts, await books.effects()),
          tallyMessages("answers", owed, telegram.sends, await books.states(), 2 * WINDOW * rounds),
        ],
        figures: [
          { name: "frozen past the lease, and killed", value: rounds },
          { name: "late finishes rejected", value: lateFinishes(said), atLeast: 1 },
          { name: "lanes taken over, s", value: most(lanes), atMost: TAKEN_OVER_WITHIN_S },
          { name: "sender taken over, s", value: most(sender), atMost: TAKEN_OVER_WITHIN_S },
          {
            name: "amid open transactions, s",
            value: most(behindTransactions),
            atMost: TAKEN_OVER_WITHIN_S + TRANSACTION_S,
          },
        ],
      }),
      store,
    );
  });
}

const endsIn = (said: readonly Said[]): readonly string[] =>
  said.flatMap(({ line }) => (line[0] === "end" ? [line[1]] : []));

const lateFinishes = (said: readonly Said[]): number =>
  said.filter(({ line }) => line[0] === "log" && line[2] === "a late finish was rejected").length;

const most = (seconds: readonly number[]): number => round(Math.max(0, ...seconds));
