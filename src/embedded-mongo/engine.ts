import type { Doc } from "./bson/values.ts";
import type { Services } from "./commands/context.ts";
import type { Reply } from "./wire/message.ts";
import { dispatch } from "./commands/dispatch.ts";
import { abandonBuilds } from "./commands/index-build.ts";
import { createCursors } from "./cursors.ts";
import { openOrCreate } from "./store/open.ts";
import { createSessions } from "./transactions/sessions.ts";

/** An open store without its connections. */
export interface Engine {
  readonly services: Services & { address: string };
  /** Runs one command. Errors become replies. */
  readonly answer: (command: Doc) => Promise<Reply>;
  close(): Promise<void>;
}

/** Opens a store as {@link openOrCreate} does, and forgets what an interrupted command had not finished. */
export async function openEngine(file: string, durable: boolean): Promise<Engine> {
  const store = await openOrCreate(file, durable);
  await abandonBuilds(store);
  const sessions = createSessions(store);
  const cursors = createCursors();
  sessions.onEnd((session) => cursors.killOfTransaction(session));
  const services = { store, sessions, cursors, settings: { ttlMonitorSleepSecs: 60 }, address: "" };
  return {
    services,
    answer: (command) => dispatch(services, command),
    async close() {
      sessions.expire(Infinity);
      await store.close();
    },
  };
}
