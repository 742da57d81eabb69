import { createRoute } from "@hono/zod-openapi";
import { UpdateIdParams } from "../../schemas/dead-letter.ts";
import { judge, judgeResponses } from "./judge-dead-letter.ts";
import { type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const route = createRoute({
  method: "post",
  path: "/inbox/{id}/discard",
  operationId: "discardInboxUpdate",
  tags: ["Operation"],
  summary: "Give an update up",
  description: "It is never handled. The audit log keeps that it was there and who discarded it.",
  ...needs("operate", "everywhere"),
  request: { params: UpdateIdParams },
  responses: judgeResponses(),
});

export const addDiscardDeadLetter: AddRoute = (app, { useCases }) => {
  app.openapi(route, (c) => judge(c, useCases, c.req.valid("param").id, "discard"));
};
