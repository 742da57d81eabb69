import type { PersonId } from "../../domain/shared/ids.ts";

/** To somebody who writes faster than the rate limit allows. */
export type PeopleNotice = { readonly kind: "slow-down" };

/** Effect keys of this module. */
export const peopleKey = {
  /** The minute is part of the key, so that several processes send it once. */
  slowDown: (person: PersonId, minute: number): string => `slow:${String(person)}:${String(minute)}`,
};
