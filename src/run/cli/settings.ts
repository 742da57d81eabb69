import { parseConfig, type Config, type Environment } from "../config.ts";
import { strangers } from "../near-names.ts";
import { readEnvFile } from "./env-file.ts";

export type Settings =
  | {
      readonly ok: true;
      readonly config: Config;
      /** One line per thing that is no mistake, but unwise. */
      readonly warnings: readonly string[];
    }
  /** One line per mistake, for the operator. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** The configuration of a `.env` file and the environment, which wins. Whatever the file sets must be known. */
export function readSettings(path = ".env", environment: Environment = process.env): Settings {
  const file = readEnvFile(path);
  if (!file.ok) return file;
  const parsed = parseConfig({ ...file.values, ...environment });
  const told = parsed.ok ? [] : parsed.problems;
  const unknown = strangers(Object.keys(file.values), path).filter(
    // Those that look like one of ours and are missing there have a line already.
    (line) =>
      !told.some((other) => other.startsWith(`${line.split(" ")[2]?.replace(",", "") ?? ""} is not known`)),
  );
  if (!parsed.ok || unknown.length > 0) return { ok: false, problems: [...told, ...unknown] };
  const warnings = file.openToOthers
    ? [`${path} can be read by other users of this computer: chmod 600 ${path}`]
    : [];
  return { ok: true, config: parsed.config, warnings };
}
