import type { Fault } from "../../src/playground/api/faults.ts";

type Raw = NonNullable<Fault["raw"]>;

const page = (status: number): Raw => ({ status, body: `<html><h1>${String(status)}</h1></html>` });
const json = (status: number, body: unknown): Raw => ({
  status,
  body: JSON.stringify(body),
  contentType: "application/json",
});

/** Answers that are not Telegram's word, although some look like it. */
export const FOREIGN_ANSWERS: readonly (readonly [string, Raw])[] = [
  ["a proxy's page with 400", page(400)],
  ["a proxy's page with 401", page(401)],
  ["a proxy's page with 403", page(403)],
  ["a proxy's page with 404", page(404)],
  ["a proxy that wants a password, 407", page(407)],
  ["a proxy's page with 413", page(413)],
  ["a proxy's page with 429", page(429)],
  ["a gateway's 502", page(502)],
  ["a gateway's 503", page(503)],
  ["a gateway's 504", page(504)],
  ["a login page with 200", page(200)],
  ["a redirection", { status: 302, body: "" }],
  ["nothing, with 200", { status: 200, body: "", contentType: "application/json" }],
  ["half of an answer", { status: 200, body: '{"ok":true,"resu', contentType: "application/json" }],
  [
    "half of a refusal",
    { status: 403, body: '{"ok":false,"error_code":403,"descr', contentType: "application/json" },
  ],
  ["another API's refusal", json(403, { error: "forbidden" })],
  [
    "a refusal without a code",
    json(403, { ok: false, description: "Forbidden: bot was blocked by the user" }),
  ],
  ["a refusal whose code is a text", json(403, { ok: false, error_code: "403", description: "Forbidden" })],
  ["a success without a result", json(200, { ok: true })],
  ["a list", json(404, [])],
  ["null", json(401, null)],
  [
    "a refusal that calls itself a web page",
    {
      status: 404,
      body: '{"ok":false,"error_code":404,"description":"Not Found"}',
      contentType: "text/html",
    },
  ],
];
