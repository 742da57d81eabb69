import { createRoute, z } from "@hono/zod-openapi";
import { IdSchema, json, PointSchema } from "../../schemas/common.ts";
import { SECURITY, usualProblems, type AddRoute } from "../route.ts";

const CommunitySchema = z
  .object({
    id: IdSchema,
    name: z.string().openapi({ example: "Leipzig" }),
    center: PointSchema,
    radiusKm: z.number(),
    language: z.string().openapi({ description: "What its moderators read, BCP 47.", example: "de" }),
    timeZone: z.string().openapi({ example: "Europe/Berlin" }),
  })
  .openapi("Community");

const route = createRoute({
  method: "get",
  path: "/communities",
  operationId: "listCommunities",
  tags: ["Communities"],
  summary: "List the communities",
  security: SECURITY,
  responses: {
    200: json(
      z.object({ items: z.array(CommunitySchema) }).openapi("Communities"),
      "All communities, by name",
    ),
    ...usualProblems(),
  },
});

export const addListCommunities: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const communities = await useCases.communities.all();
    const items = communities.map(({ id, name, center, radiusKm, language, timeZone }) => ({
      id,
      name,
      center,
      radiusKm,
      language,
      timeZone,
    }));
    return c.json({ items }, 200);
  });
};
