import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { consentButton } from "../../../src/bot/buttons/start.ts";
import { buildProduct } from "../../process/support/build.ts";
import { GROUP, openTelegram, TOKEN, type Telegram } from "../../process/support/telegram.ts";
import { startChild } from "../support/child.ts";
import { quantile, round, say } from "../support/figures.ts";
import { pressWhere } from "../support/wizard.ts";

// Prints how long people wait for /menu while nobody else is there, and while one person does as much as they can: a
// thousand and a half updates at once, and more with each /menu.

const ASKED = Number(process.argv[2] ?? 200);
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

async function measure(): Promise<void> {
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => consents(telegram, "de")));
  // The first place that anybody asks for loads them all, once.
  await telegram.standIn.inlineQuery(people[0] ?? 0, "Київ");
  await ask(telegram, people, () => undefined);
  const quiet = quantile(await ask(telegram, people, () => undefined), 0.99);
  say(`/menu of ${String(PEOPLE)} people, ${String(ASKED)} times, ms`);
  say(`${"meanwhile".padEnd(18)}p50    p99    p99 to quiet (at most ${String(MOST)})`);
  say(`${"nothing".padEnd(18)}       ${round(quiet)}`);
  const named = floodsOf(telegram, await consents(telegram, "uk")).map(([name]) => name);
  for (const [index, name] of named.entries()) {
    // Somebody new each time, who has all of their rate left.
    const flooder = floodsOf(telegram, await consents(telegram, "uk"))[index]?.[1];
    let n = 0;
    const flood = (count: number): void => {
      for (const end = n + count; n < end; n += 1) flooder?.(n);
    };
    flood(AT_ONCE);
    const waits = await ask(telegram, people, () => flood(WITH_EACH));
    const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)];
    say(`${name.padEnd(18)}${round(p50).padEnd(7)}${round(p99).padEnd(7)}${(p99 / quiet).toFixed(2)}`);
    await telegram.standIn.idle();
  }
}

try {
  await product.during(measure());
} finally {
  await product.kill();
  await telegram.close();
  await Promise.all([build.remove(), rm(folder, { recursive: true, force: true })]);
}
process.exit(0);
