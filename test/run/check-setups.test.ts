import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { check } from "../../src/run/cli/check.ts";
import { createProbes } from "../../src/run/cli/probes.ts";
import { parseConfig } from "../../src/run/config.ts";
import {
  freePort,
  GROUP,
  openTelegram,
  TOKEN,
  WRONG_TOKEN,
  type Telegram,
} from "../process/support/telegram.ts";

let telegram: Telegram;
let folder = "";

beforeAll(async () => {
  telegram = await openTelegram();
  folder = await mkdtemp(join(tmpdir(), "pomich-setups-"));
  await writeFile(join(folder, "file"), "");
});
afterEach(() => telegram.standIn.faults.clear());
afterAll(async () => {
  await telegram.close();
  await rm(folder, { recursive: true, force: true });
});

/** What `--check` says about a set-up: the healthy one with these variables changed. */
async function checked(changes: Readonly<Record<string, string>> = {}) {
  const parsed = parseConfig({
    DATA_DIR: join(folder, "data"),
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    MODERATION_CHAT_ID: String(GROUP),
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51.34,12.37",
    ...changes,
  });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  const { lines, exitCode } = await check(parsed.config, createProbes({}));
  return { exitCode, lines, failed: lines.filter((line) => line.startsWith("failed")) };
}

it("a healthy set-up: every line is ok", async () => {
  const { exitCode, lines } = await checked();
  expect(exitCode).toBe(0);
  expect(lines).toEqual([
    "ok       configuration",
    `ok       data folder: ${join(folder, "data")} can be written to`,
    expect.stringMatching(
      /^ok {7}store: the embedded store opens, [\d.]+ GB are free on its disk, the first start makes encryption\.key$/,
    ),
    "ok       Telegram: answers as @pomich_bot",
    "ok       updates: polling; 0 updates wait at Telegram",
    "ok       moderation chat: Поміч Leipzig · Moderation: the bot is an administrator and may write",
  ]);
});

const HOOK = "https://help.example.org";

/** By what is sick: the variables, what Telegram answers instead, the exit code, and the one line that fails. */
const SICK: readonly (readonly [
  string,
  () => Promise<Readonly<Record<string, string>>>,
  Readonly<Record<string, object>>,
  number,
  RegExp,
])[] = [
  [
    "a store that nobody serves",
    async () => ({ MONGODB_URI: `mongodb://127.0.0.1:${String(await freePort())}/pomich?replicaSet=rs0` }),
    {},
    69,
    /^failed {3}The store at 127\.0\.0\.1:\d+ refuses connections/,
  ],
  [
    "a moderation chat that Telegram does not show the bot",
    async () => ({ MODERATION_CHAT_ID: "-1001234567890" }),
    {},
    78,
    /^failed {3}MODERATION_CHAT_ID -1001234567890: Telegram does not show the bot this group \(Bad Request: chat not found\); add the bot/,
  ],
  [
    "a bot that was put out of the moderation chat",
    async () => ({}),
    { getChatMember: { result: { status: "kicked" } } },
    78,
    /^failed {3}MODERATION_CHAT_ID -\d+: the bot is not in this group; add the bot/,
  ],
  [
    "a bot that may not write in the moderation chat",
    async () => ({}),
    { getChatMember: { result: { status: "restricted", can_send_messages: false } } },
    78,
    /^failed {3}MODERATION_CHAT_ID -\d+: the bot may not write there; make it an administrator/,
  ],
  [
    "a webhook that Telegram cannot reach",
    async () => ({ WEBHOOK_URL: HOOK }),
    {
      getWebhookInfo: {
        result: {
          url: `${HOOK}/telegram/webhook`,
          pending_update_count: 3,
          last_error_message: "Connection refused",
        },
      },
    },
    69,
    /^failed {3}Telegram cannot deliver updates to WEBHOOK_URL: Connection refused; 3 updates wait/,
  ],
];

it.each(SICK)(
  "%s: one line says what is wrong and what to do",
  async (_what, variables, faults, code, words) => {
    for (const [method, fault] of Object.entries(faults)) telegram.standIn.faults.failNext(method, fault);
    const { exitCode, failed } = await checked(await variables());
    expect(failed).toEqual([expect.stringMatching(words)]);
    expect(exitCode).toBe(code);
  },
);

it("a token that Telegram does not know fails what needs it, is told once, and is not shown", async () => {
  const { exitCode, lines, failed } = await checked({ BOT_TOKEN: WRONG_TOKEN });
  expect(exitCode).toBe(78);
  expect(failed).toEqual([expect.stringMatching(/^failed {3}Telegram does not know this BOT_TOKEN/)]);
  expect(lines.join("\n")).not.toContain(WRONG_TOKEN);
});

it("a data folder that is a file fails with its own code, and the other lines still come", async () => {
  const { exitCode, lines, failed } = await checked({ DATA_DIR: join(folder, "file") });
  expect(exitCode).toBe(73);
  expect(failed[0]).toMatch(/^failed {3}The data folder \S+ cannot be used: .*set DATA_DIR/);
  expect(lines).toContain("ok       Telegram: answers as @pomich_bot");
});
