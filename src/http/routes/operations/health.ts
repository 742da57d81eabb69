import { createRoute, z } from "@hono/zod-openapi";
import { canWork, TROUBLE_KINDS, type TroubleKind } from "../../../observability/troubles.ts";
import { isReady } from "../../shell/errors.ts";
import { json } from "../../schemas/common.ts";
import { OPEN, type AddRoute } from "../route.ts";

const Alive = z.object({ status: z.literal("alive") });

const Trouble = z.object({
  kind: z.enum(Object.keys(TROUBLE_KINDS) as TroubleKind[]),
  since: z.iso.datetime(),
});
const troubles = z.array(Trouble).describe("What is wrong at the moment, the oldest first");
const Ready = z.object({ status: z.literal("ready"), troubles });
const NotReady = z.object({ status: z.literal("unavailable"), troubles });

const alive = createRoute({
  method: "get",
  path: "/healthz",
  operationId: "isAlive",
  tags: ["Operation"],
  security: OPEN,
  summary: "Whether the process lives",
  responses: { 200: json(Alive, "It does") },
});

const ready = createRoute({
  method: "get",
  path: "/readyz",
  operationId: "isReady",
  tags: ["Operation"],
  security: OPEN,
  summary: "Whether the process can do its work. Answers within a second",
  responses: {
    200: json(Ready, "The store answers, and updates can arrive"),
    503: json(NotReady, "The store does not answer, or Telegram brings no updates to this process"),
  },
});

export const addHealth: AddRoute = (app, deps) => {
  app.openapi(alive, (c) => c.json({ status: "alive" as const }, 200));
  app.openapi(ready, async (c) => {
    const answers = await isReady(deps.ready);
    const current = deps.troubles?.() ?? [];
    const list = current.map(({ kind, since }) => ({ kind, since: since.toISOString() }));
    return answers && canWork(current)
      ? c.json({ status: "ready" as const, troubles: list }, 200)
      : c.json({ status: "unavailable" as const, troubles: list }, 503);
  });
};
