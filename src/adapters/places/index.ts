export { createPlaces } from "./create-places.ts";
export { timeZoneAt } from "./time-zone.ts";
