import { createRoute } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { DispatchSchema, presentDispatch } from "../../schemas/dispatch.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/listings/{id}/dispatch",
  operationId: "readDispatch",
  tags: ["Dispatch"],
  summary: "Read how the search for helpers stands",
  ...needs("read"),
  request: { params: IdParams },
  responses: {
    200: json(DispatchSchema, "The search"),
    ...usualProblems(),
    ...problems("listing-not-found", "dispatch-not-found"),
  },
});

export const addReadDispatch: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const request = await useCases.listings.find(listingId(c.req.valid("param").id));
    if (!request || !sees(c, request.communityId)) return problem(c, "listing-not-found");
    const view = await useCases.dispatch.view(request.id);
    return view ? c.json(presentDispatch(view), 200) : problem(c, "dispatch-not-found");
  });
};
