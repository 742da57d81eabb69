import type { Point } from "../../domain/shared/geo.ts";
import type { Place } from "../../domain/shared/place.ts";

/** The place somebody would name to say where a point is. */
export interface Nearest {
  readonly place: Place;
  /** The part of that town it is in, where that is known. */
  readonly district?: Place;
  /** To the middle of the place. */
  readonly km: number;
}

/** Towns and villages by their names and by where they are. */
export interface Places {
  /**
   * Places that typed words may mean, best first: by any of their names in any script, by the beginning of one, and with
   * letters wrong. Of namesakes, those near `near` come first.
   * @returns at most `limit` places (6 when absent); none for what names no place
   */
  search(
    typed: string,
    options?: { readonly near?: Point; readonly limit?: number },
  ): Promise<readonly Place[]>;
  find(id: number): Promise<Place | undefined>;
  /** The nearest town, however far away it is. */
  nearest(point: Point): Promise<Nearest>;
}
