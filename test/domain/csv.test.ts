import { expect, test } from "vitest";
import { csvHead, csvLine } from "../../src/domain/shared/csv.ts";

test("a table begins with the mark that spreadsheets need, and its lines end as RFC 4180 says", () => {
  expect(csvHead(["a", "b"])).toBe("\uFEFFa,b\r\n");
  expect(csvLine([1, -2.5, true, undefined, "", "Київ"])).toBe("1,-2.5,true,,,Київ\r\n");
});

test.each([
  ["a,b", '"a,b"'],
  ['say "yes"', '"say ""yes"""'],
  ["two\nlines", '"two\nlines"'],
  ["two\r\nlines", '"two\r\nlines"'],
])("a text with separators is quoted: %j", (text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠A"])(
  "a text that a spreadsheet would run is none any more: %j",
  (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`);
  },
);

test.each(["\r=1", "\n=1", '=HYPERLINK("x"),1'])("nor behind a quotation mark: %j", (text) => {
  expect(csvLine([text])).toMatch(/^"'/);
});
