import { createRoute, z } from "@hono/zod-openapi";
import { MAX_ADVICE_LINK } from "../../../domain/community/advice-link.ts";
import { MAX_COMMUNITY_NAME, MAX_RADIUS_KM, MIN_RADIUS_KM } from "../../../domain/community/community.ts";
import { communityId } from "../../../domain/shared/ids.ts";
import { tidyText } from "../../../domain/shared/text.ts";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { CommunitySchema, communityView } from "../../schemas/community.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const MAX_SLUG = 40;
const MAX_CATEGORIES = 100;

const BodySchema = z
  .strictObject({
    name: z.string().overwrite(tidyText).min(1).max(MAX_COMMUNITY_NAME).optional(),
    center: z
      .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
      .optional(),
    radiusKm: z.number().min(MIN_RADIUS_KM).max(MAX_RADIUS_KM).optional(),
    moderationChatId: z.int().negative().optional().openapi({
      description: "The group it moves to. The group that it leaves is told.",
      example: -1_001_234_567_890,
    }),
    adviceLink: z.string().min(1).max(MAX_ADVICE_LINK).nullable().optional().openapi({
      description:
        "The community's own page or chat. Authors whose listing cannot be arranged here are sent there. `null` takes it away.",
      example: "https://example.org/advice",
    }),
    automatic: z
      .array(z.string().min(1).max(MAX_SLUG))
      .max(MAX_CATEGORIES)
      .transform((slugs) => [...new Set(slugs)])
      .optional()
      .openapi({
        description:
          "All categories whose approved requests have helpers looked for by themselves. Moderators choose among those of tier 1 with /auto; here those of tier 2 can be named too.",
        example: ["translation", "goods"],
      }),
  })
  .openapi("CommunityChange");

const route = createRoute({
  method: "patch",
  path: "/communities/{id}",
  operationId: "changeCommunity",
  tags: ["Communities"],
  summary: "Change a community or move it to another group",
  description:
    "What is absent stays. The time zone follows from the place. Cards that wait are posted in the new group.",
  ...needs("operate"),
  request: { params: IdParams, body: jsonBody(BodySchema) },
  responses: {
    200: json(CommunitySchema, "The community as it is now"),
    ...usualProblems(),
    ...problems("community-not-found", "community-name-taken", "community-chat-taken", "community-invalid"),
    ...bodyProblems(),
  },
});

export const addChangeCommunity: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { name, center, radiusKm, moderationChatId, adviceLink, automatic } = c.req.valid("json");
    const id = communityId(c.req.valid("param").id);
    if (!sees(c, id)) return problem(c, "community-not-found");
    const changed = await useCases.communities.change(
      id,
      {
        ...(name !== undefined && { name }),
        ...(center !== undefined && { center }),
        ...(radiusKm !== undefined && { radiusKm }),
        ...(moderationChatId !== undefined && { chatId: moderationChatId }),
        ...(adviceLink !== undefined && { adviceLink }),
        ...(automatic !== undefined && { automatic }),
      },
      c.get("actor"),
    );
    if (changed.ok) return c.json(communityView(changed.value), 200);
    switch (changed.code) {
      case "community-not-found":
      case "community-name-taken":
      case "community-chat-taken":
        return problem(c, changed.code);
      case "community-name-missing":
      case "community-name-long":
      case "community-place-invalid":
      case "community-radius-invalid":
      case "community-link-invalid":
      case "category-not-automatic":
        return problem(c, "community-invalid");
    }
  });
};
