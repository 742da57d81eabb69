import { createRoute, z } from "@hono/zod-openapi";
import { json, LimitSchema } from "../../schemas/common.ts";
import { ParkedUpdateSchema, presentParkedUpdate, UpdateIdSchema } from "../../schemas/dead-letter.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const PageSchema = z
  .object({
    items: z.array(ParkedUpdateSchema),
    nextCursor: z.int().nullable().openapi({ description: "Send it as `cursor`; null on the last page." }),
  })
  .openapi("ParkedUpdatePage");

const route = createRoute({
  method: "get",
  path: "/inbox",
  operationId: "listInbox",
  tags: ["Operation"],
  summary: "List the updates that could not be handled",
  description: "Those that failed at every try and wait for an operator, in the order of their ids.",
  ...needs("operate", "everywhere"),
  request: {
    query: z.strictObject({
      limit: LimitSchema,
      cursor: UpdateIdSchema.optional().openapi({ description: "`nextCursor` of the page before." }),
    }),
  },
  responses: { 200: json(PageSchema, "One page of updates"), ...usualProblems() },
});

export const addListDeadLetters: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { cursor = 0, limit } = c.req.valid("query");
    // One more than asked for tells whether there is a next page.
    const found = await useCases.deadLetters.page(cursor, limit + 1);
    const items = found.slice(0, limit).map(presentParkedUpdate);
    const nextCursor = found.length > limit ? (items.at(-1)?.id ?? null) : null;
    return c.json({ items, nextCursor }, 200);
  });
};
