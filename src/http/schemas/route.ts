import { z } from "@hono/zod-openapi";
import { ROUTE_OUTCOMES, shareOf, type Route } from "../../domain/coverage/route.ts";
import type { OrganisationId } from "../../domain/shared/ids.ts";
import { IdSchema } from "./common.ts";

export const RouteStatusSchema = z.enum(["asked", "taken", "moderators", "closed"]);
const EndSchema = z.enum(["passed", "late", "handed-over", "given-back", "objected", "suspended"]);

export const RouteSchema = z
  .object({
    listingId: IdSchema,
    communityId: IdSchema,
    status: z.enum([...RouteStatusSchema.options, "ended"]).openapi({
      description:
        "`moderators`: nobody is left to ask. `ended`: for a key of an organisation, which has it no longer.",
    }),
    organisationId: IdSchema.optional().openapi({ description: "Which is asked, or has taken it." }),
    until: z.iso.datetime().optional().openapi({ description: "When it is to have answered." }),
    outcome: z
      .enum([...ROUTE_OUTCOMES, "over"])
      .optional()
      .openapi({ description: "What became of it; `over`: the listing ended by itself." }),
    how: EndSchema.optional().openapi({ description: "With `ended`: why." }),
    before: z
      .array(z.object({ organisationId: IdSchema, how: EndSchema, at: z.iso.datetime().optional() }))
      .openapi({ description: "Those that had it, and why they have it no longer." }),
    changedAt: z.iso.datetime().optional(),
  })
  .openapi("Route", { description: "Which organisation looks after a listing." });

/** A route as moderators see it. */
export const routeView = (route: Route): z.infer<typeof RouteSchema> => ({
  listingId: route.id,
  communityId: route.communityId,
  status: route.status,
  ...(route.organisationId !== undefined && { organisationId: route.organisationId }),
  ...(route.until && { until: route.until.toISOString() }),
  ...(route.outcome && { outcome: route.outcome }),
  before: route.tried.map(({ organisationId, how, at }) => ({
    organisationId,
    how,
    ...(at && { at: at.toISOString() }),
  })),
  changedAt: route.changedAt.toISOString(),
});

/** A route as an organisation sees it: without the others. Undefined where it was never asked. */
export function shareView(
  route: Route,
  organisation: OrganisationId,
): z.infer<typeof RouteSchema> | undefined {
  const share = shareOf(route, organisation);
  if (!share) return undefined;
  const { status, until, outcome, how, at } = share;
  return {
    listingId: route.id,
    communityId: route.communityId,
    status,
    organisationId: organisation,
    ...(until && { until: until.toISOString() }),
    ...(outcome && { outcome }),
    ...(how && { how }),
    before: [],
    ...(at && { changedAt: at.toISOString() }),
  };
}
