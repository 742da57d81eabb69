import { createRoute, z } from "@hono/zod-openapi";
import { json } from "../../schemas/common.ts";
import { KeySchema, keyView } from "../../schemas/key.ts";
import { needs } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/keys",
  operationId: "listKeys",
  tags: ["Operation"],
  summary: "List the keys of this API",
  ...needs("operate", "everywhere"),
  responses: {
    200: json(z.object({ items: z.array(KeySchema) }).openapi("Keys"), "All keys by name, expired ones too"),
    ...usualProblems(),
  },
});

export const addListKeys: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => c.json({ items: (await useCases.access.list()).map(keyView) }, 200));
};
