import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cutPower } from "../crash/store/power-cut.ts";
import { type Call, type Trace, printedBytes } from "../crash/store/trace.ts";

const FROM = "/data";
const text = (content: string): string => `"${printedBytes(content)}"`;
const file = (descriptor: number, path: string): string => `${descriptor}<${printedBytes(path)}>`;

/** A trace of calls that follow each other: name, arguments and result as strace prints them. */
const traceOf = (...calls: ReadonlyArray<readonly [name: string, args: string, result: string]>): Trace =>
  calls.flatMap(([name, args, result]) => {
    const call: Call = { name, args, result };
    return [{ kind: "begin", call } as const, { kind: "end", call } as const];
  });

const opened = (descriptor: number, path: string, flags: string) =>
  ["openat", `AT_FDCWD, ${text(path)}, ${flags}, 0600`, file(descriptor, path)] as const;
const folderSynced = ["fsync", file(9, FROM), "0"] as const;

/** Dice that keep nothing of what was not synced, and dice that keep all changes of content. */
const NOTHING = (): number => 0;
const CONTENT = (): number => 0.3;

describe("a simulated power cut", () => {
  let to = "";
  beforeEach(async () => {
    to = await mkdtemp(join(tmpdir(), "store-cut-"));
  });
  afterEach(() => rm(to, { recursive: true, force: true }));

  const cut = (trace: Trace, dice: () => number): Promise<string> =>
    cutPower(trace, trace.length, { from: FROM, to, dice });

  it("keeps what was synced where it was written, and any of the rest", async () => {
    const path = `${FROM}/a`;
    const trace = traceOf(
      opened(3, path, "O_RDWR|O_CREAT"),
      folderSynced,
      ["pwrite64", `${file(3, path)}, ${text("first...")}, 8, 0`, "8"],
      ["lseek", `${file(3, path)}, 5, SEEK_SET`, "5"],
      [
        "writev",
        `${file(3, path)}, [{iov_base=${text("se")}, iov_len=2}, {iov_base=${text("cond")}}], 2`,
        "6",
      ],
      ["fdatasync", file(3, path), "0"],
      ["pwrite64", `${file(3, path)}, ${text("F")}, 1, 0`, "1"],
    );
    await cut(trace, NOTHING);
    expect(await readFile(join(to, "a"), "latin1")).toBe("firstsecond");
    await cut(trace, CONTENT);
    expect(await readFile(join(to, "a"), "latin1")).toBe("Firstsecond");
  });

  it("keeps each write through a synchronous descriptor, and what was printed", async () => {
    const path = `${FROM}/a`;
    const trace = traceOf(
      opened(3, path, "O_RDWR|O_CREAT"),
      folderSynced,
      opened(4, path, "O_WRONLY|O_DSYNC"),
      ["pwrite64", `${file(4, path)}, ${text("kept")}, 4, 0`, "4"],
      ["pwrite64", `${file(3, path)}, ${text("lost")}, 4, 4`, "4"],
      ["write", `1<pipe:[1]>, ${text("done\n")}, 5`, "5"],
    );
    expect(await cut(trace, NOTHING)).toBe("done\n");
    expect(await readFile(join(to, "a"), "latin1")).toBe("kept");
  });

  it("keeps changes of names only after their folder was synced, and none that failed", async () => {
    const [a, b, c] = [`${FROM}/a`, `${FROM}/b`, `${FROM}/c`];
    const before = [opened(3, a, "O_RDWR|O_CREAT"), opened(4, b, "O_RDWR|O_CREAT"), folderSynced] as const;
    const linked = ["link", `${text(a)}, ${text(b)}`, "-1"] as const;
    const renamed = ["rename", `${text(a)}, ${text(c)}`, "0"] as const;
    await cut(traceOf(...before, linked, renamed), NOTHING);
    expect((await readdir(to)).sort()).toEqual(["a", "b"]);
    await rm(to, { recursive: true });
    await cut(traceOf(...before, renamed, folderSynced), NOTHING);
    expect((await readdir(to)).sort()).toEqual(["b", "c"]);
  });
});
