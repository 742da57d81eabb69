import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildProduct } from "../../process/support/build.ts";
import { GROUP, openTelegram, TOKEN, type Telegram } from "../../process/support/telegram.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { startChild, type Child } from "../support/child.ts";
import { median, round, say } from "../support/figures.ts";
import { openWizard, type Writer } from "../support/wizard.ts";

// Prints what the 1st to the 20th answer in one conversation with the wizard costs. It is the same answer each time:
// given, taken back, given again, so that nothing but the length of the conversation can make a difference. Groups of
// writers begin one after the other, so that all steps are measured side by side, whatever else the machine does.

const STEPS = 20;
const TURNS = Number(process.argv[2] ?? 15);
/** Writers in a group, between whom the processor time is divided: one alone takes less than a clock tells. */
const GROUP_OF = 10;

/** Walks to the question whose answer is repeated: a choice of a few options. */
async function approach(telegram: Telegram): Promise<Writer> {
  const writer = await openWizard(telegram, "offer");
  while (writer.question().field === "_category") await writer.press("housing");
  await writer.press("yes");
  await writer.say("2");
  return writer;
}

interface Group {
  readonly writers: readonly Writer[];
  /** Answers given so far. */
  steps: number;
}

/** Has everybody in a group give one more answer, and take it back. @returns milliseconds of processor time the answer took */
async function goOn(group: Group, product: Child): Promise<number> {
  const before = await product.cpuMs();
  await Promise.all(group.writers.map((writer) => writer.press("room")));
  const cost = ((await product.cpuMs()) - before) / GROUP_OF;
  await Promise.all(group.writers.map((writer) => writer.press("_back")));
  group.steps += 1;
  return cost;
}

/** @returns the costs of each turn, by step; the turns in which the first groups were still on their way warmed up */
async function measure(telegram: Telegram, product: Child): Promise<readonly (readonly number[])[]> {
  const turns: (readonly number[])[] = [];
  let groups: readonly Group[] = [];
  const newcomers = (): Promise<readonly Writer[]> =>
    Promise.all(Array.from({ length: GROUP_OF }, () => approach(telegram)));
  let waiting = await newcomers();
  for (let turn = 1; turn < STEPS + TURNS; turn += 1) {
    groups = [...groups.filter(({ steps }) => steps < STEPS), { writers: waiting, steps: 0 }];
    // Who has just come is still in every cache: they wait a turn, and answer no sooner after their last word than others.
    waiting = await newcomers();
    const costs: number[] = [];
    // Now the first step first, now the last: what one leaves behind for the next to clear away is shared out.
    for (const group of turn % 2 === 0 ? groups : groups.toReversed())
      costs[group.steps] = await goOn(group, product);
    if (costs.length === STEPS) turns.push(costs);
  }
  return turns;
}

const telegram = await openTelegram();
const build = await buildProduct();
const folder = await mkdtemp(join(tmpdir(), "pomich-bench-"));
const database = ownDatabase();
const product = startChild(
  build.main,
  {
    ...database.env,
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATA_DIR: join(folder, "data"),
    HTTP_PORT: "0",
    LOG_LEVEL: "warn",
    MODERATION_CHAT_ID: String(GROUP),
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51.34,12.37",
  },
  { cwd: folder },
);
try {
  const turns = await product.during(measure(telegram, product));
  const costs = (step: number): readonly number[] => turns.map((turn) => turn[step - 1] ?? Number.NaN);
  say(
    `CPU of an answer in the wizard, median of ${String(TURNS)} turns with ${String(GROUP_OF)} writers a step`,
  );
  for (let step = 1; step <= STEPS; step += 1)
    say(`step ${String(step).padStart(2)} · ${round(median(costs(step)))} ms`);
  const ratio = median(turns.map((turn) => (turn[STEPS - 1] ?? Number.NaN) / (turn[0] ?? Number.NaN)));
  say(`step ${String(STEPS)} to step 1, median of the turns: ${ratio.toFixed(2)} (at most 1.2)`);
} finally {
  await product.kill();
  await telegram.close();
  await database.drop();
  await Promise.all([build.remove(), rm(folder, { recursive: true, force: true })]);
}
