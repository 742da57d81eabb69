import { Long } from "bson";
import { afterEach, expect, inject, test } from "vitest";
import { parseConfig } from "../../src/run/config.ts";
import { probeStore } from "../../src/run/open-store.ts";
import { TOKEN } from "../process/support/telegram.ts";
import { HELLO, startWireServer, type WireServer } from "../support/wire-server.ts";

let server: WireServer | undefined;
afterEach(() => server?.close());

function configFor(mongoUri: string) {
  const config = parseConfig({ BOT_TOKEN: TOKEN, MONGODB_URI: mongoUri });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  return config.config;
}

test("a MongoDB is described: version, topology, database, indexes, write, network, clock", async () => {
  const uri = new URL(inject("storeUri"));
  uri.pathname = "/pomich-probe";
  expect(await probeStore(configFor(uri.href))).toMatch(
    /^MongoDB \d+\.\d+\.\d+, replica set \w+ of 1, database pomich-probe, no indexes yet, the first start makes them, most members have a write after \d+ ms, \d+ round trips a second, clocks \d+ ms apart$/,
  );
});

test("a MongoDB whose clock is far from ours is refused", async () => {
  server = await startWireServer((command) => {
    if ("hello" in command || "ismaster" in command)
      return { ...HELLO, msg: "isdbgrid", localTime: new Date(Date.now() - 61_000) };
    const cursor = { id: Long.ZERO, ns: "x.$cmd", firstBatch: [] };
    return { ok: 1, version: "7.0.14", n: 1, cursor };
  });
  const uri = `mongodb://127.0.0.1:${String(server.port)}/pomich`;
  await expect(probeStore(configFor(uri))).rejects.toMatchObject({
    exitCode: 78,
    message: "store: its clock is 61 s behind this computer's. Let both follow a time server (NTP).",
  });
});
