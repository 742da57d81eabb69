import { createRoute } from "@hono/zod-openapi";
import { communityId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { CommunitySchema, communityView } from "../../schemas/community.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const route = createRoute({
  method: "post",
  path: "/communities/{id}/close",
  operationId: "closeCommunity",
  tags: ["Communities"],
  summary: "Close a community for good",
  description: "Its live listings are withdrawn. Their authors and the moderators' group are told.",
  ...needs("operate"),
  request: { params: IdParams },
  responses: {
    200: json(CommunitySchema, "The community as it was"),
    ...usualProblems(),
    ...problems("community-not-found"),
  },
});

export const addCloseCommunity: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const id = communityId(c.req.valid("param").id);
    if (!sees(c, id)) return problem(c, "community-not-found");
    const closed = await useCases.communities.close(id, c.get("actor"));
    return closed.ok ? c.json(communityView(closed.value), 200) : problem(c, closed.code);
  });
};
