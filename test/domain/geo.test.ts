import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, cellsAround, coarsePoint, distanceKm } from "../../src/domain/shared/geo.ts";

const LEIPZIG = { lat: 51.34, lon: 12.37 };
const point = fc.record({
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("places", () => {
  it("Leipzig and Berlin are 149 km apart", () => {
    expect(distanceKm(LEIPZIG, { lat: 52.52, lon: 13.405 })).toBeCloseTo(149, 0);
  });

  it("a coarse point is within about a kilometre of the exact one", () => {
    fc.assert(
      fc.property(point, (exact) => {
        expect(distanceKm(exact, coarsePoint(exact))).toBeLessThan(1);
      }),
    );
  });

  it("the cells around a point hold every point within the radius", () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 1, max: 80, noNaN: true }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (center, radius, bearing, share) => {
          const km = radius * share;
          const lat = center.lat + (km / 111.2) * Math.cos(bearing);
          const raw =
            center.lon + ((km / 111.2) * Math.sin(bearing)) / Math.cos((center.lat * Math.PI) / 180);
          const near = { lat, lon: ((((raw + 180) % 360) + 360) % 360) - 180 };
          fc.pre(distanceKm(center, near) <= radius);
          expect(cellsAround(center, radius)).toContain(cellOf(near));
        },
      ),
    );
  });
});
