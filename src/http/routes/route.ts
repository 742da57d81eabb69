import type { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpDependencies, HttpEnv } from "../shell/dependencies.ts";
import { problems } from "../shell/problem.ts";

/** Adds one route, with its description, to an app. */
export type AddRoute = (app: OpenAPIHono<HttpEnv>, deps: HttpDependencies) => void;

/** Says of a route that it needs no key. */
export const OPEN = [];

/** Problems that any route behind a key may answer with. */
export const usualProblems = () =>
  problems("invalid-request", "unauthorized", "forbidden", "too-many-requests", "internal", "unavailable");

/** Problems that any route with a JSON body may answer with, which come after the usual ones: their 400 says more. */
export const bodyProblems = () =>
  problems("invalid-request", "malformed-json", "body-too-large", "unsupported-media-type");
