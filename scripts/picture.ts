import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LEIPZIG_SEED, type StandIn } from "../src/playground/index.ts";
import { compose } from "../src/run/compose.ts";
import { parseConfig } from "../src/run/config.ts";
import { openBrowser } from "../test/browser/browser.ts";

// `npm run picture` takes the README's picture: it starts the product in a folder of its own, plays a story up to the
// moment when one side has said yes and the other is asked, and photographs the playground's page.

const FILE = fileURLToPath(new URL("playground.webp", import.meta.url));
/** The moderators' group and two phones. */
const VIEWPORT = { width: 1056, height: 800 };
const SHARPNESS = 1.5;
const QUALITY = 70;
const MAX_BYTES = 150_000;

const [OLENA, JONAS, KATRIN] = LEIPZIG_SEED.people.map(({ id }) => id) as [number, number, number];
const GROUP = LEIPZIG_SEED.groups[0].id;

const OLENA_SEEKS = ["🏠", "2", "0", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць", "📍"];
const JONAS_OFFERS = [
  "🏠",
  "Ja",
  "3",
  "Ein eigenes",
  "Familie",
  "2",
  "Tiere",
  "Fertig",
  "So bald",
  "1 Monat",
];

type App = Awaited<ReturnType<typeof compose>>;

/** What a person does in a chat; each act is over when the bot has done everything that follows from it. */
function handsOf(app: App, standIn: StandIn, personId: number, chatId: number = personId) {
  const say = async (text: string): Promise<void> => {
    standIn.send(personId, { chatId, text });
    await app.settle();
  };
  /** Presses the newest button whose caption begins so. */
  const press = async (caption: string): Promise<void> => {
    for (const { messageId, inlineKeyboard = [], deleted } of standIn.messages(chatId).toReversed()) {
      const button = inlineKeyboard
        .flat()
        .find(({ text }) => text.replaceAll("\u00a0", " ").startsWith(caption));
      if (deleted || button?.kind !== "callback") continue;
      await standIn.press(personId, { chatId, messageId, data: button.data });
      return app.settle();
    }
    throw new Error(`there is no button "${caption}"`);
  };
  const pressAll = async (captions: readonly string[]): Promise<void> => {
    for (const caption of captions) await press(caption);
  };
  return { say, press, pressAll };
}

async function playStory(app: App, standIn: StandIn): Promise<void> {
  const olena = handsOf(app, standIn, OLENA);
  const jonas = handsOf(app, standIn, JONAS);
  const katrin = handsOf(app, standIn, KATRIN, GROUP);

  await jonas.say("/start");
  await jonas.press("✅");
  await jonas.say("/offer");
  await jonas.pressAll([...JONAS_OFFERS, "📍", "Deutsch", "Englisch", "Fertig"]);
  await jonas.say("Helles Zimmer mit Blick in den Garten, ruhige Straße.");
  await jonas.pressAll(["Überspringen", "✅"]);
  await katrin.press("✅ Freigeben");

  await olena.say("/start");
  await olena.press("✅");
  await olena.say("/need");
  await olena.pressAll(OLENA_SEEKS);
  await olena.say("Ми з мамою і котом, шукаємо тихе місце.");
  await olena.press("✅ Надіслати");
  await katrin.press("✅ Freigeben");
  await katrin.press("🤝");
  await olena.pressAll(["💬", "🛟"]);
}

/** Chromium writes WebP only by its own protocol; it is a third of a PNG here. */
async function photograph(url: string): Promise<Buffer> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(url);
    await page
      .locator(`section[data-phone="${String(JONAS)}"] article.message`)
      .last()
      .waitFor();
    await page.evaluate("document.fonts.ready");
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send("Page.captureScreenshot", {
      format: "webp",
      quality: QUALITY,
      clip: { x: 0, y: 0, ...VIEWPORT, scale: SHARPNESS },
    });
    return Buffer.from(data, "base64");
  } finally {
    await browser.close();
  }
}

const dataDir = await mkdtemp(join(tmpdir(), "pomich-picture-"));
try {
  const parsed = parseConfig({ DATA_DIR: dataDir, HTTP_PORT: "0", LOG_LEVEL: "error" });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  const quiet = { debug() {}, info() {}, warn: console.warn, error: console.error, fatal: console.error };
  const app = await compose(parsed.config, quiet, { rateLimits: false });
  const { url } = await app.start();
  try {
    if (!app.playground) throw new Error("there is no playground: BOT_TOKEN must not be set");
    await playStory(app, app.playground);
    const picture = await photograph(url);
    if (picture.length > MAX_BYTES)
      throw new Error(
        `the picture has ${String(picture.length)} bytes, at most ${String(MAX_BYTES)} are kept`,
      );
    await writeFile(FILE, picture);
    console.log(`${FILE}: ${String((await stat(FILE)).size)} bytes`);
  } finally {
    await app.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
