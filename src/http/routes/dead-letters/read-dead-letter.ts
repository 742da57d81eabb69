import { createRoute, z } from "@hono/zod-openapi";
import { problem, problems } from "../../shell/problem.ts";
import { json } from "../../schemas/common.ts";
import { ParkedUpdateSchema, presentParkedUpdate, UpdateIdParams } from "../../schemas/dead-letter.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs } from "../../shell/needs.ts";

const WholeUpdateSchema = ParkedUpdateSchema.extend({
  update: z.looseObject({}).openapi({ description: "As Telegram sent it." }),
}).openapi("WholeUpdate", { description: "An update that failed at every try, personal data included." });

const route = createRoute({
  method: "get",
  path: "/inbox/{id}",
  operationId: "readInboxUpdate",
  tags: ["Operation"],
  summary: "Read an update that could not be handled, with what a person wrote",
  description: "Each reading is in the audit log.",
  ...needs("operate", "everywhere"),
  request: { params: UpdateIdParams },
  responses: {
    200: json(WholeUpdateSchema, "The update"),
    ...usualProblems(),
    ...problems("update-not-found", "update-not-parked"),
  },
});

export const addReadDeadLetter: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const read = await useCases.deadLetters.read(c.req.valid("param").id, c.get("actor"));
    if (!read.ok) return problem(c, read.code);
    const { row, update } = read.value;
    return c.json({ ...presentParkedUpdate(row), update: { ...update } }, 200);
  });
};
