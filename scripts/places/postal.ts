import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import KDBush from "kdbush";
import { around } from "geokdbush";
import { POSTAL, postalKey } from "../../src/adapters/places/postal.ts";
import { distanceKm } from "../../src/domain/shared/geo.ts";
import { soundOf } from "../../src/domain/shared/sound.ts";
import type { SourcePlace } from "./sources.ts";

/** GeoNames' postal data, converted to CSV. */
export const POSTAL_REPOSITORY = "https://github.com/zauberware/postal-codes-json-xml-csv";

/** A place of its name is looked for this far from where the postal data have it. */
const NAMED_KM = 15;
const LOOKED_AT = 40;
/** Many villages share a code; the largest are kept. */
const PLACES_A_CODE = 3;
const MAX_CSV = 64 * 1024 * 1024;

/** Fetches the postal data into `folder/postal`; what is there already stays. Needs git and unzip. */
export function fetchPostal(folder: string): void {
  if (existsSync(join(folder, "postal"))) return;
  execFileSync("git", ["clone", "--quiet", "--depth", "1", POSTAL_REPOSITORY, "postal"], { cwd: folder });
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

function rowsOf(folder: string, country: string): readonly Row[] {
  const archive = join(folder, "postal/data", `${country}.zip`);
  const csv = execFileSync("unzip", ["-p", archive, `zipcodes.${country.toLowerCase()}.csv`], {
    encoding: "utf8",
    maxBuffer: MAX_CSV,
  });
  // No field before the coordinates has a comma in quotes except the names of regions, so they are read from both ends.
  return csv
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const fields = (line.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/gu) ?? []).map((field) =>
        field.replaceAll('"', ""),
      );
      return {
        code: (fields[1] ?? "").replace(/\D/gu, ""),
        name: fields[2] ?? "",
        lat: Number(fields.at(-2)),
        lon: Number(fields.at(-1)),
      };
    })
    .filter(({ code, lat, lon }) => code !== "" && Number.isFinite(lat) && Number.isFinite(lon));
}

/**
 * For every postal code the places that have it, as columns: keys in ascending order, and the number of a place beside
 * each. A village that is not among the places stands with the nearest one that is.
 * @param sorted all places, by their numbers
 */
export function postalColumns(
  folder: string,
  sorted: readonly SourcePlace[],
): { readonly postalKeys: Uint32Array; readonly postalPlaces: Uint32Array } {
  const entries: (readonly [key: number, place: number])[] = [];
  for (const country of POSTAL.keys()) {
    const numbers = sorted.flatMap((place, number) => (place.country === country ? [number] : []));
    const index = new KDBush(numbers.length);
    for (const number of numbers) index.add(sorted[number]?.lon ?? 0, sorted[number]?.lat ?? 0);
    index.finish();
    const sounds = new Map(
      numbers.map((number) => {
        const place = sorted[number];
        return [number, new Set((place ? [place.name, ...place.alternates] : []).map(soundOf))];
      }),
    );
    const byCode = new Map<string, Map<number, number>>();
    for (const row of rowsOf(folder, country)) {
      const sound = soundOf(row.name);
      const near = around(index, row.lon, row.lat, LOOKED_AT).map((at) => numbers[at] ?? 0);
      const named = near.find((number) => {
        const place = sorted[number];
        return place && sounds.get(number)?.has(sound) && distanceKm(place, row) <= NAMED_KM;
      });
      const place = named ?? near[0];
      if (place === undefined) continue;
      const counts = byCode.get(row.code) ?? new Map<number, number>();
      counts.set(place, (counts.get(place) ?? 0) + 1);
      byCode.set(row.code, counts);
    }
    for (const [code, counts] of byCode) {
      const places = [...counts].sort(([a, times], [b, others]) => others - times || a - b);
      for (const [place] of places.slice(0, PLACES_A_CODE)) {
        const key = postalKey(country, code);
        if (key !== undefined) entries.push([key, place]);
      }
    }
  }
  // The order of a code's own places stays: most of it first.
  entries.sort(([a], [b]) => a - b);
  return {
    postalKeys: Uint32Array.from(entries, ([key]) => key),
    postalPlaces: Uint32Array.from(entries, ([, place]) => place),
  };
}
