import { createRoute } from "@hono/zod-openapi";
import { IdParams, json } from "../../schemas/common.ts";
import { DispatchSchema } from "../../schemas/dispatch.ts";
import { needs } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { steer, steerProblems } from "./steer.ts";

const route = createRoute({
  method: "post",
  path: "/listings/{id}/dispatch/start",
  operationId: "startDispatch",
  tags: ["Dispatch"],
  summary: "Have helpers asked for a request",
  description:
    "Invites the helpers who fit best, in rounds, until enough have said yes. A search that was stopped or has asked everybody goes on; nobody is asked twice.",
  ...needs("moderate"),
  request: { params: IdParams },
  responses: {
    200: json(DispatchSchema, "The search as it stands now"),
    ...usualProblems(),
    ...steerProblems(),
  },
});

export const addStartDispatch: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => steer(c, useCases, c.req.valid("param").id, "start"));
};
