import type { Log } from "../../observability/log.ts";
import { EXIT, StartError, type ExitCode } from "../start-error.ts";

/** Under `npm start`, Ctrl+C arrives twice at once: from the terminal, and from npm which passes it on. */
const SAME_SIGNAL_MS = 300;
/** How often a process that npm has started looks whether npm is still there. */
const ORPHAN_MS = 500;
/** What a shell reports for a process that Ctrl+C ended. */
const INTERRUPTED = 130;

export interface Life {
  /** Rejects soon after `signal` aborts, having undone what it began. */
  readonly launch: (signal: AbortSignal) => Promise<{ stop(): Promise<void> }>;
  readonly log: Log;
  /** How long `stop` may take. */
  readonly stopWithinMs: number;
  /** Shows the operator why there was no start. */
  readonly say: (line: string, exitCode: ExitCode) => void;
  readonly exit: (code: number) => void;
}

/**
 * Launches, and from then on answers signals and bugs. SIGTERM or SIGINT stops and exits with 0, a second one exits at
 * once; a StartError is said in one line and exits with its code; any other error is a bug: logged, stopped, 70.
 */
export function live({ launch, log, stopWithinMs, say, exit }: Life): void {
  let endingSince: number | undefined;
  const ending = new AbortController();
  const end = (exitCode: number): void => {
    endingSince = performance.now();
    ending.abort();
    setTimeout(() => {
      log.warn({ stopWithinMs }, "not everything in flight is done; the next start takes it up");
      exit(exitCode);
    }, stopWithinMs);
    launching
      .catch(() => undefined)
      .then((app) => app?.stop())
      .then(
        () => exit(exitCode),
        (error: unknown) => {
          log.fatal({ error }, "a bug: not stopped cleanly");
          exit(EXIT.bug);
        },
      );
  };
  const endByBug = (error: unknown): void => {
    log.fatal({ error }, "a bug: stopping");
    if (endingSince === undefined) end(EXIT.bug);
  };
  const endBySignal = (signal: string): void => {
    if (endingSince === undefined) {
      log.info({ signal }, "stopping");
      end(EXIT.ok);
    } else if (performance.now() - endingSince > SAME_SIGNAL_MS) exit(INTERRUPTED);
  };
  // npm ends at SIGTERM without handing it on: whoever it started gets another parent.
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.env["npm_lifecycle_event"] === undefined || process.ppid === parent) return;
    clearInterval(watching);
    if (endingSince === undefined) endBySignal("the end of npm");
  }, ORPHAN_MS).unref();
  process.on("SIGTERM", endBySignal);
  process.on("SIGINT", endBySignal);
  process.on("uncaughtException", endByBug);
  process.on("unhandledRejection", endByBug);

  const launching = launch(ending.signal);
  launching.catch((error: unknown) => {
    if (ending.signal.aborted) log.debug({ error }, "not started");
    else if (error instanceof StartError) {
      log.debug({ error }, "not started");
      say(error.message, error.exitCode);
      exit(error.exitCode);
    } else {
      log.fatal({ error }, "a bug: not started");
      exit(EXIT.bug);
    }
  });
}
