import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import type { Snapshot } from "../protocol.ts";
import { chatView, snapshot } from "../world/views.ts";
import type { World } from "../world/world.ts";
import type { Controls } from "./controls.ts";
import { streamEvents } from "./events.ts";
import { sameOriginOnly } from "./guard.ts";
import { Refusal } from "./refusal.ts";
import * as shape from "./shapes.ts";

/** An album of ten photos in Base64. */
const MAX_BODY = 64 * 1024 * 1024;

interface Options {
  readonly world: World;
  readonly controls: Controls;
  readonly startOver: () => Promise<void>;
  readonly closing: AbortSignal;
}

/** The routes of the page, as {@link file://../protocol.ts} lists them. */
export function createControlRoutes({ world, controls, startOver, closing }: Options): Hono {
  const app = new Hono().basePath("/playground");
  const state = (): Snapshot => snapshot(world.state);

  app.use(sameOriginOnly);
  app.use(
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ error: "That is too big to send." }, 413) }),
  );
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ error: error.message }, error.status);
    throw error;
  });

  app.get("/state", (c) => c.json(state()));
  app.get("/events", (c) => streamEvents(c, world, closing));
  app.get("/files/:fileId", (c) => {
    const file = world.file(c.req.param("fileId"));
    const bytes = file && world.blob(file.blob);
    if (!file || !bytes) throw new Refusal(404, "There is no such file.");
    return c.body(new Uint8Array(bytes), 200, fileHeaders(file.kind === "document", file.mime, file.name));
  });
  app.post("/people", async (c) => {
    const draft = await read(c, shape.newPerson);
    const taken = Object.values(world.state.people).some(
      ({ username }) => username && username.toLowerCase() === draft.username?.toLowerCase(),
    );
    if (taken) throw new Refusal(409, `The name @${draft.username} is taken.`);
    return c.json(controls.addPerson(draft));
  });
  app.post("/chats/:id", async (c) =>
    c.json(controls.changeGroup(idOf(c), await read(c, shape.groupChange))),
  );
  app.post("/chats/:id/migration", (c) => {
    const fresh = world.chat(controls.migrateToSupergroup(idOf(c)));
    if (!fresh) throw new Error("a migrated group has no successor");
    return c.json(chatView(fresh));
  });

  /** Something the person with the number in the path does. */
  const act = <S extends z.ZodType>(
    path: string,
    schema: S,
    run: (person: number, body: z.output<S>) => unknown,
  ): void => {
    app.post(`/people/:id/${path}`, async (c) => {
      const answer = await run(idOf(c), await read(c, schema));
      return c.json(answer ?? {});
    });
  };
  act("messages", shape.newMessage, (id, body) => controls.send(id, body));
  act("edits", shape.editMessage, (id, body) => controls.edit(id, body));
  act("moves", shape.moveLocation, (id, body) => controls.moveLocation(id, body));
  act("deletions", shape.deletion, (id, { chatId, messageIds }) =>
    controls.deleteMessages(id, chatId, messageIds),
  );
  act("presses", shape.press, (id, body) => controls.press(id, body));
  act("inline-queries", shape.inlineQuery, (id, { query }) => controls.inlineQuery(id, query));
  act("inline-results", shape.inlineChoice, (id, body) => controls.chooseInline(id, body));
  act("blocks", shape.block, (id, { blocked }) => controls.block(id, blocked));
  act("memberships", shape.membership, (id, body) => controls.setMembership(id, body));
  act("groups", shape.newGroup, (id, body) => controls.createGroup(id, body));
  act("bot-standings", shape.botStanding, (id, { chatId, ...standing }) =>
    controls.setBotMembership(id, chatId, standing),
  );
  act("topics", shape.newTopic, (id, { chatId, name }) => ({
    threadId: controls.createTopic(id, chatId, name),
  }));
  act("topic-acts", shape.topicAct, (id, { chatId, threadId, act: what }) =>
    controls.changeTopic(id, chatId, threadId, what),
  );
  app.post("/start-over", async (c) => {
    await startOver();
    return c.json(state());
  });
  return app;
}

/** Only pictures are shown in place; anything else, whatever it claims to be, is saved to disk. */
function fileHeaders(isDocument: boolean, mime: string, name: string | undefined): Record<string, string> {
  return {
    "content-type": isDocument ? "application/octet-stream" : mime,
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    ...(isDocument
      ? { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name ?? "file")}` }
      : {}),
  };
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}

async function read<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(400, `Not understood: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`);
}
