import { html } from "hono/html";
import type { Schema } from "./document.ts";

export type Html = ReturnType<typeof html>;

const REFERENCE = "#/components/schemas/";

/** Something that may be wider than the screen; the keyboard reaches it, so that it can be scrolled without a pointer. */
export const scrolling = (label: string, content: Html): Html =>
  html`<div class="scrolling" role="region" aria-label="${label}" tabindex="0">${content}</div>`;

export const tableView = (label: string, rows: readonly Html[]): Html =>
  scrolling(
    label,
    html`<table>
      ${rows}
    </table>`,
  );

/** The anchor of a named schema. */
export const linkTo = (name: string): string => `schema-${name}`;

/** Markdown as far as our descriptions use it: paragraphs and `code`. */
export const words = (text: string | undefined): Html | "" =>
  text === undefined ? "" : html`${text.split("\n\n").map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;

const inline = (text: string): readonly (Html | string)[] =>
  text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

/** A schema in one line. */
export function shapeOf(schema: Schema): Html | string {
  if ("$ref" in schema) {
    const name = schema.$ref.slice(REFERENCE.length);
    return html`<a href="#${linkTo(name)}">${name}</a>`;
  }
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) return html`${separated(variants.map(shapeOf), " or ")}`;
  if (schema.enum) return html`${separated(schema.enum.map(constant), " | ")}`;
  if (schema.const !== undefined) return constant(schema.const);
  if (schema.type === "array" && schema.items) return html`list of ${shapeOf(schema.items)}`;
  if (schema.type === "object" && schema.properties) return objectShape(schema.properties);
  if (schema.type === "object") return "object";
  return [[schema.type].flat().join(" or "), ...limitsOf(schema)].join(", ");
}

const constant = (value: unknown): Html => html`<code>${String(value)}</code>`;

const objectShape = (properties: Readonly<Record<string, Schema>>): Html =>
  html`{
  ${separated(
    Object.entries(properties).map(([name, schema]) => html`${name}: ${shapeOf(schema)}`),
    ", ",
  )}
  }`;

const separated = (parts: readonly (Html | string)[], separator: string): readonly (Html | string)[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));

type Inline = Exclude<Schema, { $ref: string }>;

/** Bounds that a client must keep to, in words. */
const LIMITS: Readonly<Partial<Record<keyof Inline, string>>> = {
  format: "",
  minimum: "at least ",
  maximum: "at most ",
  maxLength: "characters at most ",
  pattern: "matching ",
  default: "if absent ",
};

const limitsOf = (schema: Inline): string[] =>
  Object.entries(LIMITS).flatMap(([name, text]) => {
    const value: unknown = schema[name as keyof Inline];
    return typeof value === "string" || typeof value === "number" ? [`${text}${String(value)}`] : [];
  });

/** The properties of an object schema, a row each; other schemas in one line. */
export function tableOf(name: string, schema: Schema): Html {
  if ("$ref" in schema || schema.type !== "object" || !schema.properties) {
    return html`<p>${shapeOf(schema)}</p>`;
  }
  const { properties, required = [] } = schema;
  return tableView(
    `Schema ${name}`,
    Object.entries(properties).map(
      ([property, shape]) =>
        html`<tr>
          <th scope="row"><code>${property}</code></th>
          <td>${required.includes(property) ? "" : "optional"}</td>
          <td>${shapeOf(shape)}</td>
          <td>${"description" in shape ? words(shape.description) : ""}</td>
        </tr>`,
    ),
  );
}
