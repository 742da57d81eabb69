import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { MessageView, PlaygroundEvent, Snapshot } from "../../src/playground/index.ts";
import { createStandIn } from "../../src/playground/index.ts";
import { png } from "../support/pictures.ts";
import { GROUP, JONAS, KATRIN, OLENA, startStandIn, stoppedClock, TOKEN } from "./support.ts";

/** The events of the page's stream, until enough came. */
async function events(origin: string, enough: (events: PlaygroundEvent[]) => boolean) {
  const response = await fetch(`${origin}/playground/events`);
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const seen: PlaygroundEvent[] = [];
  let text = "";
  const collected = (async () => {
    while (!enough(seen)) {
      const { value, done } = await reader.read();
      if (done) break;
      text += new TextDecoder().decode(value);
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        if (block.startsWith("data:")) seen.push(JSON.parse(block.slice(5)) as PlaygroundEvent);
      }
    }
    await reader.cancel();
    return seen;
  })();
  return { collected };
}

/** A request whose path is sent as it is and whose Host and other headers are free to choose. */
function raw(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

describe("the page's routes", () => {
  test("a new world has a moderation group and four people", async () => {
    const { control } = await startStandIn();
    const state = (await (await control("/state")).json()) as Snapshot;
    expect(state.people.map(({ firstName, language }) => `${firstName} ${language}`)).toEqual([
      "Olena uk",
      "Jonas de",
      "Katrin de",
      "Taras uk",
    ]);
    expect(state.chats.find(({ id }) => id === GROUP)).toEqual({
      id: GROUP,
      type: "supergroup",
      title: "Поміч Leipzig · Moderation",
      members: [KATRIN],
      admins: [KATRIN],
      bot: { status: "administrator" },
      denied: ["can_change_info", "can_pin_messages", "can_manage_topics"],
      membersHidden: false,
      forum: false,
      generalClosed: false,
      topics: [],
    });
    expect(state.chats.find(({ id }) => id === OLENA)).toMatchObject({ type: "private", members: [OLENA] });
  });

  test("people are added, write, send pictures, edit, join and block", async () => {
    const { control, api, standIn } = await startStandIn();
    const answer = await control("/people", { firstName: "Амір", language: "fa", username: "amir_f" });
    const { id } = (await answer.json()) as { id: number };
    expect(answer.status).toBe(200);
    expect((await control("/people", { firstName: "X", language: "en", username: "Amir_F" })).status).toBe(
      409,
    );

    const sent = await control(`/people/${id}/messages`, { chatId: id, text: "/start" });
    const { messageId } = (await sent.json()) as MessageView;
    await control(`/people/${id}/edits`, { chatId: id, messageId, text: "/start leipzig" });
    const photos = [png().toString("base64")];
    const picture = await control(`/people/${id}/messages`, { chatId: id, photos, caption: "Here" });
    const { photo } = (await picture.json()) as MessageView;
    const bytes = await control(`/files/${photo?.fileId}`);
    expect(bytes.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(png());

    const joined = await control(`/people/${id}/memberships`, { chatId: GROUP, member: true, admin: true });
    expect(await joined.json()).toMatchObject({ members: [KATRIN, id], admins: [KATRIN, id] });
    const blocked = await control(`/people/${id}/blocks`, { blocked: true });
    expect(await blocked.json()).toMatchObject({ blockedBot: true });
    await expect(api.sendMessage(id, "Hello")).rejects.toThrow("bot was blocked by the user");
    expect(standIn.messages(id)[0]).toMatchObject({ text: "/start leipzig", edited: true });
  });

  test("a refusal is a sentence", async () => {
    const { control } = await startStandIn();
    const refused = async (path: string, body: unknown) => {
      const response = await control(path, body);
      return [response.status, ((await response.json()) as { error: string }).error];
    };
    expect(await refused(`/people/77/messages`, { chatId: 77, text: "x" })).toEqual([
      404,
      "There is no person with the number 77.",
    ]);
    expect(await refused(`/people/${JONAS}/messages`, { chatId: GROUP, text: "x" })).toEqual([
      403,
      "Jonas is not in “Поміч Leipzig · Moderation”.",
    ]);
    expect(await refused(`/people/${JONAS}/messages`, { chatId: JONAS, photos: ["aGVsbG8="] })).toEqual([
      400,
      "Only JPEG and PNG pictures can be sent as photos.",
    ]);
    expect((await refused(`/people/${JONAS}/messages`, { chatId: JONAS, txt: "x" }))[0]).toBe(400);
  });

  test("a long text is cut as Telegram's apps cut it", async () => {
    const { standIn } = await startStandIn();
    standIn.send(OLENA, { chatId: OLENA, text: "я".repeat(5000) });
    expect(standIn.messages(OLENA).map(({ text }) => text?.length)).toEqual([4096, 904]);
  });

  test("every change is streamed", async () => {
    const { standIn, api, origin, started } = await startStandIn();
    await started(OLENA);
    const { collected } = await events(origin, (seen) =>
      seen.some(({ type }) => type === "replyKeyboardRemoved"),
    );
    await api.sendChatAction(OLENA, "typing");
    await api.setMyCommands([{ command: "start", description: "Begin" }]);
    await api.sendMessage(OLENA, "Where?", { reply_markup: { keyboard: [["Here"]] } });
    standIn.block(OLENA, true);
    standIn.block(OLENA, false);
    await api.sendMessage(OLENA, "Thanks", { reply_markup: { remove_keyboard: true } });
    expect((await collected).map(({ type }) => type)).toEqual([
      "typing",
      "commands",
      "message",
      "replyKeyboard",
      "person",
      "person",
      "message",
      "replyKeyboardRemoved",
    ]);
  });

  test("start over empties the world and seeds it again", async () => {
    let told = 0;
    const onStartOver = async () => {
      told++;
    };
    const { control, standIn, started } = await startStandIn({ onStartOver });
    await started(OLENA);
    standIn.addPerson({ firstName: "Amir", language: "fa" });
    const state = (await (await control("/start-over", {})).json()) as Snapshot;
    expect(told).toBe(1);
    expect(state.people).toHaveLength(4);
    expect(state.messages).toEqual([]);
  });
});

describe("other web pages are kept out", () => {
  test.each([
    ["its own page", {}, 200],
    ["a page of another origin", { origin: "https://evil.example" }, 403],
    ["another port of the same machine", { origin: "http://127.0.0.1:1" }, 403],
    ["a name pointed at this machine", { host: "rebound.example" }, 403],
    ["a page the browser calls cross-site", { "sec-fetch-site": "cross-site" }, 403],
    ["a form", { "content-type": "text/plain" }, 415],
  ])("%s", async (_, headers, status) => {
    const { origin } = await startStandIn();
    const all = { "content-type": "application/json", ...headers } as Record<string, string>;
    const own = all.origin ?? origin;
    expect(await raw(origin, "/playground/start-over", { ...all, origin: own }, "{}")).toBe(status);
  });

  test("reading the state by a foreign name", async () => {
    const { origin } = await startStandIn();
    expect(await raw(origin, "/playground/state", { host: "rebound.example" })).toBe(403);
    expect(await raw(origin, "/playground/state", { host: "localhost:8080" })).toBe(200);
  });

  test.each([
    "/../protocol.ts",
    "/..%2f..%2f..%2fnode_modules%2fhono%2fdist%2findex.js",
    "/%2e%2e/%2e%2e/%2e%2e/node_modules/hono/dist/index.js",
    "//etc/passwd.css",
    "/missing.css",
  ])("assets do not leave their folder: %s", async (path) => {
    const { origin } = await startStandIn();
    expect(await raw(origin, `/playground/assets${path}`)).toBe(404);
  });

  test("the page comes with a policy", async () => {
    const { origin } = await startStandIn();
    const page = await fetch(`${origin}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'self'/);
  });
});

describe("a saved world", () => {
  const folder = async () => {
    const path = await mkdtemp(join(tmpdir(), "stand-in-"));
    onTestFinished(() => rm(path, { recursive: true }));
    return join(path, "world.json");
  };

  test("survives a restart: messages, pictures, buttons, updates that wait", async () => {
    const persistPath = await folder();
    const first = await startStandIn({ persistPath });
    await first.started(OLENA);
    first.standIn.send(OLENA, { chatId: OLENA, photos: [png().toString("base64")] });
    await first.api.sendMessage(OLENA, "Help?", {
      reply_markup: { inline_keyboard: [[{ text: "Go", callback_data: "go" }]] },
    });
    const before = first.standIn.messages(OLENA);
    await first.close();

    const second = await startStandIn({ persistPath, pressPatienceMs: 1 });
    expect(second.standIn.messages(OLENA)).toEqual(before);
    const fileId = before[1]?.photo?.fileId ?? "";
    const bytes = await second.control(`/files/${fileId}`);
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(png());
    await second.standIn.press(OLENA, { chatId: OLENA, messageId: before[2]?.messageId ?? 0, data: "go" });
    const [photo, press] = await second.updates();
    expect(photo?.message?.photo).toHaveLength(3);
    expect(press?.callback_query?.data).toBe("go");
  });

  test("that cannot be read is named, not overwritten", async () => {
    const persistPath = await folder();
    await writeFile(persistPath, "{");
    const open = () => createStandIn({ token: TOKEN, clock: stoppedClock().now, persistPath });
    expect(open).toThrow(/cannot be read/);
    expect(await readFile(persistPath, "utf8")).toBe("{");
  });
});
