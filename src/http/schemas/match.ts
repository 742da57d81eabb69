import { z } from "@hono/zod-openapi";
import type { Match } from "../../domain/matching/match.ts";
import { IdSchema } from "./common.ts";

const field = z.string().openapi({ description: "A field of the category." });

const day = z.iso.date().openapi({ description: "When the offer begins or ends." });
const days = z.int().openapi({ description: "By how many days it misses what is needed." });

const ReasonSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("same-community") }),
    z.object({ kind: z.literal("distance"), km: z.number() }),
    z.object({ kind: z.literal("capacity"), field, need: z.number(), have: z.number() }),
    z.object({ kind: z.literal("shared-choices"), field, options: z.array(z.string()) }),
    z.object({ kind: z.literal("meets"), field, options: z.array(z.string()) }),
    z.object({ kind: z.literal("same-town"), field }),
    z.object({ kind: z.literal("different-towns"), field, offer: z.string(), request: z.string() }),
    z.object({ kind: z.literal("dates") }),
    z.object({ kind: z.literal("later"), when: z.enum(["from", "on"]), day, days }),
    z.object({ kind: z.literal("earlier"), when: z.enum(["until", "on"]), day, days }),
    z.object({ kind: z.literal("shorter"), day, days }),
    z.object({ kind: z.literal("languages"), languages: z.array(z.string()) }),
  ])
  .openapi("Reason", {
    description: "Why the two fit; `different-towns`, `later`, `earlier` and `shorter` speak against it.",
  });

export const MatchSchema = z
  .object({
    offerId: IdSchema,
    requestId: IdSchema,
    score: z.number().min(0).max(1).openapi({ description: "Higher fits better." }),
    reasons: z.array(ReasonSchema),
    doubtful: z.boolean().openapi({ description: "A person has to judge: left out of broadcasts." }),
  })
  .openapi("Match");

export const presentMatch = ({
  offer,
  request,
  score,
  reasons,
  doubtful,
}: Match): z.infer<typeof MatchSchema> => ({
  offerId: offer.id,
  requestId: request.id,
  score,
  doubtful,
  reasons: reasons.map((reason) => {
    if (reason.kind === "shared-choices" || reason.kind === "meets")
      return { ...reason, options: [...reason.options] };
    if (reason.kind === "different-towns")
      return { ...reason, offer: reason.offer.name, request: reason.request.name };
    if (reason.kind === "languages") return { ...reason, languages: [...reason.languages] };
    return reason;
  }),
});
