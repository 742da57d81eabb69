import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import type { Environment } from "../config.ts";
import { inWords, systemCode } from "../start-error.ts";

export type EnvFile =
  | { readonly ok: true; readonly values: Environment }
  /** One line per mistake, for the operator. */
  | { readonly ok: false; readonly problems: readonly string[] };

const ASSIGNMENT = /^\s*(export\s+)?[A-Za-z_]\w*\s*=/;
const COMMENT = /^[ \t]*#.*$/gm;
/** A value in quotes may span lines; only its line breaks are kept, so that lines still count. */
const QUOTED = /=[ \t]*(["'`])[^]*?\1/g;

const strayLines = (text: string): number[] =>
  text
    .replace(COMMENT, "")
    .replace(QUOTED, (value) => `=${value.replace(/[^\n]/g, "")}`)
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" || ASSIGNMENT.test(line) ? [] : [index + 1]));

/** Reads a `.env` file; one that does not exist has no values. Never shows a line's content, which may be a secret. */
export function readEnvFile(path: string): EnvFile {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return { ok: true, values: {} };
    const why = error instanceof TypeError ? "it is not UTF-8 text" : inWords(error);
    return { ok: false, problems: [`${path} cannot be read: ${why}`] };
  }
  const stray = strayLines(text.replaceAll("\r\n", "\n"));
  if (stray.length > 0) {
    const problems = stray.map((line) => `${path} line ${String(line)} must read NAME=value`);
    return { ok: false, problems };
  }
  return { ok: true, values: parseEnv(text) };
}
