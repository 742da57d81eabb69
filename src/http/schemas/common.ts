import { z } from "@hono/zod-openapi";
import { ID_PATTERN } from "../../domain/shared/ids.ts";

export const IdSchema = z
  .string()
  .regex(ID_PATTERN, "must be 12 characters of a–z and 0–9")
  .openapi({ example: "k3j9x0q2m7ab" });

/** The `{id}` in a path. */
export const IdParams = z.strictObject({ id: IdSchema });

export const PointSchema = z
  .object({ lat: z.number(), lon: z.number() })
  .openapi("Point", { description: "Degrees north and east, coarse to about a kilometre." });

export const LimitSchema = z.coerce.number().int().min(1).max(100).default(50);

/** What an endpoint that answers with JSON says about it. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** A required JSON body. */
export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { "application/json": { schema } },
});
