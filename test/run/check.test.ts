import { createServer, type RequestListener, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { askModerationChat, askTelegram, askWebhook } from "../../src/run/cli/ask-telegram.ts";
import { check } from "../../src/run/cli/check.ts";
import { prepareDataFolder } from "../../src/run/cli/data-folder.ts";
import { centreOf } from "../../src/run/first-community.ts";
import { parseConfig, type Config } from "../../src/run/config.ts";
import { EXIT, StartError } from "../../src/run/start-error.ts";
import { places } from "../support/places.ts";

const TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz0123456";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "pomich-check-"));
  undo.push(() => rmSync(folder, { recursive: true }));
  return folder;
};

const addressOf = (server: Server): string =>
  `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  undo.push(() => server.close());
  return addressOf(server);
}

const answering = (status: number, body: string) =>
  serve((_request, response) => response.writeHead(status).end(body));

describe("asking Telegram", () => {
  it("tells the bot's name, asking with the token", async () => {
    const asked: (string | undefined)[] = [];
    const apiRoot = await serve((request, response) => {
      asked.push(request.url);
      response.end('{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"P","username":"pomich_bot"}}');
    });
    expect(await askTelegram({ token: TOKEN, apiRoot })).toBe("@pomich_bot");
    expect(asked).toEqual([`/bot${TOKEN}/getMe`]);
  });

  const refusal = (error_code: number) => JSON.stringify({ ok: false, error_code, description: "no" });
  it.each([
    ["a withdrawn token", 401, refusal(401), 78, "does not know this BOT_TOKEN"],
    ["an invented token", 404, refusal(404), 78, "does not know this BOT_TOKEN"],
    ["Telegram's own trouble", 502, refusal(502), 69, "error 502"],
    ["a web page", 200, "<html>", 69, "is TELEGRAM_API_ROOT right?"],
    ["another API", 200, '{"hello":1}', 69, "is TELEGRAM_API_ROOT right?"],
  ])("says in one line that it met %s", async (_what, status, body, exitCode, words) => {
    const apiRoot = await answering(status, body);
    await expect(askTelegram({ token: TOKEN, apiRoot })).rejects.toMatchObject({
      name: "StartError",
      exitCode,
      message: expect.stringContaining(words),
    });
  });

  it("says when nobody is there, without the token", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const apiRoot = addressOf(server);
    server.close();
    await once(server, "close");
    await expect(askTelegram({ token: TOKEN, apiRoot })).rejects.toMatchObject({
      name: "StartError",
      exitCode: 69,
      message: `Telegram cannot be reached at ${apiRoot}: connection refused.`,
    });
  });
});

describe("preparing the data folder", () => {
  it("makes it for its owner only, and leaves nothing in it", async () => {
    const folder = join(emptyFolder(), "a", "b");
    await prepareDataFolder(folder);
    await prepareDataFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(existsSync("/proc/self"))(
    "says so below /proc too, where making folders fails oddly",
    async () => {
      await expect(prepareDataFolder("/proc/pomich/data")).rejects.toMatchObject({
        exitCode: 73,
        message: expect.stringMatching(/^The data folder \/proc\/pomich\/data cannot be used: /),
      });
    },
  );

  it("says in one line why it cannot", async () => {
    const file = join(emptyFolder(), "file");
    writeFileSync(file, "");
    await expect(prepareDataFolder(join(file, "data"))).rejects.toMatchObject({
      exitCode: 73,
      message: expect.stringMatching(/cannot be used: a part of the path is a file\. Make it writable/),
    });
  });
});

describe("a check", () => {
  const configWith = (env: Readonly<Record<string, string>>): Config => {
    const result = parseConfig(env);
    if (!result.ok) throw new Error(result.problems.join("\n"));
    return result.config;
  };

  it("tells what it found", async () => {
    const dataDir = join(emptyFolder(), "data");
    const apiRoot = await answering(200, '{"ok":true,"result":{"id":1,"url":"","username":"pomich_bot"}}');
    const config = configWith({ DATA_DIR: dataDir, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot });
    const report = await check(config, {
      dataFolder: ({ dataDir: folder }) => prepareDataFolder(folder),
      store: async () => "the embedded store opens",
      place: () => Promise.reject(new Error("nobody asked")),
      telegram: askTelegram,
      webhook: askWebhook,
      moderationChat: askModerationChat,
    });
    expect(report).toEqual({
      exitCode: 0,
      lines: [
        "ok       configuration",
        `ok       data folder: ${dataDir} can be written to`,
        "ok       store: the embedded store opens",
        "ok       Telegram: answers as @pomich_bot",
        "ok       updates: polling; 0 updates wait at Telegram",
      ],
    });
    expect(existsSync(dataDir)).toBe(true);
  });

  it("goes on after a failure, and exits with the first one's code", async () => {
    const config = configWith({ DATA_DIR: emptyFolder() });
    const report = await check(config, {
      dataFolder: ({ dataDir: folder }) => prepareDataFolder(folder),
      store: () => Promise.reject(new StartError(EXIT.unavailable, "The store does not answer.")),
      place: () => Promise.reject(new Error("nobody asked")),
      telegram: askTelegram,
      webhook: askWebhook,
      moderationChat: askModerationChat,
    });
    expect(report.exitCode).toBe(69);
    expect(report.lines.slice(2)).toEqual([
      "failed   The store does not answer.",
      "ok       Telegram: the playground",
    ]);
  });

  it.each([
    ["Leipzig,25", "ok       community: Leipzig is a place we know"],
    [
      "Neustadt",
      'failed   COMMUNITY_PLACE: "Neustadt" may be several places. Give latitude,longitude, for example COMMUNITY_PLACE=49.35,8.14.',
    ],
    [
      "Щвжкцхнґ",
      'failed   COMMUNITY_PLACE: "Щвжкцхнґ" is no place we know. Give latitude,longitude, for example COMMUNITY_PLACE=51.34,12.37.',
    ],
  ])("looks up where %s is", async (COMMUNITY_PLACE, line) => {
    const community = { MODERATION_CHAT_ID: "-100", COMMUNITY_NAME: "Leipzig", COMMUNITY_PLACE };
    const report = await check(configWith({ DATA_DIR: emptyFolder(), ...community }), {
      dataFolder: ({ dataDir: folder }) => prepareDataFolder(folder),
      store: async () => "opens",
      place: (town) => centreOf(places, town),
      telegram: askTelegram,
      webhook: askWebhook,
      moderationChat: askModerationChat,
    });
    expect(report.lines[3]).toBe(line);
  });
});
