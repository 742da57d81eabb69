import { createRoute } from "@hono/zod-openapi";
import { personId } from "../../../domain/shared/ids.ts";
import { json } from "../../schemas/common.ts";
import { BanStateSchema, PersonIdParams, presentBanState } from "../../schemas/person.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "post",
  path: "/people/{id}/unban",
  operationId: "unbanPerson",
  tags: ["People"],
  summary: "Lift a person's ban",
  description: "They are told. What was taken down stays down. A repeat changes nothing.",
  ...needs("operate", "everywhere"),
  request: { params: PersonIdParams },
  responses: {
    200: json(BanStateSchema, "The person is not banned"),
    ...usualProblems(),
    ...problems("person-not-found", "banned-elsewhere"),
  },
});

export const addUnbanPerson: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const person = personId(c.req.valid("param").id);
    const free = await useCases.bans.unban({ person, by: c.get("actor") });
    return free.ok ? c.json(presentBanState(free.value), 200) : problem(c, free.code);
  });
};
