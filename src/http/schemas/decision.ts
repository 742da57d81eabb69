import { z } from "@hono/zod-openapi";
import type { Actor } from "../../domain/shared/actor.ts";
import type { Decision } from "../../domain/listing/listing.ts";

export const DecisionSchema = z
  .object({
    action: z.enum(["approve", "reject", "request-changes", "remove"]),
    by: z.object({
      kind: z.enum(["moderator", "api", "system"]),
      key: z.string().optional().openapi({ description: "Name of the API key. Moderators are not named." }),
    }),
    at: z.iso.datetime(),
    reason: z
      .string()
      .optional()
      .openapi({ description: "Why it was rejected or taken down, or what was asked." }),
  })
  .openapi("Decision", { description: "What was decided about a listing, and by whom." });

const presentActor = (actor: Actor): z.infer<typeof DecisionSchema>["by"] => {
  if (actor.kind === "api") return { kind: "api", key: actor.name };
  return { kind: actor.kind === "person" ? "moderator" : "system" };
};

/** A decision without the name and id of the moderator. */
export const presentDecision = ({ action, by, at, reason }: Decision): z.infer<typeof DecisionSchema> => ({
  action,
  by: presentActor(by),
  at: at.toISOString(),
  ...(reason === undefined ? {} : { reason }),
});
