import { createRoute } from "@hono/zod-openapi";
import { IdParams, json } from "../../schemas/common.ts";
import { DispatchSchema } from "../../schemas/dispatch.ts";
import { needs } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { steer, steerProblems } from "./steer.ts";

const route = createRoute({
  method: "post",
  path: "/listings/{id}/dispatch/resume",
  operationId: "resumeDispatch",
  tags: ["Dispatch"],
  summary: "Go on with a paused search",
  description: "Asks others if those who have not answered are too few.",
  ...needs("moderate"),
  request: { params: IdParams },
  responses: {
    200: json(DispatchSchema, "The search as it stands now"),
    ...usualProblems(),
    ...steerProblems(),
  },
});

export const addResumeDispatch: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => steer(c, useCases, c.req.valid("param").id, "resume"));
};
