export type CsvValue = string | number | boolean | undefined;

/** Spreadsheets take a text for UTF-8 only with the mark before it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** How a text begins that a spreadsheet would run as a formula; full-width signs are read like the others. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A cell of a CSV table (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: CsvValue): string {
  if (value === undefined) return "";
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a table, with its end. */
export const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(cell).join(",")}\r\n`;

/** How a table begins: with the mark and the names of its columns. */
export const csvHead = (columns: readonly string[]): string => `${BYTE_ORDER_MARK}${csvLine(columns)}`;
