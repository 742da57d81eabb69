import { isPoint, type Point } from "../../../domain/shared/geo.ts";
import { fail, ok, type Result } from "../../../domain/shared/result.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";

export const MAX_NAME = 64;
export const MAX_RADIUS_KM = 200;

export interface Place {
  readonly name: string;
  readonly center: Point;
  readonly radiusKm?: number;
}

export type PlaceError = "usage" | "name-long" | "place-invalid" | "radius-invalid";

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?`;
const FORM = new RegExp(
  String.raw`^(?<name>.+?)\s+(?<lat>${NUMBER})\s*[,;]\s*(?<lon>${NUMBER})(?:\s+(?<radius>${NUMBER})(?:\s*(?:km|км))?)?$`,
  "u",
);

const TOWN_FORM = new RegExp(
  String.raw`^(?<name>.*?\p{L}.*?)(?:\s+(?<radius>${NUMBER})(?:\s*(?:km|км))?)?$`,
  "u",
);

/** Reads "Leipzig 25": a town to look up, and a radius in kilometres. */
export function parseTown(text: string): Result<Omit<Place, "center">, PlaceError> {
  const found = TOWN_FORM.exec(tidyText(text))?.groups;
  const name = found?.["name"] ?? "";
  if (name === "" || /\d[.,;]/.test(name)) return fail("usage");
  if (textLength(name) > MAX_NAME) return fail("name-long");
  return withRadius({ name }, found?.["radius"]);
}

/** Reads "Leipzig 51.34,12.37 25": a name, degrees north and east, and a radius in kilometres. */
export function parsePlace(text: string): Result<Place, PlaceError> {
  const found = FORM.exec(tidyText(text).replaceAll("−", "-"))?.groups;
  if (!found) return fail("usage");
  const name = found["name"] ?? "";
  const center = { lat: Number(found["lat"]), lon: Number(found["lon"]) };
  if (textLength(name) > MAX_NAME) return fail("name-long");
  if (!isPoint(center)) return fail("place-invalid");
  return withRadius({ name, center }, found["radius"]);
}

function withRadius<P extends object>(
  place: P,
  radius: string | undefined,
): Result<P & { readonly radiusKm?: number }, PlaceError> {
  if (radius === undefined) return ok(place);
  const radiusKm = Number(radius);
  return radiusKm >= 1 && radiusKm <= MAX_RADIUS_KM ? ok({ ...place, radiusKm }) : fail("radius-invalid");
}
