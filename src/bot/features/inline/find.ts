import type { Listing } from "../../../domain/listing/listing.ts";
import { inOrder } from "../../../domain/search/search.ts";
import type { Point } from "../../../domain/shared/geo.ts";
import type { PersonId } from "../../../domain/shared/ids.ts";
import type { BotDependencies } from "../../context.ts";
import { communityCalled, type Wanted } from "./understand.ts";

type Deps = Pick<BotDependencies, "useCases" | "places">;

const MAX_RESULTS = 20;
/** Listings up to this far from a town count as in it, in kilometres. */
const NEAR_KM = 25;
/** Words of a sentence that are compared with the communities' names. */
const MAX_WORDS = 12;

/** The point of the town that the remaining words name; undefined when they name none. */
async function pointOf({ useCases, places }: Deps, rest: string): Promise<Point | undefined> {
  const community = communityCalled(await useCases.communities.all(), rest);
  return community?.center ?? (await places.search(rest, { limit: 1 }))[0]?.point;
}

/** The point of the community that one of the words names. */
async function communityIn({ useCases }: Deps, rest: string): Promise<Point | undefined> {
  const communities = await useCases.communities.all();
  for (const word of rest.split(" ").slice(0, MAX_WORDS)) {
    const community = communityCalled(communities, word);
    if (community) return community.center;
  }
  return undefined;
}

/**
 * Published offers and requests that the words ask for; none when they name neither a category nor a town. Without any
 * words, the newest. Leaves out whoever the reader blocks or is blocked by.
 * @param here where the person is, if Telegram says so
 */
export async function findWanted(
  deps: Deps,
  { category, rest, loose }: Wanted,
  reader: PersonId,
  here?: Point,
): Promise<readonly Listing[]> {
  const { browse, catalogue, communities } = deps.useCases;
  const isEmpty = rest === "" && !category;
  const [only, ...more] = isEmpty ? await communities.all() : [];
  const nearest = here ?? (more.length === 0 ? only?.center : undefined);
  const named = rest === "" ? undefined : await (loose ? communityIn : pointOf)(deps, rest);
  if (rest !== "" && !named && !loose) return [];
  const near = isEmpty ? nearest : named;
  const categories = (category ? [category] : catalogue.categories).map(({ slug }) => slug);
  const found = near
    ? await browse.around(near, NEAR_KM, categories, reader)
    : await browse.everywhere(categories, reader);
  return (isEmpty ? inOrder(found) : found).slice(0, MAX_RESULTS);
}
