import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import type { Snapshot } from "../protocol.ts";
import { chatView, messageView, personView, snapshot } from "../world/views.ts";
import type { World } from "../world/world.ts";
import { streamEvents } from "./events.ts";
import { sameOriginOnly } from "./guard.ts";
import type { InlineQueries } from "./inline.ts";
import { personOf, setBlocked, setMembership } from "./people.ts";
import type { Presses } from "./presses.ts";
import { Refusal } from "./refusal.ts";
import * as shape from "./shapes.ts";
import { rewrite, write } from "./writing.ts";

/** An album of ten photos in Base64. */
const MAX_BODY = 64 * 1024 * 1024;

interface Options {
  readonly world: World;
  readonly presses: Presses;
  readonly inline: InlineQueries;
  readonly startOver: () => Promise<void>;
  readonly closing: AbortSignal;
}

/** The routes of the page, as {@link file://../protocol.ts} lists them. */
export function createControlRoutes({ world, presses, inline, startOver, closing }: Options): Hono {
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
    return c.json(personView(world.addPerson(draft)));
  });
  app.post("/people/:id/messages", async (c) =>
    c.json(messageView(write(world, idOf(c), await read(c, shape.newMessage)))),
  );
  app.post("/people/:id/edits", async (c) =>
    c.json(messageView(rewrite(world, idOf(c), await read(c, shape.editMessage)))),
  );
  app.post("/people/:id/presses", async (c) =>
    c.json(await presses.press(idOf(c), await read(c, shape.press))),
  );
  app.post("/people/:id/inline-queries", async (c) =>
    c.json(await inline.ask(idOf(c), (await read(c, shape.inlineQuery)).query)),
  );
  app.post("/people/:id/inline-results", async (c) =>
    c.json(inline.choose(idOf(c), await read(c, shape.inlineChoice))),
  );
  app.post("/people/:id/blocks", async (c) => {
    const person = personOf(world, idOf(c));
    setBlocked(world, person, (await read(c, shape.block)).blocked);
    return c.json(personView(person));
  });
  app.post("/people/:id/memberships", async (c) => {
    const person = personOf(world, idOf(c));
    return c.json(chatView(setMembership(world, person, await read(c, shape.membership))));
  });
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
