import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { BlankEnv } from "hono/types";
import type { HttpDependencies, HttpEnv } from "./dependencies.ts";
import { addDocs } from "./docs/docs.ts";
import { onError, onInvalid, onNotFound } from "./errors.ts";
import { authenticate } from "./middleware/authenticate.ts";
import { observe } from "./middleware/observe.ts";
import { rateLimit } from "./middleware/rate-limit.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { problem } from "./problem.ts";
import { addApproveListing } from "./routes/approve-listing.ts";
import { addDiscardInboxUpdate } from "./routes/discard-inbox-update.ts";
import { addHealth } from "./routes/health.ts";
import { addListCommunities } from "./routes/list-communities.ts";
import { addListInbox } from "./routes/list-inbox.ts";
import { addListListings } from "./routes/list-listings.ts";
import { addListMatches } from "./routes/list-matches.ts";
import { addMetrics } from "./routes/metrics.ts";
import { addPropose } from "./routes/propose.ts";
import { addReadInboxUpdate } from "./routes/read-inbox-update.ts";
import { addReadListing } from "./routes/read-listing.ts";
import { addReadProposal } from "./routes/read-proposal.ts";
import { addRejectListing } from "./routes/reject-listing.ts";
import { addReplayInboxUpdate } from "./routes/replay-inbox-update.ts";
import { addRequestChanges } from "./routes/request-changes.ts";
import type { AddRoute } from "./routes/route.ts";
import { addWebhook } from "./routes/webhook.ts";

const API = "/api/v1";

/** The order is the one of the documentation. */
const API_ROUTES: readonly AddRoute[] = [
  addListListings,
  addReadListing,
  addListMatches,
  addApproveListing,
  addRejectListing,
  addRequestChanges,
  addPropose,
  addReadProposal,
  addListCommunities,
  addListInbox,
  addReadInboxUpdate,
  addReplayInboxUpdate,
  addDiscardInboxUpdate,
];

/** A body is a few words; this leaves room for any script. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_REQUEST_ID = 64;

/**
 * The product over HTTP: the admin API with its description, health, metrics and, when configured, Telegram's webhook.
 * Every answer but the webhook's carries `X-Request-Id`; every failure is a problem (RFC 9457).
 */
export function createHttp(deps: HttpDependencies): OpenAPIHono<BlankEnv> {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: onInvalid });
  const guard = [authenticate(deps), rateLimit(deps.clock)] as const;

  // First, so that Telegram's updates pass none of what is for people and browsers.
  addWebhook(app, deps);
  // 1 id · 2 figures and log · 3 headers · 4 methods · 5 key · 6 body
  app.use(requestId({ limitLength: MAX_REQUEST_ID }));
  app.use(observe(deps));
  app.use(securityHeaders());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => problem(c, "method-not-allowed", {}, { allow: methods.join(", ") }),
    }),
  );
  app.use("/metrics", ...guard);
  app.onError(onError(deps));
  app.notFound(onNotFound);

  const api = new OpenAPIHono<HttpEnv>({ defaultHook: onInvalid });
  api.use(...guard);
  api.use(async (c, next) => {
    c.header("cache-control", "no-store");
    await next();
  });
  api.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => problem(c, "body-too-large") }));
  for (const add of API_ROUTES) add(api, deps);

  app.route(API, api);
  for (const add of [addHealth, addMetrics, addDocs]) add(app, deps);
  // What requests carry inside is nobody else's business.
  return app as unknown as OpenAPIHono<BlankEnv>;
}
