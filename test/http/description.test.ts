import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { useHouse } from "./house.ts";
import { lintOpenApi } from "./openapi-lint.ts";

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: object }>>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly servers: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes: object;
  };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("'", "&#39;");

/** The description itself, and what only Telegram calls. */
const UNDESCRIBED = ["get /docs", "get /openapi.json", "post /telegram/webhook"];

const box = useHouse();
let document: Document;
beforeAll(async () => {
  document = (await (await box.house.http().request("/openapi.json")).json()) as Document;
});

const operations = (): { readonly name: string; readonly path: string; readonly operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  );

function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : referencesIn(inner),
  );
}

const lookUp = (pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document);

describe("the OpenAPI document", () => {
  test("describes every route of the app", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info.version).toBe("1.2.3");
    const routes = box.house
      .http()
      .routes.filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, "{$1}")}`)
      .filter((name) => !UNDESCRIBED.includes(name));
    expect(routes).toContain("post /api/v1/listings/{id}/approve");
    expect(
      operations()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...new Set(routes)].toSorted());
  });

  test("passes a public validator", async () => {
    expect(await lintOpenApi(document)).toEqual([]);
    const { servers: _servers, ...broken } = document;
    expect(await lintOpenApi({ ...broken, paths: { "/a/{id}": { get: {} } } })).not.toEqual([]);
  });

  test("has every reference resolved", () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => lookUp(reference) === undefined)).toEqual([]);
  });

  test("says of every operation what it is", () => {
    const tags = document.tags.map(({ name }) => name);
    const mute = operations().filter(({ operation }) => !operation.summary || !operation.tags?.length);
    expect(mute).toEqual([]);
    const ids = new Set(operations().map(({ operation }) => operation.operationId));
    expect(ids.size).toBe(operations().length);
    expect(tags).toEqual(
      expect.arrayContaining(operations().flatMap(({ operation }) => operation.tags ?? [])),
    );
  });

  test("says of every operation how it answers", () => {
    const answers = operations().flatMap(({ name, operation: { responses = {} } }) =>
      Object.entries(responses).map(([status, response]) => ({ name, status, ...response })),
    );
    const good = new Set(answers.filter(({ status }) => status.startsWith("2")).map(({ name }) => name));
    expect(operations().filter(({ name }) => !good.has(name))).toEqual([]);
    expect(answers.filter(({ description }) => !description)).toEqual([]);
    expect(answers.filter(({ content = {} }) => Object.keys(content).length !== 1)).toEqual([]);
  });

  test("declares the parameters that its paths have", () => {
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const declared = (operation.parameters ?? []).filter((p) => p.in === "path").map((p) => p.name);
      expect([path, declared]).toEqual([path, inPath]);
    }
  });

  test("has the limits that requests are checked by", () => {
    expect(lookUp("#/components/schemas/Rejection")).toMatchObject({
      properties: { reason: { type: "string", minLength: 1, maxLength: 500 } },
      required: ["reason"],
      additionalProperties: false,
    });
    const list = document.paths["/api/v1/listings"]?.["get"];
    expect(list?.parameters).toContainEqual(
      expect.objectContaining({
        name: "limit",
        in: "query",
        required: false,
        schema: expect.objectContaining({ type: "integer", minimum: 1, maximum: 100, default: 50 }),
      }),
    );
  });
});

describe("the page for people", () => {
  test("names every operation and leads to every schema", async () => {
    const page = await (await box.house.http().request("/docs")).text();
    const summaries = operations().map(({ operation }) => operation.summary ?? "");
    expect(summaries.filter((summary) => !page.includes(escaped(summary)))).toEqual([]);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test("has its landmarks, and the keyboard reaches all that scrolls", async () => {
    const page = await (await box.house.http().request("/docs")).text();
    expect(page.match(/<main>/g)).toHaveLength(1);
    expect(page).toContain("curl -H");
    const tables = page.match(/<table>/g) ?? [];
    const wrapped = page.match(
      /<div class="scrolling" role="region" aria-label="[^"]+" tabindex="0">\s*<table>/g,
    );
    expect(wrapped).toHaveLength(tables.length);
    expect(page).toContain("background: Canvas");
  });

  test("is complete in itself, and its policy lets nothing else in", async () => {
    const response = await box.house.http().request("/docs");
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    const page = await response.text();
    expect(page).not.toMatch(/<script|<link|<img|https?:|style="/);
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(response.headers.get("content-security-policy")).toContain(`style-src 'sha256-${hash}';`);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});
