import { createRoute, z } from "@hono/zod-openapi";
import { TABLE_NAMES, TABLES, type Row } from "../../../app/records/index.ts";
import { csvHead, csvLine, type CsvValue } from "../../../domain/shared/csv.ts";
import { organisationId } from "../../../domain/shared/ids.ts";
import { IdSchema } from "../../schemas/common.ts";
import { needs, seesOrganisation } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/organisations/{id}/exports/{table}",
  operationId: "exportOrganisation",
  tags: ["Organisations"],
  summary: "Download what an organisation has done as a table",
  description:
    "`listings`: its own. `pledges`: what was promised to it and in its name, as in `/pledges`; `state` is the status, or why it lapsed. `outcomes`: the listings that it was asked about, and how each ended for it: `asked` and `taken` as long as it has them; `helped`, `not-reached` and `not-needed` as it said; `over` where the listing ended by itself; else why it has them no longer. Days are those of the listing's town. Nothing in it is about a person. Each download is in the audit log.",
  ...needs("read", "organisations-too"),
  request: { params: z.strictObject({ id: IdSchema, table: z.enum(TABLE_NAMES) }) },
  responses: {
    200: { description: "CSV with a header line, in UTF-8", content: { "text/csv": { schema: z.string() } } },
    ...usualProblems(),
    ...problems("organisation-not-found"),
  },
});

export const addExportRecords: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { id, table } = c.req.valid("param");
    const known = await useCases.organisations.decisions.find(organisationId(id));
    if (!known || !seesOrganisation(c, known)) return problem(c, "organisation-not-found");
    const read = await useCases.readRecords(known.id, table, c.get("actor"));
    // A key needs to lead nothing.
    if (!read.ok) return problem(c, "organisation-not-found");
    const columns: readonly string[] = TABLES[table];
    const lineOf = (row: Row): string => {
      const cells: Readonly<Record<string, CsvValue>> = row;
      // any-key: the table's columns
      return csvLine(columns.map((column) => cells[column]));
    };
    return c.text([csvHead(columns), ...read.value.map(lineOf)].join(""), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${table}.csv"`,
    });
  });
};
