import { createRoute } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { RouteSchema, routeView, shareView } from "../../schemas/route.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/listings/{id}/route",
  operationId: "readRoute",
  tags: ["Organisations"],
  summary: "Read which organisation looks after a listing",
  ...needs("read", "organisations-too"),
  request: { params: IdParams },
  responses: {
    200: json(RouteSchema, "The route"),
    ...usualProblems(),
    ...problems("route-not-found"),
  },
});

export const addReadRoute: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { organisation } = c.get("access");
    const found = await useCases.routing.reads.find(listingId(c.req.valid("param").id));
    if (!found || (organisation === undefined && !sees(c, found.communityId)))
      return problem(c, "route-not-found");
    const view = organisation === undefined ? routeView(found) : shareView(found, organisation);
    return view ? c.json(view, 200) : problem(c, "route-not-found");
  });
};
