import type { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpEnv } from "../shell/dependencies.ts";

/** The API's description, OpenAPI 3.1. */
export type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;
export type Operation = NonNullable<NonNullable<Document["paths"]>[string]["get"]>;
export type Schema = NonNullable<NonNullable<Document["components"]>["schemas"]>[string];

const DESCRIPTION = [
  "The API does what moderators do with buttons: it reads listings, decides about them and proposes pairs. People in the chat are told the same way.",
  "Send your key with every request: `Authorization: Bearer <key>`. A key has one of the roles `metrics`, `read`, `moderate` and `operate`, each including those before it, and may be bound to some communities, or to one organisation: what belongs to others is not there for it.",
  "A change may carry the header `Idempotency-Key` with a text of your choice. For a day, the same request with the same key changes nothing more and gets the first one's answer, with `Idempotency-Replayed: true`.",
  "Every failure is a problem (RFC 9457, `application/problem+json`); `code` says which, and never changes its meaning. `X-Request-Id` of an answer names it in the server's log.",
  "No answer holds personal data: authors and moderators are not named, contact data in free text are masked, places are coarse. The exceptions say so, and need a key with the role `operate`.",
].join("\n\n");

/** `identifier` is new in OpenAPI 3.1, and the types are of 3.0. */
const LICENSE = { name: "MIT", identifier: "MIT" };

/** Describes every route that was added to the app, from the schemas that check its input. */
export function describe(app: OpenAPIHono<HttpEnv>, version: string): Document {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Pomich admin API",
      version,
      description: DESCRIPTION,
      license: LICENSE,
    },
    servers: [{ url: "/", description: "The server that answers with this description" }],
    tags: [
      { name: "Listings", description: "Offers and requests" },
      { name: "Moderation", description: "Decisions about pending listings" },
      { name: "Proposals", description: "An offer and a request put to both of their authors" },
      { name: "Dispatch", description: "The search for helpers for a request, until enough have said yes" },
      { name: "People", description: "Who wrote listings, their bans and the deletion of their data" },
      { name: "Insights", description: "Numbers, downloads and the audit log" },
      { name: "Communities", description: "Towns and districts, each with its moderators' group" },
      {
        name: "Organisations",
        description: "Who registers, is verified by moderators, and is responsible for what",
      },
      { name: "Operation", description: "For whoever runs the installation" },
    ],
  });
}
