import { createRoute, z } from "@hono/zod-openapi";
import { communityId, organisationId as organisationOf } from "../../../domain/shared/ids.ts";
import { IdSchema, json, jsonBody } from "../../schemas/common.ts";
import { KeyNameSchema, KeySchema, keyView, RoleSchema } from "../../schemas/key.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";

const BodySchema = z
  .strictObject({
    name: KeyNameSchema,
    role: RoleSchema,
    communityIds: z.array(IdSchema).min(1).max(100).optional(),
    organisationId: IdSchema.optional().openapi({ description: "In place of `communityIds`." }),
    expiresAt: z.iso.datetime({ offset: true }).optional(),
  })
  .openapi("NewKey");

const AddedKeySchema = KeySchema.extend({
  secret: z.string().openapi({ description: "What the holder sends. It is shown this once." }),
}).openapi("AddedKey", { description: "A key with what its holder sends." });

const route = createRoute({
  method: "post",
  path: "/keys",
  operationId: "addKey",
  tags: ["Operation"],
  summary: "Add a key",
  description:
    "It works at once. Who added it is in the audit log. The answer is not kept: the same request again, also with the same `Idempotency-Key`, is told that the name is taken.",
  ...needs("operate", "everywhere"),
  request: { body: jsonBody(BodySchema) },
  responses: {
    201: json(AddedKeySchema, "The key, and what its holder sends"),
    ...usualProblems(),
    ...problems("key-name-taken", "key-invalid", "community-not-found", "organisation-not-found"),
    ...bodyProblems(),
  },
});

export const addAddKey: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { name, role, communityIds, organisationId, expiresAt } = c.req.valid("json");
    const added = await useCases.access.add(
      {
        name,
        role,
        ...(communityIds && { communities: communityIds.map(communityId) }),
        ...(organisationId !== undefined && { organisation: organisationOf(organisationId) }),
        ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }),
      },
      c.get("actor"),
    );
    c.set("showsSecret", added.ok);
    if (added.ok) return c.json({ ...keyView(added.value.key), secret: added.value.secret }, 201);
    switch (added.code) {
      case "key-name-taken":
      case "community-not-found":
      case "organisation-not-found":
        return problem(c, added.code);
      case "key-name-invalid":
        return problem(c, "key-invalid", { detail: "The name has nothing to read in it." });
      case "key-expires-in-the-past":
        return problem(c, "key-invalid", { detail: "It would have expired already." });
      case "key-reaches-nothing":
        return problem(c, "key-invalid", { detail: "It would be for no community." });
      case "key-reaches-both":
        return problem(c, "key-invalid", {
          detail: "It is for communities or for an organisation, not both.",
        });
    }
  });
};
