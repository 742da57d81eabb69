import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "../../src/embedded-mongo/lock.ts";
import { programOf } from "../support/programs.ts";

const CONTENDER = programOf("test/embedded-mongo/lock-contender");
const PROCESSES = 4;
const RACES = 12;
/** Often enough for a test not to wait long, seldom enough for a busy machine. */
const TOUCH_MS = 100;

describe("the lock of a data folder", () => {
  let folder: string;
  let path: string;
  const others: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "store-lock-"));
    path = join(folder, "store.lock");
  });
  afterEach(async () => {
    for (const other of others.splice(0)) other.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });
  const idle = (): ChildProcess => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    others.push(other);
    return other;
  };
  const taken = (): Promise<void> => lockFolder(path).then((lock) => lock.release());
  const holder = (pid: number | undefined, started = "", host = hostname()): Promise<void> =>
    writeFile(path, JSON.stringify({ pid, started, host }));

  it("says which process has it while that process lives", async () => {
    const other = idle();
    await holder(other.pid);
    await expect(lockFolder(path)).rejects.toMatchObject({
      code: "locked",
      message: `the data folder is in use by process ${other.pid}`,
    });
  });

  it("is free once its process is dead, even while nobody has asked how it ended", async () => {
    const other = idle();
    await holder(other.pid);
    other.kill("SIGKILL");
    // Before the exit event this process has not collected the dead one, which then still has its number.
    await expect.poll(() => taken().catch(String)).toBe(undefined);
  });

  it("is free when another process has the number of the one that died", async () => {
    await holder(idle().pid, "12345");
    await expect(taken()).resolves.toBeUndefined();
  });

  it.each(["", "{", "null", "[]", '{"pid":"x"}', '{"pid":-1,"started":"","host":"x"}', "\0\0\0\0"])(
    "is free when it says %j and its writer is long gone",
    async (text) => {
      await writeFile(path, text);
      const before = new Date(Date.now() - 60_000);
      await utimes(path, before, before);
      await expect(taken()).resolves.toBeUndefined();
    },
  );

  const ELSEWHERE = [
    ["on another machine", "another-machine", undefined, "process 1 on another-machine"],
    ["of a container of the same name", hostname(), "another boot pid:[1]", "process 1 of another container"],
  ] as const;
  const distant = (host: string, space: string | undefined): Promise<void> =>
    writeFile(path, JSON.stringify({ pid: 1, started: "1", host, space }));

  it.each(ELSEWHERE)("is respected while a process %s touches it", async (_where, host, space, named) => {
    await distant(host, space);
    const touching = setInterval(() => void utimes(path, new Date(), new Date()), TOUCH_MS);
    await expect(lockFolder(path, TOUCH_MS)).rejects.toMatchObject({
      code: "locked",
      message: `the data folder is in use by ${named}`,
    });
    clearInterval(touching);
  });

  it.each(ELSEWHERE)("is free once a process %s touches it no more", async (_where, host, space) => {
    await distant(host, space);
    const before = Date.now();
    (await lockFolder(path, TOUCH_MS)).release();
    expect(Date.now() - before).toBeGreaterThanOrEqual(4 * TOUCH_MS);
  });

  it("is free at once where nobody has touched it for long", async () => {
    await distant("another-machine", undefined);
    const before = new Date(Date.now() - 60_000);
    await utimes(path, before, before);
    await expect(taken()).resolves.toBeUndefined();
  });

  it("ends the process that stood still until another took it", async () => {
    const child = spawn(process.execPath, [CONTENDER, path], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    others.push(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    child.stdin.write("go\n");
    expect(await lines.next()).toMatchObject({ value: "won" });
    await distant("another-machine", undefined);
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(said).toContain("was taken over by another process while this one stood still");
  });

  it("is had once in a process, and leaves nothing behind", async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(path)));
    const [won, ...more] = attempts.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(more).toEqual([]);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ pid: process.pid });
    won?.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it("is won by one of several processes that find a dead one's at the same instant", async () => {
    const contenders = Array.from({ length: PROCESSES }, () => {
      const child = spawn(process.execPath, [CONTENDER, path], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      others.push(child);
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      return { child, next: async (): Promise<unknown> => (await lines.next()).value };
    });
    for (const { next } of contenders) expect(await next()).toBe("ready");
    for (let race = 0; race < RACES; race++) {
      await holder(999_999_999, "1");
      for (const { child } of contenders) child.stdin.write("go\n");
      const results = await Promise.all(contenders.map(({ next }) => next()));
      expect(results.filter((result) => result === "won")).toHaveLength(1);
      expect(new Set(results.filter((result) => result !== "won"))).toEqual(new Set(["locked"]));
      for (const { child } of contenders) child.stdin.write("release\n");
      for (const { next } of contenders) expect(await next()).toBe("released");
    }
    for (const { child } of contenders) {
      child.stdin.end();
      await once(child, "exit");
    }
    expect(await readdir(folder)).toEqual([]);
  });
});
