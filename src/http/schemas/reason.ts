import { z } from "@hono/zod-openapi";
import { REJECT_REASONS } from "../../domain/moderation/reject-reasons.ts";
import { tidyText } from "../../domain/shared/text.ts";

const MAX_REASON = 500;

/** Why moderators decide against a listing. */
export const ReasonBody = z.strictObject({
  reason: z
    .string()
    .overwrite(tidyText)
    .min(1)
    .max(MAX_REASON)
    .openapi({
      description: `One of ${REJECT_REASONS.map((reason) => `\`${reason}\``).join(", ")}, which the author reads in their own language, or free text, which they read as it is.`,
      example: REJECT_REASONS[1],
    }),
});
