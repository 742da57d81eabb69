import { html, raw } from "hono/html";
import { PROBLEM_CODES, PROBLEMS } from "../shell/problem.ts";
import type { Document, Operation, Schema } from "./document.ts";
import { linkTo, shapeOf, tableOf, words, type Html } from "./schema-view.ts";
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
        <h1>${info.title} <small>${info.version}</small></h1>
        ${words(info.description)}
        <p>For programs: <a href="/openapi.json">openapi.json</a></p>
        <nav>
          <ul>
            ${entries.map((entry) => html`<li><a href="#${anchorOf(entry)}">${entry.operation.summary}</a></li>`)}
          </ul>
        </nav>
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
          <table>
            ${PROBLEM_CODES.map(
              (code) =>
                html`<tr>
                  <th><code>${code}</code></th>
                  <td>${PROBLEMS[code].status}</td>
                  <td>${PROBLEMS[code].title}</td>
                </tr>`,
            )}
          </table>
        </section>
        <section>
          <h2>Schemas</h2>
          ${Object.entries(components?.schemas ?? {}).map(([name, schema]) => schemaView(name, schema))}
        </section>
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

function parametersView({ parameters = [] }: Operation): Html | "" {
  const rows = parameters.flatMap((parameter) => ("name" in parameter ? [parameter] : []));
  if (rows.length === 0) return "";
  return html`<h4>Parameters</h4>
    <table>
      ${rows.map(
        ({ name, in: where, required, schema, description }) =>
          html`<tr>
            <th><code>${name}</code></th>
            <td>${where}${required ? ", required" : ""}</td>
            <td>${schema && shapeOf(schema)}</td>
            <td>${words(description)}</td>
          </tr>`,
      )}
    </table>`;
}

function bodyView({ requestBody }: Operation): Html | "" {
  const schema = requestBody && "content" in requestBody && requestBody.content["application/json"]?.schema;
  return schema
    ? html`<h4>Body</h4>
        <p>${shapeOf(schema)}</p>`
    : "";
}

function responsesView({ responses = {} }: Operation): Html {
  return html`<h4>Answers</h4>
    <table>
      ${Object.entries(responses as Record<string, ResponseView>).map(
        ([status, { description, content = {} }]) =>
          html`<tr>
            <th>${status}</th>
            <td>${words(description)}</td>
            <td>${Object.values(content).map(({ schema }) => schema && shapeOf(schema))}</td>
          </tr>`,
      )}
    </table>`;
}

interface ResponseView {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

const schemaView = (name: string, schema: Schema): Html =>
  html`<section id="${linkTo(name)}">
    <h3>${name}</h3>
    ${"description" in schema ? words(schema.description) : ""} ${tableOf(schema)}
  </section>`;
