import { z } from "@hono/zod-openapi";
import type { DeadLetter } from "../../app/dead-letters/ports.ts";
import { wholeNumber } from "./common.ts";

export const UpdateIdSchema = wholeNumber(0).openapi({
  description: "Telegram's `update_id`.",
  example: 803_214_077,
});

/** The `{id}` in a path. */
export const UpdateIdParams = z.strictObject({ id: UpdateIdSchema });

export const ParkedUpdateSchema = z
  .object({
    id: z.int(),
    kind: z.string().openapi({ description: "What Telegram calls it.", example: "message" }),
    receivedAt: z.iso.datetime(),
    parkedAt: z.iso.datetime(),
    error: z
      .string()
      .openapi({ description: "The first line of the last error; what looks like personal data is hidden." }),
    replays: z.int().openapi({ description: "How often it was sent through again." }),
  })
  .openapi("DeadLetter", {
    description: "An update that failed at every try. Who sent what is not part of it.",
  });

export const presentParkedUpdate = ({
  id,
  kind,
  receivedAt,
  parkedAt,
  error,
  replays,
}: DeadLetter): z.infer<typeof ParkedUpdateSchema> => ({
  id,
  kind,
  receivedAt: receivedAt.toISOString(),
  parkedAt: parkedAt.toISOString(),
  error,
  replays,
});
