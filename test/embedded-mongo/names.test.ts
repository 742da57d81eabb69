import { join } from "node:path";
import { type Document, EJSON, deserialize, serialize } from "bson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Services } from "../../src/embedded-mongo/commands/context.ts";
import { dispatch } from "../../src/embedded-mongo/commands/dispatch.ts";
import { createCursors } from "../../src/embedded-mongo/cursors.ts";
import { createSessions } from "../../src/embedded-mongo/transactions/sessions.ts";
import { type WireServer, listen } from "../../src/embedded-mongo/wire/server.ts";
import type { Place } from "./names/place.ts";
import { reads } from "./names/reads.ts";
import { stages } from "./names/stages.ts";
import { surroundings } from "./names/surroundings.ts";
import { writes } from "./names/writes.ts";
import { type BareStore, openBareStore } from "./open-store.ts";
import { type RawClient, message, rawClient } from "./raw-client.ts";

/** Names that mean something to JavaScript or to the BSON library, and nothing to MongoDB. */
const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
  "length",
  "then",
  "toBSON",
] as const;

/** Every place where a name can stand. */
const PLACES: Readonly<Record<string, Place>> = { ...writes, ...reads, ...stages, ...surroundings };

/** A name of the same shape that means nothing to anybody. */
const ordinary = (name: string): string => name.replace(/[a-z]/g, "z").replace(/[A-Z]/g, "Z");

/** What differs from one answer to the next for other reasons. */
const FLEETING = new Set(["operationTime", "$clusterTime", "uuid", "localTime"]);

const BUILT_IN = { Object, Array, Function, String, Number, Map, Set, Date, Promise, Buffer, Symbol, RegExp };
const shapeOf = (thing: object): string =>
  JSON.stringify(
    Reflect.ownKeys(thing).map((key) => {
      const { value, ...rest } = Object.getOwnPropertyDescriptor(thing, key) ?? {};
      return [String(key), typeof value, Object.keys(rest)];
    }),
  );
const builtIns = (): string[] =>
  Object.entries(BUILT_IN).flatMap(([name, made]) => [
    `${name} ${shapeOf(made)}`,
    `${name}.prototype ${shapeOf(made.prototype as object)}`,
  ]);

/**
 * The store answers in this very thread here, so that what a name did to the language's own objects would be seen. Names
 * are exchanged in the bytes of both directions: the test itself never handles one.
 */
describe("a name that means something to JavaScript is an ordinary one", () => {
  let bare: BareStore;
  let server: WireServer;
  let client: RawClient;

  beforeAll(async () => {
    bare = await openBareStore();
    const { store } = bare;
    const services: Services = {
      store,
      sessions: createSessions(store),
      cursors: createCursors(),
      settings: { ttlMonitorSleepSecs: 60 },
      address: "here",
    };
    const socket = join(bare.dataDir, "s");
    server = await listen({ socket }, () => (command) => dispatch(services, command));
    client = await rawClient(socket);
  });
  afterAll(async () => {
    await client.close();
    await server.close();
    await bare[Symbol.asyncDispose]();
  });

  /** What is answered when `name` stands in the place, told with the ordinary name. */
  async function answers(place: Place, name: string): Promise<string[]> {
    const stand = ordinary(name);
    const exchange = (bytes: Uint8Array, from: string, to: string): Buffer =>
      Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
    const told: string[] = [];
    for (const command of [...place(stand), { dropDatabase: 1 }]) {
      const body = serialize({ ...command, $db: command["$db"] ?? "town" });
      client.send(message(exchange(body, stand, name)));
      const bytes = await client.replyBytes();
      const reply: Document = bytes ? deserialize(exchange(bytes, name, stand)) : { closed: true };
      told.push(EJSON.stringify(reply, (key, value: unknown) => (FLEETING.has(key) ? undefined : value)));
    }
    return told;
  }

  describe.each(NAMES)("%s", (name) => {
    const before = builtIns();

    it.each(Object.entries(PLACES))("as %s", async (_where, place) => {
      const expected = await answers(place, ordinary(name));
      const received = await answers(place, name);
      expect(received).toEqual(expected.map((told) => told.replaceAll(name, ordinary(name))));
    });

    it("changes nothing of the language's own", () => {
      expect(builtIns()).toEqual(before);
    });
  });

  it("but for the one by which the BSON library tells its types, which is refused", async () => {
    for (const place of [reads["filter by equality"], writes["upsert by equality"], stages["$project"]]) {
      const [first = ""] = place ? await answers(place, "_bsontype") : [];
      expect(EJSON.parse(first)).toMatchObject({ ok: 0, code: 238 });
    }
  });
});
