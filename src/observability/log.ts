import { pino, type DestinationStream, type LevelWithSilent } from "pino";
import { hideInText, hidePersonalData } from "./personal-data.ts";

/** Facts first, then what happened, in words without values. Put errors under `error`, as they are. */
type Write = (facts: object, message: string) => void;

export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
}

const LEVELS = ["debug", "info", "warn", "error", "fatal"] as const;
const STDERR = 2;

/**
 * A log of one JSON object a line, without personal data and secrets whatever is passed in. Written at once, so that
 * nothing is lost at an exit.
 * @param destination standard error when absent: standard output is for what the operator asked for
 */
export function createLog(level: LevelWithSilent, destination?: DestinationStream): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // pino's own serializer of `err` would replace the class of an error, which is a plain object by then.
      serializers: { err: (value: unknown) => value },
    },
    destination ?? pino.destination({ fd: STDERR, sync: true }),
  );
  const writer = (name: (typeof LEVELS)[number]): Write =>
    logger.isLevelEnabled(name)
      ? (facts, message) => logger[name](hidePersonalData(facts), hideInText(message))
      : () => {};
  return Object.fromEntries(LEVELS.map((name) => [name, writer(name)])) as unknown as Log;
}
