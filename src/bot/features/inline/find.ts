import { LISTING_KINDS } from "../../../domain/category/category.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { inOrder } from "../../../domain/search/search.ts";
import type { Point } from "../../../domain/shared/geo.ts";
import type { BotDependencies } from "../../context.ts";
import { communityCalled, type Wanted } from "./understand.ts";

type Deps = Pick<BotDependencies, "useCases" | "places">;

const MAX_RESULTS = 20;
/** Listings up to this far from a town count as in it, in kilometres. */
const NEAR_KM = 25;

/** The point of the town that the remaining words name; undefined when they name none. */
async function pointOf({ useCases, places }: Deps, rest: string): Promise<Point | undefined> {
  const community = communityCalled(await useCases.communities.all(), rest);
  return community?.center ?? (await places.search(rest, { limit: 1 }))[0]?.point;
}

/** Published offers and requests that the words ask for; none when they name neither a category nor a town. */
export async function findWanted(deps: Deps, { category, rest }: Wanted): Promise<readonly Listing[]> {
  const near = rest === "" ? undefined : await pointOf(deps, rest);
  if ((rest !== "" && !near) || (rest === "" && !category)) return [];
  const { browse, catalogue } = deps.useCases;
  const categories = (category ? [category] : catalogue.categories).map(({ slug }) => slug);
  if (near) return (await browse.around(near, NEAR_KM, categories)).slice(0, MAX_RESULTS);
  const searches = LISTING_KINDS.flatMap((kind) => categories.map((slug) => ({ kind, category: slug })));
  const found = await Promise.all(searches.map((search) => browse.find(search)));
  return inOrder(found.flat()).slice(0, MAX_RESULTS);
}
