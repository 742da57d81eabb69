import { createRoute, z } from "@hono/zod-openapi";
import { BAN_REASONS } from "../../../domain/person/ban.ts";
import { personId } from "../../../domain/shared/ids.ts";
import { tidyText } from "../../../domain/shared/text.ts";
import { json, jsonBody } from "../../schemas/common.ts";
import { BanStateSchema, PersonIdParams, presentBanState } from "../../schemas/person.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";

const MAX_REASON = 500;

const BodySchema = z
  .strictObject({
    reason: z
      .string()
      .overwrite(tidyText)
      .min(1)
      .max(MAX_REASON)
      .openapi({
        description: `One of ${BAN_REASONS.map((reason) => `\`${reason}\``).join(", ")}, which the person reads in their own language, or free text, which they read as it is.`,
        example: BAN_REASONS[0],
      }),
  })
  .openapi("NewBan");

const route = createRoute({
  method: "post",
  path: "/people/{id}/ban",
  operationId: "banPerson",
  tags: ["People"],
  summary: "Ban a person",
  description:
    "Their live listings are taken down, their open proposals end, they are in no list from now on, and they are told. A repeat changes nothing.",
  ...needs("operate", "everywhere"),
  request: { params: PersonIdParams, body: jsonBody(BodySchema) },
  responses: {
    200: json(BanStateSchema, "The ban as it stands"),
    ...usualProblems(),
    ...problems("person-not-found"),
    ...bodyProblems(),
  },
});

export const addBanPerson: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const person = personId(c.req.valid("param").id);
    const { reason } = c.req.valid("json");
    const banned = await useCases.bans.ban({ person, by: c.get("actor"), reason });
    return banned.ok ? c.json(presentBanState(banned.value), 200) : problem(c, banned.code);
  });
};
