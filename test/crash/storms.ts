import { answerTo, BULK, messageOf } from "./books.ts";
import { startCrowd } from "./crowd.ts";
import { round, type Figure, type Report } from "./report.ts";
import { onStage } from "./stage.ts";
import { cutOff, mostWithin, quantile, tallyMessages } from "./tally.ts";
import { TOKEN, town, type Call, type Send, type Telegram, type Trouble } from "./telegram.ts";

/** What Telegram does while a broadcast goes out and people get answers by the same way. */
interface Storm {
  /** Recipients at full size. */
  readonly people: number;
  readonly trouble: () => (call: Call) => Trouble | undefined;
  /** Something else that goes on meanwhile. @returns how to stop it */
  readonly meanwhile?: (telegram: Telegram) => () => void;
  /** The share of the broadcast, in percent, that may be ambiguous: at most what is under way when Telegram falls silent. */
  readonly ambiguousPercent: number;
  readonly figures: (sends: readonly Send[]) => readonly Figure[];
  /** What 95 of 100 answers have to keep to. */
  readonly answersWithinS: number;
}

/** Fewer recipients than this show nothing. */
const LEAST = 150;
const WRITTEN_PER_SECOND = 2;

const took = (sends: readonly Send[]): readonly number[] =>
  sends.filter((send) => send.took).map(({ at }) => at);

const rateOf = (times: readonly number[]): number =>
  round(((times.length - 1) * 1_000) / ((times.at(-1) ?? 0) - (times[0] ?? 0)));

const STORMS = {
  /** Another process sends as well, which ours cannot know, and twice a minute Telegram refuses everybody for a second. */
  "429": {
    people: 3_000,
    trouble: () => {
      let began: number | undefined;
      return ({ method, at }) => {
        began ??= at;
        const moment = (at - began) % 30_000;
        const refuses = method === "sendMessage" && moment >= 3_000 && moment < 4_000;
        return refuses ? { status: 429, retryAfter: 1 } : undefined;
      };
    },
    meanwhile(telegram) {
      const url = `${telegram.rootFor("another")}/bot${TOKEN}/sendMessage`;
      const headers = { "content-type": "application/json" };
      let chat = 0;
      const timer = setInterval(() => {
        const body = JSON.stringify({ chat_id: (chat += 1), text: "from another process" });
        fetch(url, { method: "POST", headers, body }).catch(() => undefined);
      }, 500);
      return () => clearInterval(timer);
    },
    ambiguousPercent: 0,
    answersWithinS: 2,
    figures: (sends) => [
      { name: "sent a second", value: rateOf(took(sends)), atLeast: 25 },
      {
        name: "429 answers, % of calls",
        value: round((sends.filter(({ status }) => status === 429).length * 100) / sends.length),
        atMost: 1,
      },
    ],
  },
  /** One call in ten is answered with 502; of one in ten the connection breaks, before its effect or after. */
  "5xx": {
    people: 2_000,
    trouble:
      () =>
      ({ method, nth }) => {
        if (method !== "sendMessage") return undefined;
        if (nth % 10 === 3) return { status: 502 };
        if (nth % 10 === 7) return { breaks: nth % 20 === 7 ? "before" : "after" };
        return undefined;
      },
    ambiguousPercent: 12,
    answersWithinS: 5,
    figures: (sends) => [
      { name: "sent a second", value: rateOf(took(sends)) },
      { name: "calls a message", value: round(sends.length / took(sends).length) },
    ],
  },
  /** One message of the broadcast in fifty hangs for 35 s, and for ten seconds all of them do. */
  hang: {
    people: 2_000,
    trouble: () => {
      let began: number | undefined;
      return ({ method, text, at, nth }) => {
        began ??= at;
        if (method !== "sendMessage" || !text.startsWith("bulk")) return undefined;
        const silent = at - began > 20_000 && at - began < 30_000;
        return silent || nth % 50 === 0 ? { hangsMs: 35_000 } : undefined;
      };
    },
    ambiguousPercent: 5,
    answersWithinS: 2,
    figures: (sends) => [
      { name: "sent a second", value: rateOf(took(sends)) },
      { name: "hung", value: sends.filter(({ status }) => status === 0).length },
    ],
  },
} as const satisfies Readonly<Record<string, Storm>>;

export type StormName = keyof typeof STORMS;

export const STORM_NAMES = Object.keys(STORMS) as readonly StormName[];

/** Sends to everybody, and answers who writes, through a storm. */
export function playStorm(name: StormName, scale: number): Promise<Report> {
  const { people: most, trouble, meanwhile, ambiguousPercent, figures, answersWithinS }: Storm = STORMS[name];
  const people = Math.max(LEAST, Math.round(most * scale));
  return onStage({ seed: town(people), trouble: trouble() }, async (stage) => {
    const { watch, telegram, follow } = stage;
    const bulk = Array.from({ length: people }, (_, index) =>
      messageOf(`bulk ${index + 1}`, index + 1, BULK),
    );
    await stage.inBooks((books) => books.owe(bulk));
    const stop = meanwhile?.(telegram);
    const worker = stage.work("worker", { handlerMs: 0, sends: true });
    await watch.until("the first message", () => telegram.sends.length > 0);
    const crowd = startCrowd(telegram, { people, perSecond: WRITTEN_PER_SECOND });
    const tried = ({ text, status }: Send): boolean => text.startsWith("bulk") && status !== 429;
    const allTried = (): boolean =>
      telegram.sends.length >= people && telegram.sends.filter(tried).length >= people;
    await watch.until("the broadcast's end", allTried, 900_000);
    crowd.stop();
    stop?.();
    const news = follow();
    await watch.until("everything sent", () => news().some(({ line }) => line[0] === "settled"), 120_000);
    await worker.kill();

    const states = await stage.inBooks((books) => books.states());
    const sends = telegram.sends.filter(({ by }) => by === "worker");
    const times = sends.map(({ at }) => at);
    const answers = [...crowd.written.keys()].map((text) => messageOf(answerTo(text), 0));
    const waits = sends.flatMap((send) => {
      const written = crowd.written.get(send.text.replace(answerTo(""), ""));
      return written !== undefined && send.took ? [(send.at - written) / 1_000] : [];
    });
    const recipients = tallyMessages("recipients", bulk, sends, states, cutOff(bulk, sends));
    return {
      counts: [recipients, tallyMessages("answers", answers, sends, states, cutOff(answers, sends))],
      figures: [
        ...figures(sends),
        {
          name: "recipients ambiguous, %",
          value: round((recipients.ambiguous * 100) / people),
          atMost: ambiguousPercent,
        },
        { name: "most in any second", value: mostWithin(times, 1_000) },
        { name: "answers' wait, s, 95 of 100", value: round(quantile(waits, 0.95)), atMost: answersWithinS },
      ],
    };
  });
}
