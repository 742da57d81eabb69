import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { createLog } from "../../../src/observability/log.ts";
import { compose } from "../../../src/run/compose.ts";
import { parseConfig } from "../../../src/run/config.ts";
import { UNPACED } from "../../../src/outbox/index.ts";
import { openStore } from "../../../src/run/open-store.ts";
import { GROUP, openTelegram, TOKEN } from "../../process/support/telegram.ts";
import { ownDatabase, withDatabase } from "../../support/own-database.ts";
import { say } from "../support/figures.ts";
import { namesOf, recordCommands, tripsOf } from "./recorder.ts";
import { ACTS, leastOf, prepare, tell, type Figures } from "./story.ts";

// Prints how many commands the product sends to its store for what people do, and how many of them wait for one
// another (trips), by the driver's command monitoring: with the embedded store, and with a store that other processes
// may share (the one TEST_MONGODB_URI names, or an embedded one that is served as if it were MongoDB).

const STORIES = Number(process.argv[2] ?? 5);
const IDLE_MS = Number(process.argv[3] ?? 20) * 1_000;

async function measure(title: string, mongoUri: string | undefined): Promise<void> {
  const telegram = await openTelegram();
  const folder = await mkdtemp(join(tmpdir(), "pomich-trips-"));
  const parsed = parseConfig({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATA_DIR: join(folder, "data"),
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    HTTP_PORT: "0",
    LOG_LEVEL: "warn",
    MODERATION_CHAT_ID: String(GROUP),
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51.34,12.37",
    ...(mongoUri !== undefined && { MONGODB_URI: mongoUri }),
  });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  const { config } = parsed;
  // Command monitoring is off unless somebody listens.
  const app = await compose(config, createLog(config.logLevel), {
    pace: UNPACED,
    store: openStore(config, () => undefined),
  });
  try {
    await app.start();
    const recorder = recordCommands(app.connection);
    await prepare(telegram);
    const stories: Figures[] = [];
    for (let n = 0; n < STORIES; n += 1) stories.push(await tell(telegram, recorder));
    say(`\n${title}: commands · trips`);
    for (const act of ACTS) {
      const commands = leastOf(stories, act);
      const figures = `${String(commands.length).padStart(3)} · ${String(tripsOf(commands)).padStart(2)}`;
      say(`${act.padEnd(24)}${figures}   ${namesOf(commands)}`);
    }
    // Loops slow down while nothing happens.
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS / 2));
    recorder.reset();
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const idle = recorder.commands;
    const rate = (idle.length * 1_000) / IDLE_MS;
    say(`${"idle, a second".padEnd(24)}${rate.toFixed(2).padStart(5)}    ${namesOf(idle)}`);
  } finally {
    if (mongoUri !== undefined) await app.connection.dropDatabase();
    await app.stop();
    await telegram.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const { uri } = ownDatabase();
if (uri === undefined) {
  await measure("Embedded store, one process", undefined);
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-trips-store-"));
  const store = await startEmbeddedStore({ dataDir, ephemeral: true });
  await measure("As with MONGODB_URI, one process", withDatabase(store.uri, "pomich_trips"));
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
} else await measure("MongoDB, one process", uri);
process.exit(0);
