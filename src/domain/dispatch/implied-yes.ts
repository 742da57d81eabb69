import type { Category } from "../category/category.ts";
import type { Person } from "../person/person.ts";
import { hasConfirmedSafety, safetyKindOf } from "../safety/safety.ts";

/**
 * Whether a request counts as its author's yes to a helper who has accepted an invitation. Not where a private home, a vehicle
 * or a child is concerned, nor before its author has read the safety notes: then they are asked about each helper.
 */
export const isImpliedYes = (
  category: Pick<Category, "tier" | "safety"> | undefined,
  seeker: Pick<Person, "safety"> | undefined,
): boolean =>
  category?.tier === 1 && seeker !== undefined && hasConfirmedSafety(seeker, safetyKindOf(category));
