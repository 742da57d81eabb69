import type { Category } from "../category/category.ts";
import type { Community } from "./community.ts";

/**
 * Whether the requests of a category may have helpers looked for by themselves. Moderators choose among those without special
 * risks; operators also those where people come into a private home or vehicle. Never where only organisations help.
 */
export const canBeAutomatic = (
  category: Pick<Category, "tier"> | undefined,
  by: "moderators" | "operators",
): boolean => category !== undefined && category.tier <= (by === "moderators" ? 1 : 2);

/** Whether a community has chosen that a category's requests have helpers looked for once they are approved. */
export const isAutomatic = (
  community: Pick<Community, "automatic"> | undefined,
  category: Pick<Category, "slug" | "tier"> | undefined,
): boolean =>
  category !== undefined &&
  community?.automatic?.includes(category.slug) === true &&
  canBeAutomatic(category, "operators");
