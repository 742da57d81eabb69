import { createRoute, z } from "@hono/zod-openapi";
import type { AuditRow } from "../../../app/core/index.ts";
import { includes } from "../../../domain/access/access.ts";
import { personId } from "../../../domain/shared/ids.ts";
import { IdSchema, json, LimitSchema } from "../../schemas/common.ts";
import { communityId } from "../../../domain/shared/ids.ts";
import { needs, sees } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const CURSOR = /^[0-9a-f]{24}$/;
const PERSON = /^[1-9]\d{0,14}$/;

const EntrySchema = z
  .object({
    at: z.iso.datetime(),
    by: z.object({
      kind: z
        .enum(["moderator", "api", "system"])
        .openapi({ description: "Authors count as `moderator` too." }),
      key: z.string().optional().openapi({ description: "Name of the API key." }),
      id: z
        .string()
        .optional()
        .openapi({ description: "Of a person in Telegram; for keys with the role operate." }),
      name: z.string().optional().openapi({ description: "The same." }),
    }),
    subject: z.string().openapi({ example: "listing:k3j9x0q2m7ab" }),
    action: z.string().openapi({ example: "approve" }),
    from: z.string().optional(),
    to: z.string().optional(),
    reason: z.string().optional(),
    communityId: IdSchema.optional(),
  })
  .openapi("AuditEntry");

const PageSchema = z
  .object({
    items: z.array(EntrySchema),
    nextCursor: z.string().nullable().openapi({ description: "Send it as `cursor`; null on the last page." }),
  })
  .openapi("AuditPage");

function presentEntry(
  { by, cursor: _cursor, at, ...entry }: AuditRow,
  named: boolean,
): z.infer<typeof EntrySchema> {
  const who: z.infer<typeof EntrySchema>["by"] =
    by.kind === "api"
      ? { kind: "api", key: by.name }
      : by.kind === "system"
        ? { kind: "system" }
        : { kind: "moderator", ...(named && { id: String(by.id), name: by.name }) };
  // Only those who may know who somebody is learn whom a ban is about.
  const subject = named || !entry.subject.startsWith("person:") ? entry.subject : "person";
  return { ...entry, subject, at: at.toISOString(), by: who };
}

const route = createRoute({
  method: "get",
  path: "/audit",
  operationId: "listAudit",
  tags: ["Insights"],
  summary: "Read the audit log",
  description:
    "The newest first. People are named only to keys with the role `operate`, and then the reading is itself in the log.",
  ...needs("read"),
  request: {
    query: z.strictObject({
      subject: z.string().max(100).optional().openapi({ description: "For example `listing:<id>`." }),
      action: z.string().max(50).optional(),
      by: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: "Id of a person in Telegram (with the role operate), or of a key." }),
      communityId: IdSchema.optional(),
      since: z.iso.datetime().optional().openapi({ description: "From this moment on." }),
      until: z.iso.datetime().optional().openapi({ description: "Before this moment." }),
      limit: LimitSchema,
      cursor: z.string().regex(CURSOR, "must be `nextCursor` of the page before").optional(),
    }),
  },
  responses: { 200: json(PageSchema, "One page of entries"), ...usualProblems() },
});

export const addListAudit: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { subject, action, by, since, until, cursor, limit, communityId: wanted } = c.req.valid("query");
    const access = c.get("access");
    const named = includes(access.role, "operate");
    const hidden = !named && (PERSON.test(by ?? "") || (subject ?? "").startsWith("person:"));
    if (hidden || (wanted !== undefined && !sees(c, communityId(wanted))))
      return c.json({ items: [], nextCursor: null }, 200);
    const communities = wanted === undefined ? access.communities : [communityId(wanted)];
    const found = await useCases.insights.log({
      ...(communities && { communities }),
      ...(subject !== undefined && { subject }),
      ...(action !== undefined && { action }),
      ...(by !== undefined && { by: PERSON.test(by) ? personId(Number(by)) : by }),
      ...(since !== undefined && { since: new Date(since) }),
      ...(until !== undefined && { until: new Date(until) }),
      ...(cursor !== undefined && { after: cursor }),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    if (named && found.length > 0) await useCases.insights.noteReading(c.get("actor"));
    const rows = found.slice(0, limit);
    const nextCursor = found.length > limit ? (rows.at(-1)?.cursor ?? null) : null;
    return c.json({ items: rows.map((row) => presentEntry(row, named)), nextCursor }, 200);
  });
};
