import { createRoute } from "@hono/zod-openapi";
import { listingId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { DispatchSchema, presentDispatch } from "../../schemas/dispatch.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

type Step = "start" | "pause" | "resume" | "stop";

/** A route by which a moderator's word about the search for a request is spoken with a key. */
function steering(step: Step, summary: string, description: string): AddRoute {
  const route = createRoute({
    method: "post",
    path: `/listings/{id}/dispatch/${step}`,
    operationId: `${step}Dispatch`,
    tags: ["Dispatch"],
    summary,
    description,
    ...needs("moderate"),
    request: { params: IdParams },
    responses: {
      200: json(DispatchSchema, "The search as it stands now"),
      ...usualProblems(),
      ...problems(
        "listing-not-found",
        "not-published",
        "not-a-request",
        "through-organisations",
        "nobody-fits",
        "already-running",
        "not-running",
      ),
    },
  });
  return (app, { useCases: { dispatch, listings } }) => {
    app.openapi(route, async (c) => {
      const request = await listings.find(listingId(c.req.valid("param").id));
      if (!request || !sees(c, request.communityId)) return problem(c, "listing-not-found");
      const done = await dispatch[step](request.id, c.get("actor"));
      if (!done.ok) return problem(c, done.code);
      const view = await dispatch.view(request.id);
      return view ? c.json(presentDispatch(view), 200) : problem(c, "listing-not-found");
    });
  };
}

export const addStartDispatch = steering(
  "start",
  "Have helpers asked for a request",
  "Invites the helpers who fit best, in rounds, until enough have said yes. A search that was stopped or has asked everybody goes on; nobody is asked twice.",
);

export const addPauseDispatch = steering(
  "pause",
  "Ask nobody else for now",
  "Invitations that are out can still be answered, and a yes counts.",
);

export const addResumeDispatch = steering(
  "resume",
  "Go on with a paused search",
  "Asks others if those who have not answered are too few.",
);

export const addStopDispatch = steering(
  "stop",
  "End the search for helpers",
  "Everybody who has not answered is told. Whoever has said yes stays introduced.",
);
