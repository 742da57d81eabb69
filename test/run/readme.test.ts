import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TROUBLE_KINDS } from "../../src/observability/troubles.ts";
import { variableRows } from "../../src/run/config-variables.ts";

const TOP = new URL("../../", import.meta.url);
const README = readFileSync(new URL("README.md", TOP), "utf8");
const OPERATION = readFileSync(new URL("scripts/README.md", TOP), "utf8");
const MAP = readFileSync(new URL("src/README.md", TOP), "utf8");

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
    const named = [...README.matchAll(/`((?:src|locales|scripts)[\w/.-]*)`/g)].map(([, path]) => path ?? "");
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !existsSync(new URL(path, TOP)))).toEqual([]);
  });
});

it("the page for operators lists every lasting trouble with its cause and its cure", () => {
  const [, table = ""] = /<!-- troubles -->([^]*)<!-- \/troubles -->/.exec(OPERATION) ?? [];
  const rows = table
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()));
  expect(rows).toEqual(
    Object.entries(TROUBLE_KINDS).map(([kind, { what, cure, stopsWork }]) => [
      "",
      `\`${kind}\``,
      what,
      cure,
      stopsWork ? "503" : "200",
      "",
    ]),
  );
});

describe("the map of the code", () => {
  it("has a row for each folder of src", () => {
    const rows = [...MAP.matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([\w-]+)/g)].map(([, folder = ""]) => folder),
    );
    expect([...new Set(rows)].sort()).toEqual(
      readdirSync(new URL("src/", TOP), { withFileTypes: true })
        .filter((entry) => entry.name !== "README.md")
        .map((entry) => entry.name.replace(/\.ts$/, ""))
        .sort(),
    );
  });

  it("names only files that are there", () => {
    const named = [...MAP.matchAll(/`([\w-]+(?:\/[\w-]+)*\/(?:[\w-]+\.\w+)?)`/g)].map(
      ([, path]) => path ?? "",
    );
    expect(named.length).toBeGreaterThan(12);
    const isThere = (path: string): boolean =>
      existsSync(new URL(`src/${path}`, TOP)) || existsSync(new URL(path, TOP));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});
