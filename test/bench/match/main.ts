import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import { connectStore, ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { wireUseCases } from "../../../src/run/wiring.ts";
import { i18n } from "../../support/i18n.ts";
import { DE } from "../../support/languages.ts";
import { mask } from "../../support/mask.ts";
import { places } from "../../support/places.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { sealer } from "../../support/sealer.ts";
import { quantile, round, say } from "../support/figures.ts";
import { createRandom, fill, listingOf, townAt, TOWNS, type Making } from "./country.ts";

// Prints how long the product takes to find the ten best of many live offers and helper profiles for a request, by its own
// use cases on the embedded store (or the one that TEST_MONGODB_URI names).

const COUNT = Number(process.argv[2] ?? 100_000);
const QUERIES = Number(process.argv[3] ?? 1_000);
const WARM_UP = 200;
const TOP = 10;

const { uri } = ownDatabase();
const dataDir = await mkdtemp(join(tmpdir(), "pomich-match-"));
const embedded = uri === undefined ? await startEmbeddedStore({ dataDir }) : undefined;
const store = await connectStore(uri ?? embedded?.uri ?? "", { dbName: "pomich_bench" });
const { connection, transact } = store;
try {
  const catalogue = await loadCatalogue();
  const clock = { now: () => new Date() };
  const { useCases } = wireUseCases({
    connection,
    transact,
    catalogue,
    i18n,
    sealer,
    mask,
    clock,
    operators: [],
    places,
    askUsername: async () => undefined,
  });
  await ensureIndexes(connection);
  const random = createRandom(17);
  const communities: Community[] = [];
  while (communities.length < TOWNS) {
    const { place } = await places.nearest(townAt(random));
    const { name, point: center } = place;
    const chatId = -1_000 - communities.length;
    const founded = await useCases.communities.setUp({ name, center, language: DE, chatId });
    // Some points are near the same town.
    if (founded.ok) communities.push(founded.value);
  }
  const making: Making = { random, catalogue, communities, now: clock.now(), sealer };
  const began = performance.now();
  await fill(connection, making, COUNT);
  say(
    `${String(COUNT)} offers and profiles in ${String(TOWNS)} towns, stored in ${round((performance.now() - began) / 1_000)} s`,
  );

  const requests = Array.from({ length: QUERIES + WARM_UP }, (_, n) =>
    listingOf(making, "request", 10_000_000 + n),
  );
  /** Milliseconds of each query, and what it found on average. */
  async function measure(
    name: string,
    find: (request: (typeof requests)[number]) => Promise<readonly unknown[]>,
  ): Promise<void> {
    const took: number[] = [];
    let found = 0;
    let before = process.cpuUsage();
    for (const [n, request] of requests.entries()) {
      if (n === WARM_UP) before = process.cpuUsage();
      const start = performance.now();
      const { length } = await find(request);
      if (n < WARM_UP) continue;
      took.push(performance.now() - start);
      found += length;
    }
    // The embedded store's thread is in it: on a machine with other work, this says more than the clock.
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1_000 / QUERIES;
    const [p50, p99] = [quantile(took, 0.5), quantile(took, 0.99)];
    say(
      `${name.padEnd(40)} p50 ${round(p50)} ms · p99 ${round(p99)} ms · ${round(cpu)} ms of processor time · ${round(found / QUERIES)} found on average`,
    );
  }
  await measure(`the ${String(TOP)} best helpers for a request`, (request) =>
    useCases.helperCandidates.forRequest(request, { limit: TOP }),
  );
  await measure("offers that fit a request", useCases.findMatches);
} finally {
  if (uri !== undefined) await connection.dropDatabase();
  await store.close();
  await embedded?.close();
  await rm(dataDir, { recursive: true, force: true });
}
