import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildProduct } from "../../process/support/build.ts";
import { GROUP, openTelegram, TOKEN, type Telegram } from "../../process/support/telegram.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { AS_STARTED, startChild, type Child } from "../support/child.ts";
import { median, round, say } from "../support/figures.ts";
import { openWizard, type Writer } from "../support/wizard.ts";
import type { Call, Order, Report } from "./floor.ts";

// Prints what the 1st to the 20th answer in one conversation with the wizard costs. It is the same answer each time:
// given, taken back, given again, so that nothing but the length of the conversation can make a difference. Groups of
// writers begin one after the other, so that all steps are measured side by side, whatever else the machine does.
// The cost is that of the product's process, with the thread of the embedded store; Telegram is played by this one. Then
// prints the floor: what the same commands and calls cost without the product.

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

/** What the product calls for one answer; the long polls that bring the updates are not among them. */
async function callsOfAnswer(telegram: Telegram, writer: Writer): Promise<readonly Call[]> {
  await writer.press("room");
  await writer.press("_back");
  const calls = new Map<string, Call>();
  const stop = telegram.onCall((method, params) => {
    if (method !== "getUpdates") calls.set(method, { method, body: JSON.stringify(params) });
  });
  await writer.press("room");
  await telegram.until(
    "the press is answered",
    () => calls.has("answerCallbackQuery") && calls.has("editMessageText"),
  );
  stop();
  return [...calls.values()];
}

/** Answers the floor's calls with as many bytes as Telegram would: messages come back as they were sent. */
async function openEcho(calls: readonly Call[]) {
  const shown = JSON.parse(calls.find(({ method }) => method.startsWith("edit"))?.body ?? "{}") as object;
  const message = { message_id: 1, date: 1_790_000_000, chat: { id: 1, type: "private" }, ...shown };
  const from = { id: 1, is_bot: false, first_name: "Olena", language_code: "uk" };
  const query = { id: "1234567890123456789", from, message, chat_instance: "1", data: "w.draft.space.room" };
  const update = { update_id: 700_000_000, callback_query: query };
  const answer = (result: unknown): string => JSON.stringify({ ok: true, result });
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      const [method = ""] = request.url?.split("/").slice(-1) ?? [];
      response.setHeader("content-type", "application/json");
      response.end(answer(method === "getUpdates" ? [update] : method.startsWith("answer") ? true : message));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    root: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    update: JSON.stringify(update),
    close() {
      server.close().closeAllConnections();
    },
  };
}

/** Answers that are given before any is measured, and those that are measured. */
const FLOOR_WARM_UP = 1_000;
const FLOOR_MEASURED = 500;
/** What a draft says after some answers. */
const DRAFT_BYTES = 200;

interface Floor {
  readonly commands: number;
  readonly calls: number;
}

/** @returns milliseconds of processor time of the commands and calls of an answer alone, and of one among `GROUP_OF` that share them */
async function measureFloor(calls: readonly Call[], folder: string, env: Readonly<Record<string, string>>) {
  const echo = await openEcho(calls);
  const child = startChild(
    fileURLToPath(new URL("floor.ts", import.meta.url)),
    { ...env, API_ROOT: echo.root, DATA_DIR: join(folder, "floor") },
    { nodeOptions: AS_STARTED },
  );
  const isReady = (report: unknown): report is Report => (report as Partial<Report>).says === "ready";
  const isDone = (report: unknown): report is Report => (report as Partial<Report>).says === "done";
  // Base64, as sealed texts are.
  const given = {
    calls,
    update: Buffer.from(echo.update).toString("base64"),
    draft: "x".repeat(DRAFT_BYTES),
  };
  const run = async (does: Order["does"], together: number, answers: number): Promise<number> => {
    const before = await child.cpuMs();
    const done = child.next(isDone);
    const order: Order = { ...given, does, together, times: answers / together };
    child.tell(order);
    await done;
    return ((await child.cpuMs()) - before) / answers;
  };
  const costOf = async (does: Order["does"], together: number): Promise<number> => {
    await run(does, together, FLOOR_WARM_UP);
    return run(does, together, FLOOR_MEASURED);
  };
  const costs = async (together: number): Promise<Floor> => ({
    commands: await costOf("commands", together),
    calls: await costOf("calls", together),
  });
  try {
    await child.next(isReady);
    return { alone: await costs(1), shared: await costs(GROUP_OF) };
  } finally {
    await child.kill();
    echo.close();
  }
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
  { cwd: folder, nodeOptions: AS_STARTED },
);
try {
  const turns = await product.during(measure(telegram, product));
  const calls = await callsOfAnswer(telegram, await approach(telegram));
  await product.kill();
  const costs = (step: number): readonly number[] => turns.map((turn) => turn[step - 1] ?? Number.NaN);
  say(
    `CPU of an answer in the wizard, median of ${String(TURNS)} turns with ${String(GROUP_OF)} writers a step`,
  );
  for (let step = 1; step <= STEPS; step += 1)
    say(`step ${String(step).padStart(2)} · ${round(median(costs(step)))} ms`);
  const ratio = median(turns.map((turn) => (turn[STEPS - 1] ?? Number.NaN) / (turn[0] ?? Number.NaN)));
  say(`step ${String(STEPS)} to step 1, median of the turns: ${ratio.toFixed(2)} (at most 1.2)`);
  const floor = await measureFloor(calls, folder, database.env);
  const sum = ({ commands, calls }: Floor): number => commands + calls;
  const parts = ({ commands, calls }: Floor): string =>
    `store ${round(commands)} ms, Telegram ${round(calls)} ms`;
  say(
    `Without the product, the same driver and HTTP client: insert, update, update; getUpdates, ${calls.map(({ method }) => method).join(", ")}`,
  );
  say(`an answer alone            ${round(sum(floor.alone))} ms (${parts(floor.alone)})`);
  say(`${String(GROUP_OF)} that share the commands ${round(sum(floor.shared))} ms (${parts(floor.shared)})`);
  const step1 = median(costs(1));
  say(
    `Step 1 takes ${round(step1)} ms (target 1.5), ${round(step1 - sum(floor.shared))} ms more than the lower of both`,
  );
} finally {
  await product.kill();
  await telegram.close();
  await database.drop();
  await Promise.all([build.remove(), rm(folder, { recursive: true, force: true })]);
}
