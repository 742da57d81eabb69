import { soundOf } from "../../src/domain/shared/sound.ts";
import type { Override, SourcePlace, TaggedNames } from "./sources.ts";

/** Languages whose names are kept to be shown; names of any language are found. */
export const NAME_LANGUAGES = "uk ru de en pl el cs tr ro ar fa ka fr es".split(" ");

/** Scripts that `soundOf` hears. */
const HEARD =
  /^(?:\p{scx=Latn}|\p{scx=Cyrl}|\p{scx=Grek}|\p{scx=Arab}|\p{scx=Hebr}|\p{scx=Geor}|\p{scx=Armn}|[\p{M}\p{P}\p{Zs}\p{N}ʼ`´])+$/u;
/** The dump spells Asian and Arabic names in small Latin letters ("ke er ke", "tswykaw"), which nobody types. */
const ROUGH = /^[a-z' -]+$/;
/** Codes of airports and stations. */
const CODE = /^[A-Z]{2,4}$/;

const UKRAINIAN = /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ() -]+$/iu;
const ONLY_UKRAINIAN = /[іїєґ]/iu;
const RUSSIAN = /^[абвгдеёжзийклмнопрстуфхцчшщъыьэюя() -]+$/iu;
const ONLY_RUSSIAN = /[ыэёъ]/iu;
const GREEK = /^[\p{Script=Greek}\p{M}() -]+$/u;

/** The language of an override that is a part of the place. */
const PART = "+";

/** What a place is called. */
export interface PlaceNames {
  /** By language, where it differs from the local name. */
  readonly shown: ReadonlyMap<string, string>;
  /** Sounds it is found by; true for those of a name it is mostly known by. */
  readonly keys: ReadonlyMap<string, boolean>;
}

/** Longer names are found by their beginning. */
const MAX_KEY = 40;

/** Gathers what every place is called from all sources. */
export function createNamesOf(tagged: TaggedNames, overrides: readonly Override[]) {
  return (place: SourcePlace): PlaceNames => {
    const own = overrides.filter(({ id }) => id === place.id);
    const shown = new Map(
      NAME_LANGUAGES.flatMap((language) => {
        const name =
          own.find((override) => override.language === language)?.name ??
          tagged.get(language)?.get(place.id) ??
          GUESSES[language]?.(place);
        return name === undefined || name === place.name ? [] : [[language, name]];
      }),
    );
    const keys = new Map<string, boolean>();
    const heard = (names: Iterable<string>, known: boolean): void => {
      for (const name of names) {
        const key = soundOf(name).slice(0, MAX_KEY);
        if (key.length > 1 && !keys.has(key)) keys.set(key, known);
      }
    };
    const isPart = ({ language }: Override): boolean => language === PART;
    const whole = own.filter((override) => !isPart(override));
    heard([place.name, place.asciiName, ...shown.values(), ...whole.map(({ name }) => name)], true);
    heard(
      own.filter(isPart).map(({ name }) => name),
      false,
    );
    heard(
      place.alternates.filter((name) => HEARD.test(name) && !ROUGH.test(name) && !CODE.test(name)),
      false,
    );
    return { shown, keys };
  };
}

/** The name of a language among those whose language nobody noted, where its letters give it away. */
const GUESSES: Readonly<Record<string, (place: SourcePlace) => string | undefined>> = {
  uk: (place) => {
    const names = place.alternates.filter((name) => UKRAINIAN.test(name));
    return closest(
      place.name,
      place.country === "UA" ? names : names.filter((name) => ONLY_UKRAINIAN.test(name)),
    );
  },
  ru: (place) =>
    closest(
      place.name,
      place.alternates.filter((name) => RUSSIAN.test(name) && ONLY_RUSSIAN.test(name)),
    ),
  el: (place) =>
    closest(
      place.name,
      place.alternates.filter((name) => GREEK.test(name)),
    ),
};

/** Of several names the one that sounds most like the local one: it is today's, and not a former one. */
function closest(local: string, names: readonly string[]): string | undefined {
  const sound = new Set(pairs(soundOf(local)));
  const alike = (name: string): number => {
    const theirs = pairs(soundOf(name));
    return (2 * theirs.filter((pair) => sound.has(pair)).length) / (theirs.length + sound.size);
  };
  return names.toSorted((a, b) => alike(b) - alike(a) || a.length - b.length)[0];
}

const pairs = (text: string): string[] =>
  Array.from({ length: text.length + 1 }, (_, at) => ` ${text} `.slice(at, at + 2));
