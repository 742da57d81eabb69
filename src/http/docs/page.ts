import { html, raw } from "hono/html";
import { PROBLEM_CODES, PROBLEMS } from "../shell/problem.ts";
import type { Document, Operation, Schema } from "./document.ts";
import { linkTo, scrolling, shapeOf, tableOf, tableView, words, type Html } from "./schema-view.ts";
import { STYLE } from "./style.ts";

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const entriesOf = (document: Document): Entry[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );

const anchorOf = ({ method, path }: Entry): string => `${method}${path.replace(/[^a-z0-9]+/gi, "-")}`;

/** A page for people, complete in itself: no scripts, nothing loaded. */
export function docsPage(document: Document): Html {
  const { info, tags = [], components } = document;
  const entries = entriesOf(document);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <header>
          <h1>${info.title} <small>${info.version}</small></h1>
          ${words(info.description)} ${exampleView()}
          <p>For programs: <a href="/openapi.json">openapi.json</a></p>
        </header>
        <nav aria-label="Operations">
          <ul>
            ${entries.map((entry) => html`<li><a href="#${anchorOf(entry)}">${entry.operation.summary}</a></li>`)}
          </ul>
        </nav>
        <main>
        ${tags.map(
          ({ name, description }) =>
            html`<section>
              <h2>${name}</h2>
              ${words(description)}
              ${entries.filter((e) => e.operation.tags?.includes(name)).map(operationView)}
            </section>`,
        )}
        <section>
          <h2>Problems</h2>
          ${tableView(
            "Problems",
            PROBLEM_CODES.map(
              (code) =>
                html`<tr>
                  <th scope="row"><code>${code}</code></th>
                  <td>${PROBLEMS[code].status}</td>
                  <td>${PROBLEMS[code].title}</td>
                </tr>`,
            ),
          )}
        </section>
        <section>
          <h2>Schemas</h2>
          ${Object.entries(components?.schemas ?? {}).map(([name, schema]) => schemaView(name, schema))}
        </section>
        </main>
      </body>
    </html>`;
}

/** What the operation says of the key it needs. */
function keyFor({ security = [] }: Operation): string {
  const role = security[0]?.["key"]?.[0];
  return role === undefined ? "Open to all." : `Needs a key with the role ${role}.`;
}

function operationView(entry: Entry): Html {
  const { operation, method, path } = entry;
  return html`<section id="${anchorOf(entry)}">
    <h3><b>${method}</b>${path}</h3>
    <p><strong>${operation.summary}.</strong> ${keyFor(operation)}</p>
    ${words(operation.description)} ${parametersView(operation)} ${bodyView(operation)}
    ${responsesView(operation)}
  </section>`;
}

/** A call to begin with, and what it answers. */
const exampleView = (): Html =>
  html`<h2>A first call</h2>
    ${scrolling(
      "A first call",
      html`<pre><code>curl -H "Authorization: Bearer $KEY" "localhost:8080/api/v1/listings?status=pending&amp;limit=1"</code></pre>`,
    )}
    ${scrolling(
      "Its answer, shortened",
      html`<pre><code>{ "items": [{ "id": "k3j9x0q2m7ab", "kind": "request", "category": "housing", "status": "pending" }],
  "nextCursor": "k3j9x0q2m7ab" }</code></pre>`,
    )}`;

function parametersView({ summary = "", parameters = [] }: Operation): Html | "" {
  const rows = parameters.flatMap((parameter) => ("name" in parameter ? [parameter] : []));
  if (rows.length === 0) return "";
  return html`<h4>Parameters</h4>
    ${tableView(
      `Parameters: ${summary}`,
      rows.map(
        ({ name, in: where, required, schema, description }) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${where}${required ? ", required" : ""}</td>
            <td>${schema && shapeOf(schema)}</td>
            <td>${words(description)}</td>
          </tr>`,
      ),
    )}`;
}

function bodyView({ requestBody }: Operation): Html | "" {
  const schema = requestBody && "content" in requestBody && requestBody.content["application/json"]?.schema;
  return schema
    ? html`<h4>Body</h4>
        <p>${shapeOf(schema)}</p>`
    : "";
}

function responsesView({ summary = "", responses = {} }: Operation): Html {
  return html`<h4>Answers</h4>
    ${tableView(
      `Answers: ${summary}`,
      Object.entries(responses as Record<string, ResponseView>).map(
        ([status, { description, content = {} }]) =>
          html`<tr>
            <th scope="row">${status}</th>
            <td>${words(description)}</td>
            <td>${Object.values(content).map(({ schema }) => schema && shapeOf(schema))}</td>
          </tr>`,
      ),
    )}`;
}

interface ResponseView {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

const schemaView = (name: string, schema: Schema): Html =>
  html`<section id="${linkTo(name)}">
    <h3>${name}</h3>
    ${"description" in schema ? words(schema.description) : ""} ${tableOf(name, schema)}
  </section>`;
