import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { World } from "../world/world.ts";
import type { BotApi } from "./bot-api.ts";
import { ApiFailure, badRequest } from "../errors.ts";
import { ConnectionDropped, NoBotApiAnswer } from "./faults.ts";
import type { Upload } from "./method.ts";
import { parseMultipart } from "./multipart.ts";

interface Options {
  readonly world: World;
  readonly api: BotApi;
  readonly token: string;
}

/** What Telegram's cloud servers take: 50 MB of file, and something for the rest of the form. */
const MAX_BODY = 52 * 1024 * 1024;
const TOO_LARGE = new ApiFailure(413, "Request Entity Too Large");

/** The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createBotApiRoutes({ world, api, token }: Options): Hono {
  const app = new Hono();
  const rejectToken = (given: string): ApiFailure | undefined => {
    if (given === token) return undefined;
    return /^\d+:[\w-]+$/.test(given)
      ? new ApiFailure(401, "Unauthorized")
      : new ApiFailure(404, "Not Found");
  };

  app.use("/:bot{bot[^/]+}/*", bodyLimit({ maxSize: MAX_BODY, onError: () => refusal(TOO_LARGE) }));
  app.on(["GET", "POST"], "/:bot{bot[^/]+}/:method", async (c) => {
    const wrong = rejectToken(c.req.param("bot").slice("bot".length));
    if (wrong) return refusal(wrong);
    try {
      const { params, uploads } = await readBody(c);
      const signal = c.req.raw.signal;
      const result = await api.call({ method: c.req.param("method"), params, uploads, signal });
      return c.json({ ok: true, result });
    } catch (error) {
      if (error instanceof ApiFailure) return refusal(error);
      if (error instanceof ConnectionDropped) return hangUp(c);
      if (error instanceof NoBotApiAnswer) {
        const { status, body, contentType = "text/html" } = error.answer;
        return new Response(body, { status, headers: { "content-type": contentType } });
      }
      throw error;
    }
  });

  app.get("/file/:bot{bot[^/]+}/:path{.+}", (c) => {
    const wrong = rejectToken(c.req.param("bot").slice("bot".length));
    if (wrong) return refusal(wrong);
    const path = c.req.param("path");
    const file = Object.values(world.state.files).find((candidate) => candidate.path === path);
    const bytes = file && world.blob(file.blob);
    if (!file || !bytes) return refusal(new ApiFailure(404, "Not Found"));
    return c.body(new Uint8Array(bytes), 200, { "content-type": "application/octet-stream" });
  });

  return app;
}

/** A refusal as the Bot API words it; the HTTP status repeats `error_code`. */
function refusal({ code, message, parameters }: ApiFailure): Response {
  const extra = parameters ? { parameters } : {};
  const headers = parameters?.retry_after === undefined ? {} : { "retry-after": `${parameters.retry_after}` };
  return Response.json(
    { ok: false, error_code: code, description: message, ...extra },
    { status: code, headers },
  );
}

/** Breaks the connection, so that the caller sees a transport error. */
function hangUp(c: Context): Response {
  const { outgoing } = (c.env ?? {}) as { outgoing?: { destroy(): void } };
  if (outgoing) {
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  // Called in-process: there is no socket to cut, the body breaks off instead.
  const body = new ReadableStream({ start: (controller) => controller.error(new ConnectionDropped()) });
  return new Response(body);
}

interface Body {
  readonly params: Record<string, unknown>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

async function readBody(c: Context): Promise<Body> {
  const params: Record<string, unknown> = { ...c.req.query() };
  const type = c.req.header("content-type") ?? "";
  if (c.req.method === "GET" || c.req.header("content-length") === "0" || type === "") {
    return { params, uploads: new Map() };
  }
  if (type.startsWith("application/json")) {
    const body: unknown = await c.req.json().catch(() => {
      throw badRequest("can't parse JSON object");
    });
    if (typeof body !== "object" || body === null || Array.isArray(body)) {
      throw badRequest("object expected as the request body");
    }
    return { params: { ...params, ...body }, uploads: new Map() };
  }
  const body = Buffer.from(await c.req.arrayBuffer());
  if (type.startsWith("application/x-www-form-urlencoded")) {
    const fields = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
    return { params: { ...params, ...fields }, uploads: new Map() };
  }
  const form = parseMultipart(type, body);
  if (!form) throw badRequest("can't parse the request body");
  // Telegraf repeats the method's name as a field, which Telegram passes over.
  const { method: _, ...fields } = form.fields;
  return { params: { ...params, ...fields }, uploads: form.uploads };
}
