import { createHash } from "node:crypto";
import type { AddRoute } from "../routes/route.ts";
import { describe, type Document } from "./document.ts";
import { docsPage } from "./page.ts";
import type { Html } from "./schema-view.ts";
import { STYLE } from "./style.ts";

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The API's description for programs (`/openapi.json`) and for people (`/docs`). Comes last: it describes what is there. */
export const addDocs: AddRoute = (app, { version }) => {
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  let known: { readonly document: Document; readonly page: Html } | undefined;
  const docs = (): NonNullable<typeof known> => {
    if (known) return known;
    const document = describe(app, version);
    known = { document, page: docsPage(document) };
    return known;
  };

  app.get("/openapi.json", (c) => c.json(docs().document));
  app.get("/docs", (c) => c.html(docs().page, 200, { "content-security-policy": POLICY }));
};
