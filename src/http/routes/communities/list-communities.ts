import { createRoute, z } from "@hono/zod-openapi";
import { json } from "../../schemas/common.ts";
import { CommunitySchema, communityView } from "../../schemas/community.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const route = createRoute({
  method: "get",
  path: "/communities",
  operationId: "listCommunities",
  tags: ["Communities"],
  summary: "List the communities",
  ...needs("read"),
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
    const seen = (await useCases.communities.all()).filter(({ id }) => sees(c, id));
    return c.json({ items: seen.map(communityView) }, 200);
  });
};
