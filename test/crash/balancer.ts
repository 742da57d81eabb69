import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** An update that came to the webhook for the first time. */
export interface Arrival {
  readonly chatId: number;
  /** In milliseconds of `performance.now()`. */
  readonly at: number;
}

/** A proxy in front of several processes, as Caddy or nginx would be: turns between them, and the next one if one is gone. */
export interface Balancer {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  close(): Promise<void>;
}

interface Update {
  readonly update_id: number;
  readonly message?: { readonly chat: { readonly id: number } };
  readonly callback_query?: { readonly message?: { readonly chat: { readonly id: number } } };
}

/** @returns the status of the answer, or undefined if nobody answers at the port */
const hand = (
  port: number,
  { url = "/", headers }: IncomingMessage,
  body: Buffer,
): Promise<number | undefined> =>
  new Promise((resolve) => {
    const call = request({ port, host: "127.0.0.1", path: url, method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on("error", () => resolve(undefined));
    call.end(body);
  });

/** @param ports where the processes listen while they live */
export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const arrivals: Arrival[] = [];
  const known = new Set<number>();
  let turn = 0;

  function note(body: Buffer): void {
    const { update_id: id, message, callback_query: press } = JSON.parse(body.toString()) as Update;
    const chatId = (message ?? press?.message)?.chat.id;
    if (chatId === undefined || known.has(id)) return;
    known.add(id);
    arrivals.push({ chatId, at: performance.now() });
  }

  async function pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    note(body);
    turn += 1;
    for (let tries = 0; tries < ports.length; tries += 1) {
      const status = await hand(ports[(turn + tries) % ports.length] ?? 0, incoming, body);
      if (status === undefined || status === 503) continue;
      answer.writeHead(status).end();
      return;
    }
    answer.writeHead(502).end();
  }

  const server = createServer((incoming, answer) => void pass(incoming, answer)).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    arrivals,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
