import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import { connectStore, ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import { helperCategories } from "../../../src/domain/helper/profile.ts";
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
// The very first query of a process is told apart. Then each category is asked for once in each town, as in a process that
// has been up for a day, and the queries of the table follow. After each of them five of those who were found are asked, as a
// round of a search does, and some minutes pass: what has changed is read anew in the next.

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
const WARM_UP = 50;
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
  const beforeFill = performance.now();
  await fill(connection, making, COUNT);
  const seconds = round((performance.now() - beforeFill) / 1_000);
  say(`${String(COUNT)} live offers and profiles in ${String(towns.length)} towns, stored in ${seconds} s`);
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
  const inCapital = listingOf(making, "request", ++id, { category: housing, town: capital });
  const start = performance.now();
  await helperCandidates.forRequest(inCapital, { limit: TOP });
  say(
    `the first query of the process, for housing in ${capital.name}: ${round(performance.now() - start)} ms`,
  );
  for (const town of towns)
    for (const category of helperCategories(catalogue))
      await helperCandidates.forRequest(listingOf(making, "request", ++id, { category, town }), {
        limit: TOP,
      });
  globalThis.gc?.();
  say(`${round(process.memoryUsage().heapUsed / 2 ** 20)} MB of memory, without the store's`);

  say("                                              p50       p99    processor    found");
  say("                                               ms        ms           ms");
  for (const [path, find] of Object.entries(paths))
    for (const [set, make] of Object.entries(sets)) {
      const took: number[] = [];
      let [cpu, found] = [0, 0];
      for (let n = 0; n < WARM_UP + QUERIES; n += 1) {
        const request = make();
        const before = process.cpuUsage();
        const began = performance.now();
        const people = await find(request);
        const ms = performance.now() - began;
        // The embedded store's thread is in it: on a machine with other work, this says more than the clock.
        const { user, system } = process.cpuUsage(before);
        time += BETWEEN_MS;
        await transact((tx) => helperCandidates.asked(people.slice(0, ASKED), tx));
        if (n < WARM_UP) continue;
        took.push(ms);
        cpu += (user + system) / 1_000;
        found += people.length;
      }
      const figures = [quantile(took, 0.5), quantile(took, 0.99), cpu / QUERIES, found / QUERIES];
      say(
        `the ${String(TOP)} best ${path} · ${set}`.padEnd(40) +
          figures.map((figure) => round(figure).padStart(9)).join(" "),
      );
    }
} finally {
  if (uri !== undefined) await connection.dropDatabase();
  await store.close();
  await embedded?.close();
  await rm(dataDir, { recursive: true, force: true });
}
