import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { UseCases } from "../../../app/use-cases.ts";
import { csvHead, csvLine, type CsvValue } from "../../../domain/shared/csv.ts";
import type { CommunityId, ListingId } from "../../../domain/shared/ids.ts";
import { ListingSchema, presentListing, StatusSchema } from "../../schemas/listing.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { needs } from "../../shell/needs.ts";
import { usualProblems, type AddRoute } from "../route.ts";

/** Listings read from the store at a time. */
const CHUNK = 500;

type Row = z.infer<typeof ListingSchema>;

/** The columns of the table; `answers` holds the category's fields as JSON. */
const COLUMNS: Readonly<Record<string, (row: Row) => CsvValue>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  category: ({ category }) => category,
  communityId: ({ communityId }) => communityId,
  status: ({ status }) => status,
  createdAt: ({ createdAt }) => createdAt,
  pendingSince: ({ pendingSince }) => pendingSince,
  publishedAt: ({ publishedAt }) => publishedAt,
  language: ({ language }) => language,
  quantity: ({ quantity }) => quantity,
  taken: ({ taken }) => taken,
  from: ({ period }) => period.from,
  until: ({ period }) => period.until,
  lat: ({ point }) => point.lat,
  lon: ({ point }) => point.lon,
  photos: ({ photos }) => photos,
  onBehalf: ({ onBehalf }) => onBehalf,
  decision: ({ decision }) => decision?.action,
  decidedAt: ({ decision }) => decision?.at,
  reason: ({ decision }) => decision?.reason,
  answers: ({ answers }) => JSON.stringify(answers),
};

/** How each format begins, puts rows one after the other, and ends. */
const FORMATS = {
  csv: {
    type: "text/csv; charset=utf-8",
    begin: csvHead(Object.keys(COLUMNS)),
    row: (row: Row) => csvLine(Object.values(COLUMNS).map((column) => column(row))),
    between: "",
    end: "",
  },
  json: {
    type: "application/json",
    begin: "[",
    row: (row: Row) => JSON.stringify(row),
    between: ",\n",
    end: "]\n",
  },
} as const;

async function* textOf(
  { listings }: UseCases,
  format: (typeof FORMATS)[keyof typeof FORMATS],
  query: { readonly status?: Row["status"]; readonly communities?: readonly CommunityId[] },
): AsyncGenerator<string> {
  yield format.begin;
  let after: ListingId | undefined;
  for (let first = true; ;) {
    const rows = await listings.page({ ...query, ...(after && { after }), limit: CHUNK });
    for (const row of rows) {
      yield `${first ? "" : format.between}${format.row(presentListing(row))}`;
      first = false;
    }
    after = rows.at(-1)?.id;
    if (rows.length < CHUNK) break;
  }
  yield format.end;
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await texts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

const about = {
  method: "get" as const,
  tags: ["Insights"],
  description: "In the order of their ids. As everywhere, without who wrote them.",
  ...needs("read"),
  request: { query: z.strictObject({ status: StatusSchema.optional() }) },
};

const csv = createRoute({
  ...about,
  path: "/exports/listings.csv",
  operationId: "exportListingsCsv",
  summary: "Download all listings as a table",
  responses: {
    200: { description: "CSV with a header line, in UTF-8", content: { "text/csv": { schema: z.string() } } },
    ...usualProblems(),
  },
});

const json = createRoute({
  ...about,
  path: "/exports/listings.json",
  operationId: "exportListingsJson",
  summary: "Download all listings as JSON",
  responses: {
    200: { description: "All listings", content: { "application/json": { schema: z.array(ListingSchema) } } },
    ...usualProblems(),
  },
});

export const addExportListings: AddRoute = (app, { useCases }) => {
  const send = (
    c: Context<HttpEnv>,
    name: keyof typeof FORMATS,
    status: Row["status"] | undefined,
  ): Response => {
    const { communities } = c.get("access");
    const query = { ...(status && { status }), ...(communities && { communities }) };
    return c.body(streamOf(textOf(useCases, FORMATS[name], query)), 200, {
      "content-type": FORMATS[name].type,
      "content-disposition": `attachment; filename="listings.${name}"`,
    });
  };
  app.openapi(csv, (c) => send(c, "csv", c.req.valid("query").status) as never);
  app.openapi(json, (c) => send(c, "json", c.req.valid("query").status) as never);
};
