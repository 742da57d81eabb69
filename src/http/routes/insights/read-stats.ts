import { createRoute, z } from "@hono/zod-openapi";
import type { Stats } from "../../../app/insights/index.ts";
import { communityId } from "../../../domain/shared/ids.ts";
import { IdSchema, json } from "../../schemas/common.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const StatsSchema = z
  .object({
    waiting: z.int().openapi({ description: "Listings and changes that wait for moderators." }),
    oldestWaitingSince: z.iso.datetime().optional(),
    published: z.object({ offers: z.int(), requests: z.int() }),
    introduced: z.int().openapi({ description: "Pairs that were introduced, ever." }),
    unmet: z
      .array(z.object({ category: z.string(), requests: z.int() }))
      .openapi({ description: "Open requests that nobody was introduced to, the most first." }),
    cases: z
      .object({
        open: z.int(),
        withoutOwner: z.int().openapi({ description: "Open cases that no moderator looks after now." }),
        oldestOpenSince: z.iso.datetime().optional(),
        closed: z.object({ dismissed: z.int(), settled: z.int(), passedOn: z.int(), banned: z.int() }),
      })
      .openapi({ description: "Reports, appeals, calls for help; closed ones by how they ended, ever." }),
    attendance: z
      .object({ came: z.int(), missed: z.int() })
      .optional()
      .openapi({ description: "Helpers who came to what they had said yes to, and who did not, ever." }),
    fairness: z
      .object({
        helpers: z.int().openapi({ description: "Different people who were invited." }),
        invitations: z.number().openapi({ description: "Gini coefficient of how often each was invited." }),
        acceptances: z.number().openapi({ description: "Gini coefficient of how often each said yes." }),
      })
      .optional()
      .openapi({ description: "How evenly searches for helpers fell in the last 30 days; 0 is evenly." }),
    secondsToDecision: z.number().optional().openapi({
      description: "From a submission to its decision: the median of the last 30 days.",
    }),
    secondsToFirstAnswer: z.number().optional().openapi({
      description:
        "From the publication of a request to a helper's first yes: the median of the last 30 days.",
    }),
  })
  .openapi("Stats");

const seconds = (ms: number): number => Math.round(ms / 1_000);

function presentCases({ open, withoutOwner, oldestOpenSince, closed }: Stats["cases"]) {
  const { dismissed, settled, "passed-on": passedOn, banned } = closed;
  return {
    open,
    withoutOwner,
    ...(oldestOpenSince && { oldestOpenSince: oldestOpenSince.toISOString() }),
    closed: { dismissed, settled, passedOn, banned },
  };
}

const presentStats = (stats: Stats): z.infer<typeof StatsSchema> => ({
  waiting: stats.waiting,
  ...(stats.oldestWaitingSince && { oldestWaitingSince: stats.oldestWaitingSince.toISOString() }),
  published: { offers: stats.published.offer, requests: stats.published.request },
  introduced: stats.introduced,
  unmet: [...stats.unmet],
  cases: presentCases(stats.cases),
  ...(stats.attendance && { attendance: stats.attendance }),
  ...(stats.fairness && { fairness: stats.fairness }),
  ...(stats.decidedAfterMs === undefined ? {} : { secondsToDecision: seconds(stats.decidedAfterMs) }),
  ...(stats.answeredAfterMs === undefined ? {} : { secondsToFirstAnswer: seconds(stats.answeredAfterMs) }),
});

const route = createRoute({
  method: "get",
  path: "/stats",
  operationId: "readStats",
  tags: ["Insights"],
  summary: "Read how it is going",
  description: "For one community, or for all that the key is for, taken together.",
  ...needs("read"),
  request: { query: z.strictObject({ communityId: IdSchema.optional() }) },
  responses: {
    200: json(StatsSchema, "The numbers"),
    ...usualProblems(),
    ...problems("community-not-found"),
  },
});

export const addReadStats: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { communityId: wanted } = c.req.valid("query");
    const all = (await useCases.communities.all()).map(({ id }) => id).filter((id) => sees(c, id));
    const chosen = wanted === undefined ? all : all.filter((id) => id === communityId(wanted));
    if (wanted !== undefined && chosen.length === 0) return problem(c, "community-not-found");
    return c.json(presentStats(await useCases.insights.stats(chosen)), 200);
  });
};
