import { z } from "@hono/zod-openapi";
import type { Community } from "../../domain/community/community.ts";
import { IdSchema, PointSchema } from "./common.ts";

export const CommunitySchema = z
  .object({
    id: IdSchema,
    name: z.string().openapi({ example: "Leipzig" }),
    center: PointSchema,
    radiusKm: z.number(),
    language: z.string().openapi({ description: "What its moderators read, BCP 47.", example: "de" }),
    timeZone: z.string().openapi({ example: "Europe/Berlin" }),
    adviceLink: z.string().optional().openapi({
      description: "Where authors are sent with what cannot be arranged here.",
      example: "https://example.org/advice",
    }),
    automatic: z.array(z.string()).openapi({
      description: "Categories whose approved requests have helpers looked for by themselves.",
      example: ["translation"],
    }),
  })
  .openapi("Community");

/** A community as the API shows it: without the chat of its moderators. */
export const communityView = ({
  id,
  name,
  center,
  radiusKm,
  language,
  timeZone,
  adviceLink,
  automatic = [],
}: Community) => ({
  id,
  name,
  center,
  radiusKm,
  language,
  timeZone,
  ...(adviceLink !== undefined && { adviceLink }),
  automatic: [...automatic],
});
