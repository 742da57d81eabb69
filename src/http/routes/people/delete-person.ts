import { createRoute, z } from "@hono/zod-openapi";
import { personId } from "../../../domain/shared/ids.ts";
import { json } from "../../schemas/common.ts";
import { PersonIdParams } from "../../schemas/person.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const DeletedSchema = z.object({ id: z.int(), deleted: z.literal(true) }).openapi("DeletedPerson");

const route = createRoute({
  method: "delete",
  path: "/people/{id}",
  operationId: "deletePerson",
  tags: ["People"],
  summary: "Delete everything about a person",
  description:
    "As `/deleteme` in the chat does: at once and for good. What others need stays without who it was. A ban outlives it.",
  ...needs("operate", "everywhere"),
  request: { params: PersonIdParams },
  responses: {
    200: json(DeletedSchema, "Nothing is kept about the person any more"),
    ...usualProblems(),
    ...problems("person-not-found"),
  },
});

export const addDeletePerson: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    if (!(await useCases.people.find(personId(id)))) return problem(c, "person-not-found");
    await useCases.privacy.forget(personId(id), c.get("actor"));
    return c.json({ id, deleted: true as const }, 200);
  });
};
