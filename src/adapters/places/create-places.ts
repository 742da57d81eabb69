import type { Places } from "../../app/places/ports.ts";
import type { Gazetteer } from "./load-places.ts";

const loadWhole = async (): Promise<Gazetteer> => (await import("./load-places.ts")).loadPlaces();

/** The gazetteer as the product has it: neither its code nor its data are loaded before it is first asked. */
export function createPlaces(load: () => Promise<Gazetteer> = loadWhole): Places {
  let loaded: Promise<Gazetteer> | undefined;
  const gazetteer = (): Promise<Gazetteer> => (loaded ??= load());
  return {
    search: async (...asked) => (await gazetteer()).search(...asked),
    find: async (id) => (await gazetteer()).find(id),
    nearest: async (point) => (await gazetteer()).nearest(point),
  };
}
