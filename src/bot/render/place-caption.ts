import { placeName, type Place } from "../../domain/shared/place.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatCountry } from "../formats.ts";
import type { I18n } from "../i18n.ts";

/** Inhabitants; a smaller place is shown with the town that it lies near. */
const WELL_KNOWN = 100_000;

/** "Grimma, near Leipzig · Germany": enough to tell places of one name apart. */
export function placeCaption(i18n: I18n, language: Language, place: Place): string {
  const { beside } = place;
  const name = placeName(place, language);
  const town =
    beside && (place.isDistrict || place.population < WELL_KNOWN)
      ? i18n.plain(language, "place-near", { town: name, other: placeName(beside, language) })
      : name;
  return `${town} · ${formatCountry(language, place.country)}`;
}
