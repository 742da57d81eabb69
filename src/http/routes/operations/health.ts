import { createRoute, z } from "@hono/zod-openapi";
import { isReady } from "../../shell/errors.ts";
import { json } from "../../schemas/common.ts";
import type { AddRoute } from "../route.ts";

const Alive = z.object({ status: z.literal("alive") });
const Ready = z.object({ status: z.literal("ready") });
const NotReady = z.object({ status: z.literal("unavailable") });

const alive = createRoute({
  method: "get",
  path: "/healthz",
  operationId: "isAlive",
  tags: ["Operation"],
  summary: "Whether the process lives",
  responses: { 200: json(Alive, "It does") },
});

const ready = createRoute({
  method: "get",
  path: "/readyz",
  operationId: "isReady",
  tags: ["Operation"],
  summary: "Whether the process can do its work",
  responses: {
    200: json(Ready, "The store answers"),
    503: json(NotReady, "The store does not answer, or Telegram has withdrawn the bot's token"),
  },
});

export const addHealth: AddRoute = (app, deps) => {
  app.openapi(alive, (c) => c.json({ status: "alive" as const }, 200));
  app.openapi(ready, async (c) =>
    (deps.isReceiving?.() ?? true) && (await isReady(deps.ready))
      ? c.json({ status: "ready" as const }, 200)
      : c.json({ status: "unavailable" as const }, 503),
  );
};
