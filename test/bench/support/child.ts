import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A program under measurement, in a process of its own. */
export interface Child {
  /** Resolves with the next thing it reports that `wanted` takes. Rejects when it ends before. */
  readonly next: <Report>(wanted: (report: unknown) => report is Report) => Promise<Report>;
  readonly tell: (order: object) => void;
  /** Waits for something this process has a part in. Rejects when it ends before. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  /** Milliseconds of processor time so far, of all its threads. */
  readonly cpuMs: () => Promise<number>;
  readonly kill: () => Promise<void>;
}

/** Loaded before the program, which need not know: answers how much processor time the process has had. */
const METER =
  'data:text/javascript,process.on("message",(m)=>m.ask==="cpu"&&process.send({cpu:process.cpuUsage()}))';

/** The options that `npm start` gives to Node. */
export const AS_STARTED = ["--max-semi-space-size=32", "--enable-source-maps"];

interface CpuReport {
  readonly cpu: { readonly user: number; readonly system: number };
}
const isCpu = (report: unknown): report is CpuReport => (report as Partial<CpuReport>).cpu !== undefined;

/** @param program compiled, or TypeScript */
export function startChild(
  program: string,
  env: Readonly<Record<string, string>> = {},
  { cwd, nodeOptions = [] }: { readonly cwd?: string; readonly nodeOptions?: readonly string[] } = {},
): Child {
  const loader = program.endsWith(".ts") ? ["--import", import.meta.resolve("tsx")] : [];
  const child: ChildProcess = fork(program, {
    env: { PATH: process.env["PATH"], ...env },
    execArgv: [...loader, "--import", METER, ...nodeOptions],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    ...(cwd !== undefined && { cwd }),
  });
  let printed = "";
  const keep = (chunk: unknown): void => void (printed += String(chunk));
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const ended = once(child, "close");

  const during = <T>(work: Promise<T>): Promise<T> =>
    Promise.race([
      work,
      ended.then((): never => {
        throw new Error(`${program} ended:\n${printed}`);
      }),
    ]);
  const next = <Report>(wanted: (report: unknown) => report is Report): Promise<Report> =>
    during(
      new Promise((resolve) => {
        const look = (report: unknown): void => {
          if (!wanted(report)) return;
          child.off("message", look);
          resolve(report);
        };
        child.on("message", look);
      }),
    );
  const tell = (order: object): void => void child.send(order);

  return {
    next,
    tell,
    during,
    async cpuMs() {
      const answer = next(isCpu);
      tell({ ask: "cpu" });
      const { user, system } = (await answer).cpu;
      return (user + system) / 1_000;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
