import { createRoute, z } from "@hono/zod-openapi";
import { json } from "../../schemas/common.ts";
import { needs } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "post",
  path: "/inbox/replay",
  operationId: "replayInbox",
  tags: ["Operation"],
  summary: "Send all updates through again that could not be handled",
  description: "As for each of them alone. A repeat sends those that have failed again since.",
  ...needs("operate", "everywhere"),
  responses: {
    200: json(z.object({ replayed: z.int() }).openapi("ReplayedUpdates"), "How many are on their way"),
    ...usualProblems(),
  },
});

export const addReplayAll: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) =>
    c.json({ replayed: await useCases.deadLetters.replayAll(c.get("actor")) }, 200),
  );
};
