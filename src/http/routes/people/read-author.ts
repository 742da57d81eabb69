import { createRoute } from "@hono/zod-openapi";
import { isAnonymous } from "../../../domain/listing/anonymous.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { PersonSchema, presentPerson } from "../../schemas/person.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/listings/{id}/author",
  operationId: "readAuthor",
  tags: ["People"],
  summary: "Read who wrote a listing",
  description: "Without contact data. Each reading is in the audit log.",
  ...needs("operate", "everywhere"),
  request: { params: IdParams },
  responses: {
    200: json(PersonSchema, "Its author"),
    ...usualProblems(),
    ...problems("listing-not-found", "person-not-found"),
  },
});

export const addReadAuthor: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const listing = await useCases.listings.find(listingId(c.req.valid("param").id));
    if (!listing) return problem(c, "listing-not-found");
    if (isAnonymous(listing)) return problem(c, "person-not-found");
    const read = await useCases.bans.profile({ person: listing.authorId, by: c.get("actor") });
    return read.ok ? c.json(presentPerson(read.value), 200) : problem(c, read.code);
  });
};
