import { readFileSync, statSync } from "node:fs";
import { parseEnv } from "node:util";
import type { Environment } from "../config.ts";
import { inWords, systemCode } from "../start-error.ts";

export type EnvFile =
  | {
      readonly ok: true;
      readonly values: Environment;
      /** Whether others than its owner may read it. */
      readonly openToOthers: boolean;
    }
  /** One line per mistake, for the operator. */
  | { readonly ok: false; readonly problems: readonly string[] };

const ASSIGNMENT = /^\s*(export\s+)?[A-Za-z_]\w*\s*=/;
const COMMENT = /^[ \t]*#.*$/gm;
/** Any right of group or others. */
const OPEN_TO_OTHERS = 0o077;
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
    if (systemCode(error) === "ENOENT") return { ok: true, values: {}, openToOthers: false };
    const why = error instanceof TypeError ? "it is not UTF-8 text" : inWords(error);
    return { ok: false, problems: [`${path} cannot be read: ${why}`] };
  }
  const stray = strayLines(text.replaceAll("\r\n", "\n"));
  if (stray.length > 0) {
    const problems = stray.map((line) => `${path} line ${String(line)} must read NAME=value`);
    return { ok: false, problems };
  }
  // Windows has no such rights.
  const openToOthers = process.platform !== "win32" && (statSync(path).mode & OPEN_TO_OTHERS) !== 0;
  return { ok: true, values: parseEnv(text), openToOthers };
}
