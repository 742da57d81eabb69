import { z } from "@hono/zod-openapi";
import type { Context, TypedResponse } from "hono";
import type { JSONParsed } from "hono/utils/types";
import type { DecideError } from "../../app/moderation/decide-listing.ts";
import type { DispatchError } from "../../app/dispatch/index.ts";
import type { TakeDownError } from "../../app/moderation/index.ts";
import type { UndoError } from "../../domain/listing/undo.ts";
import type { ParkedError } from "../../app/dead-letters/cases.ts";
import type { ProposeError } from "../../app/proposals/cases.ts";
import type { HttpEnv } from "./dependencies.ts";
import { DecisionSchema } from "../schemas/decision.ts";

interface Kind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: string;
}

/** Every way a request can fail: the code clients switch on, and what it means in HTTP. */
export const PROBLEMS = {
  "invalid-request": { status: 400, title: "Parts of the request are invalid" },
  "malformed-json": { status: 400, title: "The body is no JSON" },
  "malformed-update": { status: 400, title: "The body is no update of Telegram's" },
  unauthorized: { status: 401, title: "A valid key is needed" },
  forbidden: { status: 403, title: "This key has no right to this" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "listing-not-found": { status: 404, title: "There is no such listing" },
  "community-not-found": { status: 404, title: "There is no such community" },
  "organisation-not-found": { status: 404, title: "There is no such organisation" },
  "no-payment-details": { status: 404, title: "The organisation has sent no payment details" },
  "rule-not-found": { status: 404, title: "There is no such rule" },
  "route-not-found": { status: 404, title: "No organisation was asked about this listing" },
  "proposal-not-found": { status: 404, title: "There is no such proposal" },
  "dispatch-not-found": { status: 404, title: "No helpers were looked for for this request" },
  "person-not-found": { status: 404, title: "There is no such person" },
  "update-not-found": { status: 404, title: "There is no such update" },
  "key-not-found": { status: 404, title: "There is no such key" },
  "method-not-allowed": { status: 405, title: "This address does not take the method" },
  "already-decided": { status: 409, title: "The listing no longer waits for a decision" },
  taken: { status: 409, title: "A moderator looks after the listing at present" },
  outdated: { status: 409, title: "A newer submission is there" },
  "own-organisation": { status: 409, title: "Somebody who is not in the organisation has to decide" },
  "second-approval-needs-another": { status: 409, title: "The second approval must be somebody else's" },
  "update-not-parked": { status: 409, title: "The update does not wait for an operator" },
  "community-name-taken": { status: 409, title: "Another community has this name" },
  "community-chat-taken": { status: 409, title: "The group looks after another community" },
  "organisation-state": { status: 409, title: "The organisation is not in a state for this" },
  "too-many-rules": { status: 409, title: "The community has as many rules as it can have" },
  "route-state": {
    status: 409,
    title: "The organisation does not have the listing, or cannot do this with it",
  },
  "banned-elsewhere": { status: 409, title: "Other moderators decided the ban" },
  "not-live": { status: 409, title: "The listing is over already" },
  "nothing-to-undo": { status: 409, title: "The last thing that happened to the listing was no decision" },
  "undo-too-late": { status: 409, title: "The decision is older than five minutes" },
  "key-name-taken": { status: 409, title: "Another key has this name" },
  "not-published": { status: 409, title: "The listing must be published; of a pair, both" },
  "not-a-request": { status: 409, title: "Helpers are looked for for requests only" },
  "nobody-fits": { status: 409, title: "There is nobody to ask, nor farther away" },
  "already-running": { status: 409, title: "The search has begun already" },
  "not-running": { status: 409, title: "The search is in a state in which this changes nothing" },
  "through-organisations": { status: 409, title: "Only organisations are introduced in this category" },
  "no-fit": { status: 409, title: "The offer and the request do not fit" },
  "already-proposed": { status: 409, title: "The pair is being asked, was introduced, or said no" },
  "person-unreachable": { status: 409, title: "One of the two cannot be written to" },
  "idempotency-key-busy": { status: 409, title: "The first request with this Idempotency-Key is under way" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body must be JSON" },
  "organisation-invalid": { status: 422, title: "The organisation cannot be like this" },
  "rule-invalid": { status: 422, title: "The organisation cannot be responsible like this" },
  "community-invalid": { status: 422, title: "The community cannot be like this" },
  "idempotency-key-reused": { status: 422, title: "Another request had this Idempotency-Key" },
  "key-invalid": { status: 422, title: "The key cannot be like this" },
  "question-empty": { status: 422, title: "The question holds no words" },
  "too-many-requests": { status: 429, title: "Too many requests with this key" },
  internal: { status: 500, title: "Something went wrong here" },
  unavailable: { status: 503, title: "The store does not answer" },
} as const satisfies Readonly<
  Record<DecideError | DispatchError | TakeDownError | UndoError | ParkedError | ProposeError, Kind>
> &
  Readonly<Record<string, Kind>>;

export type ProblemCode = keyof typeof PROBLEMS;
type StatusOf<C extends ProblemCode> = (typeof PROBLEMS)[C]["status"];

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** Stable for ever: what `type` says of a problem. */
export const problemType = (code: ProblemCode): string => `urn:pomich:problem:${code}`;

export const ProblemSchema = z
  .object({
    type: z.string().openapi({ example: problemType("already-decided") }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.enum(PROBLEM_CODES),
    requestId: z.string().openapi({ description: "The same as in the X-Request-Id header and in the log." }),
    errors: z
      .array(
        z.object({
          in: z.enum(["query", "path", "header", "body"]),
          field: z.string().openapi({ description: "Path to the field, empty for the whole." }),
          message: z.string(),
        }),
      )
      .optional()
      .openapi({ description: "With `invalid-request`: all that is wrong in that part of the request." }),
    decision: DecisionSchema.optional(),
  })
  .openapi("Problem", { description: "What went wrong (RFC 9457)." });

export type Problem = z.infer<typeof ProblemSchema>;

type ProblemAnswer<C extends ProblemCode> = C extends ProblemCode
  ? Response & TypedResponse<JSONParsed<Problem>, StatusOf<C>, "json">
  : never;

/** Answers with a problem, as `application/problem+json`. */
export function problem<C extends ProblemCode>(
  c: Context<HttpEnv>,
  code: C,
  more: Pick<Problem, "detail" | "errors" | "decision"> = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemAnswer<C> {
  const { status, title } = PROBLEMS[code];
  const body: Problem = {
    type: problemType(code),
    title,
    status,
    code,
    requestId: c.get("requestId"),
    ...more,
  };
  return c.json(body, status, {
    ...headers,
    "content-type": "application/problem+json",
  }) as unknown as ProblemAnswer<C>;
}

interface ProblemResponse {
  description: string;
  content: { "application/problem+json": { schema: typeof ProblemSchema } };
}

/** What a route's description says about its problems: one response a status, naming the codes. */
export function problems<C extends ProblemCode>(
  ...codes: readonly C[]
): Record<StatusOf<C>, ProblemResponse> {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))];
  const say = (code: C): string => `\`${code}\`: ${PROBLEMS[code].title}`;
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes
          .filter((code) => PROBLEMS[code].status === status)
          .map(say)
          .join(" · "),
        content: { "application/problem+json": { schema: ProblemSchema } },
      },
    ]),
  ) as unknown as Record<StatusOf<C>, ProblemResponse>;
}
