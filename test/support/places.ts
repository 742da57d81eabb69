import { createPlaces } from "../../src/adapters/places/index.ts";

/** The product's own places. Reading them takes a good part of a second, so all tests of a worker share them. */
export const places = createPlaces();
