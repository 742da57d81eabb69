import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LEIPZIG_SEED } from "../../src/playground/index.ts";
import { buildProduct } from "../process/support/build.ts";
import { startProduct } from "../process/support/product.ts";
import { readRecords } from "../process/support/records.ts";
import { ownDatabase } from "../support/own-database.ts";
import { writerOf, type Plan } from "../process/support/writer.ts";
import { round, type Report } from "./report.ts";
import { openTelegram, TOKEN } from "./telegram.ts";
import { createWatch } from "./watch.ts";

const PATIENCE_MS = 300_000;

/** A short wizard. */
export const PLAN: Plan = {
  _category: { press: "other" },
  date: { press: "_skip" },
  details: { type: "Somebody to talk to" },
  _preview: { press: "_submit" },
};

/** A town writes to the whole product at once, up to a listing each, and the product is killed three times meanwhile. */
export async function playProduct(scale: number): Promise<Report> {
  const people = Math.max(4, Math.round(60 * scale));
  const kills = Math.max(1, Math.round(3 * scale));
  const folder = await mkdtemp(join(tmpdir(), "pomich-crash-"));
  const dataDir = join(folder, "data");
  const database = ownDatabase();
  const watch = createWatch();
  const telegram = await openTelegram({ watch, seed: LEIPZIG_SEED });
  const build = await buildProduct();
  const { standIn, sends } = telegram;
  const env = {
    ...database.env,
    DATA_DIR: dataDir,
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.rootFor("product"),
    MODERATION_CHAT_ID: String(LEIPZIG_SEED.groups[0].id),
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51.34,12.37",
    DEFAULT_LANGUAGE: "en",
  };
  const start = () => startProduct(build.main, folder, env);
  const until = (what: string, condition: () => boolean) => watch.until(what, condition, PATIENCE_MS);
  const desk = { ...telegram, apiRoot: "", until, onCall: () => () => undefined };

  try {
    const writers = Array.from({ length: people }, (_, index) => {
      const { id } = standIn.addPerson({ firstName: `Person ${index}`, language: "en" });
      return writerOf(desk, id);
    });
    const began = performance.now();
    let product = start();
    const written = Promise.all(writers.map((writer) => writer.write(PLAN)));
    const over = written.then(() => undefined);
    for (let kill = 1; kill <= kills; kill += 1) {
      const from = sends.length;
      // About eight messages are said to each of them until the listing is sent in.
      await Promise.race([
        until(`the moment of kill ${kill}`, () => sends.length >= from + people * 2),
        over,
      ]);
      await Promise.race([telegram.nextSend(), over]);
      await product.kill();
      product = start();
    }
    const drafts = await written;
    await Promise.all(writers.map(({ phone }) => phone.settled()));
    const seconds = (performance.now() - began) / 1_000;
    await product.stop();

    const { inbox, listings } = await readRecords(dataDir, database.uri);
    const updates = standIn.world.state.next.update - 1;
    const ids = new Set(listings.map(({ id }) => id));
    const asked = writers.flatMap((writer) => [...writer.asked().values()]);
    const refused = sends.filter(({ status }) => status === 429).length;
    const none = { duplicated: 0, ambiguous: 0, ambiguousAtMost: 0 };
    return {
      counts: [
        { ...none, of: "messages and presses", all: updates, lost: updates - (inbox["done"] ?? 0) },
        {
          ...none,
          of: "listings",
          all: people,
          lost: drafts.filter((id) => !ids.has(id)).length,
          duplicated: listings.length - new Set(drafts).size,
        },
      ],
      figures: [
        { name: "kills", value: kills },
        { name: "questions asked again", value: asked.reduce((sum, times) => sum + times - 1, 0) },
        { name: "sent a second", value: round(sends.length / seconds) },
        { name: "429 answers, % of calls", value: round((refused * 100) / sends.length) },
      ],
    };
  } finally {
    await telegram.close();
    await build.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
