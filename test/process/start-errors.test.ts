import { Long } from "bson";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HELLO, startWireServer } from "../support/wire-server.ts";
import { useHouse } from "./support/house.ts";
import type { Ending } from "./support/product.ts";
import { freePort, OLENA, WRONG_TOKEN } from "./support/telegram.ts";

const box = useHouse({ embedded: true });

/** The one line to the operator, JSON like the log's; nothing else was printed. */
function onlyLine({ out, err, exitCode }: Ending): string {
  expect(out).toBe("");
  const lines = err.trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? "") as { readonly msg: string };
  expect(line).toMatchObject({ level: "fatal", exitCode });
  return line.msg;
}

describe("a start that cannot be is explained in one line", () => {
  it("a token that Telegram does not know: 78", async () => {
    const { house } = box;
    const ending = await house.start({ ...house.live, BOT_TOKEN: WRONG_TOKEN }).ended;
    expect(onlyLine(ending)).toMatch(/^Telegram does not know this .*token.*BotFather/);
    expect(ending.exitCode).toBe(78);
    expect(ending.err).not.toContain(WRONG_TOKEN);
  });

  it("a MongoDB that does not answer: 69, without the password", async () => {
    const { house } = box;
    const port = String(await freePort());
    const uri = `mongodb://anna:s3cret@127.0.0.1:${port}/pomich?replicaSet=rs0`;
    const ending = await house.start({ ...house.live, MONGODB_URI: uri }).ended;
    expect(onlyLine(ending)).toMatch(new RegExp(`^The store at 127.0.0.1:${port} refuses connections: `));
    expect(ending.exitCode).toBe(69);
  });

  it("a stop while indexes are built is heard", async () => {
    const { house } = box;
    let isAsked = false;
    const server = await startWireServer((command) => {
      isAsked ||= "createIndexes" in command;
      if ("listIndexes" in command) return { ok: 0, code: 26, codeName: "NamespaceNotFound", errmsg: "" };
      if ("find" in command) return { ok: 1, cursor: { id: Long.ZERO, ns: "pomich.$cmd", firstBatch: [] } };
      return "createIndexes" in command ? undefined : { ...HELLO, setName: "rs0" };
    });
    const uri = `mongodb://127.0.0.1:${String(server.port)}/pomich?directConnection=true`;
    const running = house.start({ ...house.live, MONGODB_URI: uri, LOG_LEVEL: "info" });
    await expect.poll(() => isAsked).toBe(true);
    await running.stop();
    const { exitCode, err } = await running.ended;
    expect(exitCode).toBe(0);
    expect(err).toContain("store: indexes 0 of ");
    await server.close();
  });

  it("a port that something else uses: 69, and the other lives on", async () => {
    const { house } = box;
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const port = String((other.address() as AddressInfo).port);
    const ending = await house.start({ ...house.live, HTTP_PORT: port }).ended;
    expect(onlyLine(ending)).toMatch(
      new RegExp(`^Port ${port} on 127.0.0.1 cannot be used: .*Set HTTP_PORT`),
    );
    expect(ending.exitCode).toBe(69);
    expect(other.listening).toBe(true);
    other.close();
  });

  it("the lock of a killed process is taken over; a key file that holds no key: 73, and it stays as it is", async () => {
    const { house } = box;
    const first = house.start();
    await first.open();
    await first.kill();
    const second = house.start();
    await second.open();
    expect(await second.stop()).toMatchObject({ exitCode: 0 });

    const path = join(house.dataDir, "encryption.key");
    await writeFile(path, "half a k");
    const ending = await house.start().ended;
    expect(onlyLine(ending)).toMatch(/^The key file \S+encryption\.key must hold 32 bytes .*backup/);
    expect(ending.exitCode).toBe(73);
    expect(await readFile(path, "utf8")).toBe("half a k");
  });

  it("a data folder in use: 73 and the other's process id, also from --check; the other lives on", async () => {
    const { house } = box;
    const first = house.start();
    await first.open();
    const ending = await house.start().ended;
    expect(onlyLine(ending)).toContain(
      `in use by process ${String(first.pid)}. Stop that one first, or give`,
    );
    expect(ending.exitCode).toBe(73);
    const { exitCode, out } = await house.start(house.live, ["--check"]).ended;
    expect(out).toContain(`in use by process ${String(first.pid)}`);
    expect(exitCode).toBe(73);
    house.telegram.standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    await house.telegram.until("an answer", () => house.telegram.standIn.messages(OLENA).length === 2);
  });
});

describe("an unreachable Telegram", () => {
  it("is tried again until it answers, while /healthz says alive and /readyz not yet; SIGTERM ends it", async () => {
    const { house } = box;
    const port = await freePort();
    const nowhere = `http://127.0.0.1:${String(await freePort())}`;
    const env = { ...house.live, TELEGRAM_API_ROOT: nowhere, HTTP_PORT: String(port) };
    const product = house.start(env);
    await product.prints(/cannot be reached/);
    const health = await fetch(`http://127.0.0.1:${String(port)}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: "alive" }]);
    const ready = await fetch(`http://127.0.0.1:${String(port)}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: "starting" }]);
    // One line, with the cause and without a stack.
    expect(product.printed()).toMatch(/"cause":"ECONNREFUSED","msg":"Telegram cannot be reached/);
    expect((await product.stop()).exitCode).toBe(0);
    expect(product.printed()).not.toContain("a bug");
  });

  it("that comes back is noticed without a restart", async () => {
    const { house } = box;
    const { standIn } = house.telegram;
    standIn.faults.failNext("getMe", { dropConnection: "before", times: 2 });
    const product = house.start();
    await product.open();
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    await house.telegram.until("an answer", () => standIn.messages(OLENA).length === 2);
    expect(standIn.calls.byMethod).toMatchObject({ getMe: 3 });
  });
});

describe("--check", () => {
  it("says that all is well, and starts nothing", async () => {
    const { house } = box;
    const { exitCode, out, err } = await house.start(house.live, ["--check"]).ended;
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out.trimEnd().split("\n")).toEqual([
      "ok       configuration",
      expect.stringMatching(/^ok {7}data folder: /),
      expect.stringMatching(
        /^ok {7}store: the embedded store opens, [\d.]+ GB are free on its disk, the first start makes encryption\.key$/,
      ),
      "ok       Telegram: answers as @pomich_bot",
      "ok       updates: polling; 0 updates wait at Telegram",
      "ok       moderation chat: Поміч Leipzig · Moderation: the bot is an administrator and may write",
    ]);
    expect(Object.keys(house.telegram.standIn.calls.byMethod)).toEqual([
      "getMe",
      "getWebhookInfo",
      "getChat",
      "getChatMember",
    ]);
  });
});
