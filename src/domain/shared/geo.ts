export interface Point {
  /** Degrees north, −90 … 90. */
  readonly lat: number;
  /** Degrees east, −180 … 180. */
  readonly lon: number;
}

const EARTH_RADIUS_KM = 6371;
const CELL_DEGREES = 0.5;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How coarse a point is that may be stored and shown before an introduction. */
export const COARSE_KM = 1;

/** A point rounded to about `COARSE_KM`: a hundredth of a degree. */
export const coarsePoint = (point: Point): Point => ({
  lat: Math.round(point.lat * 100) / 100,
  lon: Math.round(point.lon * 100) / 100,
});

/**
 * The integer number of the grid cell that holds the point; rows run west to east, from the south pole up.
 * @param degrees how high and wide a cell is
 */
export function cellOf(point: Point, degrees = CELL_DEGREES): number {
  const row = Math.min(180 / degrees - 1, Math.floor((point.lat + 90) / degrees));
  const column = Math.floor(((((point.lon + 180) % 360) + 360) % 360) / degrees);
  return row * (360 / degrees) + column;
}

/** Every cell that a circle around the point can touch. */
export function cellsAround(center: Point, radiusKm: number, degrees = CELL_DEGREES): number[] {
  const dLat = (radiusKm / EARTH_RADIUS_KM) * (180 / Math.PI);
  const dLon = dLat / Math.max(0.01, Math.cos(radians(center.lat)));
  const cells = new Set<number>();
  const steps = (extent: number): number => Math.ceil((2 * extent) / degrees) + 1;
  const latSteps = steps(dLat);
  const lonSteps = Math.min(steps(dLon), 360 / degrees);
  for (let i = 0; i <= latSteps; i++) {
    const lat = center.lat - dLat + (2 * dLat * i) / latSteps;
    if (lat < -90 || lat > 90) continue;
    for (let j = 0; j <= lonSteps; j++) {
      cells.add(cellOf({ lat, lon: center.lon - dLon + (2 * dLon * j) / lonSteps }, degrees));
    }
  }
  return [...cells];
}

export const isPoint = (point: Point): boolean => Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;
