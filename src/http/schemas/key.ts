import { z } from "@hono/zod-openapi";
import { ROLES } from "../../domain/access/access.ts";
import { MAX_KEY_NAME, type ApiKey } from "../../domain/access/api-key.ts";
import { IdSchema } from "./common.ts";

export const KeyNameSchema = z
  .string()
  .min(1)
  .max(MAX_KEY_NAME)
  .openapi({ description: "Who or what it is for.", example: "Town hall" });

export const RoleSchema = z.enum(ROLES).openapi({
  description:
    "Each role includes those before it: `metrics` opens the figures for Prometheus alone, `operate` everything.",
});

export const KeySchema = z
  .object({
    id: IdSchema.openapi({ description: "Names the key in the audit log and in the server's log." }),
    name: KeyNameSchema,
    role: RoleSchema,
    communityIds: z
      .array(IdSchema)
      .optional()
      .openapi({ description: "What it is bound to; all communities when absent." }),
    organisationId: IdSchema.optional().openapi({
      description: "The organisation that it is bound to: it sees and does what is that one's own.",
    }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().optional(),
    lastUsedAt: z.iso.datetime().optional().openapi({ description: "To the minute." }),
  })
  .openapi("Key", { description: "A key, without what its holder sends." });

export const keyView = (key: ApiKey) => {
  const { id, name, role, communities, organisation, createdAt, expiresAt, lastUsedAt } = key;
  return {
    id,
    name,
    role,
    ...(organisation === undefined
      ? communities && { communityIds: [...communities] }
      : { organisationId: organisation }),
    createdAt: createdAt.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
  };
};
