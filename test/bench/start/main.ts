import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { remotePhone } from "../../process/support/remote-phone.ts";
import { OLENA, openTelegram, TOKEN } from "../../process/support/telegram.ts";
import { AS_STARTED } from "../support/child.ts";
import { median, quantile, say } from "../support/figures.ts";

// How long people wait for the first answer after a start: from the command to the answered /start of somebody whose update
// already waits at Telegram. Each start has the data folder of the ones before; the first one, which makes it, is not counted.

const ROOT = new URL("../../..", import.meta.url).pathname;
const { values } = parseArgs({ options: { runs: { type: "string", default: "11" } } });

const COMMANDS = {
  "node dist/main.js": [process.execPath, ...AS_STARTED, "dist/main.js"],
  "npm start": ["npm", "start"],
} as const;

const telegram = await openTelegram();
const olena = remotePhone(telegram, OLENA);
const dataDir = await mkdtemp(join(tmpdir(), "pomich-start-"));
const env = {
  PATH: process.env["PATH"],
  HOME: process.env["HOME"],
  BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: telegram.apiRoot,
  DATA_DIR: dataDir,
  HTTP_PORT: "0",
  LOG_LEVEL: "warn",
};

/** @returns milliseconds from the command to the answer */
async function start([program, ...args]: readonly [string, ...string[]]): Promise<number> {
  const heard = olena.heard().length;
  olena.say("/start");
  const began = performance.now();
  const child = spawn(program, args, { cwd: ROOT, env, stdio: "ignore", detached: true });
  await telegram.until("the first answer", () => olena.heard().length > heard);
  const took = performance.now() - began;
  const gone = once(child, "exit");
  process.kill(-(child.pid ?? 0), "SIGTERM");
  await gone;
  return took;
}

const took: Record<string, number[]> = {};
await start(COMMANDS["node dist/main.js"]);
for (let run = 0; run < Number(values.runs); run += 1)
  for (const [name, command] of Object.entries(COMMANDS)) (took[name] ??= []).push(await start(command));

say("command to the first answered /start   median ms   least   p90");
for (const [name, all] of Object.entries(took)) {
  const figures = [median(all), Math.min(...all), quantile(all, 0.9)].map((ms) => ms.toFixed(0).padStart(8));
  say(`${name.padEnd(38)}${figures.join("")}`);
}
await telegram.close();
await rm(dataDir, { recursive: true, force: true });
