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

const DIGITS = /^(?:0|[1-9]\d{0,14})$/;

/** A whole number of a path or a query, written in plain digits. A blank, `0x10`, `1e3` and `007` are none. */
export const wholeNumber = (minimum: number, maximum?: number) =>
  z
    .string()
    .transform((text, context) => {
      const number = DIGITS.test(text) ? Number(text) : Number.NaN;
      if (number >= minimum && (maximum === undefined || number <= maximum)) return number;
      const range =
        maximum === undefined ? `from ${String(minimum)}` : `${String(minimum)} to ${String(maximum)}`;
      context.addIssue(`must be a whole number, ${range}`);
      return z.NEVER;
    })
    .openapi({ type: "integer", minimum, ...(maximum === undefined ? {} : { maximum }) });

export const LimitSchema = wholeNumber(1, 100).default(50).openapi({ default: 50 });

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
