import type { HelperProfile } from "../../domain/helper/profile.ts";
import type { HelperProfileId } from "../../domain/shared/ids.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";

/** Asks a helper whether their profile still holds. */
export type HelperNotice = {
  readonly kind: "helper-reminder";
  readonly profile: HelperProfile;
  /** Where its place is. */
  readonly communityName: PlaceNames;
};

export const helperKey = {
  /** The end of the time in which somebody can take back at `at` that they want to be asked no more. */
  stop: (profile: HelperProfileId, at: Date): string => `helper:${profile}:stop:${String(at.getTime())}`,
  /** The reminder about a profile that was last confirmed at a moment; of one day there is one. */
  reminder: (profile: HelperProfileId, confirmedAt: Date): string =>
    `helper:${profile}:${confirmedAt.toISOString().slice(0, 10)}`,
};
