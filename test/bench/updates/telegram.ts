import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { cutMessages } from "./http-messages.ts";
import { updateOf, type Kind } from "./stream.ts";

// A Telegram that answers everything at once and in fixed words, so that it costs the figures as little as can be. It
// hands out updates on order, by whichever way its bot has asked for, and reports when each has had its message.

/** From the bench: so many updates. */
export interface Order {
  readonly kind: Kind;
  readonly count: number;
}

export type Report =
  | { readonly says: "open"; readonly apiRoot: string }
  /** The bot can be reached: it set its webhook, or asks for updates. */
  | { readonly says: "reached" }
  | { readonly says: "done"; readonly ms: number; readonly cpuMs: number };

/** Telegram's connections to a webhook unless the bot asks for more, and its most for one getUpdates. */
const WEBHOOK_CONNECTIONS = 40;
const BATCH = 100;
const RETRY_MS = 50;

const BOT = { id: 4711, is_bot: true, first_name: "Bench", username: "bench_bot" };
const CHAT = { id: 1, type: "private", first_name: "Olena" };
const MESSAGE = { message_id: 1, date: 1_790_000_000, chat: CHAT, from: BOT, text: "…" };

const http = (body: string): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
const result = (value: unknown): string => http(JSON.stringify({ ok: true, result: value }));
const YES = result(true);
const ANSWERS: Readonly<Record<string, string>> = {
  getMe: result({ ...BOT, can_join_groups: true, can_read_all_group_messages: false }),
  sendMessage: result(MESSAGE),
  editMessageText: result(MESSAGE),
};

const report = (line: Report): void => void process.send?.(line);

let webhook: { readonly url: URL; readonly secret: string; readonly connections: number } | undefined;
/** A getUpdates that waits. */
let held: Socket | undefined;
let nextId = 1;
let lastId = 0;
let kind: Kind = "say";
let owed = 0;
let done = (): void => {};

const nextUpdate = (): string | undefined => (nextId <= lastId ? updateOf(kind, nextId++) : undefined);

function handOutTo(socket: Socket): void {
  const updates: string[] = [];
  for (let update = nextUpdate(); update !== undefined; update = nextUpdate()) {
    updates.push(update);
    if (updates.length === BATCH) break;
  }
  held = updates.length === 0 ? socket : undefined;
  if (!held) socket.write(http(`{"ok":true,"result":[${updates.join()}]}`));
}

function answer(method: string, body: string, socket: Socket): void {
  if (method === "getUpdates") {
    handOutTo(socket);
    return report({ says: "reached" });
  }
  if (method === "setWebhook") {
    const wish = JSON.parse(body) as { url: string; secret_token?: string; max_connections?: number };
    const { url, secret_token: secret = "", max_connections: connections = WEBHOOK_CONNECTIONS } = wish;
    webhook = { url: new URL(url), secret, connections };
    report({ says: "reached" });
  }
  socket.write(ANSWERS[method] ?? YES);
  if (method !== "sendMessage") return;
  owed -= 1;
  if (owed === 0) done();
}

/** Brings updates over one connection, each after the one before was taken. */
function bring({ url, secret }: NonNullable<typeof webhook>): void {
  let update: string | undefined;
  const socket = connect(Number(url.port), url.hostname);
  const post = (): void => {
    if (update === undefined) return void socket.end();
    const length = `content-length: ${String(Buffer.byteLength(update))}`;
    const headers = `host: ${url.host}\r\ncontent-type: application/json\r\nx-telegram-bot-api-secret-token: ${secret}`;
    socket.write(`POST ${url.pathname} HTTP/1.1\r\n${headers}\r\n${length}\r\n\r\n${update}`);
  };
  const onAnswer = cutMessages(({ head }) => {
    if (!head.startsWith("HTTP/1.1 200")) return void setTimeout(post, RETRY_MS);
    update = nextUpdate();
    post();
  });
  socket.setNoDelay(true).on("data", onAnswer);
  update = nextUpdate();
  post();
}

process.on("message", (order: Order) => {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  ({ kind, count: owed } = order);
  lastId += owed;
  done = () => {
    const { user, system } = process.cpuUsage(cpu);
    report({ says: "done", ms: performance.now() - began, cpuMs: (user + system) / 1_000 });
  };
  if (webhook) for (let n = 0; n < webhook.connections; n += 1) bring(webhook);
  else if (held) handOutTo(held);
});

const server = createServer((socket) => {
  const onRequest = cutMessages(({ head, body }) => {
    const [, method = ""] = /^POST \S*\/(\w+) /.exec(head) ?? [];
    answer(method, body, socket);
  });
  socket
    .setNoDelay(true)
    .on("data", onRequest)
    .on("error", () => socket.destroy());
}).listen(0, "127.0.0.1", () => {
  report({ says: "open", apiRoot: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` });
});
