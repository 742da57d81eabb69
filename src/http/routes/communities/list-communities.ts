import { createRoute, z } from "@hono/zod-openapi";
import { json } from "../../schemas/common.ts";
import { CommunitySchema, communityView } from "../../schemas/community.ts";
import { SECURITY, usualProblems, type AddRoute } from "../route.ts";

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
  app.openapi(route, async (c) =>
    c.json({ items: (await useCases.communities.all()).map(communityView) }, 200),
  );
};
