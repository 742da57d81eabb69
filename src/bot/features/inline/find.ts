import { LISTING_KINDS } from "../../../domain/category/category.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { inOrder, type Search } from "../../../domain/search/search.ts";
import type { Point } from "../../../domain/shared/geo.ts";
import type { BotDependencies } from "../../context.ts";
import { communityCalled, type Wanted } from "./understand.ts";

type Deps = Pick<BotDependencies, "useCases" | "places">;

/** As many as anybody scrolls through. */
const MOST = 20;
/** What counts as in a town, in kilometres. */
const NEAR_KM = 25;

/** Where the words that are left lead; undefined when they are no town. */
async function pointOf({ useCases, places }: Deps, rest: string): Promise<Point | undefined> {
  const community = communityCalled(await useCases.communities.all(), rest);
  return community?.center ?? (await places.search(rest, { limit: 1 }))[0]?.point;
}

/** Published listings of both kinds that the words ask for; none where they name neither a category nor a town. */
export async function findWanted(deps: Deps, { category, rest }: Wanted): Promise<readonly Listing[]> {
  const near = rest === "" ? undefined : await pointOf(deps, rest);
  if ((rest !== "" && !near) || (rest === "" && !category)) return [];
  const { browse, catalogue } = deps.useCases;
  const where = near ? { near, km: NEAR_KM } : {};
  const searches = LISTING_KINDS.flatMap((kind) =>
    (category ? [category] : catalogue.categories).map(({ slug }): Search => ({
      kind,
      category: slug,
      ...where,
    })),
  );
  const found = await Promise.all(searches.map((search) => browse.find(search)));
  return inOrder(found.flat(), near).slice(0, MOST);
}
