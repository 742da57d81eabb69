import { createRoute } from "@hono/zod-openapi";
import { IdParams, json } from "../../schemas/common.ts";
import { KeySchema, keyView } from "../../schemas/key.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "post",
  path: "/keys/{id}/revoke",
  operationId: "revokeKey",
  tags: ["Operation"],
  summary: "Take a key back",
  description:
    "It opens nothing from now on. The key that ADMIN_API_KEY sets comes back at the next start, unless that is changed.",
  ...needs("operate", "everywhere"),
  request: { params: IdParams },
  responses: {
    200: json(KeySchema, "The key as it was"),
    ...usualProblems(),
    ...problems("key-not-found"),
  },
});

export const addRevokeKey: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const revoked = await useCases.access.revoke(c.req.valid("param").id, c.get("actor"));
    return revoked.ok ? c.json(keyView(revoked.value), 200) : problem(c, revoked.code);
  });
};
