import { createRoute } from "@hono/zod-openapi";
import { personId } from "../../../domain/shared/ids.ts";
import { json } from "../../schemas/common.ts";
import { PersonIdParams, PersonSchema, presentPerson } from "../../schemas/person.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/people/{id}",
  operationId: "readPerson",
  tags: ["People"],
  summary: "Read what is known of a person",
  description: "Without contact data. Each reading is in the audit log.",
  ...needs("operate", "everywhere"),
  request: { params: PersonIdParams },
  responses: {
    200: json(PersonSchema, "The person"),
    ...usualProblems(),
    ...problems("person-not-found"),
  },
});

export const addReadPerson: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const person = personId(c.req.valid("param").id);
    const read = await useCases.bans.profile({ person, by: c.get("actor") });
    return read.ok ? c.json(presentPerson(read.value), 200) : problem(c, read.code);
  });
};
