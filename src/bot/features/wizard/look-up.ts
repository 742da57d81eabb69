import type { Places } from "../../../app/places/ports.ts";
import { distanceKm, type Point } from "../../../domain/shared/geo.ts";
import { NOTHING_FOUND, type Asking, type Found } from "../../field/asking.ts";
import { asksForPlace, pickedId, pointOf, waitedId } from "../../field/town.ts";
import { isShort } from "../../../domain/shared/text.ts";
import type { Input } from "./input.ts";
import { stepOf } from "./load.ts";

/** A community's own town is at most this far from its centre, in kilometres. */
const OWN_KM = 15;
/** A longer text names no place. */
const MAX_ADDRESS = 128;

/** Adds what the gazetteer finds for the input; it is only asked at steps for a town or a place. */
export async function lookUp(places: Places, asking: Asking, input: Input): Promise<Asking> {
  const step = stepOf(asking);
  if (step.at !== "field" || !asksForPlace(step.field)) return asking;
  return { ...asking, found: { ...NOTHING_FOUND, ...(await find(places, asking, input)) } };
}

async function find(places: Places, { communities }: Asking, input: Input): Promise<Partial<Found>> {
  const [only, ...more] = communities;
  const here = async (point: Point): Promise<Partial<Found>> => ({ here: await places.nearest(point) });
  switch (input.kind) {
    case "text":
      if (!isShort(input.text, MAX_ADDRESS)) return {};
      return {
        towns: await places.search(input.text, only && more.length === 0 ? { near: only.center } : {}),
      };
    case "location":
      return here(input.point);
    case "press": {
      const [id, point] = [pickedId(input.value) ?? waitedId(input.value), pointOf(input.value)];
      if (id !== undefined) return { towns: [await places.find(id)].filter((town) => town !== undefined) };
      if (point) return here(point);
      const community = communities.find((one) => one.id === input.value);
      if (!community) return {};
      const { center, name } = community;
      const called = await places.search(name, { near: center });
      return { towns: called.filter((town) => distanceKm(town.point, center) <= OWN_KM).slice(0, 1) };
    }
    case "photo":
    case "picture-file":
    case "media":
    case "edited":
    case "command":
      return {};
  }
}
