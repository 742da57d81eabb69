import { createRoute, z } from "@hono/zod-openapi";
import { communityId as communityOf } from "../../../domain/shared/ids.ts";
import { IdParams, IdSchema, json } from "../../schemas/common.ts";
import { townView } from "../../schemas/coverage.ts";
import { KindSchema } from "../../schemas/listing.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const CheckSchema = z
  .object({
    gaps: z.array(
      z.object({
        kinds: z.array(KindSchema),
        categories: z.array(z.string()),
        town: z
          .object({ id: z.int().optional(), name: z.string() })
          .optional()
          .openapi({ description: "Only there; everywhere when absent." }),
        outside: z
          .literal(true)
          .optional()
          .openapi({ description: "Only outside of the areas of all rules." }),
      }),
    ),
    overlaps: z.array(
      z.object({
        kinds: z.array(KindSchema),
        category: z.string(),
        organisationIds: z.array(IdSchema).openapi({ description: "In the order in which they are asked." }),
      }),
    ),
  })
  .openapi("CoverageCheck");

const route = createRoute({
  method: "get",
  path: "/communities/{id}/coverage-check",
  operationId: "checkCoverage",
  tags: ["Organisations"],
  summary: "Find what nobody is responsible for",
  description: "Counts the rules of verified organisations only.",
  ...needs("read"),
  request: { params: IdParams },
  responses: {
    200: json(CheckSchema, "What nobody is responsible for, and where several are"),
    ...usualProblems(),
    ...problems("community-not-found"),
  },
});

export const addCheckCoverage: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const community = communityOf(c.req.valid("param").id);
    if (!sees(c, community) || !(await useCases.communities.find(community)))
      return problem(c, "community-not-found");
    const { gaps, overlaps } = await useCases.routing.coverage.check(community);
    return c.json(
      {
        gaps: gaps.map(({ town, kinds, categories, ...gap }) => ({
          ...gap,
          kinds: [...kinds],
          categories: [...categories],
          ...(town && { town: townView(town) }),
        })),
        overlaps: overlaps.map(({ organisations, kinds, ...overlap }) => ({
          ...overlap,
          kinds: [...kinds],
          organisationIds: [...organisations],
        })),
      },
      200,
    );
  });
};
