import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { PlaygroundEvent } from "../protocol.ts";
import type { World } from "../world/world.ts";

const HEARTBEAT_MS = 20_000;

/** Server-sent events of everything that changes, until the page leaves or `closing` is aborted. */
export function streamEvents(c: Context, world: World, closing: AbortSignal): Response {
  return streamSSE(c, async (stream) => {
    const pending: PlaygroundEvent[] = [];
    let wake = (): void => undefined;
    const stop = world.onChange((event) => {
      pending.push(event);
      wake();
    });
    const end = (): void => wake();
    stream.onAbort(end);
    closing.addEventListener("abort", end);
    await stream.write(": hello\n\n");
    while (!stream.aborted && !closing.aborted) {
      const event = pending.shift();
      if (event) {
        await stream.writeSSE({ data: JSON.stringify(event) });
        continue;
      }
      const idle = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), HEARTBEAT_MS);
        timer.unref();
        wake = () => {
          clearTimeout(timer);
          resolve(false);
        };
      });
      if (idle) await stream.write(": still here\n\n");
    }
    stop();
    closing.removeEventListener("abort", end);
  });
}
