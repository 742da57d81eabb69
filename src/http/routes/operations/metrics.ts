import { createRoute, z } from "@hono/zod-openapi";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const { 400: _noInput, ...problems } = usualProblems();

const route = createRoute({
  method: "get",
  path: "/metrics",
  operationId: "readMetrics",
  tags: ["Operation"],
  summary: "Figures for Prometheus",
  ...needs("metrics", "everywhere"),
  responses: {
    200: { description: "Prometheus' text format", content: { "text/plain": { schema: z.string() } } },
    ...problems,
  },
});

export const addMetrics: AddRoute = (app, { metrics }) => {
  if (!metrics) return;
  app.openapi(route, async (c) =>
    c.text(await metrics.render(), 200, { "content-type": metrics.contentType }),
  );
};
