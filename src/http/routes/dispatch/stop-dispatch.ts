import { createRoute } from "@hono/zod-openapi";
import { IdParams, json } from "../../schemas/common.ts";
import { DispatchSchema } from "../../schemas/dispatch.ts";
import { needs } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { steer, steerProblems } from "./steer.ts";

const route = createRoute({
  method: "post",
  path: "/listings/{id}/dispatch/stop",
  operationId: "stopDispatch",
  tags: ["Dispatch"],
  summary: "End the search for helpers",
  description: "Everybody who has not answered is told. Whoever has said yes stays introduced.",
  ...needs("moderate"),
  request: { params: IdParams },
  responses: {
    200: json(DispatchSchema, "The search as it stands now"),
    ...usualProblems(),
    ...steerProblems(),
  },
});

export const addStopDispatch: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => steer(c, useCases, c.req.valid("param").id, "stop"));
};
