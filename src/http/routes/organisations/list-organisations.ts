import { createRoute, z } from "@hono/zod-openapi";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { OrganisationSchema, organisationView } from "../../schemas/organisation.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, seesOrganisation } from "../../shell/needs.ts";

const QuerySchema = z.strictObject({
  status: z.enum(["pending", "verified", "rejected", "suspended"]).default("verified"),
  communityId: IdSchema.optional(),
  category: z
    .string()
    .max(40)
    .optional()
    .openapi({ description: "It gives this, or may be responsible for it.", example: "housing" }),
  limit: LimitSchema,
  cursor: IdSchema.optional().openapi({ description: "`nextCursor` of the page before." }),
});

const route = createRoute({
  method: "get",
  path: "/organisations",
  operationId: "listOrganisations",
  tags: ["Organisations"],
  summary: "List organisations",
  description:
    "In the order of their ids, so that pages stay stable while organisations come and change. A key that is bound to an organisation gets that one.",
  ...needs("read", "organisations-too"),
  request: { query: QuerySchema },
  responses: {
    200: json(
      z
        .object({
          items: z.array(OrganisationSchema),
          nextCursor: z
            .string()
            .nullable()
            .openapi({ description: "Send it as `cursor`; null on the last page." }),
        })
        .openapi("OrganisationPage"),
      "One page of organisations of this status",
    ),
    ...usualProblems(),
  },
});

export const addListOrganisations: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { status, communityId, category, limit, cursor } = c.req.valid("query");
    const all = await useCases.organisations.decisions.withStatus(status);
    const found = all
      .filter(
        (one) =>
          seesOrganisation(c, one) &&
          (communityId === undefined || one.answers.community === communityId) &&
          (category === undefined ||
            [one.answers.gives, one.answers.takes].some((slugs) => slugs?.includes(category))) &&
          (cursor === undefined || one.id > cursor),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const page = found.slice(0, limit);
    const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return c.json({ items: page.map(organisationView), nextCursor }, 200);
  });
};
