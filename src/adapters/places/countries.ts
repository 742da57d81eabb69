import { soundOf } from "../../domain/shared/sound.ts";

/** Countries that people here come from and live in; a country's name behind a town's excludes its namesakes elsewhere. */
const COUNTRIES =
  "AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IT KZ LT LU LV MD ME MK NL NO PL PT RO RS RU SE SI SK SY TR UA US".split(
    " ",
  );
/** Languages in which they are named. */
const LANGUAGES = "uk ru de en pl ro el cs fr".split(" ");

let names: ReadonlyMap<string, string> | undefined;

/** The country (ISO 3166-1) that a text names in one of these languages. */
export function countryNamed(text: string): string | undefined {
  names ??= new Map(
    LANGUAGES.flatMap((language) => {
      const inLanguage = new Intl.DisplayNames(language, { type: "region" });
      return COUNTRIES.map((country) => [soundOf(inLanguage.of(country) ?? country), country] as const);
    }),
  );
  return names.get(soundOf(text));
}
