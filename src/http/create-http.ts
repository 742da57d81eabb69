import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { BlankEnv } from "hono/types";
import type { HttpDependencies, HttpEnv } from "./shell/dependencies.ts";
import { addDocs } from "./docs/docs.ts";
import { onError, onInvalid, onNotFound } from "./shell/errors.ts";
import { authenticate } from "./shell/authenticate.ts";
import { idempotency } from "./shell/idempotency.ts";
import { observe } from "./shell/observe.ts";
import { rateLimit } from "./shell/rate-limit.ts";
import { securityHeaders } from "./shell/security-headers.ts";
import { problem } from "./shell/problem.ts";
import { addAddKey } from "./routes/access/add-key.ts";
import { addListKeys } from "./routes/access/list-keys.ts";
import { addRevokeKey } from "./routes/access/revoke-key.ts";
import { addApproveListing } from "./routes/moderation/approve-listing.ts";
import { addChangeCommunity } from "./routes/communities/change-community.ts";
import { addCloseCommunity } from "./routes/communities/close-community.ts";
import { addDiscardDeadLetter } from "./routes/dead-letters/discard-dead-letter.ts";
import { addHealth } from "./routes/operations/health.ts";
import { addListCommunities } from "./routes/communities/list-communities.ts";
import { addListDeadLetters } from "./routes/dead-letters/list-dead-letters.ts";
import { addListListings } from "./routes/listings/list-listings.ts";
import { addListMatches } from "./routes/proposals/list-matches.ts";
import { addMetrics } from "./routes/operations/metrics.ts";
import { addReadDispatch } from "./routes/dispatch/read-dispatch.ts";
import {
  addPauseDispatch,
  addResumeDispatch,
  addStartDispatch,
  addStopDispatch,
} from "./routes/dispatch/steer-dispatch.ts";
import { addPropose } from "./routes/proposals/propose.ts";
import { addReadDeadLetter } from "./routes/dead-letters/read-dead-letter.ts";
import { addReadListing } from "./routes/listings/read-listing.ts";
import { addReadProposal } from "./routes/proposals/read-proposal.ts";
import { addRejectListing } from "./routes/moderation/reject-listing.ts";
import { addRemoveListing } from "./routes/moderation/remove-listing.ts";
import { addReplayDeadLetter } from "./routes/dead-letters/replay-dead-letter.ts";
import { addRequestChanges } from "./routes/moderation/request-changes.ts";
import type { AddRoute } from "./routes/route.ts";
import { addUndoDecision } from "./routes/moderation/undo-decision.ts";
import { addReadPerson } from "./routes/people/read-person.ts";
import { addBanPerson } from "./routes/people/ban-person.ts";
import { addUnbanPerson } from "./routes/people/unban-person.ts";
import { addDeletePerson } from "./routes/people/delete-person.ts";
import { addReadAuthor } from "./routes/people/read-author.ts";
import { addReadStats } from "./routes/insights/read-stats.ts";
import { addListAudit } from "./routes/insights/list-audit.ts";
import { addExportListings } from "./routes/insights/export-listings.ts";
import { addListProposals } from "./routes/proposals/list-proposals.ts";
import { addReplayAll } from "./routes/dead-letters/replay-all.ts";
import { addDecideOrganisation } from "./routes/organisations/decide-organisation.ts";
import { addListOrganisations } from "./routes/organisations/list-organisations.ts";
import { addExportRecords } from "./routes/organisations/export-records.ts";
import { addInvite } from "./routes/organisations/invite.ts";
import { addReadOrganisation } from "./routes/organisations/read-organisation.ts";
import { addReadPeople } from "./routes/organisations/read-people.ts";
import { addListPledges } from "./routes/pledges/list-pledges.ts";
import { addRegisterOrganisation } from "./routes/organisations/register-organisation.ts";
import { addActOnRoute } from "./routes/routing/act-on-route.ts";
import { addAddRule } from "./routes/routing/add-rule.ts";
import { addChangeRule } from "./routes/routing/change-rule.ts";
import { addCheckCoverage } from "./routes/routing/check-coverage.ts";
import { addListRules } from "./routes/routing/list-rules.ts";
import { addDecidePayment } from "./routes/pledges/decide-payment.ts";
import { addReadPayment } from "./routes/pledges/read-payment.ts";
import { addListRoutes } from "./routes/routing/list-routes.ts";
import { addRaiseRule } from "./routes/routing/raise-rule.ts";
import { addReadRoute } from "./routes/routing/read-route.ts";
import { addRemoveRule } from "./routes/routing/remove-rule.ts";
import { addWebhook } from "./routes/telegram/webhook.ts";

const API = "/api/v1";

/** The order is the one of the documentation. */
const API_ROUTES: readonly AddRoute[] = [
  addListListings,
  addReadListing,
  addListMatches,
  addApproveListing,
  addRejectListing,
  addRequestChanges,
  addRemoveListing,
  addUndoDecision,
  addPropose,
  addListProposals,
  addReadProposal,
  addReadDispatch,
  addStartDispatch,
  addPauseDispatch,
  addResumeDispatch,
  addStopDispatch,
  addReadAuthor,
  addReadPerson,
  addBanPerson,
  addUnbanPerson,
  addDeletePerson,
  addReadStats,
  addExportListings,
  addListAudit,
  addListCommunities,
  addChangeCommunity,
  addCloseCommunity,
  addListOrganisations,
  addReadOrganisation,
  addReadPeople,
  addRegisterOrganisation,
  addDecideOrganisation,
  addInvite,
  addExportRecords,
  addListRules,
  addAddRule,
  addChangeRule,
  addRaiseRule,
  addRemoveRule,
  addCheckCoverage,
  addListRoutes,
  addListPledges,
  addReadPayment,
  addDecidePayment,
  addReadRoute,
  addActOnRoute,
  addListDeadLetters,
  addReadDeadLetter,
  addReplayDeadLetter,
  addReplayAll,
  addDiscardDeadLetter,
  addListKeys,
  addAddKey,
  addRevokeKey,
];

/** Bodies are short; this leaves room for any script. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_REQUEST_ID = 64;

/**
 * The product over HTTP: the admin API with its description, health, metrics and, when configured, Telegram's webhook.
 * Every answer but the webhook's carries `X-Request-Id`; every failure is a problem (RFC 9457).
 */
export function createHttp(deps: HttpDependencies): OpenAPIHono<BlankEnv> {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: onInvalid });
  const guard = [authenticate(deps), rateLimit(deps.clock)] as const;

  // First, because Telegram's updates need none of the middleware below.
  addWebhook(app, deps);
  // 1 id · 2 figures and log · 3 headers · 4 methods · 5 key · 6 body · 7 once
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
  api.use(idempotency(deps.idempotency, deps.clock));
  for (const add of API_ROUTES) add(api, deps);

  app.route(API, api);
  for (const add of [addHealth, addMetrics, addDocs]) add(app, deps);
  // The environment of requests is internal to this layer.
  return app as unknown as OpenAPIHono<BlankEnv>;
}
