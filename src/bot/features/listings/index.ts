import { Composer } from "grammy";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { createIntroductionHandlers } from "./introductions.ts";
import { createOrganisationListingHandlers } from "./of-organisation.ts";
import { createOutcomeHandlers } from "./outcomes.ts";
import { createOwnListingHandlers } from "./own.ts";
import { createPhotosHandlers } from "./photos.ts";

/** "My listings" with their introductions, and the photos of any listing. */
export const createListingsFeature = (deps: FeatureDependencies): Composer<PomichContext> =>
  new Composer(
    createOwnListingHandlers(deps),
    createIntroductionHandlers(deps),
    createOutcomeHandlers(deps),
    createPhotosHandlers(deps),
    createOrganisationListingHandlers(deps),
  );
