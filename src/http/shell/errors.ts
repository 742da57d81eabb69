import type { Hook } from "@hono/zod-openapi";
import type { ErrorHandler, NotFoundHandler, ValidationTargets } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ZodError } from "zod";
import type { HttpDependencies, HttpEnv } from "./dependencies.ts";
import { problem, type Problem, type ProblemCode } from "./problem.ts";

type FieldError = NonNullable<Problem["errors"]>[number];

const PARTS: Readonly<Partial<Record<keyof ValidationTargets, FieldError["in"]>>> = {
  query: "query",
  param: "path",
  header: "header",
};

/** What the framework throws about a body, in our codes. */
const THROWN: Readonly<Record<number, ProblemCode>> = {
  400: "malformed-json",
  413: "body-too-large",
  415: "unsupported-media-type",
};

/** Answers every failed validation, whatever the route, with all that is wrong. */
export const onInvalid: Hook<unknown, HttpEnv, string, Response | undefined> = (result, c) => {
  if (result.success) return undefined;
  return problem(c, "invalid-request", { errors: fieldErrors(PARTS[result.target] ?? "body", result.error) });
};

const fieldErrors = (part: FieldError["in"], error: ZodError): FieldError[] =>
  error.issues.flatMap(({ path, message, ...issue }) => {
    const at = path.map(String);
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ in: part, field: [...at, key].join("."), message: "is not known here" }))
      : [{ in: part, field: at.join("."), message }];
  });

export const onNotFound: NotFoundHandler<HttpEnv> = (c) => problem(c, "not-found");

/** A bug or an unreachable store: the log gets the error, the client an id to find it by. */
export function onError({ ready, log }: HttpDependencies): ErrorHandler<HttpEnv> {
  return async (error, c) => {
    const thrown = error instanceof HTTPException ? THROWN[error.status] : undefined;
    if (thrown) return problem(c, thrown);
    log.error({ error, requestId: c.get("requestId") }, "a request failed");
    if (await isReady(ready)) return problem(c, "internal");
    return problem(c, "unavailable", {}, { "retry-after": "5" });
  };
}

/** Probes ask every few seconds and give up soon. */
const PATIENCE_MS = 900;

/** Whether the store answers within a second; one that fails to say so, or hangs, does not. */
export async function isReady(ready: HttpDependencies["ready"]): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([ready().catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
