import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fill, openBareStore } from "./open-store.ts";
import { amount } from "../support/amount.ts";
import { programOf } from "../support/programs.ts";

const VISITOR = programOf("test/embedded-mongo/damage-visitor");
const PAGE = 8192;
/** How many files get random bits flipped. */
const RANDOM = amount(30, 1000);
/** Files that exist at a time. */
const BATCH = 50;
const TIME_LIMIT_MS = 120_000 + RANDOM * 3000;

/** Numbers of a fixed sequence (xorshift): each run damages the same bits. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

type Damage = (file: Buffer) => Buffer;
const overwritten =
  (from: number, bytes: Buffer): Damage =>
  (file) => {
    bytes.copy(file, Math.min(from, file.length - bytes.length));
    return file;
  };
const noise = (seed: number, length: number): Buffer => {
  const roll = dice(seed);
  return Buffer.from(Array.from({ length }, () => roll(256)));
};
const REFUSED: Readonly<Record<string, Damage>> = {
  "cut within its first page": (file) => file.subarray(0, 5000),
  "cut after its first pages": (file) => file.subarray(0, 2 * PAGE),
  "cut in half": (file) => file.subarray(0, Math.floor(file.length / 2 / PAGE) * PAGE),
  "cut within a page": (file) => file.subarray(0, Math.floor(file.length / 3)),
  "its head zeroed": overwritten(0, Buffer.alloc(4096)),
  "both first pages zeroed": overwritten(0, Buffer.alloc(2 * PAGE)),
  "zeroes everywhere": (file) => Buffer.alloc(file.length),
  "noise everywhere": (file) => noise(1, file.length),
  "noise behind its first pages": (file) =>
    Buffer.concat([file.subarray(0, 2 * PAGE), noise(2, file.length)]),
  "another program's": () => Buffer.from("SQLite format 3\0".repeat(4096)),
};
const ANYHOW: Readonly<Record<string, Damage>> = Object.fromEntries([
  ...Array.from({ length: 4 }, (_, i): [string, Damage] => [
    `page ${2 + i * 20} made noise`,
    overwritten((2 + i * 20) * PAGE, noise(i + 3, PAGE)),
  ]),
  ...Array.from({ length: RANDOM }, (_, seed): [string, Damage] => [
    `bits changed, ${seed}`,
    (file) => {
      const roll = dice(seed + 1);
      // Every other file is damaged in the headers of pages and their lists of entries, where it matters most.
      for (let i = 0; i < 1 + (seed % 5); i++) {
        const at = seed % 2 ? roll(file.length) : roll(file.length / PAGE) * PAGE + roll(200);
        file[at] = (file[at] ?? 0) ^ (1 << roll(8));
      }
      return file;
    },
  ]),
]);

interface Outcome {
  readonly file: string;
  readonly opened: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly failures?: readonly string[];
}

describe("a damaged file", () => {
  let folder: string;
  const outcomes = new Map<string, Outcome>();
  const crashed: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "store-damage-"));
    const sound = await readFile(await soundStore(join(folder, "sound")));
    const names = Object.entries({ ...REFUSED, ...ANYHOW });
    for (let from = 0; from < names.length; from += BATCH) {
      const batch = new Map<string, string>();
      for (const [i, [name, damage]] of names.slice(from, from + BATCH).entries()) {
        const file = join(folder, `${from + i}.mdb`);
        batch.set(file, name);
        await writeFile(file, damage(Buffer.from(sound)));
      }
      for (const outcome of await visit(batch)) outcomes.set(batch.get(outcome.file) ?? "", outcome);
      for (const file of batch.keys()) for (const end of ["", "-lock"]) await rm(file + end, { force: true });
    }
    const opened = [...outcomes.values()].filter((outcome) => outcome.opened).length;
    console.log(
      `${names.length} damaged files: ${outcomes.size - opened} refused, ${opened} opened, ${crashed.length} crashes`,
    );
  }, TIME_LIMIT_MS);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Opens and uses files in a process of its own. A file that ends it is noted, and another process goes on. */
  async function visit(batch: ReadonlyMap<string, string>): Promise<Outcome[]> {
    const found: Outcome[] = [];
    let left = [...batch.keys()];
    while (left.length > 0) {
      const visitor = spawn(process.execPath, [VISITOR, ...left], {
        stdio: ["ignore", "pipe", "ignore"],
      });
      const exited = once(visitor, "exit");
      let begun: string | undefined;
      for await (const line of createInterface({ input: visitor.stdout })) {
        const said = JSON.parse(line) as Outcome | { begun: string };
        if ("begun" in said) begun = said.begun;
        else found.push(said);
      }
      const [code] = (await exited) as [number | null];
      if (code === 0) return found;
      crashed.push(batch.get(begun ?? "") ?? "the start of the visitor");
      left = begun === undefined ? [] : left.slice(left.indexOf(begun) + 1);
    }
    return found;
  }

  it.each(Object.keys(REFUSED))("is refused: %s", (name) => {
    expect(outcomes.get(name)).toMatchObject({ opened: false, code: "damaged" });
  });

  it("is refused, or its commands answer", () => {
    const others = Object.keys(ANYHOW).flatMap((name) => {
      const outcome = outcomes.get(name);
      const right = outcome?.opened ? outcome.failures?.length === 0 : outcome?.code === "damaged";
      return right ? [] : [{ name, ...outcome }];
    });
    expect(others).toEqual([]);
  });

  it("ends no process", () => {
    expect(crashed).toEqual([]);
  });
});

describe("the product on a damaged file", () => {
  it("ends with 73 and says how to go on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "store-damage-"));
    await writeFile(join(folder, "store.mdb"), noise(1, 5 * PAGE));
    const product = spawn(process.execPath, [inject("productMain")], {
      env: { ...process.env, DATA_DIR: folder, HTTP_PORT: "0", BOT_TOKEN: `123456:${"a".repeat(35)}` },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    product.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    expect(await once(product, "close")).toEqual([73, null]);
    expect(said).toContain(
      `Move store.mdb and store.mdb-lock out of ${folder}, then restore a backup: npm run restore -- <file>`,
    );
    await rm(folder, { recursive: true, force: true });
  });
});

/** A file with trees several pages deep, values on pages of their own, and free pages. */
async function soundStore(copy: string): Promise<string> {
  await using bare = await openBareStore();
  const { store } = bare;
  const docs = Array.from({ length: 1500 }, (_, _id) => ({
    _id,
    a: _id % 300,
    name: `x${_id}`.repeat(1 + (_id % 20)),
    text: "t".repeat(_id % 100 === 0 ? 20_000 : 100),
  }));
  const people = await fill(store, { key: { a: 1, name: 1 }, docs });
  await store.write((view) => {
    for (const { key } of [...view.range("documents", people.prefix, people.end)].slice(0, 200))
      view.remove("documents", key);
  });
  await bare.close();
  await cp(bare.dataDir, copy, { recursive: true });
  return join(copy, "store.mdb");
}
