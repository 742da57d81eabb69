import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
  }),
);

const SECURITY = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

/** The compiler does not copy the page: from dist/playground/control it is found back in src. */
const FOLDERS = ["../page/", "../../../src/playground/page/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The page at `/` and its files below `/playground/assets/`; nothing outside their folder. */
export function createAssetRoutes(): Hono {
  const folder = FOLDERS.find((candidate) => existsSync(candidate)) ?? FOLDERS[0] ?? "";

  const file = async (name: string): Promise<Response> => {
    const path = normalize(join(folder, name));
    const type = TYPES.get(extname(path));
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep) || !type) {
      return new Response("Not Found", { status: 404 });
    }
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: { "content-type": type, ...SECURITY },
      });
    } catch {
      return new Response("Not Found", { status: 404 });
    }
  };

  const app = new Hono();
  app.get("/", () => file("index.html"));
  app.get("/playground/assets/:name{.+}", (c) => file(c.req.param("name")));
  return app;
}
