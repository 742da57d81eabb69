import { Long } from "bson";
import { afterEach, expect, test } from "vitest";
import { parseConfig } from "../../src/run/config.ts";
import { compose } from "../../src/run/compose.ts";
import { beginAgainOn } from "../../src/run/cli/begin-again.ts";
import { manageKeys } from "../../src/run/cli/keys.ts";
import { openStore, probeStore } from "../../src/run/open-store.ts";
import { TOKEN } from "../process/support/telegram.ts";
import { createTestLog } from "../support/telegram.ts";
import { HELLO, startWireServer, type WireServer } from "../support/wire-server.ts";

let server: WireServer | undefined;
afterEach(() => server?.close());

/** Probes a replica set of one whose clock is ahead of ours by so many ms. */
async function probe(aheadMs: number): Promise<string> {
  const host = (): string => `127.0.0.1:${String(server?.port)}`;
  server = await startWireServer((command) => {
    if ("hello" in command || "ismaster" in command)
      return {
        ...HELLO,
        setName: "rs0",
        hosts: [host()],
        primary: host(),
        me: host(),
        localTime: new Date(Date.now() + aheadMs),
      };
    const rows = (firstBatch: readonly object[]) => ({
      ok: 1,
      cursor: { id: Long.ZERO, ns: "pomich.$cmd", firstBatch },
    });
    if ("find" in command) return rows([]);
    if ("listCollections" in command) return rows([{ name: "people", type: "collection" }]);
    if ("listIndexes" in command) return rows([{ name: "_id_" }, { name: "a_1" }]);
    return { ok: 1, version: "7.0.14", n: 1 };
  });
  const config = parseConfig({
    BOT_TOKEN: TOKEN,
    MONGODB_URI: `mongodb://${host()}/help?replicaSet=rs0`,
  });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  return probeStore(config.config);
}

test("a MongoDB is described: version, topology, database, indexes, write, network, clock", async () => {
  expect(await probe(0)).toMatch(
    /^MongoDB 7\.0\.14, replica set rs0 of 1, database help, 2 indexes, most members have a write after \d+ ms, \d+ round trips a second, clocks \d+ ms apart, the first start makes encryption\.key, which further processes need as ENCRYPTION_KEY$/,
  );
});

test("a MongoDB whose clock is far from ours is refused", async () => {
  await expect(probe(-61_000)).rejects.toMatchObject({
    exitCode: 78,
    message: "store: its clock is 61 s behind this computer's. Let both follow a time server (NTP).",
  });
});

/** What a start with this address ends with. */
async function refusalOf(MONGODB_URI: string): Promise<unknown> {
  const config = parseConfig({ BOT_TOKEN: TOKEN, MONGODB_URI });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  return openStore(config.config).catch((error: unknown) => error);
}

test("a MongoDB that is no replica set ends a start with 78", async () => {
  server = await startWireServer(() => HELLO);
  expect(await refusalOf(`mongodb://127.0.0.1:${String(server.port)}/pomich`)).toMatchObject({
    name: "StartError",
    exitCode: 78,
    message: expect.stringMatching(/is a standalone server, .*--replSet rs0/) as string,
  });
});

test("a user that may not read and write there ends a check and a start with 78, and names the role", async () => {
  server = await startWireServer((command) =>
    "hello" in command || "ismaster" in command
      ? { ...HELLO, setName: "rs0" }
      : { ok: 0, code: 13, codeName: "Unauthorized", errmsg: "not authorized on pomich" },
  );
  const MONGODB_URI = `mongodb://127.0.0.1:${String(server.port)}/pomich?directConnection=true`;
  const parsed = parseConfig({ BOT_TOKEN: TOKEN, MONGODB_URI });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  const refusal = {
    exitCode: 78,
    message: expect.stringMatching(/^The store at 127\.0\.0\.1:\d+ does not let this user .*readWrite/),
  };
  await expect(probeStore(parsed.config)).rejects.toMatchObject(refusal);
  const log = createTestLog();
  await expect(compose(parsed.config, { ...log, debug: log.info, fatal: log.error })).rejects.toMatchObject(
    refusal,
  );
});

/** A replica set of one that refuses some commands, and leaves fields out of what it says of itself. */
async function refusing(refusals: Readonly<Record<string, readonly [number, string]>>): Promise<string> {
  const host = (): string => `127.0.0.1:${String(server?.port)}`;
  server = await startWireServer((command) => {
    if ("hello" in command || "ismaster" in command) return { ...HELLO, setName: "rs0" };
    const name = Object.keys(command).find((key) => key in refusals);
    const [code, errmsg] = (name === undefined ? undefined : refusals[name]) ?? [];
    if (code !== undefined) return { ok: 0, code, errmsg };
    const firstBatch = "listCollections" in command ? [{ name: "people", type: "collection" }] : [];
    return { ok: 1, n: 1, cursor: { id: Long.ZERO, ns: "pomich.$cmd", firstBatch } };
  });
  return `mongodb://${host()}/pomich?directConnection=true`;
}

const NO_COMMAND = (name: string): readonly [number, string] => [59, `no such command: '${name}'`];
const FORBIDDEN: readonly [number, string] = [13, "not authorized on admin to execute command"];

test.each([
  ["lacks", { buildInfo: NO_COMMAND("buildInfo"), listCollections: NO_COMMAND("listCollections") }],
  ["refuses", { buildInfo: FORBIDDEN, listCollections: FORBIDDEN }],
])("what a MongoDB %s is not known, and the check goes on", async (_, refusals) => {
  const parsed = parseConfig({ BOT_TOKEN: TOKEN, MONGODB_URI: await refusing(refusals) });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  expect(await probeStore(parsed.config)).toMatch(
    /^MongoDB of a version that it does not tell, replica set rs0 of 1, database pomich, indexes that this user may not count, .* round trips a second, its clock is not known, let it follow a time server \(NTP\), /,
  );
});

test.each([
  ["listIndexes", NO_COMMAND("listIndexes"), /does not have the command listIndexes: MongoDB 4\.4/],
  ["listIndexes", FORBIDDEN, /does not let this user do what is needed: grant the role readWrite/],
  [
    "startTransaction",
    [20, "Transaction numbers are only allowed on a replica set member or mongos"] as const,
    /takes no transactions: MongoDB 4\.4/,
  ],
  ["insert", [8_000, "not allowed in this tier"] as const, /does not allow what a start needs \(8000\)/],
])("a MongoDB that a start could not work with fails the check with 78: %s", async (name, refusal, words) => {
  const MONGODB_URI = await refusing({ [name]: refusal });
  const parsed = parseConfig({ BOT_TOKEN: TOKEN, MONGODB_URI });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  await expect(probeStore(parsed.config)).rejects.toMatchObject({
    name: "StartError",
    exitCode: 78,
    message: expect.stringMatching(words),
  });
});

test("the other commands say so, too", async () => {
  const MONGODB_URI = await refusing({ find: FORBIDDEN });
  const parsed = parseConfig({ BOT_TOKEN: TOKEN, MONGODB_URI });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  const told = {
    exitCode: 78,
    lines: [expect.stringMatching(/does not let this user do what is needed: grant the role readWrite/)],
  };
  expect(await manageKeys([], parsed.config)).toEqual(told);
  expect(await beginAgainOn([], parsed.config)).toEqual(told);
});
