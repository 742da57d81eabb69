import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { variableRows } from "../../src/run/config-variables.ts";

const TOP = new URL("../../", import.meta.url);
const README = readFileSync(new URL("README.md", TOP), "utf8");

describe("the README", () => {
  it("shows the configuration table as it is", () => {
    const [, table = ""] = /<!-- configuration -->([^]*)<!-- \/configuration -->/.exec(README) ?? [];
    const cells = table
      .trim()
      .split("\n")
      .slice(2)
      .map((line) => line.split("|").map((cell) => cell.trim().replace(/^`(.*)`$/, "$1")));
    expect(cells).toEqual(variableRows().map((row) => ["", row.name, row.unset, row.meaning, ""]));
  });

  it("names only folders and files that are there", () => {
    const named = [...README.matchAll(/`((?:src|locales)[\w/-]*)`|\]\(([A-Z]+)\)/g)].map(
      ([, folder, file]) => folder ?? file ?? "",
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(new URL(path, TOP)))).toEqual([]);
  });
});
