import { parseArgs } from "node:util";

export type Command = "start" | "check" | "help" | "version";

/**
 * What the command line asks for.
 * @returns undefined when it is none of ours, or asks for two things at once
 */
export function parseCommand(args: readonly string[]): Command | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        check: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
    const [command, ...others] = Object.keys(values) as Command[];
    return others.length > 0 ? undefined : (command ?? "start");
  } catch {
    return undefined;
  }
}
