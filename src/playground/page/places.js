/** Places one can be without typing coordinates: name, latitude, longitude. */
export const PLACES = /** @type {const} */ ([
  ["Leipzig, Hauptbahnhof", 51.3455, 12.3821],
  ["Leipzig, Grünau", 51.3143, 12.2829],
  ["Leipzig, Connewitz", 51.3093, 12.3739],
  ["Halle (Saale), Markt", 51.4828, 11.9697],
  ["Dresden, Neustadt", 51.0656, 13.7409],
  ["Berlin, Hauptbahnhof", 52.5251, 13.3694],
  ["Warszawa, Centralna", 52.2289, 21.0031],
  ["Київ, вокзал", 50.4405, 30.489],
  ["Харків, центр", 49.9935, 36.2304],
  ["Θεσσαλονίκη", 40.6401, 22.9444],
]);

/**
 * The preset place at exactly these coordinates, if it is one.
 * @param {number} latitude
 * @param {number} longitude
 */
export const placeName = (latitude, longitude) =>
  PLACES.find(([, lat, lon]) => Math.abs(lat - latitude) < 1e-4 && Math.abs(lon - longitude) < 1e-4)?.[0];
