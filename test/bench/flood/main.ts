import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { consentButton } from "../../../src/bot/buttons/start.ts";
import { buildProduct } from "../../process/support/build.ts";
import { GROUP, openTelegram, TOKEN, type Telegram } from "../../process/support/telegram.ts";
import { startChild } from "../support/child.ts";
import { median, quantile, round, say } from "../support/figures.ts";
import { pressWhere } from "../support/wizard.ts";

// Prints how long people wait for /menu while nobody else is there, and while one person does as much as they can: a
// thousand and a half updates at once, and more with each /menu. Quiet and flooded rounds take turns, so that whatever
// else the machine does meets both; what counts is the median of the rounds' p99.

const ASKED = Number(process.argv[2] ?? 200);
const ROUNDS = Number(process.argv[3] ?? 7);
const AT_ONCE = 1_500;
const WITH_EACH = 5;
const PEOPLE = 50;
/** Of the p99 in a quiet hour. */
const MOST = 2;

/** Texts that cost readers seconds once. */
const HOSTILE = [`a${",".repeat(2703)}b${"-".repeat(1391)}`, "\u3316".repeat(998), `${"1.".repeat(2000)}x`];

type Act = (n: number) => void;

async function consents(telegram: Telegram, language: string): Promise<number> {
  const { id } = telegram.standIn.addPerson({ firstName: "Jonas", language });
  telegram.standIn.send(id, { chatId: id, text: "/start" });
  await pressWhere(telegram, id, "the privacy notice", (data) => consentButton.pattern.test(data));
  return id;
}

/** Everything one person can do, by what it is called in the table. */
function floodsOf({ standIn }: Telegram, id: number): readonly (readonly [string, Act])[] {
  const send = (message: object): void => void standIn.send(id, { chatId: id, ...message });
  const buttons = standIn
    .messages(id)
    .flatMap(({ messageId, inlineKeyboard = [] }) =>
      inlineKeyboard
        .flat()
        .flatMap((button) =>
          button.kind === "callback" ? [{ chatId: id, messageId, data: button.data }] : [],
        ),
    );
  const acts: readonly (readonly [string, Act])[] = [
    ["texts", (n) => send({ text: HOSTILE[n % HOSTILE.length] })],
    ["commands", (n) => send({ text: ["/menu", "/need", "/browse", "/my"][n % 4] })],
    [
      "presses",
      (n) => void standIn.press(id, buttons[n % buttons.length] ?? { chatId: id, messageId: 1, data: "" }),
    ],
    [
      "inline queries",
      (n) => void standIn.inlineQuery(id, ["Leipzig", "Житло Київ", "a".repeat(256)][n % 3] ?? ""),
    ],
    ["locations", () => send({ location: { latitude: 51.34, longitude: 12.37 } })],
    ["contacts", () => send({ contact: true })],
  ];
  return [...acts, ["all of it", (n) => acts[n % acts.length]?.[1](n)]];
}

/** Has people ask for /menu one after the other. @returns how long each waited, in milliseconds */
async function ask(
  telegram: Telegram,
  people: readonly number[],
  meanwhile: () => void,
): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const id = people[n % people.length] ?? 0;
    meanwhile();
    const answered = new Promise<void>((resolve) => {
      const stop = telegram.standIn.onChange((event) => {
        if (event.type !== "message" || event.message.chatId !== id || event.message.from !== "bot") return;
        stop();
        resolve();
      });
    });
    const began = performance.now();
    telegram.standIn.send(id, { chatId: id, text: "/menu" });
    await answered;
    waits.push(performance.now() - began);
  }
  return waits;
}

const telegram = await openTelegram();
const build = await buildProduct();
const folder = await mkdtemp(join(tmpdir(), "pomich-flood-"));
const product = startChild(
  build.main,
  {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATA_DIR: join(folder, "data"),
    HTTP_PORT: "0",
    LOG_LEVEL: "error",
    MODERATION_CHAT_ID: String(GROUP),
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51.34,12.37",
  },
  { cwd: folder },
);

/** Median of the rounds' p50 and p99, and the least and the most of their p99. */
const figuresOf = (rounds: readonly (readonly number[])[]) => {
  const p99s = rounds.map((waits) => quantile(waits, 0.99));
  return {
    p50: median(rounds.map((waits) => quantile(waits, 0.5))),
    p99: median(p99s),
    range: `${round(Math.min(...p99s))}–${round(Math.max(...p99s))}`,
  };
};

/** @returns the kinds of flood that others notice too much */
async function measure(): Promise<readonly string[]> {
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => consents(telegram, "de")));
  // The first place that anybody asks for loads them all, once.
  await telegram.standIn.inlineQuery(people[0] ?? 0, "Київ");
  await ask(telegram, people, () => undefined);
  say(`/menu of ${String(PEOPLE)} people, ${String(ROUNDS)} rounds of ${String(ASKED)} each, ms`);
  const columns = ["meanwhile", "quiet p50", "p99", "(range)", "flooded p50", "p99", "(range)"];
  say(`${columns.map((column) => column.padEnd(14)).join("")}p99 to quiet (at most ${String(MOST)})`);
  const named = floodsOf(telegram, await consents(telegram, "uk")).map(([name]) => name);
  const over: string[] = [];
  for (const [index, name] of named.entries()) {
    const rounds: { readonly quiet: readonly number[]; readonly flooded: readonly number[] }[] = [];
    for (let at = 0; at < ROUNDS; at += 1) {
      const quiet = await ask(telegram, people, () => undefined);
      // Somebody new each time, who has all of their rate left.
      const flooder = floodsOf(telegram, await consents(telegram, "uk"))[index]?.[1];
      let n = 0;
      const flood = (count: number): void => {
        for (const end = n + count; n < end; n += 1) flooder?.(n);
      };
      flood(AT_ONCE);
      const flooded = await ask(telegram, people, () => flood(WITH_EACH));
      rounds.push({ quiet, flooded });
      await telegram.standIn.idle();
    }
    const [quiet, flooded] = [
      figuresOf(rounds.map((each) => each.quiet)),
      figuresOf(rounds.map((each) => each.flooded)),
    ];
    const ratio = flooded.p99 / quiet.p99;
    const cells = [
      name,
      ...[quiet, flooded].flatMap(({ p50, p99, range }) => [round(p50), round(p99), range]),
    ];
    say(`${cells.map((cell) => cell.padEnd(14)).join("")}${ratio.toFixed(2)}`);
    if (ratio > MOST) over.push(name);
  }
  return over;
}

let over: readonly string[] = [];
try {
  over = await product.during(measure());
} finally {
  await product.kill();
  await telegram.close();
  await Promise.all([build.remove(), rm(folder, { recursive: true, force: true })]);
}
process.exit(over.length > 0 ? 1 : 0);
