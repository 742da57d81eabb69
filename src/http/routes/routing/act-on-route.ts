import { createRoute, z } from "@hono/zod-openapi";
import { ROUTE_OUTCOMES, shareOf } from "../../../domain/coverage/route.ts";
import { listingId, organisationId } from "../../../domain/shared/ids.ts";
import { IdParams, IdSchema, json, jsonBody } from "../../schemas/common.ts";
import { RouteSchema, shareView } from "../../schemas/route.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";

const BodySchema = z
  .discriminatedUnion("action", [
    z.strictObject({ action: z.literal("pass") }),
    z.strictObject({ action: z.literal("hand-over"), organisationId: IdSchema }),
    z.strictObject({ action: z.literal("close"), outcome: z.enum(ROUTE_OUTCOMES) }),
  ])
  .openapi("RouteAction");

const route = createRoute({
  method: "post",
  path: "/listings/{id}/route",
  operationId: "actOnRoute",
  tags: ["Organisations"],
  summary: "Pass a listing on, hand it over, or say what became of it",
  description:
    "For a key that is bound to the organisation that has the listing. `pass` also gives back what was taken; `close` is for what was taken. Taking one is done in the chat: its author is put in touch with a person.",
  ...needs("moderate", "organisations-too"),
  request: { params: IdParams, body: jsonBody(BodySchema) },
  responses: {
    200: json(RouteSchema, "The route as the organisation sees it now"),
    ...usualProblems(),
    ...problems("route-not-found", "route-state"),
    ...bodyProblems(),
  },
});

export const addActOnRoute: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { organisation } = c.get("access");
    if (organisation === undefined)
      return problem(c, "forbidden", { detail: "This needs a key that is bound to an organisation." });
    const id = listingId(c.req.valid("param").id);
    const { acts, reads } = useCases.routing;
    const known = await reads.find(id);
    if (!known || !shareOf(known, organisation)) return problem(c, "route-not-found");
    const who = { organisation, by: c.get("actor") };
    const body = c.req.valid("json");
    const done =
      body.action === "pass"
        ? await acts.pass(id, who)
        : body.action === "close"
          ? await acts.close(id, who, body.outcome)
          : await acts.handOver(id, who, organisationId(body.organisationId));
    const view = done.ok ? shareView(done.value, organisation) : undefined;
    if (view) return c.json(view, 200);
    return problem(c, !done.ok && done.code !== "route-not-found" ? "route-state" : "route-not-found");
  });
};
