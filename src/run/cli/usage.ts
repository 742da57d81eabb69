import { variableRows } from "../config-variables.ts";
import { EXIT } from "../start-error.ts";

const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: "stopped as asked",
  usage: "wrong command line",
  unavailable: "the store, Telegram or the port is not available",
  bug: "a bug; the log says where",
  dataFolder: "the data folder cannot be used",
  configuration: "wrong configuration",
};

const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(cell.length, widest[i] ?? 0)),
    [],
  );
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd()}`,
  );
};

/** What `--help` prints. */
export const usage = (): string =>
  [
    "Pomich, a help exchange in Telegram.",
    "",
    "Usage: npm start -- [option]",
    "",
    ...columns([
      ["(none)", "start; without BOT_TOKEN, the playground: Telegram in the browser, on this machine only"],
      ["--check", "check the configuration, the data folder, the store and Telegram, without starting"],
      ["--help", "show this"],
      ["--version", "show the version"],
      ["keys …", "list, add and revoke keys of the admin API: npm run keys -- help"],
      ["begin-again", "go on with a store whose encryption key is lost; says first what that costs"],
    ]),
    "",
    "Configuration: environment variables, or NAME=value lines in a file .env (the environment wins).",
    "",
    ...columns([
      ["variable", "when not set", "meaning"],
      ...variableRows().map((row) => [row.name, row.unset, row.meaning]),
    ]),
    "",
    "Exit codes:",
    ...columns(
      Object.entries(EXIT).map(([name, code]) => [String(code), EXIT_MEANINGS[name as keyof typeof EXIT]]),
    ),
  ].join("\n");
