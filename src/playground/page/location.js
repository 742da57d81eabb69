import { field, openDialog, tick } from "./dialog.js";
import { h } from "./dom.js";
import { PLACES } from "./places.js";

const LIVE_SECONDS = 900;

/**
 * Asks where the person is, by a preset place or by coordinates, and hands it to `send`.
 * @param {(location: { latitude: number, longitude: number, livePeriod?: number }) => Promise<unknown>} send
 */
export function askLocation(send) {
  const [[, firstLatitude, firstLongitude]] = PLACES;
  const number = (/** @type {string} */ name, /** @type {number} */ limit, /** @type {number} */ value) =>
    h("input", { type: "number", name, step: "any", min: -limit, max: limit, required: true, value });
  const latitude = number("latitude", 90, firstLatitude);
  const longitude = number("longitude", 180, firstLongitude);
  const follow = (/** @type {Event} */ event) => {
    const place = PLACES[Number(/** @type {HTMLSelectElement} */ (event.target).value)];
    if (place) [, latitude.value, longitude.value] = place;
  };
  const options = PLACES.map(([name], index) => h("option", { value: index }, name));
  openDialog({
    title: "Send a location",
    name: "location",
    confirm: "Send location",
    fields: [
      field("Place", h("select", { name: "place", on: { change: follow } }, ...options)),
      h("div", { class: "pair" }, field("Latitude", latitude), field("Longitude", longitude)),
      tick("live", "yes", "Share it live for 15 minutes; the message then has a button that moves it"),
    ],
    submit: (data) =>
      send({
        latitude: Number(data.get("latitude")),
        longitude: Number(data.get("longitude")),
        ...(data.has("live") && { livePeriod: LIVE_SECONDS }),
      }),
  });
}
