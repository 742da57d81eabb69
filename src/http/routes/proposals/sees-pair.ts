import type { Context } from "hono";
import type { UseCases } from "../../../app/use-cases.ts";
import { reachesAll } from "../../../domain/access/access.ts";
import type { ListingId } from "../../../domain/shared/ids.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { sees } from "../../shell/needs.ts";

/** Whether the key of a request is for the community of one of the two: either's moderators may bring them together. */
export async function seesPair(
  c: Context<HttpEnv>,
  { listings }: UseCases,
  ...pair: readonly [offer: ListingId, request: ListingId]
): Promise<boolean> {
  if (reachesAll(c.get("access"))) return true;
  const found = await Promise.all(pair.map((id) => listings.find(id)));
  return found.some((listing) => listing && sees(c, listing.communityId));
}
