import {
  neighboursOf,
  sharingArea,
  type Community,
  type Neighbour,
} from "../../domain/community/community.ts";
import type { Setup } from "../../domain/community/setup.ts";
import { distanceKm } from "../../domain/shared/geo.ts";
import type { Place } from "../../domain/shared/place.ts";
import type { Transact } from "../core/index.ts";
import type { Places } from "../places/ports.ts";
import type { Communities } from "./ports.ts";

/** Where a point is, in words. */
export interface SetupPlace {
  readonly place: Place;
  /** To the middle of the place. */
  readonly km: number;
}

/** A setup, and what whoever decides about it should know. */
export interface SetupView {
  readonly setup: Setup;
  readonly place?: SetupPlace;
  /** What the group looks after until then. */
  readonly current?: Community;
  /** How far its middle would move. */
  readonly movesKm?: number;
  /** Another group's community of this name. */
  readonly namesake?: Community;
  readonly sharing: readonly Neighbour[];
  /** The nearest other community that does not share the area. */
  readonly nearest?: Neighbour;
  /** The group looks after exactly this already. */
  readonly isSame: boolean;
}

export interface ViewDependencies {
  readonly communities: Communities;
  readonly places: Pick<Places, "nearest">;
  readonly transact: Transact;
}

/** Creates the function that looks at a setup beside the communities there are. */
export function createViewOf({
  communities,
  places,
  transact,
}: ViewDependencies): (setup: Setup) => Promise<SetupView> {
  return async (setup) => {
    const { center, radiusKm, name } = setup;
    const current = await communities.findByChat(setup.chatId);
    const others = (await communities.all()).filter(({ id }) => id !== current?.id);
    const namesake = await transact((tx) => communities.findByName(name, tx));
    const sharing = center ? sharingArea({ center, radiusKm }, others) : [];
    const nearest = center && neighboursOf(center, others)[0];
    return {
      setup,
      ...(center && { place: await places.nearest(center) }),
      ...(current && { current }),
      ...(current && center && { movesKm: distanceKm(current.center, center) }),
      ...(namesake && namesake.id !== current?.id && { namesake }),
      sharing,
      ...(nearest && sharing.length === 0 && { nearest }),
      isSame: current !== undefined && current.name === name && !takesMore(setup, current, true),
    };
  };
}

/** True if a setup would rename the community, move it or enlarge it; with `exactly`, also if it makes it smaller. */
export function takesMore({ name, center, radiusKm }: Setup, current: Community, exactly = false): boolean {
  const isElsewhere = !center || center.lat !== current.center.lat || center.lon !== current.center.lon;
  const isLarger = exactly ? radiusKm !== current.radiusKm : radiusKm > current.radiusKm;
  return name !== current.name || isElsewhere || isLarger;
}
