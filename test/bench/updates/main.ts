import { fileURLToPath } from "node:url";
import { buildProduct } from "../../process/support/build.ts";
import { startChild } from "../support/child.ts";
import { median, round, say } from "../support/figures.ts";
import { PEOPLE } from "./stream.ts";
import { REFERENCE, subjectsOf, type Subject } from "./subjects.ts";
import type { Order, Report } from "./telegram.ts";

// Prints how many updates a second bots answer, and what one costs: each update gets one message. Every round measures
// every bot, one after the other, each in a process of its own with a Telegram of its own.

const ROUNDS = Number(process.argv[2] ?? 3);
const wanted = process.argv[3] ?? "";
const WARM_UP = 4_000;
const MEASURED = 10_000;

interface Figures {
  readonly perSecond: number;
  /** Milliseconds of processor time an update, of the bot and of the Telegram it talks to. */
  readonly cpuMs: number;
  readonly telegramMs: number;
}

type Saying<S extends Report["says"]> = Extract<Report, { readonly says: S }>;
const saying =
  <S extends Report["says"]>(says: S) =>
  (report: unknown): report is Saying<S> =>
    (report as Report).says === says;

async function measure(subject: Subject): Promise<Figures> {
  const telegram = startChild(fileURLToPath(new URL("telegram.ts", import.meta.url)));
  const { apiRoot } = await telegram.next(saying("open"));
  const reached = telegram.next(saying("reached"));
  const bot = await subject.start(apiRoot);
  const run = (order: Order): Promise<Saying<"done">> => {
    const done = telegram.next(saying("done"));
    telegram.tell(order);
    return bot.child.during(done);
  };
  try {
    await bot.child.during(reached);
    await run({ kind: "agree", count: PEOPLE });
    await run({ kind: "say", count: WARM_UP });
    const before = await bot.child.cpuMs();
    const { ms, cpuMs } = await run({ kind: "say", count: MEASURED });
    const cpu = (await bot.child.cpuMs()) - before;
    return {
      perSecond: (MEASURED * 1_000) / ms,
      cpuMs: cpu / MEASURED,
      telegramMs: cpuMs / MEASURED,
    };
  } finally {
    await bot.remove();
    await telegram.kill();
  }
}

const build = await buildProduct();
try {
  const all = subjectsOf(build.main, Boolean(process.env["TEST_MONGODB_URI"]));
  const subjects = all.filter((subject) => subject === REFERENCE || subject.name.includes(wanted));
  const rounds: Map<Subject, Figures>[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const round = new Map<Subject, Figures>();
    for (const subject of subjects) round.set(subject, await measure(subject));
    rounds.push(round);
  }
  const over = (subject: Subject, figure: (own: Figures, reference: Figures) => number): number =>
    median(
      rounds.flatMap((round) => {
        const [own, reference] = [round.get(subject), round.get(REFERENCE)];
        return own && reference ? [figure(own, reference)] : [];
      }),
    );
  say(`${String(MEASURED)} updates, median of ${String(ROUNDS)} rounds; in brackets: to ${REFERENCE.name}`);
  for (const subject of subjects) {
    const rate = over(subject, ({ perSecond }) => perSecond);
    const rateRatio = over(subject, (own, reference) => own.perSecond / reference.perSecond);
    const cpu = over(subject, ({ cpuMs }) => cpuMs);
    const cpuRatio = over(subject, (own, reference) => own.cpuMs / reference.cpuMs);
    const telegram = over(subject, ({ telegramMs }) => telegramMs);
    say(
      [
        subject.name.padEnd(34),
        `${round(rate).padStart(6)} updates/s (${rateRatio.toFixed(2)})`,
        `CPU ${round(cpu)} ms an update (${cpuRatio.toFixed(2)})`,
        `Telegram's ${round(telegram)} ms`,
      ].join(" · "),
    );
  }
} finally {
  await build.remove();
}
