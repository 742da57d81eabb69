import type { Context } from "hono";
import type { UseCases } from "../../../app/use-cases.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import { presentDispatch } from "../../schemas/dispatch.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";

/** A moderator's word about the search for a request, spoken with a key: the answer of all routes that change one. */
export async function steer(
  c: Context<HttpEnv>,
  { dispatch, listings }: UseCases,
  id: string,
  step: "start" | "pause" | "resume" | "stop",
) {
  const request = await listings.find(listingId(id));
  if (!request || !sees(c, request.communityId)) return problem(c, "listing-not-found");
  const done = await dispatch[step](request.id, c.get("actor"));
  if (!done.ok) return problem(c, done.code);
  const view = await dispatch.view(request.id);
  return view ? c.json(presentDispatch(view), 200) : problem(c, "listing-not-found");
}

/** What these routes say about their problems. */
export const steerProblems = () =>
  problems(
    "listing-not-found",
    "not-published",
    "not-a-request",
    "through-organisations",
    "nobody-fits",
    "already-running",
    "not-running",
  );
