import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import { connectStore, ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { wireUseCases } from "../../../src/run/wiring.ts";
import { i18n } from "../../support/i18n.ts";
import { DE } from "../../support/languages.ts";
import { mask } from "../../support/mask.ts";
import { places } from "../../support/places.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { sealer } from "../../support/sealer.ts";
import { quantile, round, say } from "../support/figures.ts";
import { createRandom, fill, largestTowns, listingOf, type Making } from "./country.ts";

// `npm run bench:match -- [--listings 100000] [--queries 500]`: how long the product takes to find the ten best of many live
// offers and helper profiles for a request, by its own use cases on the embedded store (or the one that TEST_MONGODB_URI
// names). The country is Germany's 80 largest towns with their people, and categories as they are needed (country.ts).
// After each query five of those who were found are asked, as a round of a search does, and some minutes pass: what has changed
// is read anew in the next. Once each, the table says how long the very first query of a process took.

const { values } = parseArgs({
  options: {
    listings: { type: "string", default: "100000" },
    queries: { type: "string", default: "500" },
  },
});
const COUNT = Number(values.listings);
const QUERIES = Number(values.queries);
const TOP = 10;
const ASKED = 5;
const BETWEEN_MS = 3 * 60_000;

const { uri } = ownDatabase();
const dataDir = await mkdtemp(join(tmpdir(), "pomich-match-"));
const embedded = uri === undefined ? await startEmbeddedStore({ dataDir }) : undefined;
const store = await connectStore(uri ?? embedded?.uri ?? "", { dbName: "pomich_bench" });
const { connection, transact } = store;
try {
  const catalogue = await loadCatalogue();
  let time = Date.now();
  const clock = { now: () => new Date(time) };
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
  const towns = await largestTowns();
  const communities: Community[] = [];
  for (const [n, { name, center }] of towns.entries()) {
    const founded = await useCases.communities.setUp({ name, center, language: DE, chatId: -1_000 - n });
    if (!founded.ok) throw new Error(`${name}: ${founded.code}`);
    communities.push(founded.value);
  }
  const making: Making = {
    random: createRandom(17),
    catalogue,
    communities,
    towns,
    now: clock.now(),
    sealer,
  };
  const began = performance.now();
  await fill(connection, making, COUNT);
  const seconds = round((performance.now() - began) / 1_000);
  say(`${String(COUNT)} live offers and profiles in ${String(towns.length)} towns, stored in ${seconds} s`);
  say(
    "                                             first      p50       p99    processor    found   memory\n" +
      "                                                ms       ms        ms           ms                MB",
  );

  const { helperCandidates, findMatches } = useCases;
  const paths: Readonly<Record<string, (request: Listing) => Promise<readonly PersonId[]>>> = {
    helpers: async (request) =>
      (await helperCandidates.forRequest(request, { limit: TOP })).map(({ personId }) => personId),
    offers: async (request) =>
      (await findMatches(request, undefined, { limit: TOP })).map(({ offer }) => offer.authorId),
  };
  let id = 10_000_000;
  const housing = catalogue.find("housing");
  const [capital] = towns;
  if (!capital) throw new Error("no towns");
  const sets: Readonly<Record<string, () => Listing>> = {
    "any request": () => listingOf(making, "request", ++id),
    [`housing in ${capital.name}`]: () =>
      listingOf(making, "request", ++id, { category: housing, town: capital }),
  };
  for (const [path, find] of Object.entries(paths))
    for (const [set, make] of Object.entries(sets)) {
      const took: number[] = [];
      const cpu: number[] = [];
      let found = 0;
      for (let n = 0; n < 2 * QUERIES; n += 1) {
        const request = make();
        const before = process.cpuUsage();
        const start = performance.now();
        const people = await find(request);
        took.push(performance.now() - start);
        // The embedded store's thread is in it: on a machine with other work, this says more than the clock.
        const { user, system } = process.cpuUsage(before);
        cpu.push((user + system) / 1_000);
        found += people.length;
        time += BETWEEN_MS;
        await transact((tx) => helperCandidates.asked(people.slice(0, ASKED), tx));
      }
      const [first = 0] = took;
      const measured = took.slice(QUERIES);
      const mean = cpu.slice(QUERIES).reduce((sum, ms) => sum + ms, 0) / QUERIES;
      const megabytes = process.memoryUsage().rss / 2 ** 20;
      const figures = [first, quantile(measured, 0.5), quantile(measured, 0.99), mean, found / took.length];
      say(
        `the ${String(TOP)} best ${path} · ${set}`.padEnd(42) +
          figures.map((figure) => round(figure).padStart(9)).join(" ") +
          megabytes.toFixed(0).padStart(9),
      );
    }
} finally {
  if (uri !== undefined) await connection.dropDatabase();
  await store.close();
  await embedded?.close();
  await rm(dataDir, { recursive: true, force: true });
}
