import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { programOf } from "../support/programs.ts";

const SCRIPT = programOf("test/run/fixtures/live");

/** Runs the process; `onLine` may answer what it prints. */
async function run(args: readonly string[], onLine: (line: string, child: ChildProcess) => void = () => {}) {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  let log = "";
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    onLine(line, child);
  });
  child.stderr.on("data", (chunk) => (log += String(chunk)));
  const [exitCode] = (await once(child, "close")) as [number | null];
  return { exitCode, lines, log };
}

const kill =
  (on: string, ...signals: readonly NodeJS.Signals[]) =>
  (line: string, child: ChildProcess): void => {
    if (line === on) for (const signal of signals) child.kill(signal);
  };

describe("a running product", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("stops at %s and exits with 0", async (signal) => {
    const { exitCode, lines } = await run(["well", "well"], kill("launched", signal));
    expect({ exitCode, lines }).toEqual({ exitCode: 0, lines: ["launched", "stopped"] });
  });

  it("takes Ctrl+C under npm, which arrives twice at once, for one", async () => {
    const { exitCode, lines } = await run(["well", "well"], kill("launched", "SIGINT", "SIGTERM"));
    expect({ exitCode, lines }).toEqual({ exitCode: 0, lines: ["launched", "stopped"] });
  });

  it("stops when npm is ended, which hands no signal on", async () => {
    const shell = spawn("sh", ["-c", `"${process.execPath}" "${SCRIPT}" well well; true`], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, npm_lifecycle_event: "start" },
    });
    const lines: string[] = [];
    createInterface(shell.stdout).on("line", (line) => {
      lines.push(line);
      if (line === "launched") shell.kill("SIGTERM");
    });
    await once(shell, "close");
    expect(lines).toEqual(["launched", "stopped"]);
  });

  it("exits at once at a second signal while it stops", async () => {
    const { exitCode } = await run(["well", "never"], (line, child) => {
      if (line === "launched") child.kill("SIGINT");
      if (line === "stopping") {
        const again = setInterval(() => child.kill("SIGINT"), 50);
        child.once("exit", () => clearInterval(again));
      }
    });
    expect(exitCode).toBe(130);
  });

  it("exits with 0 when stopping takes too long, and says so", async () => {
    const { exitCode, log } = await run(["well", "never", "50"], kill("launched", "SIGTERM"));
    expect(exitCode).toBe(0);
    expect(log).toContain("not everything in flight is done");
  });

  it("exits with 70 when it cannot stop cleanly", async () => {
    const { exitCode, log } = await run(["well", "bug"], kill("launched", "SIGTERM"));
    expect(exitCode).toBe(70);
    expect(log).toContain("cannot stop");
  });

  it("says in one line why it cannot start", async () => {
    const { exitCode, lines, log } = await run(["start-error"]);
    expect({ exitCode, lines, log }).toEqual({ exitCode: 69, lines: ["The port 8080 is taken."], log: "" });
  });

  it("logs a bug at its start with the stack", async () => {
    const { exitCode, log } = await run(["bug"]);
    expect(exitCode).toBe(70);
    expect(JSON.parse(log)).toMatchObject({
      level: "fatal",
      error: { type: "TypeError", stack: expect.stringContaining("fixtures/live") },
    });
  });

  it("stops at a rejection that nobody caught", async () => {
    const { exitCode, lines, log } = await run(["rejects-later"]);
    expect({ exitCode, lines }).toEqual({ exitCode: 70, lines: ["stopped"] });
    expect(log).toContain("nobody caught this");
  });
});
