import { afterEach, describe, expect, it, test } from "vitest";
import {
  connectStore,
  type OnCommand,
  type Store,
  type StoreOpenError,
} from "../../../src/adapters/mongo/connect.ts";
import { createCertificate } from "./certificate.ts";
import { HELLO, startSocketServer, startWireServer, type WireServer } from "../../support/wire-server.ts";

const PASSWORD = "hunter2";
const servers: WireServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function portOf(starting: Promise<WireServer>): Promise<number> {
  const server = await starting;
  servers.push(server);
  return server.port;
}

/** A server with this role, which answers everything else with ok. */
const role = (hello: Readonly<Record<string, unknown>>): Promise<number> =>
  portOf(
    startWireServer((command) =>
      "hello" in command || "ismaster" in command ? { ...HELLO, ...hello } : { ok: 1 },
    ),
  );

const connect = (uri: string, onCommand?: OnCommand): Promise<Store> =>
  connectStore(uri, { dbName: "x", patienceMs: 400, ...(onCommand && { onCommand }) });

/** Why a store could not be opened: what kind, and in which words. */
async function refusal(uri: string): Promise<string> {
  const error = await connect(uri).then(
    async (store) => {
      await store.close();
      throw new Error(`opened: ${uri}`);
    },
    (reason: unknown) => reason as StoreOpenError,
  );
  expect(error.name).toBe("StoreOpenError");
  expect(error.message).not.toContain("\n");
  return `${error.kind}: ${error.message}`;
}

/** The hosts of every topology are at some port of this machine. */
const at = (port: number, options = ""): string =>
  `mongodb://anna:${PASSWORD}@127.0.0.1:${String(port)}/pomich${options}`;

describe("a connection string that cannot be used", () => {
  it.each([
    // Each would otherwise look for a host that is a piece of the password.
    "mongodb://anna:hun@ter2/x@db1/pomich",
    "mongodb://anna:hunter2/@db1/pomich",
    "mongodb://anna:hun?ter2@db1/pomich",
    "mongodb://anna:hun@ter2@db1/pomich",
    "mongodb://anna:hun%ter2@db1/pomich",
    "mongodb://anna:hun:ter2@db1/pomich",
    "mongodb://anna:hun#ter2@db1/pomich",
    "mongodb+srv://anna:hun/ter2@db1.example.org/pomich",
    "mongodb://anna:27/ter2@db1/pomich",
  ])("%s is refused without a piece of its password, and percent-encoding is named", async (uri) => {
    const words = await refusal(uri);
    expect(words).toMatch(/^configuration: MONGODB_URI cannot be read\. .*@ as %40.*percent-encoding/);
    expect(words).not.toMatch(/hun|ter2|anna|db1/);
  });

  it.each([
    ["?retryWrites=true&poolSize=5", "MONGODB_URI has options that MongoDB does not know: poolSize."],
    ["?useNewUrlParser=1&keepAlive=1", "does not know: useNewUrlParser, keepAlive."],
    ["?maxPoolSize=many", "an option that cannot be taken as it is written: maxPoolSize."],
    ["?replicaSet=", "an option that cannot be taken as it is written: replicaSet."],
    ["?tls=true&tlsCAFile=/nowhere/ca.pem", "names a certificate file"],
  ])("the option in %s is named", async (options, words) => {
    expect(await refusal(`mongodb://anna:${PASSWORD}@127.0.0.1:9/x${options}`)).toContain(words);
  });

  it.each(["mangodb://anna:hunter2@db1", "mongodb://", "mongodb:///pomich"])("%s is none", async (uri) => {
    expect(await refusal(uri)).toMatch(/^configuration: MONGODB_URI is not a MongoDB connection string/);
  });
});

describe("a server that cannot be reached is told by its cause", () => {
  it("nobody listens", async () => {
    expect(await refusal(at(9))).toMatch(
      /^unavailable: The store at 127\.0\.0\.1:9 refuses connections: .*port/,
    );
  });

  it("no host has the name", async () => {
    const words = await refusal(`mongodb://anna:${PASSWORD}@nowhere.invalid/pomich`);
    expect(words).toMatch(
      /^unavailable: The store at nowhere\.invalid (is not known to DNS|cannot be looked up)/,
    );
  });

  it("a name without an SRV record", async () => {
    const words = await refusal(`mongodb+srv://anna:${PASSWORD}@db.nowhere.invalid/pomich`);
    expect(words).toMatch(/^unavailable: The store at db\.nowhere\.invalid .*SRV record/);
  });

  it("somebody takes the connection and says nothing", async () => {
    const port = await portOf(startSocketServer(() => undefined));
    expect(await refusal(at(port))).toMatch(/^unavailable: .* does not answer in time: .*firewall/);
  });

  it("a store is not taken for silent because this process was busy and read no answer", async () => {
    const port = await role({ setName: "rs0" });
    const opened = connect(`mongodb://127.0.0.1:${String(port)}/pomich?directConnection=true`);
    // As loading the product does on a slow computer.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);
    const store = await opened;
    expect(await store.ping()).toBeDefined();
    await store.close();
  });

  it("a server that closes the connection, as one that wants TLS does", async () => {
    const port = await portOf(startSocketServer((socket) => void socket.destroy()));
    expect(await refusal(at(port))).toMatch(/^unavailable: .* may want TLS, which tls=true/);
    expect(await refusal(at(port, "?tls=true"))).toMatch(
      /^unavailable: .*does not speak TLS: take tls=true out/,
    );
  });

  it("TLS is asked of a server without it", async () => {
    const port = await role({ setName: "rs0" });
    expect(await refusal(at(port, "?tls=true"))).toMatch(/^unavailable: .*does not speak TLS/);
  });

  it("TLS is not asked of a server that wants it", async () => {
    const port = await portOf(startSocketServer(() => undefined, createCertificate("127.0.0.1")));
    expect(await refusal(at(port))).toMatch(/may want TLS, which tls=true/);
  });

  it("its certificate is not trusted", async () => {
    const port = await portOf(startSocketServer(() => undefined, createCertificate("127.0.0.1")));
    expect(await refusal(at(port, "?tls=true"))).toMatch(/^unavailable: .*not trusted here: add tlsCAFile=/);
  });
});

describe("a server in the wrong role", () => {
  const STANDALONE =
    /^configuration: The store at 127\.0\.0\.1:\d+ is a standalone server, .*replica set.*mongod --replSet rs0.*rs\.initiate\(\)/;

  it("a standalone mongod: how to make it a replica set of one", async () => {
    const port = await role({});
    expect(await refusal(`mongodb://127.0.0.1:${String(port)}/pomich`)).toMatch(STANDALONE);
    expect(await refusal(`mongodb://127.0.0.1:${String(port)}/pomich?replicaSet=rs0`)).toMatch(STANDALONE);
  });

  it("a member of a replica set that was never initiated", async () => {
    const port = await role({ isWritablePrimary: false, ismaster: false, isreplicaset: true });
    const words = await refusal(`mongodb://127.0.0.1:${String(port)}/pomich`);
    expect(words).toMatch(/^unavailable: .*never initiated: .*rs\.initiate\(\)/);
  });

  it("a member of another replica set", async () => {
    const port = await role({ setName: "rs7", hosts: ["127.0.0.1:9"] });
    const words = await refusal(`mongodb://127.0.0.1:${String(port)}/pomich?replicaSet=rs0`);
    expect(words).toMatch(/^configuration: .* belongs to the replica set rs7: write replicaSet=rs7/);
  });

  it("a secondary whose primary has stepped down", async () => {
    const port = await role({ isWritablePrimary: false, ismaster: false, secondary: true, setName: "rs0" });
    const uri = `mongodb://127.0.0.1:${String(port)}/pomich`;
    expect(await refusal(`${uri}?directConnection=true`)).toMatch(
      /^unavailable: .* not the primary .*directConnection/,
    );
  });

  it("a router of a sharded cluster is one we can use", async () => {
    const port = await role({ msg: "isdbgrid" });
    const store = await connect(`mongodb://127.0.0.1:${String(port)}/pomich`);
    expect(await store.ping()).toBeDefined();
    await store.close();
  });

  it("a MongoDB that is too old", async () => {
    const port = await role({ maxWireVersion: 6, setName: "rs0" });
    expect(await refusal(`mongodb://127.0.0.1:${String(port)}/pomich`)).toMatch(
      /^configuration: .*too old: MongoDB 4\.4/,
    );
  });

  it.each([
    [
      18,
      "AuthenticationFailed",
      /^configuration: .*refuses the login: check user name, password and authSource/,
    ],
    [13, "Unauthorized", /^configuration: .*grant the role readWrite/],
    [8000, "AtlasError", /^unavailable: .*refuses the connection \(AtlasError\)/],
  ])("one that refuses with %i", async (code, codeName, words) => {
    const port = await portOf(
      startWireServer((command) =>
        "hello" in command || "ismaster" in command
          ? { ...HELLO, setName: "rs0" }
          : { ok: 0, code, codeName, errmsg: `no, ${PASSWORD}` },
      ),
    );
    const said = await refusal(at(port, "?directConnection=true"));
    expect(said).toMatch(words);
    expect(said).not.toContain(PASSWORD);
  });
});

test("whatever the URI says, reads go to the primary and writes wait for most members, but not for ever", async () => {
  const commands: Parameters<OnCommand>[0][] = [];
  const port = await portOf(
    startWireServer((command) =>
      "find" in command
        ? { cursor: { firstBatch: [], id: 0n, ns: "x.c" }, ok: 1 }
        : { ...HELLO, setName: "rs0", logicalSessionTimeoutMinutes: 30, ok: 1, n: 1 },
    ),
  );
  const options =
    "readPreference=secondary&readConcernLevel=available&w=1&journal=false&retryWrites=false&directConnection=true";
  const store = await connect(`mongodb://127.0.0.1:${String(port)}/x?${options}`, (sent) =>
    commands.push(sent),
  );
  const collection = store.connection.collection<{ _id: number }>("c");
  await collection.findOne({ _id: 1 });
  await collection.updateOne({ _id: 1 }, { $set: { a: 1 } });
  await store.transact(async (tx) => {
    await collection.findOne({ _id: 1 }, { session: tx as never });
  });
  await store.close();
  const of = (name: string) => commands.filter(({ commandName }) => commandName === name);
  const [alone, inTransaction] = of("find").map(({ command }) => command);
  const MAJORITY = { w: "majority", wtimeout: 10_000 };
  expect(alone?.["readConcern"]).toEqual({ level: "local" });
  expect(inTransaction).toMatchObject({ startTransaction: true, readConcern: { level: "snapshot" } });
  expect(of("update")[0]?.command).toMatchObject({
    writeConcern: MAJORITY,
    txnNumber: expect.anything() as unknown,
  });
  expect(of("commitTransaction")[0]?.command).toMatchObject({ writeConcern: MAJORITY });
  const preferences = commands.map(
    ({ command }) => (command["$readPreference"] as { mode: string } | undefined)?.mode,
  );
  expect(preferences.filter((mode) => mode !== undefined && !mode.startsWith("primary"))).toEqual([]);
});

test("a store whose majority does not follow is not ready", async () => {
  let lagMs = 0;
  const port = await portOf(
    startWireServer(() => {
      const now = Date.now();
      const lastWrite = { lastWriteDate: new Date(now), majorityWriteDate: new Date(now - lagMs) };
      return { ...HELLO, setName: "rs0", lastWrite };
    }),
  );
  const store = await connect(`mongodb://127.0.0.1:${String(port)}/x?directConnection=true`);
  expect(await store.ping()).toBeDefined();
  lagMs = 60_000;
  expect(await store.ping()).toBeUndefined();
  await store.close();
});
