/**
 * Makes the gazetteer's file from its sources: `npm run places`, or `npm run places -- <folder>` where the sources are
 * in a folder already. The result is committed; it is made again only for newer sources or other spellings.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack, PLACES, SOUNDS } from "../../src/adapters/places/format.ts";
import { columnsOf } from "./columns.ts";
import { createNamesOf, NAME_LANGUAGES } from "./names.ts";
import { fetchPostal, postalColumns } from "./postal.ts";
import { fetchSources, readOverrides, readPlaces, readTaggedNames } from "./sources.ts";
import { isWorthKnowing } from "./worth.ts";

const DATA = new URL("../../src/adapters/places/data/", import.meta.url);
const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), "places-"));
try {
  fetchSources(folder);
  fetchPostal(folder);
  const places = readPlaces(folder).filter(isWorthKnowing);
  const overrides = readOverrides(fileURLToPath(new URL("overrides.tsv", DATA)));
  const strangers = overrides.filter(({ id }) => !places.some((place) => place.id === id));
  if (strangers.length > 0)
    throw new Error(`overrides name unknown places: ${strangers.map(({ id }) => id).join()}`);
  const namesOf = createNamesOf(readTaggedNames(folder, NAME_LANGUAGES), overrides);
  const columns = columnsOf(places, namesOf, (sorted) => postalColumns(folder, sorted));
  const packed = [pack(SOUNDS, columns), pack(PLACES, columns)] as const;
  writeFileSync(new URL("sounds.bin.gz", DATA), packed[0]);
  writeFileSync(new URL("places.bin.gz", DATA), packed[1]);
  console.log(
    `${String(columns.ids.length)} places, ${String(columns.keyLengths.length)} sounds for ${String(columns.keyPlaces.length)} names, ${String(columns.postalKeys.length)} postal codes, ${((packed[0].length + packed[1].length) / 1e6).toFixed(1)} MB`,
  );
} finally {
  if (given === undefined) rmSync(folder, { recursive: true });
}
