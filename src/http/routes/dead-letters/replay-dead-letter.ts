import { createRoute } from "@hono/zod-openapi";
import { UpdateIdParams } from "../../schemas/dead-letter.ts";
import { judge, judgeResponses } from "./judge-dead-letter.ts";
import { type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const route = createRoute({
  method: "post",
  path: "/inbox/{id}/replay",
  operationId: "replayInboxUpdate",
  tags: ["Operation"],
  summary: "Send an update through again",
  description: "With all its tries, before whatever else waits in the same chat.",
  ...needs("operate", "everywhere"),
  request: { params: UpdateIdParams },
  responses: judgeResponses(),
});

export const addReplayDeadLetter: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => judge(c, useCases, c.req.valid("param").id, "replay"));
};
