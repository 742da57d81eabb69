import { Composer } from "grammy";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { createBrowseHandlers } from "./browse.ts";
import { createSavedSearchHandlers } from "./saved.ts";

/** Browsing listings, and searches saved from what was browsed. */
export const createSearchesFeature = (deps: FeatureDependencies): Composer<PomichContext> =>
  new Composer(createBrowseHandlers(deps), createSavedSearchHandlers(deps));
