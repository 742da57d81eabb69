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

/** Reads "Leipzig 51.34,12.37 25": a name, degrees north and east, kilometres. */
export function parsePlace(text: string): Result<Place, PlaceError> {
  const found = FORM.exec(tidyText(text).replaceAll("−", "-"))?.groups;
  if (!found) return fail("usage");
  const name = found["name"] ?? "";
  const center = { lat: Number(found["lat"]), lon: Number(found["lon"]) };
  const radiusKm = found["radius"] === undefined ? undefined : Number(found["radius"]);
  if (textLength(name) > MAX_NAME) return fail("name-long");
  if (!isPoint(center)) return fail("place-invalid");
  if (radiusKm === undefined) return ok({ name, center });
  return radiusKm >= 1 && radiusKm <= MAX_RADIUS_KM ? ok({ name, center, radiusKm }) : fail("radius-invalid");
}
