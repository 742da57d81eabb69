import { createHash, timingSafeEqual } from "node:crypto";
import { bodyLimit } from "hono/body-limit";
import { problem } from "../../shell/problem.ts";
import type { AddRoute } from "../route.ts";

const MAX_BYTES = 1024 * 1024;

/** Seconds after which Telegram may try again. */
const RETRY_AFTER = "5";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Where Telegram brings updates. It is told 200 with an empty body once an update is durable, and never before; 503 makes
 * it bring the update again.
 */
export const addWebhook: AddRoute = (app, { acceptUpdate, webhookSecret, log }) => {
  if (!acceptUpdate || webhookSecret === undefined) return;
  const expected = digest(webhookSecret);
  const limit = bodyLimit({ maxSize: MAX_BYTES, onError: (c) => problem(c, "body-too-large") });

  app.post(
    "/telegram/webhook",
    async (c, next) => {
      const given = digest(c.req.header("x-telegram-bot-api-secret-token") ?? "");
      return timingSafeEqual(given, expected) ? next() : problem(c, "unauthorized");
    },
    // Telegram says how long its body is. Opening it to count costs more than all the rest that is done here.
    (c, next) => (Number(c.req.header("content-length")) <= MAX_BYTES ? next() : limit(c, next)),
    async (c) => {
      const update = await c.req.json<unknown>().catch(() => undefined);
      if (update === undefined) return problem(c, "malformed-json");
      const later = () => problem(c, "unavailable", {}, { "retry-after": RETRY_AFTER });
      try {
        const accepted = await acceptUpdate(update);
        if (accepted.ok) return c.body(null, 200);
        return accepted.code === "unavailable" ? later() : problem(c, "malformed-update");
      } catch (error) {
        log.error({ error, requestId: c.get("requestId") }, "an update could not be stored");
        return later();
      }
    },
  );
};
