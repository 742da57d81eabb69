import { Composer, InputFile } from "grammy";
import { TABLE_NAMES, TABLES, type Column, type Row, type TableName } from "../../../app/records/index.ts";
import { csvHead, csvLine, type CsvValue } from "../../../domain/shared/csv.ts";
import { ID_PATTERN, organisationId } from "../../../domain/shared/ids.ts";
import { organisationRecordsButton } from "../../buttons/organisations.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { categoryName } from "../../render/organisations.ts";

/** What an organisation has done, as tables in its lead's language; the API has the same as codes. */
export function createRecordsHandlers({ useCases, i18n }: FeatureDependencies): Composer<PomichContext> {
  const feature = new Composer<PomichContext>();

  function inWords(ctx: PomichContext, column: Column, value: CsvValue): CsvValue {
    if (typeof value !== "string") return value;
    switch (column) {
      case "kind":
        return ctx.plain("records-kind", { kind: value });
      case "category":
        return categoryName(i18n, useCases.catalogue, ctx.language, value);
      case "status":
        return ctx.plain("card-status", { status: value });
      case "result":
        return ctx.plain("records-result", { result: value });
      case "direction":
        return ctx.plain("records-direction", { direction: value });
      case "delivery":
        return ctx.plain("records-delivery", { delivery: value });
      case "state":
        return ctx.plain("records-pledge", { state: value });
      case "listing":
      case "pledge":
      case "organisation":
      case "need":
      case "amount":
      case "currency":
      case "arrived":
      case "community":
      case "quantity":
      case "taken":
      case "from":
      case "until":
      case "created":
      case "published":
      case "changed":
      case "details":
        return value;
    }
  }

  function csvOf(ctx: PomichContext, name: TableName, rows: readonly Row[]): string {
    const columns: readonly Column[] = TABLES[name];
    const lineOf = (row: Readonly<Partial<Record<Column, CsvValue>>>): string =>
      // any-key: the table's columns
      csvLine(columns.map((column) => inWords(ctx, column, row[column])));
    const head = csvHead(columns.map((column) => ctx.plain("records-column", { column })));
    return [head, ...rows.map(lineOf)].join("");
  }

  feature.callbackQuery(organisationRecordsButton.pattern, async (ctx) => {
    const { organisation = "" } = organisationRecordsButton.unpack(ctx.callbackQuery.data) ?? {};
    const files: { readonly name: TableName; readonly file: InputFile }[] = [];
    for (const name of ID_PATTERN.test(organisation) ? TABLE_NAMES : []) {
      const read = await useCases.readRecords(organisationId(organisation), name, ctx.person.id);
      if (!read.ok) return ctx.alert(ctx.plain("organisation-gone-alert"));
      if (read.value.length === 0) continue;
      files.push({
        name,
        file: new InputFile(Buffer.from(csvOf(ctx, name, read.value)), `pomich-${name}.csv`),
      });
    }
    if (files.length === 0) return ctx.alert(ctx.plain("records-none-alert"));
    await ctx.toast();
    for (const { name, file } of files)
      await ctx.replyWithDocument(file, {
        caption: ctx.t("records-file", { table: name }).toString(),
        parse_mode: "HTML",
      });
  });
  return feature;
}
